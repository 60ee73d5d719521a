"""Rule TA-06 on rates by themselves: none is over 100%, and all of them is 100%."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.patterns import pattern_of

_IS = r"(?:均|已|高?达到?|为|是|约|：)*\s*"
_NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,4})?)\s*[%％]"
_DONE = "答复|办结|办复|回复|办理|解读|公开|整改|审查|审核|采纳|回收|受理|登记"
_JUDGED = "满意|知晓|合格|准确|及时|好评|达标|正确|规范|覆盖|同意|支持"
# What is carried out beyond its plan may well be 120%; what was answered is not.
_OVER = pattern_of(
    rf"(?P<words>(?:按[时期]|依法|及时)?(?:{_DONE}|{_JUDGED}|按[时期])[率度]{_IS}"
    r"(?P<number>[1-9]\d{2}(?:\.\d{1,4})?)\s*[%％])"
)
_ALL = pattern_of(
    rf"(?:全部|全都|均已|悉数|逐[件条一])(?:配[发套]|同步|予以|进行|得到|完成|已|都)*(?P<of>{_DONE})"
    rf"(?:了|完毕|到位)?[，,、]\s*(?P=of)率{_IS}{_NUMBER}"
)
_OPPOSED = pattern_of(
    rf"(?P<of>{_JUDGED})[率度]{_IS}{_NUMBER}[^。；\n\d]{{0,16}}?不(?P=of)[率度]{_IS}"
    r"(?P<other>\d{1,3}(?:\.\d{1,4})?)\s*[%％]"
)
# What each can't do without, which is looked for much faster.
_NEEDED = (
    (_OVER, pattern_of(r"\d{3}(?<!100)(?:\.\d{1,4})?\s?[%％]|100\.\d")),
    (_ALL, pattern_of(f"[，,、](?:{_DONE})率")),
    (_OPPOSED, pattern_of(f"不(?:{_JUDGED})[率度]")),
)
_HUNDRED = 100


def rates_keep_within_a_hundred(report: Report) -> Iterator[Finding]:
    """TA-06: a rate is of what there was, so that it and its opposite are no more than that."""
    for section, text in report.narrative.items():
        for pattern, needed in _NEEDED:
            for found in matches(pattern, text) if needed.search(text) else ():
                if flaw := _flaw(found):
                    message = f"“{found[0]}”：{flaw}，请核对。"
                    yield Finding("TA-06", Severity.WARNING, message, (Quote(section, found[0]),))


def _flaw(rate: re.Match[str]) -> str:
    """Why it cannot be; empty if it can."""
    number = Decimal(rate["number"])
    if rate.re == _ALL:
        return f"既然全部{rate['of']}，应为 100%" if number < _HUNDRED else ""
    if rate.re == _OVER:
        return "超过了 100%" if number > _HUNDRED else ""
    added = number + Decimal(rate["other"])
    return f"两项相加为 {added}%，超过了 100%" if added > _HUNDRED else ""


RULES = (rates_keep_within_a_hundred,)
"""All rules on rates by themselves."""
