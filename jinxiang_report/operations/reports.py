"""Putting a year's report together, and checking it."""

import json
from collections.abc import Mapping

from jinxiang_report.domain.finding import STYLE, Finding
from jinxiang_report.domain.form import PROCEEDING_ROWS
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Dismissal, Report, ReportYear
from jinxiang_report.domain.setting import OFFICE_OF, PUBLISHED_OF, PUSHES
from jinxiang_report.domain.tally import Tally
from jinxiang_report.operations.preferences import powers, wants_style_hints
from jinxiang_report.operations.years import require_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.remarking import refresh_dated_remarks
from jinxiang_report.storage.remarks import remark_findings
from jinxiang_report.validation import check

_WHOLE_YEARS = 2
"""So many years back the figures are compared one by one."""
_GOING_ON = ("received", "carried_in", "carried_out", "rules", "normative", *PROCEEDING_ROWS)
"""Rows that go on from year to year, which are compared however far back they reach."""


def compose(ledger: Ledger, year: int) -> Report:
    """The year's report as the ledger holds it now, with the years before it."""
    kept = require_year(ledger, year)
    refresh_dated_remarks(ledger, year)
    present = reading.office(ledger)
    offices = reading.settings(ledger, OFFICE_OF)
    # A closed year stays as it was reported, whatever the office is called by now.
    office = present if kept.is_open else _office(offices, year, present)
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
        last=_before(ledger, year, present),
        powers=powers(ledger),
        published=_published(ledger, year),
    )


def check_year(ledger: Ledger, year: int) -> list[Finding]:
    """What the rules find in the year's report and nobody left with a reason."""
    return outstanding(ledger, compose(ledger, year))


def outstanding(ledger: Ledger, report: Report) -> list[Finding]:
    """What the rules find in a report that was put together just now."""
    left = reading.dismissals(ledger, report.year)
    return [finding for finding in _told(ledger, report) if finding.key not in left]


def left_alone(ledger: Ledger, report: Report) -> list[tuple[Finding, Dismissal]]:
    """What the rules still find and somebody left, with the reason."""
    left = reading.dismissals(ledger, report.year)
    found = _told(ledger, report) if left else []
    return [(finding, left[finding.key]) for finding in found if finding.key in left]


def _told(ledger: Ledger, report: Report) -> list[Finding]:
    """What is found, matters of style only where they are wanted."""
    found = check(report)
    if wants_style_hints(ledger):
        return found
    return [finding for finding in found if finding.family != STYLE]


def _before(ledger: Ledger, year: int, office: Office) -> Report | None:
    """Last year's report and, in it, the one before that, as far as the ledger keeps them.

    A year without a profile of its own counts as reported by the office as it is now.
    """
    offices = reading.settings(ledger, OFFICE_OF)
    last: Report | None = None
    for kept in reading.years(ledger):
        if kept.year >= year:
            break
        before = last if last and last.year == kept.year - 1 else None
        of_then = _office(offices, kept.year, office)
        last = _past(ledger, kept, of_then, before, whole=kept.year >= year - _WHOLE_YEARS)
    return last if last and last.year == year - 1 else None


def _past(
    ledger: Ledger, kept: ReportYear, office: Office, last: Report | None, *, whole: bool
) -> Report:
    return Report(
        year=kept.year,
        office=office,
        state=kept.state,
        figures=reading.figures(ledger, kept.year, () if whole else _GOING_ON),
        tally=reading.tally(ledger, kept.year) if whole else Tally(),
        last=last,
        dismissed=frozenset(reading.dismissals(ledger, kept.year)),
    )


def _office(offices: Mapping[str, str], year: int, present: Office) -> Office:
    kept = offices.get(str(year))
    return Office(**json.loads(kept)) if kept else present


def _published(ledger: Ledger, year: int) -> dict[str, int] | None:
    kept = reading.setting(ledger, f"{PUBLISHED_OF}{year}")
    return None if kept is None else dict(json.loads(kept))
