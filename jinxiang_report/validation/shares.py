"""Counts told with their share in percent, as 258件（33.9%） or 3条，占27%."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.patterns import pattern_of

PERCENT = pattern_of(r"(?<![\d.])(?P<number>\d{1,4}(?:\.\d{1,4})?)\s*[%％]")
_WHOLE = 100
_REACH = 30
_NEAR = 1.01
# What may stand between a count and its share: 258件（33.9%）, 12条，占27%, 5件、占总数的2.8%.
_BETWEEN = pattern_of(
    r"\s*(?:[（(]\s*|(?:(?:政府|政务|信息|公开|申请|予以|部分|不予|无法提供|处理)*(?:(?:涉及|关于|属于|为)[\u4e00-\u9fff]{1,10})?"
    r"\s*[（(，,、；;]?\s*"
    r"占(?:比|到)?(?:总|件|数|量|全部|全年|申请|公开|信息|受理|答复|办结|办理|收到|政府|主动|新收"
    r"|所有|比例|比重|条|的|当年|年度|本年度?)*(?:为|达|：|:)?))\s*"
)
_AFTER = pattern_of(r"\s*(?:[）)，,。；;、\n]|$)")


@dataclass(frozen=True)
class Share:
    """A count and the share it is said to have."""

    count: Count
    percent: Decimal
    start: int
    """Where the number of the share stands; it ends with its last digit."""
    said: str
    behind: int
    """Where the text goes on behind the percent sign."""

    def of(self, whole: int) -> Decimal:
        """The share that the count really has, as finely as the text tells it."""
        return rounded(self._exact(whole), self.percent)

    def is_near(self, whole: int) -> bool:
        """Whether it is worth reckoning exactly, which takes its time."""
        return abs(self.count.low * _WHOLE / whole - float(self.percent)) < _NEAR

    def is_of(self, whole: int) -> bool:
        """Whether the share is rightly rounded for this whole."""
        return self.of(whole) == self.percent

    def is_cut_off(self, whole: int) -> bool:
        """Whether digits were dropped where the share should be rounded up."""
        return not self.is_of(whole) and cut_off(self._exact(whole), self.percent) == self.percent

    def _exact(self, whole: int) -> Decimal:
        return Decimal(self.count.low) * _WHOLE / whole


def shares(text: str, counts: tuple[Count, ...]) -> Iterator[Share]:
    """Every share that stands behind its count. Counts that are only about so many have none."""
    by_end = {count.end: count for count in counts}
    for found in PERCENT.finditer(text):
        count = _before(text, found.start(), by_end)
        if count and count.is_exact and _AFTER.match(text, found.end()):
            yield Share(
                count, Decimal(found["number"]), found.start(), found["number"], found.end()
            )


def rounded(exact: Decimal, like: Decimal) -> Decimal:
    """Rounded half up to as many decimals as the other number has."""
    return exact.quantize(like, ROUND_HALF_UP)


def cut_off(exact: Decimal, like: Decimal) -> Decimal:
    """Cut off after as many decimals as the other number has."""
    return exact.quantize(like, ROUND_DOWN)


def _before(text: str, position: int, by_end: dict[int, Count]) -> Count | None:
    """The count right before a share, if nothing but 占 or a bracket stands between them."""
    for end in range(position, max(-1, position - _REACH), -1):
        if end in by_end:
            return by_end[end] if _BETWEEN.fullmatch(text, end, position) else None
    return None
