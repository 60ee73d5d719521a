"""Counts in Chinese prose: 33条, 1,202件, 三十三篇, 700余条. What they count is not asked."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jinxiang_report.domain.traditional import simplified
from jinxiang_report.validation.numerals import DIGITS, HALF_WIDTH, SCALES, SIGNS, number
from jinxiang_report.validation.patterns import pattern_of

_UNITS = (
    "条次", "人次", "条", "件", "篇", "个", "次", "项", "份", "则", "起", "宗",
    "期", "场", "张", "幅", "部", "家", "批", "人", "封", "例", "笔", "户", "名",
    "册", "本", "块", "处", "辆", "台", "套", "通", "所", "座", "轮",
)  # fmt: skip
UNIT = "|".join(_UNITS)

# A unit that opens another word is none: 条例, 个月, 12部门, 5项目.
_NO_UNIT = (
    "条例|条款|条件|个月|个工作日|项目|部门|部分|期间|期限|件套|次年|人民|人员|人大|人社|家庭|名录|名称"
    "|名单|例外|封闭|户籍|场所|次要|本[年级部地科人局市县区镇乡办委报机单街质系院校次月身色]|本着|块头"
    "|所[有属在需得示涉反提做列获述称致能以谓见]|座[谈位机]|轮[流值训岗换播次]"
    "|处[理罚室级分置于在长]|台[账阶]|套[餐话路]|通[过知报告道信讯用俗办常]"
)
# 一套制度, 一本书, 万一处理不当: in words these count hardly anything.
_NO_NUMBER = f"[{SIGNS}]{{1,4}}[册本块处辆台套通所座轮]"
_COUNT = pattern_of(
    rf"(?P<about>约|大约|近|将近|接近|超过|超|逾|至少|不少于|多达)?\s{{0,4}}"
    # 第三条 is an article, 2021 in 〔2021〕 a year, 1 in 1.1 a chapter, 5 in 4-5 its end.
    rf"(?<![\d第每逐某统唯〔{SIGNS}])(?<!\d[.,])"
    rf"(?:(?P<from>\d{{1,6}})\s?[-—–~～至到]\s?)?"
    rf"(?P<number>(?:{DIGITS})|(?!{_NO_NUMBER})[{SIGNS}]{{1,12}})(?P<nearly>[余多])?(?P<scale>[百千万亿])?"
    rf"(?P<more>[余多])?\s{{0,4}}(?!{_NO_UNIT})(?P<unit>{UNIT})"
)
_ROUNDED = pattern_of(r"\d\.(?P<decimals>\d{1,6})[余多]?(?P<scale>[百千万亿])")
_SENTENCE = pattern_of(r"[^。！？；;\n]+")
_ANY_NUMBER = pattern_of(rf"[\d{SIGNS}]")
_FULL_WIDTH = pattern_of("[０-９]")
_PIECES_OF_INFORMATION = frozenset({"条", "条次", "篇", "则"})


class Count(NamedTuple):
    """A number with its unit, and where it stands."""

    said: str
    """The number as written: 33, 700余."""
    low: int
    """What is said at least; with `high` the same number unless only about is said."""
    high: int
    unit: str
    start: int
    end: int

    def moved(self, by: int) -> "Count":
        """The same count in a text that begins so many characters earlier."""
        return self._replace(start=self.start + by, end=self.end + by)

    def agrees_with(self, other: "Count") -> bool:
        """Whether both count in the same unit, so that they may be added."""
        return self.unit == other.unit or _PIECES_OF_INFORMATION.issuperset((self.unit, other.unit))

    @property
    def is_exact(self) -> bool:
        """Whether it is not only about so many."""
        return self.low == self.high

    @property
    def rounding(self) -> int:
        """By how much the number may be off for being told in 万: 500 for 1.2万, 0 for 12,000."""
        found = _ROUNDED.search(self.said.translate(HALF_WIDTH))
        if not found:
            return 0
        last_place: int = SCALES[found["scale"]] // pow(10, len(found["decimals"]))
        return (last_place + 1) // 2

    def may_be(self, number: int) -> bool:
        """Whether the exact number could be described so."""
        return self.low <= number <= self.high


def counts_in(text: str, at: int = 0) -> Iterator[Count]:
    """Every count of the text, in order. `at` is where the text stands in a longer one."""
    if not _ANY_NUMBER.search(text):  # as most clauses
        return
    # Put into plain signs only where it is needed, which takes longer than to look for them.
    plain = text.translate(HALF_WIDTH) if _FULL_WIDTH.search(text) else text
    for found in _COUNT.finditer(simplified(plain)):
        most = number(found["number"], found["scale"] or "")
        if most is not None:
            low, high = _range(most, found["about"] or "", more=_is_more(found))
            if found["from"]:
                low = min(int(found["from"]), low)
            said = text[found.start() : found.start("unit")].strip()
            yield Count(said, low, high, found["unit"], at + found.start(), at + found.end())


def counted_sentences(
    text: str, about: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], list[Count]]]:
    """The sentences that hold the pattern, cut at semicolons too, each with what it counts."""
    # Not searched for with the blanks around it: a long run of them takes its square.
    for sentence in _SENTENCE.finditer(text) if about.search(text) else ():
        if about.search(sentence[0]):
            yield sentence, list(counts_in(sentence[0]))


def _is_more(found: re.Match[str]) -> bool:
    return bool(found["more"] or found["nearly"])


def _range(number: int, about: str, *, more: bool) -> tuple[int, int]:
    """What “about so many” leaves open.

    700余 is over 700 but not nearly 800: that one would call 近800.
    """
    step = _last_round_step(number)
    if about in {"约", "大约"}:
        return number - step, number + step
    if about in {"近", "将近", "接近"}:
        return number - step, number
    if about or more:
        return number, number + step * 3 // 4
    return number, number


def _last_round_step(number: int) -> int:
    """The greatest power of ten that divides the number: 100 for 700, 10 for 160."""
    step = 1
    while number and number % (step * 10) == 0:
        step *= 10
    return step
