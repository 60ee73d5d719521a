import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.domain.paragraphs import paragraphs

WRAPPED = """ 某县发展和改革局 2021 年政府信息公

开工作年度报告

本报告由某县发展和改革局按照《中华人民共和国政府信息

公开条例》（以下简称《条例》）要求编制，数据自 2021 年 1 月

- 1 -

1 日起至 2021 年 12 月 31 日止，由总体情况等六部分组成，

电子版可在网站查阅下载。

一、总体情况

（一）主动公开情况

全年公开 33 条，其中公告 20 条，预算 13 条，网站全年运行

平稳，没有发生泄密事件。

2

（二）依申请公开情况
"""


def test_lines_broken_to_fit_a_page_are_joined_and_page_numbers_dropped() -> None:
    opening = (
        "本报告由某县发展和改革局按照《中华人民共和国政府信息公开条例》（以下简称《条例》）"
        "要求编制，数据自2021年1月1日起至2021年12月31日止，由总体情况等六部分组成，"
        "电子版可在网站查阅下载。"
    )

    assert paragraphs(WRAPPED) == (
        "某县发展和改革局2021年政府信息公开工作年度报告",
        opening,
        "一、总体情况",
        "（一）主动公开情况",
        "全年公开33条，其中公告20条，预算13条，网站全年运行平稳，没有发生泄密事件。",
        "（二）依申请公开情况",
    )


def test_paragraphs_of_their_own_stay_as_they_are() -> None:
    text = (
        "某局2021年报告\r\n公开 33 条。\r\r\n一、总体情况\u2028\u3000\u3000收到申请5件。\n— 4 —\n"
    )

    assert paragraphs(text) == (
        "某局2021年报告",
        "公开 33 条。",
        "一、总体情况",
        "收到申请5件。",
    )


def test_short_lines_are_not_taken_for_a_narrow_page() -> None:
    lines = tuple(f"（{number}）推进第{number}项工作落实到位" for number in "一二三四五六七八")

    assert paragraphs("\n".join(lines)) == lines


def test_comments_stand_at_the_top_only() -> None:
    assert paragraphs("# 来源\n# 说明\n正文\n# 不是说明\n") == ("正文", "# 不是说明")


def test_what_cannot_be_seen_is_left_out() -> None:
    assert paragraphs("公\u200b开\u202e33\ufeff条\x00。") == ("公开33条。",)


@pytest.mark.parametrize("text", ["", "\n\n", "#只有说明", "\x00\x01", " \t "])
def test_nothing_comes_of_nothing(text: str) -> None:
    assert paragraphs(text) == ()


@given(st.lists(st.text(alphabet="公开信息33条，。（）《》ab -\t", max_size=60), max_size=30))
def test_no_letter_is_lost_or_changed(lines: list[str]) -> None:
    letters = [sign for sign in "".join(lines) if sign in "公开信息条《》ab，。"]

    assert [
        sign for sign in "".join(paragraphs("\n".join(lines))) if sign in "公开信息条《》ab，。"
    ] == letters
