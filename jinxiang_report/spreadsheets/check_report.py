"""What a check found as a workbook: the result, all findings to be filtered, and those left."""

from collections.abc import Iterable, Iterator

from jinxiang_report.domain.check_report import CheckLine, CheckReport
from jinxiang_report.spreadsheets.paper import Column, Value, add_sheet, new_workbook, packed

_FACTS = (Column("项目", 14), Column("内容", 90))
_COLUMNS = (
    Column("序号", 7),
    Column("程度", 9),
    Column("位置", 34),
    Column("问题", 90),
    Column("规则", 10),
)
_REASON = Column("忽略的原因", 40)


def check_workbook(report: CheckReport) -> bytes:
    """Three sheets; what was left stands with its reason."""
    workbook = new_workbook()
    add_sheet(workbook, "校验结果", report.title, _FACTS, report.facts())
    add_sheet(workbook, "问题", "", _COLUMNS, _rows(report.found))
    reasons = (line.reason for line in report.left)
    left = ([*row, reason] for row, reason in zip(_rows(report.left), reasons, strict=True))
    add_sheet(workbook, "已忽略", "", [*_COLUMNS, _REASON], left)
    return packed(workbook)


def _rows(lines: Iterable[CheckLine]) -> Iterator[list[Value]]:
    for number, line in enumerate(lines, 1):
        yield [number, line.severity.word, line.place, line.message, line.rule]
