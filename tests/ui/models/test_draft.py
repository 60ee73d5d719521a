from datetime import date

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.ui.models.draft import read_draft, without_address, worth_taking_up
from jinxiang_report.ui.models.registers import ITEMS


def test_what_can_be_read_is_read_though_the_rest_is_refused() -> None:
    texts = {"published": "3-5", "title": "第一件", "category": "杂项"}
    draft = read_draft(ITEMS, 2021, texts, Catalogue())
    assert (draft.entry.title, draft.entry.published) == ("第一件", date(2021, 3, 5))
    assert list(draft.refusals) == ["category"]
    assert draft.can_have_twins


def test_without_a_date_there_are_no_twins_to_look_for() -> None:
    texts = {"published": "下周", "title": "第一件"}
    assert not read_draft(ITEMS, 2021, texts, Catalogue()).can_have_twins


def test_an_address_is_taken_out_of_the_title() -> None:
    assert without_address("规划 http://a.gov.cn/1.html") == ("规划", "http://a.gov.cn/1.html")
    assert without_address("www.a.gov.cn/1关于规划") == ("关于规划", "www.a.gov.cn/1")
    assert without_address("规划") == ("规划", "")


def test_a_later_start_takes_up_what_was_unfinished_else_the_department() -> None:
    kept = {"published": "2021-03-05", "title": "", "department": "规划科", "gone": "旧"}
    assert worth_taking_up(ITEMS, kept) == {"department": "规划科"}
    unfinished = kept | {"title": "没写完"}
    assert worth_taking_up(ITEMS, unfinished) == {
        "published": "2021-03-05",
        "title": "没写完",
        "department": "规划科",
    }
