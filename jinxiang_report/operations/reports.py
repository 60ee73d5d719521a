"""Putting a year's report together, and checking it."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from jinxiang_report.domain.finding import STYLE, Finding, Severity
from jinxiang_report.domain.form import PROCEEDING_ROWS
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Dismissal, Report
from jinxiang_report.domain.setting import OFFICE_OF, PUBLISHED_OF, PUSHES
from jinxiang_report.domain.tally import Tally
from jinxiang_report.operations.figures import Standing, composed
from jinxiang_report.operations.given import Basis, basis_of, documents
from jinxiang_report.operations.preferences import powers, terms, wants_style_hints
from jinxiang_report.operations.years import require_year
from jinxiang_report.storage import exports, reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.remarking import refresh_remarks
from jinxiang_report.storage.remarks import remark_findings

_WHOLE_YEARS = 2
"""So many years back the figures are compared one by one."""
_GOING_ON = ("received", "carried_in", "carried_out", "rules", "normative", *PROCEEDING_ROWS)
"""Rows that go on from year to year, which are compared however far back they reach."""


def compose(ledger: Ledger, year: int) -> Report:
    """The year's report as the ledger holds it now, with the years before it."""
    kept = require_year(ledger, year)
    refresh_remarks(ledger, year)
    present = reading.office(ledger)
    offices = reading.settings(ledger, OFFICE_OF)
    # A closed year stays as it was reported, whatever the office is called by now.
    office = present if kept.is_open else _office(offices, year, present)
    basis = basis_of(ledger)
    last = _before(ledger, basis, year, present)
    standing = _standing(ledger, basis, year, last)
    written = reading.sections(ledger, year)
    return Report(
        year=year,
        office=office,
        state=kept.state,
        figures=standing.figures,
        given=standing.given,
        documents=documents(ledger, basis, year),
        drafts={section: draft.text for section, draft in written.items()},
        unseen={section: draft.unseen for section, draft in written.items() if draft.unseen},
        tally=reading.tally(ledger, year),
        remarks=remark_findings(ledger, year),
        post_days=reading.post_days(ledger, year),
        pushes_by_month=reading.pushes(ledger, year),
        by_push=reading.setting(ledger, PUSHES) == "1",
        last=last,
        powers=powers(ledger),
        terms=terms(ledger),
        published=_published(ledger, year),
        exported=exports.last_final(ledger, year),
    )


class Judged(NamedTuple):
    """What the rules find: what is to be looked at, and what somebody left with a reason."""

    outstanding: list[Finding]
    left: list[tuple[Finding, Dismissal]]


def check_year(ledger: Ledger, year: int) -> list[Finding]:
    """What the rules find in the year's report and nobody left with a reason."""
    return judge(ledger, compose(ledger, year)).outstanding


def judge(ledger: Ledger, report: Report) -> Judged:
    """What the rules find in a report that was put together just now."""
    return reader(ledger, report)()


def reader(ledger: Ledger, report: Report) -> Callable[[], Judged]:
    """The same to be found at leisure: whatever it takes from the ledger it takes now."""
    kept, style = reading.dismissals(ledger, report.year), wants_style_hints(ledger)
    return lambda: _judged(_told(report, style=style), kept)


def _judged(told: Sequence[Finding], kept: Mapping[str, Dismissal]) -> Judged:
    found = [(finding, finding.key) for finding in told]
    return Judged(
        [finding for finding, key in found if key not in kept],
        [(finding, kept[key]) for finding, key in found if key in kept],
    )


def _told(report: Report, *, style: bool) -> list[Finding]:
    """What is found, hints on style only where they are wanted."""
    # Some two hundred patterns are made ready there; much is done without a check.
    from jinxiang_report.validation.checks import check

    found = check(report)
    if style:
        return found
    return [one for one in found if one.family != STYLE or one.severity is not Severity.HINT]


def _before(ledger: Ledger, basis: Basis, year: int, office: Office) -> Report | None:
    """Last year's report and, in it, the one before that, as far as the ledger keeps them.

    A year without a profile of its own counts as reported by the office as it is now.
    """
    offices = reading.settings(ledger, OFFICE_OF)
    last: Report | None = None
    for kept in basis.years.values():
        if kept.year >= year:
            break
        before = last if last and last.year == kept.year - 1 else None
        whole = kept.year >= year - _WHOLE_YEARS
        rows = () if whole else _GOING_ON
        last = Report(
            year=kept.year,
            office=_office(offices, kept.year, office),
            state=kept.state,
            figures=_standing(ledger, basis, kept.year, before, rows).figures,
            drafts=reading.drafts(ledger, kept.year) if whole else {},
            tally=reading.tally(ledger, kept.year) if whole else Tally(),
            last=before,
            dismissed=frozenset(reading.dismissals(ledger, kept.year)),
        )
    return last if last and last.year == year - 1 else None


def _standing(
    ledger: Ledger, basis: Basis, year: int, last: Report | None, rows: Sequence[str] = ()
) -> Standing:
    stored = reading.figures(ledger, year, rows)
    return composed(basis, year, stored, last.figures if last else None)


def _office(offices: Mapping[str, str], year: int, present: Office) -> Office:
    kept = offices.get(str(year))
    return Office(**json.loads(kept)) if kept else present


def _published(ledger: Ledger, year: int) -> dict[str, int] | None:
    kept = reading.setting(ledger, f"{PUBLISHED_OF}{year}")
    return None if kept is None else dict(json.loads(kept))
