"""Writing down what a check found, as a Word file or a workbook."""

from datetime import datetime
from pathlib import Path

from jinxiang_report.domain.check_report import CheckLine, CheckReport
from jinxiang_report.domain.finding import Finding
from jinxiang_report.installed import resource
from jinxiang_report.operations.files import write_whole
from jinxiang_report.operations.places import Places
from jinxiang_report.operations.preferences import wants_style_hints
from jinxiang_report.operations.reports import compose, judge
from jinxiang_report.operations.trouble import ExportRefusedError
from jinxiang_report.storage.ledger import Ledger


def check_report(ledger: Ledger, year: int, at: datetime) -> CheckReport:
    """The year's findings in words, as they stand now."""
    report = compose(ledger, year)
    judged, places = judge(ledger, report), Places(ledger, year)
    return CheckReport(
        report.office.name,
        year,
        str(report.state),
        at,
        [_line(places, finding) for finding in judged.outstanding],
        [_line(places, finding, dismissal.reason) for finding, dismissal in judged.left],
        wants_style_hints(ledger),
    )


def export_check(ledger: Ledger, year: int, target: Path, at: datetime) -> CheckReport:
    """Write them to a file; its ending says as what."""
    found = check_report(ledger, year, at)
    write_whole(target, check_content(found, target))
    return found


def check_content(found: CheckReport, target: Path) -> bytes:
    """The same as the content of such a file."""
    match target.suffix.lower():
        case ".docx":
            from jinxiang_report.documents.check_report import render_check

            return render_check(found, resource("blank.docx"))
        case ".xlsx":
            from jinxiang_report.spreadsheets.check_report import check_workbook

            return check_workbook(found)
        case other:
            raise ExportRefusedError(
                f"校验记录不能写成“{other or target.name}”格式，"
                "请把文件名写成以 .docx 或 .xlsx 结尾。"
            )


def _line(places: Places, finding: Finding, reason: str = "") -> CheckLine:
    return CheckLine(finding.severity, finding.rule, places.of(finding), finding.message, reason)
