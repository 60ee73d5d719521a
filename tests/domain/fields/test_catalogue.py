"""Live fields: what they are called, what they say, and why some say nothing yet."""

from dataclasses import replace
from decimal import Decimal

import pytest

from jinxiang_report.domain.fields import FIELD, Rows
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from tests.domain.fields.facts import OFFICE, catalogue, facts, filled, tally, values


def test_every_field_is_there_though_nothing_is_known_yet() -> None:
    known = values(facts())
    assert known["单位.电话"] == "0537-0000000"
    assert known["单位.地址"] == known["依申请.办结"] == known["依申请.综述"] == ""


@pytest.mark.parametrize("year", [2020, 2021])
def test_every_field_can_be_written_in_a_text_and_says_what_it_is(year: int) -> None:
    for name, field in catalogue(facts(year=year)).items():
        assert FIELD.fullmatch(f"{{{name}}}"), name
        assert field.about, name
        assert bool(field.value) is not bool(field.lacking), name


@pytest.mark.parametrize("year", [2020, 2021])
def test_every_figure_of_the_form_stands_behind_a_field_of_its_own(year: int) -> None:
    alone = {field.behind for field in catalogue(facts(year=year)).values()}
    # 总计 of a row stands for the row; the cells of 申请人情况 for themselves.
    assert {(cell,) for cell in edition_of(year).cells} <= alone


def test_a_figure_that_the_years_form_does_not_ask_for_is_no_field() -> None:
    assert "规范性文件.制发" in values(facts(year=2021))
    assert "规范性文件.制发" not in values(facts(year=2020))
    assert "行政许可.总数" in values(facts(year=2020))


def test_a_field_leads_to_the_rows_it_counts() -> None:
    fields = catalogue(facts(tally(法规文件=7)))
    assert fields["公开信息.法规文件"].behind == (Rows("item", 0),)
    assert fields["公开信息.3月"].behind == (Rows("item", month=3),)
    assert fields["公众号.总数"].behind == (Rows("post"),)
    assert fields["依申请.新收"].behind == (Cell("三", "received", "total"),)


def test_a_category_has_a_field_even_at_0() -> None:
    assert values(facts(tally(法规文件=0)))["公开信息.法规文件"] == "0"


def test_a_category_called_like_a_sum_does_not_take_its_place() -> None:
    counted = replace(tally(总数=3), uncategorised=4)
    assert values(facts(counted))["公开信息.总数"] == "7"


def test_a_sum_waits_for_all_its_parts() -> None:
    direct, after = (Cell("四", row, "total") for row in ("direct_suit", "suit_after_review"))
    assert values(facts(figures={direct: 2}))["行政诉讼.总数"] == ""
    assert values(facts(figures={direct: 2, after: 0}))["行政诉讼.总数"] == "2"


def test_an_amount_is_told_as_it_was_entered() -> None:
    fee = {Cell("二", "fee", "charged"): Decimal("75.9260")}
    charged = replace(facts(), number=fee.get)
    assert values(charged)["行政事业性收费.金额"] == "75.9260"


def test_an_empty_line_of_the_profile_says_where_to_fill_it_in() -> None:
    field = catalogue(replace(facts(), office=replace(OFFICE, phone="")))["单位.电话"]
    assert field.lacking == "请在“单位信息”中填写。"


def test_groups_of_the_form_are_added_up() -> None:
    figures = filled(refused_secret_total=1, refused_process_total=2, refused_process_business=2)
    known = values(facts(figures=figures))
    assert known["依申请.不予公开"] == "3"
    assert known["依申请.不予公开.属于国家秘密"] == "1"
    assert known["依申请.不予公开.法人或其他组织"] == "2"
    assert known["依申请.无法提供"] == "0"
