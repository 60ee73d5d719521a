"""Rules TA-07, TA-08 and SY-11: vague counts, items named twice, items in another unit."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.list_items import Part, begins_anew
from jinxiang_report.validation.passages import passages
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.reading import counted_lists

_EXACT_UNITS = frozenset({"条", "条次", "件", "篇", "则"})
_SHORTEST_NOUN = 2
_NEAR = 16
_CLOSE = 4
# 每次抽查不少于20条, 平均每人3至4条, 2024年以前发布的1,300余条历史信息.
_NO_TALLY = pattern_of(
    "每|平均|人均|[日月周]均|计划|要求|应当|须|确保|力争|目标|规定|原则上|以前|此前|以往|往年|历年|历史"
)
_OLD = pattern_of("(?:存量|历史|往年|以往|历年|旧)")
_IN_OTHER_UNIT = pattern_of(r"\d\s?条[、，][^，。；、\d]{1,8}\d{1,6}\s?个")
_PLAIN_ITEM = pattern_of("[、，][\u4e00-\u9fff]{2,8}")
# 专栏3个 and 账号2个 are counted in 个 by nature.
_COUNTED_SO = pattern_of(
    "栏|平台|号|项目|专区|窗口|案例|视频|部门|单位|事项|领域|方面|群|点|站|端|组|企业|主体|会"
)
_NAMED = pattern_of("[\u4e00-\u9fff]")
_TOLD = 5
# 公开栏15条 may be what was published there; what is set up or handed out is a thing.
_THING = pattern_of(
    r"(?:[设建][置立]|开设|开辟|增设|新设|安装|摆放|配[备置]|印制|编印|发放|布置|购置)(?:了|有)?(?:[政务信息公开宣传便民群众]{0,6})"
    r"(?P<words>(?P<noun>意见箱|举报箱|信箱|公[开示]栏|宣传栏|展板|展架|(?:显示|电子|触摸)屏|专[栏区题]|窗口|查阅[点室]"
    r"|一体机|查询机|自助机|手册|折页|宣传册|宣传单|明白纸)\s?\d[\d,]*\s?[余多]?(?P<unit>条|件|篇|次)(?!次|以上))"
)
_BY_THE_PIECE = {
    "册": "册",
    "板": "块",
    "屏": "块",
    "栏": "个",
    "机": "台",
    "页": "份",
    "单": "份",
    "纸": "份",
}


def counts_are_exact(report: Report) -> Iterator[Finding]:
    """TA-07: what the office counts itself is told exactly; one finding for each section."""
    for section, text in report.narrative.items():
        vague = [count for count in _tallies(text) if _is_vague(count)]
        if vague:
            quotes = list(dict.fromkeys(text[count.start : count.end] for count in vague))
            told = "、".join(f"“{quote}”" for quote in quotes[:_TOLD])
            more = f"等 {len(quotes)} 处" if len(quotes) > _TOLD else ""
            message = f"{told}{more}是约数，建议写出确切的数。"
            places = tuple(Quote(section, quote) for quote in quotes[:_TOLD])
            yield Finding("TA-07", Severity.HINT, message, places)


def _tallies(text: str) -> Iterator[Count]:
    """The counts that tell how much there was this year: no rule, no average, nothing old."""
    for passage in passages(text):
        for clause in passage.clauses:
            for count in clause.counts:
                before = passage.text[max(clause.start, count.start - _NEAR) : count.start]
                behind = passage.text[count.end : min(clause.end, count.end + _CLOSE)]
                if not _NO_TALLY.search(before) and not _OLD.match(behind):
                    yield count.moved(passage.start)


def _counts(text: str) -> Iterator[Count]:
    for passage in passages(text):
        for clause in passage.clauses:
            yield from (count.moved(passage.start) for count in clause.counts)


def _is_vague(count: Count) -> bool:
    return not count.is_exact and count.unit in _EXACT_UNITS


def items_are_named_once(report: Report) -> Iterator[Finding]:
    """TA-08: a list does not count the same category twice."""
    for section, text in report.narrative.items():
        for counted in counted_lists(text):
            seen: dict[str, Part] = {}
            for part in counted.readings[-1].parts:
                name = _name(text, counted.at, part)
                first = seen.setdefault(name, part)
                if first is not part and _names_a_category(name):
                    yield _twice(section, text, counted.at, name, (first, part))


def _name(text: str, at: int, part: Part) -> str:
    """The item's name as it stands, brackets and all."""
    start = at + part.count.start
    return text[start - len(part.noun) : start].strip(" 、，；,;:：其中和")


def _names_a_category(name: str) -> bool:
    return len(name) >= _SHORTEST_NOUN and not begins_anew(name)


def _twice(section: str, text: str, at: int, name: str, parts: tuple[Part, Part]) -> Finding:
    first, part = parts
    start = at + part.count.start - len(name)
    message = (
        f"“{name}”在同一处列了两次（{first.count.said} {first.count.unit}、"
        f"{part.count.said} {part.count.unit}），请核对是否应合并，或其中一个写错了名称。"
    )
    place = Quote(section, text[start : at + part.count.end])
    return Finding("TA-08", Severity.HINT, message, (place,))


def pieces_are_counted_alike(report: Report) -> Iterator[Finding]:
    """SY-11: among items in 条 none is in 个, unless it names what is counted so."""
    for section, text in report.narrative.items():
        counts = list(_counts(text)) if _IN_OTHER_UNIT.search(text) else []
        for before, count, after in zip(counts, counts[1:], [*counts[2:], None], strict=False):
            beside = after if after and after.start - count.end < _NEAR else None
            noun = text[before.end : count.start]
            is_odd = (before.unit, count.unit) == ("条", "个") and (
                not beside or beside.unit == "条"
            )
            # 来自6个渠道 counts what is named behind it.
            is_odd = is_odd and not _NAMED.match(text, count.end)
            if is_odd and _PLAIN_ITEM.fullmatch(noun) and not _COUNTED_SO.search(noun):
                words = text[count.start - len(noun.lstrip("、，")) : count.end]
                message = f"“{words}”与前后以“条”计的并列，同一处的数据请用同一个单位。"
                yield Finding("SY-11", Severity.HINT, message, (Quote(section, words),))


def things_are_counted_by_the_piece(report: Report) -> Iterator[Finding]:
    """SY-11: 意见箱6个, and not 6条."""
    for section, text in report.narrative.items():
        for found in _THING.finditer(text):
            unit = _BY_THE_PIECE.get(found["noun"][-1], "个")
            message = f"“{found['words']}”的单位疑似写错，“{found['noun']}”按“{unit}”计。"
            yield Finding("SY-11", Severity.HINT, message, (Quote(section, found["words"]),))


RULES = (
    counts_are_exact,
    items_are_named_once,
    pieces_are_counted_alike,
    things_are_counted_by_the_piece,
)
"""All rules on single counts and items."""
