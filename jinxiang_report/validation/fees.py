"""Rules TX-11, X-03 and X-04: what the text says of the fee for information (信息处理费)."""

import re
from collections.abc import Iterator
from itertools import chain

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import ABOUT_APPLICATIONS, ABOUT_FEES
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.mends import reworded
from jinxiang_report.validation.patterns import pattern_of

_NONE_CAME = pattern_of(
    r"(?:未|没有?|无|尚未)(?:收到|接到|接收到|受理|发生|产生)[^。；，\n]{0,24}申请"
    r"|(?:收到|受理|新收)[^。；，\n]{0,16}申请(?:数量|总数)?(?:共|为)?\s*(?:0|０|零)\s*[件宗条份次]"
    r"|(?:无|没有)(?:政府信息公开|依申请公开)(?:的)?申请"
)
# Half of a sentence that speaks of applications as if some had come.
_THEIRS = pattern_of(
    r"(?:收到|受理|办理|接收)的[^。；，\n]{0,16}申请[^。；\n]{0,16}?(?:未|没有|不)收取?[^。；\n]{0,20}"
)
_BREAK = "。；\n"
_RECEIVED_FEE = pattern_of(
    r"(?:收取|收到|收缴|实收)[^。；，\n\d]{0,14}(?:信息处理费|处理费)[^。；，\n\d]{0,6}"
    r"\d[\d,]{0,9}(?:\.\d{1,6})?\s*(?:万?元)"
)
_TOOK_NO_FEE = pattern_of(
    r"(?:均未|未|没有|不)(?:发生)?(?:收取|产生|收缴)(?:过|任何)?[^。；，\n\d]{0,14}"
    r"(?:信息处理费|处理费|(?:政府|政务)?信息公开[^。；，\n\d]{0,6}费用?)"
)
_SENT_NO_NOTICE = pattern_of(
    r"(?:发出|开出|制发|发放|下达)?(?:信息处理费)?(?:缴费|收费|缴款)通知书?(?:共|为)?\s*[0０零]\s*[份件张次]"
)
# 其余未收取 and 2020年未收取 say something else.
_OF_SOME = pattern_of("其[余他它]|除|另|以外|之外|上年|去年")
_YEAR = pattern_of(r"20\d\d(?=年)")
_REACH = 16
_ANY_FEE = pattern_of("[1-9]")
_SOME_NUMBER = pattern_of(r"[\d一二两三四五六七八九十]")


def nothing_is_said_of_fees_without_applications(report: Report) -> Iterator[Finding]:
    """TX-11: where no application came, none was free of charge either."""
    if not _has_none(report):
        return
    for section, text in report.narrative.items():
        for found in matches(_THEIRS, text):
            start = max(text.rfind(mark, 0, found.start()) for mark in _BREAK) + 1
            words = text[start : found.end()].strip()
            plainly = f"{report.year}年度未收到政府信息公开申请，未收取信息处理费"
            message = f"没有收到申请，却写“{words}”，建议改为“{plainly}”。"
            mend = reworded(report, (section, found.end() - len(words)), words, plainly)
            yield Finding("TX-11", Severity.HINT, message, (Quote(section, words),), mend)


def no_fee_comes_without_applications(report: Report) -> Iterator[Finding]:
    """X-03: a fee for handling information was taken for an application."""
    if not _has_none(report):
        return
    for said in _said(report, _RECEIVED_FEE):
        if _ANY_FEE.search(said.text):
            message = f"正文写“{said.text}”，但本年没有政府信息公开申请，请核对。"
            yield Finding("X-03", Severity.WARNING, message, (said,))


def fees_are_told_one_way(report: Report) -> Iterator[Finding]:
    """X-04: what was taken in one place was not left untaken in another."""
    taken = next((one for one in _said(report, _RECEIVED_FEE) if _ANY_FEE.search(one.text)), None)
    untaken = next(
        chain(_said(report, _TOOK_NO_FEE), _said(report, _SENT_NO_NOTICE)),
        None,
    )
    if taken and untaken:
        message = (
            f"正文一处写“{taken.text}”，一处写“{untaken.text}”，"
            "信息处理费收没收前后不一致，请核对。"
        )
        yield Finding("X-04", Severity.WARNING, message, (taken, untaken))


def fee_notices_are_told(report: Report) -> Iterator[Finding]:
    """X-04: where notices of a fee were sent, 六（一） says how many, and what was paid."""
    notices = report.correspondence.fee_notices if report.correspondence else 0
    text = report.narrative.get(ABOUT_FEES, "")
    if notices and text and not _SOME_NUMBER.search(text):
        message = (
            f"台账里有收费通知 {notices} 件，{ABOUT_FEES}没有写通知件数、应收和实收金额，请补写。"
        )
        yield Finding("X-04", Severity.WARNING, message, (Quote(ABOUT_FEES, ""),))


def _said(report: Report, pattern: re.Pattern[str]) -> Iterator[Quote]:
    """Where it is said of all applications and of this year."""
    for section, text in report.narrative.items():
        for found in matches(pattern, text):
            before = text[max(0, found.start() - _REACH) : found.start()]
            is_of_this_year = set(_YEAR.findall(before)) <= {str(report.year)}
            if is_of_this_year and not _OF_SOME.search(before):
                yield Quote(section, found[0])


def _has_none(report: Report) -> bool:
    """Whether there was no application to handle: 表三 tells, or the text that has none."""
    if report.has_tables:
        return all(
            report.number(Cell("三", row, "total")) == 0 for row in ("received", "carried_in")
        )
    return bool(_NONE_CAME.search(report.narrative.get(ABOUT_APPLICATIONS, "")))


RULES = (
    nothing_is_said_of_fees_without_applications,
    no_fee_comes_without_applications,
    fees_are_told_one_way,
    fee_notices_are_told,
)
"""All rules on the fee."""
