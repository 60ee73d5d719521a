"""Rules T4-03 to T4-05, X-01 and X-02: 表四 beside last year's, 表三 and the narrative."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.form import PROCEEDING_ROWS as _KINDS
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.figures import Number
from jinxiang_report.validation.patterns import pattern_of

_CLOSED = ("upheld", "corrected", "other")
_SAID = pattern_of("纠正|败诉|整改|复议|诉讼|应诉")
_REPORTED_IN = ("五", "六（五）", "六（六）", "六（七）")
_REFUSALS = ("refused_", "unable_", "declined_")


def pending_cases_come_back(report: Report) -> Iterator[Finding]:
    """T4-03: what was 尚未审结 last year is in this year's 总计."""
    for kind in _KINDS if report.last else ():
        pending, total = _last(report, kind, "pending"), report.number(_cell(kind, "total"))
        if pending is not None and total is not None and pending > total:
            message = (
                f"上年{_name(report, kind)}尚未审结 {pending} 件，"
                f"本年总计只有 {total} 件，是否漏报上年结转案件？"
            )
            yield Finding("T4-03", Severity.WARNING, message, (_cell(kind, "total"),))


def suits_after_review_had_a_review(report: Report) -> Iterator[Finding]:
    """T4-04: no more suits after a review than reviews closed this year and last."""
    suits = report.number(_cell("suit_after_review", "total"))
    closed = [
        number
        for column in _CLOSED
        for number in (report.number(_cell("review", column)), _last(report, "review", column))
    ]
    known = [number for number in closed if number is not None]
    if suits is not None and len(known) == len(closed) and suits > sum(known):
        message = (
            f"表四“复议后起诉”{suits} 件，多于本年和上年办结的行政复议 {sum(known)} 件，"
            "请核对分类。"
        )
        yield Finding("T4-04", Severity.HINT, message, (_cell("suit_after_review", "total"),))


def corrections_are_answered_for(report: Report) -> Iterator[Finding]:
    """T4-05: where decisions were corrected, the narrative says what was done about it."""
    cells = [_cell(kind, "corrected") for kind in _KINDS]
    numbers = [number for cell in cells if (number := report.number(cell))]
    said = any(_SAID.search(report.narrative.get(section, "")) for section in _REPORTED_IN)
    if numbers and min(numbers) > 0 and not said:
        message = f"表四有 {sum(numbers)} 件被纠正，建议在五（一）或六中说明整改情况。"
        corrected = tuple(cell for cell in cells if report.number(cell))
        yield Finding("T4-05", Severity.HINT, message, corrected)


def proceedings_are_about_applications(report: Report) -> Iterator[Finding]:
    """X-01 and X-02: reviews and suits follow from applications, and corrections from refusals.

    Where there was no application at all, X-01 says it for both.
    """
    totals = [report.number(_cell(kind, "total")) for kind in _KINDS]
    proceedings = sum(number for number in totals if number is not None)
    if proceedings > 0 and report.last and _had_none(report) and _had_none(report.last):
        message = (
            f"本年和上年都没有政府信息公开申请，表四却有复议或诉讼 {proceedings} 件，请核对"
            "（只填因政府信息公开引起的案件）。"
        )
        places = tuple(_cell(kind, "total") for kind in _KINDS)
        yield Finding("X-01", Severity.HINT, message, places)
    elif (corrected := report.number(_cell("review", "corrected"))) and _refused_nothing(report):
        message = (
            "表三没有不予公开、无法提供或不予处理的情形，"
            f"表四却有行政复议纠正 {corrected} 件，请核对。"
        )
        yield Finding("X-02", Severity.HINT, message, (_cell("review", "corrected"),))


def _had_none(report: Report) -> bool:
    """Whether it is known that there was no application: none came in, none was carried over."""
    rows = ("received", "carried_in", "handled", "carried_out")
    return all(report.number(Cell("三", row, "total")) == 0 for row in rows)


def _refused_nothing(report: Report) -> bool:
    """Whether it is known that nothing was refused; last year's refusals count where known."""
    rows = [row for row in report.edition.tables["三"].rows if row.startswith(_REFUSALS)]
    here = all(report.number(Cell("三", row, "total")) == 0 for row in rows)
    before = report.last and any(report.last.number(Cell("三", row, "total")) for row in rows)
    return here and not before


def _last(report: Report, kind: str, column: str) -> Number | None:
    return report.last.number(_cell(kind, column)) if report.last else None


def _cell(kind: str, column: str) -> Cell:
    return Cell("四", kind, column)


def _name(report: Report, kind: str) -> str:
    return report.edition.tables["四"].rows[kind]


RULES = (
    pending_cases_come_back,
    suits_after_review_had_a_review,
    corrections_are_answered_for,
    proceedings_are_about_applications,
)
