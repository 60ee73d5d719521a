"""Putting a year's report together, and checking it."""

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.setting import PUSHES
from jinxiang_report.operations.years import require_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.remarking import refresh_dated_remarks
from jinxiang_report.storage.remarks import remark_findings
from jinxiang_report.validation import check


def compose(ledger: Ledger, year: int) -> Report:
    """The year's report as the ledger holds it now."""
    kept = require_year(ledger, year)
    refresh_dated_remarks(ledger, year)
    return Report(
        year=year,
        office=reading.office(ledger),
        state=kept.state,
        figures=reading.figures(ledger, year),
        drafts=reading.drafts(ledger, year),
        tally=reading.tally(ledger, year),
        misdated=reading.misdated(ledger, year),
        remarks=remark_findings(ledger, year),
        post_days=reading.post_days(ledger, year),
        pushes=reading.pushes(ledger, year),
        by_push=reading.setting(ledger, PUSHES) == "1",
    )


def check_year(ledger: Ledger, year: int) -> list[Finding]:
    """Everything the rules find in the year's report."""
    return check(compose(ledger, year))
