"""Rules SY-02, SY-10 and SY-13: relative times, terms of the law, the office's own terms."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.term import Term
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, sections

_QUOTED = pattern_of(r"《[^《》\n]*》|“[^“”\n]*”|\{[^{}\n]{1,60}\}")
"""Other people's words, and fields without a value."""

# Not where words meet by chance: 说明|年度, 以来|年均, 当今|年轻人, 过去|年度.
_RELATIVE = pattern_of(
    "(?<![如当至迄现古于])今年|(?<![过除失])去年|(?:(?<![\u4e00-\u9fff])|(?<=[到在至和与]))(?:明年|来年)"
    "|本月(?!报)|截[至止]目前|(?<![\u4e00-\u9fff])(?:近日|日前)(?=，)"
)
_FIELDS = {"今年": "{年度}年", "去年": "{上年度}年", "明年": "{下年度}年"}
_AHEAD = pattern_of("[将拟]|下一步|计划|打算|力争")
_REACH = 40

_AFFAIRS = pattern_of(
    "政务信息公开(?=工作|情况|制度|目录|指南|内容|平台|渠道|质量|水平|力度|$|[，。、；])"
)
_PROPER = "政府信息公开"
_TERMS = SlipKind(
    "SY-10", "{words}：《条例》的用语是“政府信息公开”，全文请统一。", "改为“政府信息公开”"
)

# 严禁先公开、后审查 says what must not be.
_RELEASED_FIRST = pattern_of(
    "先(?P<release>公开|发布)(?P<mark>[、，]?)(?P<then>[再后])(?P<review>审[查核批])(?!的?(?:现象|问题|情况|行为))"
)
_FORBIDDEN = pattern_of("严禁|杜绝|防止|避免|不得|禁止|严防|不能|不准|纠正|存在|而不是|不是")
_SAID_BEFORE = 20
_REVIEW_FIRST = SlipKind("SY-13", "{words}的次序颠倒，应为先审查、后公开。", "改为先审查、后公开")


def times_are_told_by_date(report: Report) -> Iterator[Finding]:
    """SY-02: 2021年 rather than 今年."""
    message = (
        "{words}是相对的时间，年报要长期供人查阅，"
        f"请写明年份或日期（本年度写“{report.year}年”，上年写“{report.year - 1}年”）。"
    )
    for section, text in sections(report):
        masked = _QUOTED.sub(_blank, text)
        slips = [_dated(masked, found) for found in _RELATIVE.finditer(masked)]
        yield from gathered(report, SlipKind("SY-02", message, "写明年份"), section, slips)


def terms_are_those_of_the_law(report: Report) -> Iterator[Finding]:
    """SY-10: 政府信息公开, and not 政务信息公开, which is neither that nor 政务公开."""
    for section, text in sections(report):
        masked = _QUOTED.sub(_blank, text)
        slips = (Slip(found.start(), found.end(), _PROPER) for found in _AFFAIRS.finditer(masked))
        yield from gathered(report, _TERMS, section, slips)


def the_offices_own_terms_are_kept(report: Report) -> Iterator[Finding]:
    """SY-13: what the office does not want to read, as its own list has it."""
    for section, text in sections(report):
        for term in report.terms:
            slips = [
                Slip(*found.span(), term.instead or None)
                for found in re.finditer(re.escape(term.word), text)
            ]
            yield from gathered(report, _unwanted(term), section, slips)


def review_comes_before_release(report: Report) -> Iterator[Finding]:
    """SY-13: 先审查、后公开, as article 17 has it, and not the other way round."""
    for section, text in sections(report):
        slips = (
            Slip(*one.span(), f"先{one['review']}{one['mark']}{one['then']}{one['release']}")
            for one in _RELEASED_FIRST.finditer(text)
            if not _FORBIDDEN.search(text, max(0, one.start() - _SAID_BEFORE), one.start())
        )
        yield from gathered(report, _REVIEW_FIRST, section, slips)


def _unwanted(term: Term) -> SlipKind:
    advice = f"请改用“{term.instead}”" if term.instead else "请核对表述"
    note = f"（{term.note}）" if term.note else ""
    message = f"{{words}}在本单位的用词表中，{advice}{note}。".replace("{", "{{").replace("}", "}}")
    message = message.replace("{{words}}", "{words}")
    return SlipKind("SY-13", message, f"改为“{term.instead}”")


def _dated(text: str, found: re.Match[str]) -> Slip:
    """今年 as the year's live field; none where next year's plans are told."""
    start = text.rfind("。", 0, found.start()) + 1
    is_ahead = _AHEAD.search(text, start, found.end() + _REACH)
    return Slip(*found.span(), None if is_ahead else _FIELDS.get(found[0]))


def _blank(found: re.Match[str]) -> str:
    return "□" * len(found[0])


RULES = (
    times_are_told_by_date,
    terms_are_those_of_the_law,
    review_comes_before_release,
    the_offices_own_terms_are_kept,
)
