"""Rules TX-11, X-03 and SY-11: how the text speaks of applications, and of fees for them."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import ABOUT_APPLICATIONS
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.mends import reworded

_NONE_CAME = re.compile(
    r"(?:未|没有?|无|尚未)(?:收到|接到|接收到|受理|发生|产生)[^。；，\n]{0,24}申请"
    r"|(?:收到|受理|新收)[^。；，\n]{0,16}申请(?:数量|总数)?(?:共|为)?\s*(?:0|０|零)\s*[件宗条份次]"
    r"|(?:无|没有)(?:政府信息公开|依申请公开)(?:的)?申请"
)
# Half of a sentence that speaks of applications as if some had come.
_THEIRS = re.compile(
    r"(?:收到|受理|办理|接收)的[^。；，\n]{0,16}申请[^。；\n]{0,16}?(?:未|没有|不)收取?[^。；\n]{0,20}"
)
_BREAK = "。；\n"
_RECEIVED_FEE = re.compile(
    r"(?:收取|收到|收缴|实收)[^。；，\n\d]{0,14}(?:信息处理费|处理费)[^。；，\n\d]{0,6}"
    r"(?P<amount>\d[\d,]{0,9}(?:\.\d{1,6})?)\s*(?:万?元)"
)
_UNIT_OF_OTHERS = "条次|条|次|项|份|个"
_APPLICATION_COUNTED = re.compile(
    r"(?:申请|依申请公开|行政复议|行政诉讼|复议|诉讼)(?:公开)?(?:数量|总数|案件)?(?:共计|合计|共|为|计)?\s?"
    rf"(?:\d{{1,6}}|[零一二三四五六七八九十]{{1,3}})\s?(?P<unit>{_UNIT_OF_OTHERS})(?!工作日|月|人|复议|诉讼)"
)
_HANDLED_COUNTED = re.compile(
    r"(?:受理|收到|办结|答复|办理)(?:了)?(?:共计|合计|共)?\s?(?:\d{1,6}|[零一二三四五六七八九十]{1,3})\s?"
    rf"(?P<unit>{_UNIT_OF_OTHERS})(?=[，。；、\n]|$|(?:政府)?(?:信息)?(?:公开)?申请)"
)
_COUNTED_IN = "件"


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
    for section, text in report.narrative.items():
        for found in matches(_RECEIVED_FEE, text):
            if float(found["amount"].replace(",", "")):
                message = f"正文写“{found[0]}”，但本年没有政府信息公开申请，请核对。"
                yield Finding("X-03", Severity.WARNING, message, (Quote(section, found[0]),))


def _has_none(report: Report) -> bool:
    """Whether there was no application to handle: 表三 tells, or the text that has none."""
    if report.has_tables:
        return all(
            report.number(Cell("三", row, "total")) == 0 for row in ("received", "carried_in")
        )
    return bool(_NONE_CAME.search(report.narrative.get(ABOUT_APPLICATIONS, "")))


def applications_are_counted_in_pieces(report: Report) -> Iterator[Finding]:
    """SY-11: applications and cases are counted in 件."""
    for section, text in report.narrative.items():
        patterns = [_APPLICATION_COUNTED]
        if section == ABOUT_APPLICATIONS:
            patterns.append(_HANDLED_COUNTED)
        for pattern in patterns:
            for found in matches(pattern, text):
                message = f"“{found[0]}”：申请和案件以“件”计，建议改为“{_COUNTED_IN}”。"
                at = (section, found.start("unit"))
                mend = reworded(report, at, found["unit"], _COUNTED_IN)
                yield Finding("SY-11", Severity.HINT, message, (Quote(section, found[0]),), mend)


RULES = (
    nothing_is_said_of_fees_without_applications,
    no_fee_comes_without_applications,
    applications_are_counted_in_pieces,
)
"""All rules on how applications are spoken of."""
