"""Comparisons with last year."""

import pytest

from tests.domain.fields.facts import catalogue, facts, filled, values


@pytest.mark.parametrize(
    ("before", "now", "change", "growth", "told"),
    [
        (28, 33, "增加5件", "增长17.9%", "比上年增加5件，增长17.9%"),
        (40, 30, "减少10件", "下降25%", "比上年减少10件，下降25%"),
        (12, 12, "持平", "持平", "与上年持平"),
        (200, 303, "增加103件", "增长51.5%", "比上年增加103件，增长51.5%"),
        (400, 401, "增加1件", "增长0.3%", "比上年增加1件，增长0.3%"),  # 0.25, rounded half up
        (9000, 9001, "增加1件", "增长0.01%", "比上年增加1件，增长0.01%"),
        (0, 5, "增加5件", "", "比上年增加5件"),
    ],
)
def test_a_number_is_compared_with_last_years(
    before: int, now: int, change: str, growth: str, told: str
) -> None:
    last = facts(figures=filled(received_total=before))
    known = values(facts(figures=filled(received_total=now), year=2022), last)
    assert known["依申请.新收.上年"] == str(before)
    assert known["依申请.新收.增减"] == change
    assert known["依申请.新收.同比"] == growth
    assert known["依申请.新收.比上年"] == told


def test_what_can_not_be_compared_says_why() -> None:
    alone = catalogue(facts(figures=filled(received_total=5)))
    assert "没有 2020 年度可比的数" in alone["依申请.新收.同比"].lacking
    zero = catalogue(facts(figures=filled(received_total=5)), facts(figures=filled()))
    assert zero["依申请.新收.同比"].lacking.startswith("上年为 0")
    blank = catalogue(facts(), facts(figures=filled()))
    assert "数据表里还没有填写" in blank["依申请.新收.增减"].lacking


def test_a_ledger_that_was_not_kept_last_year_is_nothing_to_compare_with() -> None:
    assert not catalogue(facts(), facts())["公开信息.总数.增减"].value
