"""The report as printed pages: by the office program of this computer, else by the caller's own."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from jinxiang_report.documents.office_suites import Suite, installed_suites
from jinxiang_report.documents.printing import SuiteFailedError, print_document
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.operations.trouble import ExportRefusedError

Paint: TypeAlias = Callable[[], bytes]
"""Draws the same report as a PDF without any office program."""

OWN_ENGINE = "本程序"
LAID_OUT_HERE = f"由{OWN_ENGINE}排版，分页可能与 Word 略有不同。"


class Pages(NamedTuple):
    """A PDF, and who laid it out."""

    pdf: bytes
    engine: str
    note: str = ""
    """Why no office program did; empty if one did."""

    @property
    def told(self) -> str:
        """Who laid the pages out, and what follows from that."""
        if self.engine != OWN_ENGINE:
            return f"由 {self.engine} 排版。"
        return LAID_OUT_HERE + self.note


def print_pages(
    document: bytes,
    paint: Paint | None,
    progress: Progress = unwatched,
    suites: Sequence[Suite] | None = None,
) -> Pages:
    """The Word file's pages; if no office program makes them, those that paint makes."""
    failures = []
    for suite in installed_suites() if suites is None else suites:
        try:
            return Pages(print_document(suite, document, progress), suite.name)
        except SuiteFailedError as failure:
            failures.append(str(failure))
    note = "".join(failures) or "本机没有可用的 LibreOffice、Word 或 WPS。"
    if paint is None:
        raise ExportRefusedError(f"{note}没有写出 PDF，请先导出 Word 文件，在别的电脑上转成 PDF。")
    return Pages(paint(), OWN_ENGINE, note)
