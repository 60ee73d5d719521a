"""Rule TA-01 on sums that their words tell: halves and quarters, stocks, scores, what goes on."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import UNIT
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.numerals import number
from jinxiang_report.validation.patterns import pattern_of

_N = r"\d{1,7}(?:,\d{3})*"
_WORDS = r"[^，,。；;：:、（(\d\n]{0,12}"
_MARK = r"[，,；;、]"
_FIRST = rf"(?P<whole>{_N})\s?(?P<unit>{UNIT})"
_LAST = rf"(?P<whole>{_N})\s?(?P=unit)"


def _part(name: str, *, is_first: bool = False) -> str:
    return rf"(?P<{name}>{_N})\s?{f'(?P<unit>{UNIT})' if is_first else '(?P=unit)'}"


_SUMS = (
    # 316个，上半年148个，下半年168个.
    pattern_of(
        rf"{_FIRST}[，,：:（(](?:其中[，,：:]?)?上半年{_WORDS}{_part('one')}{_MARK}下半年{_WORDS}{_part('two')}(?![，,、]其)"
    ),
    # 上半年310条，下半年340条，全年发布650条.
    pattern_of(
        rf"上半年{_WORDS}{_part('one', is_first=True)}{_MARK}下半年{_WORDS}{_part('two')}[，,]"
        rf"全年(?!共|合计|累计|总计){_WORDS}{_LAST}"
    ),
    # 前三季度215条，加上第四季度的88条，全年303条.
    pattern_of(
        rf"(?:前三个?|三个)季度{_WORDS}{_part('one', is_first=True)}[，,](?:加上)?第?四季度的?"
        rf"{_WORDS}{_part('two')}[，,](?:全年|共计?|合计){_WORDS}{_LAST}"
    ),
    # 年初86件，新增12件，废止9件，年末89件.
    pattern_of(
        rf"(?:年初|上年末|上年底){_WORDS}{_part('one', is_first=True)}{_MARK}{_WORDS}(?:新增|增加)"
        rf"{_WORDS}{_part('two')}{_MARK}{_WORDS}(?:废止|失效|减少|注销|清理|关停|撤销|取消){_WORDS}{_part('less')}{_MARK}(?:年末|年底|期末|截至年底){_WORDS}{_LAST}"
    ),
    # 审核702条，不予发布19条，实际发布683条.
    pattern_of(
        rf"审[核查]{_WORDS}{_FIRST}{_MARK}(?:不予|未予|退回(?!修改|完善|补充)|暂缓){_WORDS}{_part('one')}{_MARK}(?:实际|最终|予以|准予)?[公发]{_WORDS}{_part('two')}"
    ),
    # 自然资源（312件）、住建（268件）、人社（141件），三类合计721件.
    pattern_of(
        rf"[（(]{_part('one', is_first=True)}[）)]{_MARK}{_WORDS}[（(]{_part('two')}[）)]"
        rf"{_MARK}{_WORDS}[（(]{_part('three')}[）)][，,]"
        rf"(?:以上|这)?三[类项者个种]{_WORDS}(?:合计|共计?|总计){_WORDS}{_LAST}"
    ),
)
_NEEDED = (
    pattern_of("下半年"),
    pattern_of("下半年"),
    pattern_of("四季度"),
    pattern_of("年初|上年[末底]"),
    pattern_of("审[核查]"),
    pattern_of("[）)][，,](?:以上|这)?三[类项者个种]"),
)
_SCORE = r"\d{1,3}(?:\.\d{1,2})?"
_SCORES = pattern_of(
    rf"(?:得分|分值)(?:依次|分别)为(?P<row>{_SCORE}分(?:[、，,和]{_SCORE}分){{1,9}})[，,](?:总分|总得分|合计|总计|共计?)(?:为|得)?"
    rf"(?P<whole>{_SCORE})分"
)
_ITEM = rf"{_WORDS}\d{{1,7}}\s?条"
_ROWS = (
    # 分别培训60人、45人、50人，累计培训155人.
    pattern_of(
        rf"分别{_WORDS}(?P<row>{_part('one', is_first=True)}(?:[、和]\d{{1,7}}\s?(?P=unit)){{1,6}})"
        rf"[，,]累计{_WORDS}{_LAST}(?=[。；;，,])"
    ),
    # 三个平台合计发布1035条，微信621条，抖音104条，微博310条.
    pattern_of(
        rf"(?P<many>[两三四五])个(?:平台|渠道|方面|季度)(?:共计?|合计|总计){_WORDS}(?P<whole>\d{{1,7}})\s?条"
        rf"[，,：:](?P<row>{_ITEM}(?:[，,、；;]{_ITEM}){{1,4}})(?=[。；;\n]|$)"
    ),
    # 全年办结1201件，结转41件。在办结的申请中，予以公开714件，占59.5%；…；其他处理114件，占9.5%.
    pattern_of(
        r"办结(?:申请)?(?P<whole>\d{1,6})\s?件[，,。；;][^。\n]{0,24}?。?在?办结的(?:申请)?中[，,]"
        r"(?P<row>[^。\n]{0,24}公开[^。\n]{0,160}无法提供[^。\n]{0,80}处理[^。\n]{0,40})"
    ),
)
_NEEDED_ROWS = (
    pattern_of("分别"),
    pattern_of("个(?:平台|渠道|方面|季度)[共合总]"),
    pattern_of("办结的(?:申请)?中"),
)
_IN_ROW = pattern_of(r"(?<![\d.])(\d{1,7})\s?[件条]")
# 社会救助58条…。社会救助类信息中，低保27条，特困16条，救助15条.
_OF_A_KIND = pattern_of(
    rf"(?<=[。；\n])(?P<name>[\u4e00-\u9fff]{{2,8}})类信息中[，,](?P<row>{_ITEM}(?:[，,、]{_ITEM}){{1,7}})(?=[。；])"
)
_LOOK_BACK = 300
_ANY_NUMBER = pattern_of(r"\d{1,7}")
_NEAR = 5
# 网站发布2018条，…，该专栏发布2180条; 新媒体186条，视频类就有208条.
_WITHIN = (
    pattern_of(
        rf"网站(?![^，。；\d]{{0,8}}栏目?){_WORDS}{_FIRST}[，,](?:[^，。；\d]{{1,30}}[，,])?(?:该|此|其)(?:专栏|栏目|专题){_WORDS}{_part('one')}"
    ),
    pattern_of(rf"{_FIRST}[，,]{_WORDS}[类型]信?息?就[有达]{_part('one')}"),
)
_NEEDED_WITHIN = (pattern_of("[该此其]专?[栏专][目题]?"), pattern_of("就[有达]"))


def sums_told_in_words_are_right(report: Report) -> Iterator[Finding]:
    """TA-01: what is told as parts of a year, of a stock or of a score makes the whole."""
    for section, text in report.narrative.items():
        for pattern, needed in zip(_SUMS, _NEEDED, strict=True):
            for found in matches(pattern, text) if needed.search(text) else ():
                numbers = found.groupdict()
                signs = {"one": 1, "two": 1, "three": 1, "less": -1}
                terms = [
                    sign * _number(numbers[name])
                    for name, sign in signs.items()
                    if numbers.get(name)
                ]
                # What was sent back may have been mended and published after all.
                if _number(found["whole"]) not in terms:
                    yield from _judged(section, found[0], terms, _number(found["whole"]))
        for pattern, needed in zip(_ROWS, _NEEDED_ROWS, strict=True):
            for found in matches(pattern, text) if needed.search(text) else ():
                yield from _row(section, found)
        for found in matches(_SCORES, text) if "得分" in text or "分值" in text else ():
            terms = [Decimal(one) for one in re.findall(_SCORE, found["row"])]
            yield from _judged(section, found[0], terms, Decimal(found["whole"]))


def _row(section: str, found: re.Match[str]) -> Iterator[Finding]:
    """A row that is all there is: as many as are said, or the outcomes of what was done."""
    given, whole = found.groupdict(), _number(found["whole"])
    numbers = _ANY_NUMBER if given.get("unit") else _IN_ROW
    terms = [_number(one) for one in numbers.findall(found["row"])]
    # 累计 may go on from years before.
    is_all = not given.get("unit") or abs(sum(terms) - whole) * _NEAR <= whole
    if is_all and number(given.get("many") or str(len(terms))) == len(terms):
        yield from _judged(section, found[0], terms, whole)


def kinds_hold_what_was_said_of_them(report: Report) -> Iterator[Finding]:
    """TA-01: what a kind is broken down into later is no more than was counted of it."""
    for section, text in report.narrative.items():
        for found in matches(_OF_A_KIND, text) if "类信息中" in text else ():
            before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
            told = re.findall(rf"{found['name']}(?:类|信息)*(\d{{1,6}})\s?条", before)
            terms = [_number(one) for one in _IN_ROW.findall(found["row"])]
            if told and sum(terms) > _number(told[-1]):
                yield from _judged(section, found[0], terms, _number(told[-1]))


def no_part_is_greater_by_its_words(report: Report) -> Iterator[Finding]:
    """TA-01: a column holds no more than its website, a kind no more than there is."""
    for section, text in report.narrative.items():
        for pattern, needed in zip(_WITHIN, _NEEDED_WITHIN, strict=True):
            for found in matches(pattern, text) if needed.search(text) else ():
                part, whole = _number(found["one"]), _number(found["whole"])
                if part > whole:
                    message = (
                        f"“{inside_quotes(found[0])}”：部分 {part} 比总数 {whole} 还多，请核对。"
                    )
                    yield Finding("TA-01", Severity.ERROR, message, (Quote(section, found[0]),))


def _number(said: str) -> Decimal:
    return Decimal(said.replace(",", ""))


def _judged(section: str, words: str, terms: list[Decimal], whole: Decimal) -> Iterator[Finding]:
    added = sum(terms, Decimal(0))
    if added != whole:
        told = "＋".join(str(term) for term in terms).replace("＋-", "－")
        message = (
            f"“{inside_quotes(words)}”：各项相加为 {added}（{told}），"
            f"总数写 {whole}，相差 {abs(added - whole)}，请核对。"
        )
        yield Finding("TA-01", Severity.ERROR, message, (Quote(section, words),))


RULES = (
    sums_told_in_words_are_right,
    kinds_hold_what_was_said_of_them,
    no_part_is_greater_by_its_words,
)
"""All rules on sums told in words."""
