"""Whether a file that was made says what the ledger says (EX-01); if not, it is not written."""

from collections.abc import Sequence
from itertools import zip_longest

from jinxiang_report.documents.read_back import ReadBack
from jinxiang_report.domain.contents import printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.report import Report
from jinxiang_report.operations.trouble import ExportMismatchError


def require_same(report: Report, found: ReadBack, wanted: ReadBack) -> int:
    """Compare all that the file says with what it should say; return how many figures."""
    require_same_figures(report, found.figures)
    for label, got in zip_longest(wanted.labels, found.labels):
        _require_equal("表格的一处文字", got, label)
    for line, read in zip_longest(wanted.paragraphs, found.paragraphs):
        _require_equal("有一段", read and read.text, line and line.text)
        _require_equal(f"“{line.text}”一段的样式", read and read.style, line and line.style)
    for entry, got in zip_longest(wanted.listed, found.listed):
        _require_equal("目录的一行", got, entry)
    _require_equal("横排的表", "".join(found.across), "".join(wanted.across))
    _require_equal("页眉", "草稿" * found.draft, "草稿" * wanted.draft)
    return len(wanted.figures)


def require_same_figures(report: Report, found: Sequence[str]) -> int:
    """The same for the figures alone, in the order of the form."""
    cells = report.edition.cells
    for cell, got in zip_longest(cells, found):
        name = report.edition.name(cell) if cell else "多出的一格"
        wanted = printable(value_text(report.value(cell))) if cell else ""
        _require_equal(name, got, wanted)
    return len(cells)


def _require_equal(what: str, found: str | None, wanted: str | None) -> None:
    if found != wanted:
        raise ExportMismatchError(
            f"导出的文件里{what}是“{found or ''}”，应为“{wanted or ''}”，"
            "文件没有写出，原来的文件没有动。请再导出一次；如果仍然如此，请改用程序自带的模板。"
        )
