from dataclasses import replace
from datetime import date

import pytest

from jinxiang_report.domain.office import Category
from jinxiang_report.domain.tally import Tally
from tests.validation.reports import findings, full_report, tally, with_text

COUNTS = {"机构职能": 1, "法规文件": 7, "决策公开": 3, "规划计划": 3}
WHOLE = "共14条，其中机构职能1条，法规文件7条，决策公开3条，规划计划3条。"


def test_a_list_of_categories_names_all_that_have_items() -> None:
    text = "其中机构职能1条，法规文件7条，决策公开3条。"
    (finding,) = findings("TL-03", with_text(text, tally=tally(**COUNTS)))
    assert "“规划计划” 3 条" in finding.message
    assert findings("TL-03", with_text(WHOLE, tally=tally(**COUNTS))) == []


@pytest.mark.parametrize("text", ["全年公开14条。", "其中法规文件7条。"])
def test_a_text_that_does_not_list_them_is_not_blamed(text: str) -> None:
    assert findings("TL-03", with_text(text, tally=tally(**COUNTS))) == []


def test_a_category_that_is_not_in_the_catalogue_is_told() -> None:
    text = WHOLE.replace("决策公开", "决策信息")
    (finding,) = findings("TL-04", with_text(text, tally=tally(**COUNTS)))
    assert "“决策信息”不在类别表里" in finding.message


@pytest.mark.parametrize(
    "text", [WHOLE, "公开14条，回应留言3条，发布解读5条，接受咨询8人次。", "机构职能1条，其他3条。"]
)
def test_what_is_no_list_of_categories_is_left_alone(text: str) -> None:
    assert findings("TL-04", with_text(text, tally=tally(**COUNTS))) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("网站公开人大代表建议办理结果2件，公开政协提案办理结果3件。", 0),
        ("公开建议提案办理结果5件。", 0),
        ("承办人大代表建议9件，公开建议办理结果4件。", 1),
        ("全部办结。", 0),
    ],
)
def test_published_replies_are_those_of_the_ledger(text: str, wrong: int) -> None:
    report = with_text(text, "六（三）", tally=tally(建议提案=5))
    assert len(findings("TL-09", report)) == wrong


def test_where_the_ledger_has_no_such_category_replies_are_not_compared() -> None:
    report = with_text("公开建议办理结果4件。", "六（三）", tally=tally(机构职能=5))
    assert findings("TL-09", report) == []


def test_what_is_due_every_year_is_missed_once_the_year_is_over() -> None:
    counted = tally(部门信息公开指南=0, 财政预决算=2)
    (finding,) = findings("TL-12", with_text("公开2条。", tally=counted))
    assert "政府信息公开指南" in finding.message
    this_year = replace(full_report(), year=date.today().year, tally=counted)
    assert findings("TL-12", this_year) == []


def test_a_retired_category_is_due_no_more() -> None:
    retired = Category(1, 2021, "信息公开指南", "", "", 0, retired=True)
    counted = Tally(((retired, 0), (Category(2, 2021, "财政", "", "", 1), 3)))
    assert findings("TL-12", with_text("公开3条。", tally=counted)) == []
