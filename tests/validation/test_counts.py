import pytest

from jinxiang_report.validation.counts import counts_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("公开33条", 33),
        ("公开 33 条", 33),
        ("公开３３条", 33),
        ("公开1,202条", 1202),
        ("公开1.8万条", 18000),
        ("公开三十三条", 33),
        ("公开十二条", 12),
        ("公开二十条", 20),
        ("公开一百零五条", 105),
        ("公开一百一十条", 110),
        ("召开会议两次", 2),
        ("发放手册300册", 300),
        ("公开栏12处", 12),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, number: int) -> None:
    (count,) = counts_in(text)

    assert (count.low, count.high) == (number, number)


@pytest.mark.parametrize(
    "text",
    [
        "第二十条",
        "第33条",
        "2021年",
        "3个月",
        "12部门",
        "十四五项目",
        "1.5条",
        "每条",
        "5条例",
        "一套制度",
        "5处理",
        "3台账",
    ],
)
def test_what_counts_nothing_is_no_count(text: str) -> None:
    assert list(counts_in(text)) == []


@pytest.mark.parametrize(
    ("text", "fitting", "unfitting"),
    [
        ("700余条", 750, 790),
        ("30多条", 37, 40),
        ("近800条", 780, 801),
        ("约100条", 95, 300),
        ("超过200条", 210, 199),
    ],
)
def test_about_so_many_leaves_a_little_open(text: str, fitting: int, unfitting: int) -> None:
    (count,) = counts_in(text)

    assert count.may_be(fitting)
    assert not count.may_be(unfitting)


def test_pieces_of_information_may_be_added_whatever_their_word() -> None:
    items, posts, cases = counts_in("文件41条，推文293篇，申请5件")

    assert items.agrees_with(posts)
    assert not items.agrees_with(cases)


def test_a_count_knows_its_place() -> None:
    (count,) = counts_in("共公开约700余条信息", at=10)

    assert (count.said, count.unit, count.start, count.end) == ("约700余", "条", 13, 19)


@pytest.mark.parametrize(
    ("text", "rounding"), [("1.2万条", 500), ("3.25万条", 50), ("12,000条", 0)]
)
def test_a_number_in_ten_thousands_is_rounded(text: str, rounding: int) -> None:
    (count,) = counts_in(text)

    assert count.rounding == rounding
