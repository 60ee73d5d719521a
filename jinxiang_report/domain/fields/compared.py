"""Fields that compare a year with the one before: 上年, 增减, 同比, 比上年."""

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from jinxiang_report.domain.fields.field import Field

_UNITS = {
    "公开信息.总数": "条",
    "公众号.总数": "篇",
    "规范性文件.制发": "件",
    "行政许可.总数": "件",
    "行政处罚.总数": "件",
    "行政强制.总数": "件",
    "依申请.新收": "件",
    "依申请.办结": "件",
    "行政复议.总数": "件",
    "行政诉讼.总数": "件",
}
_LEDGERS = ("公开信息", "公众号")
_PLACES = tuple(Decimal(10) ** -places for places in (1, 2, 3, 4))
_SAME = "持平"


class _Pair(NamedTuple):
    """A number this year and last."""

    now: Decimal
    before: Decimal
    unit: str


def compared_fields(
    fields: Mapping[str, Field], before: Mapping[str, Field] | None, year: int
) -> dict[str, Field]:
    """The comparisons of the numbers worth comparing; `before` holds last year's fields."""
    compared = (
        _compared(fields[name], (before or {}).get(name), unit, year)
        for name, unit in _UNITS.items()
        if name in fields
    )
    return {field.name: field for family in compared for field in family}


def change_told(pair: _Pair) -> str:
    """增加5件, 减少5件, 持平."""
    difference = pair.now - pair.before
    if not difference:
        return _SAME
    return f"{'增加' if difference > 0 else '减少'}{abs(difference)}{pair.unit}"


def growth_told(pair: _Pair) -> str:
    """增长17.9%, 下降17.9%, 持平: rounded half up; empty where last year's number is 0."""
    if not pair.before:
        return ""
    growth = (pair.now - pair.before) * 100 / pair.before
    if not growth:
        return _SAME
    rounded = (abs(growth).quantize(place, ROUND_HALF_UP) for place in _PLACES)
    # A tiny change is told with as many places as it takes to see it.
    percent = next((number for number in rounded if number), _PLACES[-1])
    return f"{'增长' if growth > 0 else '下降'}{percent:f}".removesuffix(".0") + "%"


def _compared(field: Field, last: Field | None, unit: str, year: int) -> Iterator[Field]:
    lacking = _why_not(field, last, year)
    pair = None
    if last and not lacking:
        pair = _Pair(Decimal(field.value), Decimal(last.value), unit)
    growth = growth_told(pair) if pair else ""
    change = change_told(pair) if pair else ""
    values = {
        "上年": (last.value if pair and last else "", "上年的数"),
        "增减": (change, "比上年增加或减少了多少"),
        "同比": (growth, "比上年增长或下降了百分之几，四舍五入到一位小数"),
        "比上年": (_phrase(change, growth), "与上年相比的增减和增幅，成一句话"),
    }
    for name, (value, about) in values.items():
        why = "" if value else lacking or "上年为 0，算不出百分比，请改用“增减”。"
        told = f"{field.name}：{about}"
        yield Field(f"{field.name}.{name}", field.group, value, told, field.behind, why)


def _phrase(change: str, growth: str) -> str:
    if not change:
        return ""
    if change == _SAME:
        return "与上年持平"
    return f"比上年{change}，{growth}" if growth else f"比上年{change}"


def _why_not(field: Field, last: Field | None, year: int) -> str:
    """Why there is nothing to compare; empty if there is."""
    if not field.value:
        return field.lacking
    if last is None:
        return f"台账里没有 {year - 1} 年度可比的数，算不出与上年的比较。"
    if not last.value or (field.group in _LEDGERS and last.value == "0"):
        return f"{year - 1} 年度没有登记这个数，算不出与上年的比较。"
    return ""
