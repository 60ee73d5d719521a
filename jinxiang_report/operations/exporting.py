"""Writing the year's report as a file, and looking at it again afterwards."""

from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.read_back import ReadBack, as_printed, read_back
from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.installed import resource
from jinxiang_report.operations.files import write_whole
from jinxiang_report.operations.reports import compose
from jinxiang_report.operations.trouble import ExportMismatchError, ExportRefusedError
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.validation import check


@dataclass(frozen=True)
class Exported:
    """What became of an export."""

    path: Path
    errors: int
    """Findings of severity error at that moment."""
    draft: bool
    """Whether the pages are marked 草稿: asked for, or because there are errors."""
    figures: int
    """How many figures were read back from the file and found equal."""

    @property
    def message(self) -> str:
        """What to tell the user."""
        proof = f"已写出“{self.path}”，读回核对了 {self.figures} 个数字，全部一致。"
        if self.errors:
            return f"{proof}还有 {self.errors} 项错误，页眉标了“草稿”。"
        return f"{proof}页眉标了“草稿”。" if self.draft else proof


def export_report(ledger: Ledger, year: int, target: Path, *, draft: bool = False) -> Exported:
    """Write the report as a Word file. With errors in it, it is marked as a draft."""
    if target.suffix.lower() != ".docx":
        raise ExportRefusedError(
            f"还不能导出“{target.suffix or target.name}”格式，请把文件名写成以 .docx 结尾。"
        )
    report = compose(ledger, year)
    errors = sum(finding.severity is Severity.ERROR for finding in check(report))
    marked = draft or bool(errors)
    data = render(report, resource("blank.docx"), draft=marked)
    count = _require_same(report, read_back(data), as_printed(report, draft=marked))
    write_whole(target, data)
    _require_written(target, data)
    return Exported(target, errors, marked, count)


def _require_same(report: Report, found: ReadBack, wanted: ReadBack) -> int:
    """Compare all that the file says with the ledger (EX-01); return how many figures."""
    names = [report.edition.name(cell) for cell in report.edition.cells]
    for name, want, got in zip_longest(names, wanted.figures, found.figures):
        _require_equal(name or "多出的一格", got, want)
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


def _require_equal(what: str, found: str | None, wanted: str | None) -> None:
    if found != wanted:
        raise ExportMismatchError(
            f"导出的文件里{what}是“{found or ''}”，应为“{wanted or ''}”，"
            "文件没有写出，原来的文件没有动。请再导出一次；如果仍然如此，请改用程序自带的模板。"
        )


def _require_written(target: Path, data: bytes) -> None:
    try:
        same = target.read_bytes() == data
    except OSError:
        same = False
    if not same:
        raise ExportMismatchError(f"“{target}”写出后读不回同样的内容，请检查磁盘，再导出一次。")
