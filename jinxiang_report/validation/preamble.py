"""Rules ST-07 and ST-09: title and preamble say whose report it is, of what, and where to ask."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import PREAMBLE
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.traditional import simplified
from jinxiang_report.validation.patterns import pattern_of

_TITLE = pattern_of(r"[^\d，。；：]+20\d\d年政府信息公开工作年度报告")
_IN_TITLE = (
    ("政府信息公开", "缺少“政府信息公开”"),
    ("工作", "缺少“工作”"),
    ("年度报告", "应以“年度报告”结尾"),
)
_WANTED = {
    "编制依据": "条例|国办公开办函|年度报告格式",
    "统计期限": r"1\s*月\s*1\s*日|统计期|起止时间|统计时[间段限]",
}
# What a ledger's profile knows; the form itself does not ask for it.
_OF_THE_PROFILE = {
    "联系方式": "联系|电话|地址|咨询",
    "电子版网址": r"网站|网址|电子版|https?://|www\.|下载|查阅",
}


def title_is_the_standard_one(report: Report) -> Iterator[Finding]:
    """ST-09: 单位全称 + 年 + 政府信息公开工作年度报告. A ledger's own title always is."""
    title = report.transcript.title if report.transcript else ""
    plain = simplified(re.sub(r"\s", "", title))
    if not plain or _TITLE.fullmatch(plain):
        return
    office, year = report.office.name or "单位全称", report.stated_year or report.year
    wanted = f"{office}{year}年政府信息公开工作年度报告"
    if plain == wanted:
        return
    lacks = "、".join(lack for words, lack in _IN_TITLE if words not in plain)
    why = f"（{lacks}）" if lacks else ""
    message = f"标题“{title}”不是规范的写法{why}，应为“{wanted}”。"
    yield Finding("ST-09", Severity.WARNING, message, (Quote(PREAMBLE, title),))


def preamble_says_what_it_must(report: Report) -> Iterator[Finding]:
    """ST-07: basis and period, and of a ledger's report contact and address.

    Of an existing text it is a suggestion, and only where its beginning is there.
    """
    text = report.narrative.get(PREAMBLE, "")
    if not (text if report.has_ledger else _is_from_its_beginning(report)):
        return
    wanted = _WANTED | _OF_THE_PROFILE if report.has_ledger else _WANTED
    around = simplified(text + report.narrative.get("一", ""))
    missing = [name for name, words in wanted.items() if not re.search(words, around)]
    if missing:
        severity = Severity.WARNING if report.has_ledger else Severity.HINT
        lacks = f"引言缺少{'、'.join(missing)}" if text else f"没有引言，缺少{'、'.join(missing)}"
        yield Finding("ST-07", severity, f"{lacks}，请补上。", (Quote(PREAMBLE, ""),))


def _is_from_its_beginning(report: Report) -> bool:
    transcript = report.transcript
    return bool(
        transcript and transcript.title and any(one.heading for one in transcript.stretches)
    )


RULES = (title_is_the_standard_one, preamble_says_what_it_must)
