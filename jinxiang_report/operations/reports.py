"""Putting a year's report together, and checking it."""

import json
from collections.abc import Mapping

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Report, State
from jinxiang_report.domain.setting import OFFICE_OF, POWERS, PUBLISHED_OF, PUSHES
from jinxiang_report.operations.years import require_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.remarking import refresh_dated_remarks
from jinxiang_report.storage.remarks import remark_findings
from jinxiang_report.validation import check

_YEARS_BACK = 2


def compose(ledger: Ledger, year: int) -> Report:
    """The year's report as the ledger holds it now, with the two years before it."""
    kept = require_year(ledger, year)
    refresh_dated_remarks(ledger, year)
    office = reading.office(ledger)
    return Report(
        year=year,
        office=office,
        state=kept.state,
        figures=reading.figures(ledger, year),
        drafts=reading.drafts(ledger, year),
        tally=reading.tally(ledger, year),
        remarks=remark_findings(ledger, year),
        post_days=reading.post_days(ledger, year),
        pushes=reading.pushes(ledger, year),
        by_push=reading.setting(ledger, PUSHES) == "1",
        last=_before(ledger, year, office),
        powers=_powers(ledger),
        published=_published(ledger, year),
    )


def check_year(ledger: Ledger, year: int) -> list[Finding]:
    """What the rules find in the year's report and nobody left with a reason."""
    return outstanding(ledger, compose(ledger, year))


def outstanding(ledger: Ledger, report: Report) -> list[Finding]:
    """What the rules find in a report that was put together just now."""
    left = reading.dismissals(ledger, report.year)
    return [finding for finding in check(report) if finding.key not in left]


def _before(ledger: Ledger, year: int, office: Office) -> Report | None:
    """Last year's report and, in it, the one before that, as far as the ledger keeps them.

    A year without a profile of its own counts as reported by the office as it is now.
    """
    states = {kept.year: kept.state for kept in reading.years(ledger)}
    offices = reading.settings(ledger, OFFICE_OF)
    last = None
    for past in range(year - _YEARS_BACK, year):
        state = states.get(past)
        last = _past(ledger, past, state, _office(offices, past, office), last) if state else None
    return last


def _past(ledger: Ledger, year: int, state: State, office: Office, last: Report | None) -> Report:
    return Report(
        year=year,
        office=office,
        state=state,
        figures=reading.figures(ledger, year),
        tally=reading.tally(ledger, year),
        last=last,
    )


def _office(offices: Mapping[str, str], year: int, present: Office) -> Office:
    kept = offices.get(str(year))
    return Office(**json.loads(kept)) if kept else present


def _powers(ledger: Ledger) -> frozenset[str] | None:
    kept = reading.setting(ledger, POWERS)
    return None if kept is None else frozenset(json.loads(kept))


def _published(ledger: Ledger, year: int) -> dict[str, int] | None:
    kept = reading.setting(ledger, f"{PUBLISHED_OF}{year}")
    return None if kept is None else dict(json.loads(kept))
