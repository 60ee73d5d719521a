"""The report as a PDF, from the same Word file that would be handed in."""

from jinxiang_report.documents.pdf_check import missing_in
from jinxiang_report.documents.pdf_pages import page_texts
from jinxiang_report.domain.progress import Progress
from jinxiang_report.operations.export_order import Made, Order, Painter
from jinxiang_report.operations.exporting_word import word_file
from jinxiang_report.operations.pages import OWN_ENGINE, print_pages
from jinxiang_report.operations.trouble import ExportMismatchError


def pdf_file(order: Order, painter: Painter | None, progress: Progress) -> Made:
    """The pages, and whether they say every paragraph and every row of the tables."""
    report, layout, draft = order.report, order.layout, order.draft
    word = word_file(order)
    paint = (lambda: painter(report, layout, draft)) if painter else None
    pages = print_pages(word.data, paint, progress)
    printed = pages.engine != OWN_ENGINE
    texts = page_texts(pages.pdf)
    missing = missing_in(report, layout, texts, by_office_program=printed)
    if missing is not None:
        raise ExportMismatchError(
            f"{pages.engine} 做出的 PDF 里“{missing[:40]}”这一处缺了或与台账不同，"
            "文件没有写出。请先导出 Word 文件，在 Word 或 WPS 里另存为 PDF。"
        )
    return Made(pages.pdf, word.figures, pages.engine, pages.told)
