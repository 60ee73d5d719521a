"""Rules T3-10 to T3-13: what the figures of 表三 tell of how applications were handled."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.form import NOTES_TO_FIGURES
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.figures import Number

_TWO = 2
_MANY = 5
_LARGE_PART = 5
"""More than one in so many."""


def nothing_is_carried_on_forever(report: Report) -> Iterator[Finding]:
    """T3-10: applications are not carried on for two years in which none came in."""
    carried = list(_carried_without_news(report))
    if len(carried) >= _TWO:
        told = "、".join(f"{year} 年 {number} 件" for year, number in reversed(carried))
        message = f"表三连续结转（{told}），而这些年都没有新收申请，请核对是否早已办结。"
        yield Finding("T3-10", Severity.WARNING, message, (_cell("carried_out"),))


def _carried_without_news(report: Report | None) -> Iterator[tuple[int, Number]]:
    """This year and those before it in which something was carried on and nothing came in."""
    while report and _total(report, "received") == 0:
        number = _total(report, "carried_out")
        if not number:
            return
        yield report.year, number
        report = report.last


def unclear_applications_were_asked_about(report: Report) -> Iterator[Finding]:
    """T3-11: who is told that an application is still unclear was asked to correct it."""
    number = _total(report, "unable_unclear")
    if number and report.correspondence and not report.correspondence.corrections:
        message = f"表三“补正后申请内容仍不明确”{number} 件，但台账没有补正记录，请核对。"
        yield Finding("T3-11", Severity.HINT, message, (_cell("unable_unclear"),))


def unpaid_applications_were_charged(report: Report) -> Iterator[Finding]:
    """T3-12: who did not pay had been sent a notice of the fee."""
    number = _total(report, "other_not_paid")
    if number and report.correspondence and not report.correspondence.fee_notices:
        message = f"表三有 {number} 件因逾期未缴费不再处理，但台账没有收费通知，请核对。"
        yield Finding("T3-12", Severity.WARNING, message, (_cell("other_not_paid"),))


def other_handling_is_explained(report: Report) -> Iterator[Finding]:
    """T3-13: much of “其他处理·其他” is explained in 六（五）.

    In the edition of 2019 其他处理 is one row, which holds what has rows of its own now.
    """
    number, handled = _total(report, "other_other"), _total(report, "handled")
    if (
        not number
        or not handled
        or Cell("三", "other_not_paid", "total") not in report.edition.known
    ):
        return
    is_much = number >= _MANY and number * _LARGE_PART > handled
    if is_much and "其他" not in report.narrative.get(NOTES_TO_FIGURES, ""):
        share = round(100 * number / handled)
        message = (
            f"表三“（六）其他处理”的“3.其他”有 {number} 件，占办结总数的 {share}%，"
            f"建议在{NOTES_TO_FIGURES}说明具体情形。"
        )
        yield Finding("T3-13", Severity.HINT, message, (_cell("other_other"),))


def _total(report: Report, row: str) -> Number | None:
    return report.number(_cell(row))


def _cell(row: str) -> Cell:
    return Cell("三", row, "total")


RULES = (
    nothing_is_carried_on_forever,
    unclear_applications_were_asked_about,
    unpaid_applications_were_charged,
    other_handling_is_explained,
)
