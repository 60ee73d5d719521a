"""A new year's text from last year's."""

import pytest

from jinxiang_report.operations.narrative import write_section
from jinxiang_report.operations.reports import compose
from jinxiang_report.operations.taking_over import offers, take_over
from jinxiang_report.operations.trouble import LastYearMissingError
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage import reading, recording
from jinxiang_report.storage.ledger import Ledger

LAST = "{年度}年，开会3次，公开{公开信息.总数}条。"


@pytest.fixture
def two_years(ledger: Ledger) -> Ledger:
    write_section(ledger, 2021, "一（三）", LAST)
    write_section(ledger, 2021, "一（五）", "2021年培训2期。")
    add_year(ledger, 2022)
    return ledger


def test_fields_stay_live_and_the_rest_of_a_year_is_marked(two_years: Ledger) -> None:
    take_over(two_years, 2022, ["一（三）", "一（五）"])
    report = compose(two_years, 2022)
    assert report.drafts["一（三）"] == LAST
    assert [LAST[one.start : one.end] for one in report.unseen["一（三）"]] == ["3次"]
    assert report.narrative["一（三）"].startswith("2022年")


def test_taking_over_is_one_step_of_undo(two_years: Ledger) -> None:
    before = reading.drafts(two_years, 2022)
    take_over(two_years, 2022, ["一（三）", "一（五）"])
    assert recording.undo(two_years) == "沿用上年：2 个部分"
    assert reading.drafts(two_years, 2022) == before


def test_the_offer_tells_what_would_be_replaced(two_years: Ledger) -> None:
    write_section(two_years, 2022, "一（五）", "自己写的。")
    found = {offer.section: offer for offer in offers(two_years, 2022)}
    assert found["一（三）"].is_wanted
    assert found["一（三）"].marks == 1
    assert not found["一（五）"].is_untouched
    assert found["六（七）"].is_done


def test_a_section_that_last_year_has_not_is_refused(two_years: Ledger) -> None:
    write_section(two_years, 2021, "一（五）", "")
    with pytest.raises(LastYearMissingError, match="2021 年度的“（五）监督保障情况”"):
        take_over(two_years, 2022, ["一（三）", "一（五）"])
    assert compose(two_years, 2022).unseen == {}


def test_without_last_year_nothing_is_offered(ledger: Ledger) -> None:
    assert offers(ledger, 2021) == []
