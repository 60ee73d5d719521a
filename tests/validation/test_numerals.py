import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.validation.counts import counts_in
from jinxiang_report.validation.numerals import numeral

_SIGNS = "零一二三四五六七八九"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def in_numerals(number: int) -> str:
    """As a person writes it: 一千二百零三, 十二, 三万零五."""
    if number < 10:
        return _SIGNS[number]
    for worth, sign in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十")):
        head, rest = divmod(number, worth)
        if head:
            missing = "零" if rest and rest < worth // 10 else ""
            first = "" if (head, worth) == (1, 10) else in_numerals(head)
            return first + sign + missing + (in_numerals(rest) if rest else "")
    raise AssertionError


STYLES = (
    str,
    lambda number: f"{number:,}",
    lambda number: str(number).translate(_FULL_WIDTH),
    in_numerals,
    lambda number: f"{number / 10_000:.4f}万",
)


@given(st.integers(0, 99_999), st.sampled_from(STYLES), st.sampled_from(("", "约", "近", "超过")))
def test_a_number_is_read_back_in_whichever_style_it_is_written(
    number: int, style: object, about: str
) -> None:
    assert callable(style)
    (count,) = counts_in(f"公开{about}{style(number)}条。")

    assert count.may_be(number)
    assert count.low == count.high or about


@given(st.integers(1, 999).map(lambda number: number * 10), st.sampled_from(("余", "多")))
def test_a_number_and_more_is_at_least_the_number(number: int, more: str) -> None:
    (count,) = counts_in(f"{number}{more}条")

    assert count.low == number < count.high


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3千条", 3000, 3000),
        ("两百件", 200, 200),
        ("1.8万余条", 18_000, 18_750),
        ("30余万条", 300_000, 375_000),
        ("10-20条", 10, 20),
        ("3至5件", 3, 5),
        ("二〇二条", 202, 202),
        ("一千二百〇三条", 1203, 1203),
    ],
)
def test_other_ways_to_write_a_number(text: str, low: int, high: int) -> None:
    (count,) = counts_in(text)

    assert (count.low, count.high) == (low, high)


@pytest.mark.parametrize("written", ["十四五", "百", "千万", "一二", "两百五", ""])
def test_what_is_no_number_is_none(written: str) -> None:
    assert numeral(written) is None
