"""Putting a year's report together, and checking it."""

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report
from jinxiang_report.operations.trouble import YearMissingError
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.validation import check


def compose(ledger: Ledger, year: int) -> Report:
    """The year's report as the ledger holds it now."""
    kept = {kept.year: kept for kept in reading.years(ledger)}
    if year not in kept:
        there = "、".join(str(known) for known in kept) or "还没有任何年度"
        raise YearMissingError(f"台账里没有 {year} 年度（现有：{there}），请先新建这个年度。")
    return Report(
        year=year,
        office=reading.office(ledger),
        state=kept[year].state,
        figures=reading.figures(ledger, year),
        drafts=reading.drafts(ledger, year),
        tally=reading.tally(ledger, year),
        misdated=reading.misdated(ledger, year),
    )


def check_year(ledger: Ledger, year: int) -> list[Finding]:
    """Everything the rules find in the year's report."""
    return check(compose(ledger, year))
