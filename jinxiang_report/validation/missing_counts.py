"""Rule ST-13: an existing report says how much was published and how many applications came."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import ABOUT_APPLICATIONS, ABOUT_ITEMS
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.traditional import simplified
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.said import said

_NONE = pattern_of("[未无没零0０]|见表|均")
_COUNTED = frozenset({"条", "件", "篇", "个", "项", "次", "份", "期", "则"})
_BARE = pattern_of(r"\d")
_PIECES = frozenset({"条", "篇", "件", "则"})
_IN_ALL = pattern_of("[共总]|累计|合计|各类|其中|余[条篇件]|主要|等")
# What was received, handled or decided is not what was published.
_NOT_PUBLISHED = pattern_of(
    "收到|受理|办[理结]|答复|回复|征[集求]|采纳|来[信电]|留言|热线|工单|咨询|投诉|复议|诉讼|清理|废止|制[发定]|审[查核]|培训|转办"
)
_FEWEST = 4
_TOLD = 12


def what_was_published_is_counted(report: Report) -> Iterator[Finding]:
    """ST-13: 总体情况 counts something; 依申请公开 counts, or says that there was nothing."""
    stretches = report.transcript.stretches if report.transcript else ()
    overview = [one for one in stretches if one.key.startswith("一")]
    if not any(one.heading and one.key == "一" for one in overview):
        return
    texts = {key: text for key, text in report.narrative.items() if key.startswith("一")}
    items = {key: text for key, text in texts.items() if key != ABOUT_APPLICATIONS}
    if items and not any(_counts(key, text) for key, text in items.items()):
        first = next(iter(items))
        message = "“总体情况”没有写公开了多少条信息，建议写明总数和各类的条数。"
        yield Finding("ST-13", Severity.HINT, message, (_opening(first, items[first]),))
    answered = simplified(texts.get(ABOUT_APPLICATIONS, ""))
    if answered and not _BARE.search(answered) and not _NONE.search(answered):
        message = "“依申请公开情况”没有写收到和办理了多少件；没有收到的，写“未收到申请”。"
        yield Finding("ST-13", Severity.HINT, message, (_opening(ABOUT_APPLICATIONS, answered),))


def what_is_listed_has_a_total(report: Report) -> Iterator[Finding]:
    """ST-13: 一（一） that counts kinds of information says how much it was in all."""
    text = report.narrative.get(ABOUT_ITEMS, "") if report.transcript else ""
    pieces = [
        one
        for one in said(ABOUT_ITEMS, text)
        if one.count.unit in _PIECES and not one.aside and one.count.is_exact
    ]
    # Of the first sentence that counts: what follows may be of another channel.
    end = text.find("。", pieces[0].count.end) if pieces else -1
    pieces = [one for one in pieces if end < 0 or one.count.end <= end]
    if len(pieces) < _FEWEST or _IN_ALL.search(text):
        return
    if any(_NOT_PUBLISHED.search(one.words) for one in pieces):
        return
    counts = [one.count for one in pieces]
    added = sum(count.low for count in counts)
    if 2 * max(count.low for count in counts) < added:
        told = "＋".join(count.said for count in counts[:_TOLD])
        more = "＋…" if len(counts) > _TOLD else ""
        message = f"“主动公开情况”只列了各类的条数，没有写总数（{told}{more}＝{added}），建议补上。"
        yield Finding("ST-13", Severity.HINT, message, (_opening(ABOUT_ITEMS, text),))


def _opening(section: str, text: str) -> Quote:
    """The first paragraph: others may stand under another heading of the same section."""
    return Quote(section, text.split("\n", maxsplit=1)[0])


def _counts(section: str, text: str) -> bool:
    return any(one.count.unit in _COUNTED for one in said(section, text))


RULES = (what_was_published_is_counted, what_is_listed_has_a_total)
"""All rules on counts that are missing."""
