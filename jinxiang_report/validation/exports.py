"""Rule EX-10: the last file that was written and is no draft still says what the report says."""

from collections.abc import Iterator

from jinxiang_report.domain.exports import changes_told, snapshot_of
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.snapshot import differences


def last_export_is_current(report: Report) -> Iterator[Finding]:
    """EX-10: whoever has the file would have other numbers than the ledger."""
    if report.exported is None:
        return
    changed = differences(report.exported, snapshot_of(report))
    if changed.number:
        told = changes_told(changed, 0, report)
        message = f"上次导出后又改了 {changed.number} 处：{told}，请重新导出。"
        places = tuple(Cell(*key.split(":")) for key in changed.figures)
        yield Finding("EX-10", Severity.WARNING, message, places)


RULES = (last_export_is_current,)
