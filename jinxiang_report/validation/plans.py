"""Rule SY-01 for plans: what the office is going to do, it does after the report's year."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import ABOUT_PROBLEMS
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import quoted

_YEAR = r"(?P<year>20[1-3]\d)\s?年度?"
_ASIDE = pattern_of("《[^《》\n]*》|〔[^〔〕\n]*〕|“[^“”\n]*”")
_HEAD = "(?:^|(?<=[。！？；，：:\\s]))"
_WHO = "(?:[我本全][局委办镇乡县市区街院校中](?:道|心)?|我们)?"
# 将 may be 把 as well: 将政务公开纳入考核.
_VERB = (
    "继续|进一步|持续|着[力重]|不断|重点|切实|加[强大快]|深化|强化|做好|开展|完善|推进|围绕|努力|全面|严格|认真|坚持"
    "|提[升高]|拓[宽展]|优化|健全|组织|从以下|按照"
)
_WILL = pattern_of(
    rf"{_HEAD}(?:在)?(?P<words>{_YEAR}[，,]?{_WHO}将[会要]?(?:{_VERB}))", re.MULTILINE
)
_PLANS = pattern_of(
    rf"{_HEAD}(?:在)?(?P<words>{_YEAR}[，,]?{_WHO}(?:计划|打算|拟)"
    "(?:继续|进一步|加[强大]|制[作定]|开展|组织|举办|建[设立]|完善|新增|推出|编制|修订|开设|开通))",
    re.MULTILINE,
)
_BY = pattern_of(
    "(?:下一步|下步|今后|接下来|将于?|力争|确保|争取|计划|拟)[^。；，\n]{0,12}[，,]?(?:于|在|到)?"
    rf"(?P<words>{_YEAR}(?:\d{{1,2}}月)?底?之?前(?:全[部面])?(?:完成|实现|建成|整改))"
)
_SINCE = pattern_of(
    rf"(?:^|(?<=[。；：\\s]))(?P<words>{_YEAR}以来)[，,](?=[^。；\n]{{0,40}}\d)", re.MULTILINE
)
_ASSESSED = pattern_of(
    rf"(?:纳入|列入)[^，。；\d\n]{{0,10}}(?P<words>{_YEAR}[^，。；\d\n]{{0,10}}考核)"
)
# What was planned and done, and 将…作为, which is no plan.
_DONE = pattern_of(
    "已|完成了|完成\\s?\\d|全部完成|均完成|超额|实际|原[计定]|曾|年初|上[一]?年|年报|年度报告|作为|纳入|列入|摆在|放在|当作|当成|贯穿|提出|要求|指出|印发"
)
_ACCUMULATED = pattern_of("累计|连续|历年|每年|至今|逐年|三年|两年|年均|分别")

_REACH = 200
_MOST = 20


class _Kind(NamedTuple):
    pattern: re.Pattern[str]
    of_last_year: Severity | None
    of_this_year: Severity | None
    """Of the report's own year: only where problems and plans are told."""
    but: re.Pattern[str]
    message: str


_AHEAD = "“{words}”说的是以后的打算，本报告为 {this} 年度；若是下一年的打算，请改为 {next} 年。"
_KINDS = (
    _Kind(_WILL, Severity.WARNING, Severity.HINT, _DONE, _AHEAD),
    _Kind(_PLANS, Severity.HINT, Severity.HINT, _DONE, _AHEAD),
    _Kind(
        _BY,
        Severity.HINT,
        Severity.HINT,
        pattern_of("已|原定|曾|要求"),
        "“{words}”是还没有做的事，本报告（{this} 年度）公布时却已经过去，请核对年份。",
    ),
    _Kind(
        _SINCE,
        Severity.HINT,
        None,
        _ACCUMULATED,
        "“{words}”把上年也算在内，本报告为 {this} 年度；说的若是本年度的事，请改为 {this} 年。",
    ),
    _Kind(
        _ASSESSED,
        Severity.HINT,
        None,
        pattern_of("上[一]?年"),
        "“{words}”是上年的，本报告为 {this} 年度；说的若是本年度的事，请改为 {this} 年。",
    ),
)


def plans_are_for_years_to_come(report: Report) -> Iterator[Finding]:
    """SY-01: no plan for a year that is over; nor is last year's told as this year's."""
    if report.stated_year is None:
        return
    for section, text in report.narrative.items():
        masked = _ASIDE.sub(lambda found: "□" * len(found[0]), text)
        for kind in _KINDS:
            for found in islice(kind.pattern.finditer(masked), _MOST):
                severity = _severity(kind, section, int(found["year"]) - report.stated_year)
                if severity and not kind.but.search(_sentence(masked, found)):
                    yield _about(
                        report, kind, severity, quoted(section, text, *found.span("words"))
                    )


def _about(report: Report, kind: _Kind, severity: Severity, quote: Quote) -> Finding:
    this = report.stated_year or report.year
    message = kind.message.format(words=inside_quotes(quote.text), this=this, next=this + 1)
    return Finding("SY-01", severity, message, (quote,))


def _severity(kind: _Kind, section: str, years: int) -> Severity | None:
    if years == -1:
        return kind.of_last_year
    return kind.of_this_year if years == 0 and section == ABOUT_PROBLEMS else None


def _sentence(text: str, found: re.Match[str]) -> str:
    first, last = max(0, found.start("words") - _REACH), found.end() + _REACH
    start = max(text.rfind(mark, first, found.start("words")) + 1 for mark in "。；\n")
    ends = [at for mark in "。；\n" if (at := text.find(mark, found.end(), last)) >= 0]
    return text[max(start, first) : min(ends, default=last)]


RULES = (plans_are_for_years_to_come,)
"""All rules on plans."""
