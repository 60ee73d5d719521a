"""Rules TX-06 to TX-08: what the text says there was none of, or all of, the tables bear out."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.form import ABOUT_APPLICATIONS
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.figures import Number
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import quoted

# 没有收到书面申请, 未收到企业的申请 and 未收到复议申请 deny less than all.
_NONE_RECEIVED = pattern_of(
    "(?:未|没有|没|无)(?:收到|接到|接收到?|受理|新收到?)(?:过)?(?:任何)?"
    "(?:公民、法人(?:和|或者?)其[他它]组织|公众|群众|社会公众|申请人)?(?:关于|提出|提交|要求|有关|的)*"
    "(?:公开)?(?:政府|政务)?(?:信息)?(?:公开)?(?:的)?(?:依申请公开|申请)(?!书|表|人|听证|行政|更正)"
)
_ALL_HANDLED = pattern_of(
    "(?:(?:全部|均已?|都已?|已全部)(?:在?(?:法定|规定)?的?(?:期限|时限|时间)(?:内|前)|按[时期]|及时|依法"
    "|依法依规|按规定)*(?:予以)?(?:答复|办结|办理完[毕成]))"
)
# 无结转 and 上年结转2件 leave nothing for the next year.
_HAS_REST = pattern_of(
    "(?<!上年)(?<!上年度)(?<![无未])(?<!没有)(?:结转|转结)(?!上年)|除|顺延|正在办理|尚未"
)
_ABOUT_OTHERS = pattern_of("建议|提案|留言|信访|信箱|热线|工单|来信|咨询")
_NO_CASES = pattern_of(
    "(?:未|没有|无)(?:发生|产生|出现|引发|引起|收到|有)?(?:因)?(?P<what>[^，。；、！？]{0,24}?"
    "(?:行政复议|行政诉讼)(?:(?:、|和|及|或|与|以及)(?:提起)?(?:行政)?(?:复议|诉讼))?)(?P<rest>[^，。；]{0,10})"
)
_ONLY_SOME = pattern_of("败诉|纠[正错]|撤销|违法|责任|被确认|出庭")
_DISCLOSURE = pattern_of("信息公开|依申请|申请")
_SENTENCE = pattern_of("[^。；！？\n]+")


def nothing_received_means_nothing(report: Report) -> Iterator[Finding]:
    """TX-06: 未收到申请 where 表三 has none that came in."""
    received, carried = _total(report, "三", "received"), _total(report, "三", "carried_in")
    if not received:
        return
    for section, text in report.narrative.items():
        if found := _NONE_RECEIVED.search(text):
            message = (
                f"正文称没有收到申请，表三却有本年新收 {received} 件、上年结转 {carried or 0} 件，"
                "请核对。"
            )
            place = quoted(section, text, *found.span())
            yield Finding("TX-06", Severity.ERROR, message, (place,))


def all_handled_means_none_is_left(report: Report) -> Iterator[Finding]:
    """TX-07: 全部办结 where 表三 carries nothing on."""
    left = _total(report, "三", "carried_out")
    text = report.narrative.get(ABOUT_APPLICATIONS, "")
    if not left or _HAS_REST.search(text):
        return
    for sentence in _SENTENCE.finditer(text):
        found = _ALL_HANDLED.search(sentence[0])
        if found and "申请" in text and not _ABOUT_OTHERS.search(sentence[0]):
            message = f"正文称申请全部办结，表三还有 {left} 件结转下年度继续办理，请核对。"
            start = sentence.start()
            place = quoted(ABOUT_APPLICATIONS, text, start + found.start(), start + found.end())
            yield Finding("TX-07", Severity.ERROR, message, (place,))
            return


def no_cases_means_none(report: Report) -> Iterator[Finding]:
    """TX-08: 未发生行政复议、行政诉讼 where 表四 has none."""
    reviews = _total(report, "四", "review")
    suits = [_total(report, "四", kind) for kind in ("direct_suit", "suit_after_review")]
    numbers = {"复议": reviews or 0, "诉讼": sum(number for number in suits if number)}
    if not any(numbers.values()):
        return
    for section, text in report.narrative.items():
        for found in _NO_CASES.finditer(text):
            denied = {name: number for name, number in numbers.items() if name in found["what"]}
            is_all = not _ONLY_SOME.search(found[0])
            if any(denied.values()) and is_all and _is_about(section, text, found):
                told = "、".join(f"行政{name} {number} 件" for name, number in denied.items())
                message = f"正文称没有发生，表四却有{told}，请核对。"
                place = quoted(section, text, *found.span("what"))
                yield Finding("TX-08", Severity.ERROR, message, (place,))


def _is_about(section: str, text: str, found: re.Match[str]) -> bool:
    start = text.rfind("。", 0, found.start()) + 1
    return section == ABOUT_APPLICATIONS or bool(_DISCLOSURE.search(text, start, found.end()))


def _total(report: Report, table: str, row: str) -> Number | None:
    return report.number(Cell(table, row, "total"))


RULES = (nothing_received_means_nothing, all_handled_means_none_is_left, no_cases_means_none)
