"""Rules YR-01, T2-06, T2-07 and T4-03 for the years before last: the whole chain is looked at."""

from collections.abc import Iterator
from dataclasses import replace

from jinxiang_report.domain.finding import Finding, PastCell, Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.documents import documents_in_force_follow_from_last_year
from jinxiang_report.validation.proceedings import pending_cases_come_back
from jinxiang_report.validation.years import carried_in_is_what_was_carried_on

_CARRIED_ON = (
    carried_in_is_what_was_carried_on,
    documents_in_force_follow_from_last_year,
    pending_cases_come_back,
)


def earlier_years_go_on_from_each_other(report: Report) -> Iterator[Finding]:
    """What breaks between two earlier years, said for the year it stands in.

    What was left there with a reason is not told again; where a year is missing, the chain
    begins anew, which YR-02 says.
    """
    past = report.last
    while past:
        for rule in _CARRIED_ON if past.last else ():
            yield from (_as_of(past, found) for found in rule(past) if not _is_left(past, found))
        past = past.last


def _is_left(past: Report, finding: Finding) -> bool:
    return finding.key in past.dismissed


def _as_of(past: Report, finding: Finding) -> Finding:
    """A hint: the year has most likely been reported; who reopens it is told there in full."""
    places = tuple(
        PastCell(past.year, place) for place in finding.places if isinstance(place, Cell)
    )
    message = f"{past.year} 年度（往年）：{finding.message}"
    return replace(finding, severity=Severity.HINT, message=message, places=places, mend=None)


RULES = (earlier_years_go_on_from_each_other,)
