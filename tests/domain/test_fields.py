"""Live fields: what they are called, what they say, and how a text is filled with them."""

from decimal import Decimal

import pytest

from jinxiang_report.domain.fields import Piece, all_fields, fill, pieces
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.office import Category, Office
from jinxiang_report.domain.tally import Tally

OFFICE = Office("某县工业和信息化局", phone="0537-0000000")


def fields(tally: Tally | None = None, year: int = 2021, **applications: int) -> dict[str, str]:
    """The fields where 表三 has these totals by row and all other cells are blank."""
    figures = {Cell("三", row, "total"): number for row, number in applications.items()}
    return all_fields(year, OFFICE, tally or Tally(), figures.get)


def category(name: str) -> Category:
    return Category(1, 2021, name, "", "", 0)


def test_a_text_reads_with_the_values_of_its_fields() -> None:
    text = "{年度}年电话{单位.电话}，共{没有}条。"
    values = {"年度": "2021", "单位.电话": "0537"}
    assert fill(text, values) == "2021年电话0537，共{没有}条。"
    assert list(pieces("共{年度}年", values)) == [
        Piece("共"),
        Piece("2021", "年度"),
        Piece("年"),
    ]


def test_every_field_is_there_though_nothing_is_known_yet() -> None:
    known = fields()
    assert known["单位.电话"] == "0537-0000000"
    assert known["单位.地址"] == known["依申请.办结"] == known["依申请.综述"] == ""


def test_a_figure_that_the_years_form_does_not_ask_for_is_no_field() -> None:
    assert "规范性文件.制发" in fields(year=2021)
    assert "规范性文件.制发" not in fields(year=2020)
    assert "行政许可.总数" in fields(year=2020)


def test_a_category_has_a_field_even_at_0() -> None:
    assert fields(Tally(((category("法规文件"), 0),)))["公开信息.法规文件"] == "0"


def test_a_category_called_like_a_sum_does_not_take_its_place() -> None:
    tally = Tally(((category("总数"), 3),), uncategorised=4)
    assert fields(tally)["公开信息.总数"] == "7"


def test_a_sum_waits_for_all_its_parts() -> None:
    direct, after = (Cell("四", row, "total") for row in ("direct_suit", "suit_after_review"))
    for figures, total in (({direct: 2}, ""), ({direct: 2, after: 0}, "2")):
        assert all_fields(2021, OFFICE, Tally(), figures.get)["行政诉讼.总数"] == total


def test_an_amount_is_told_as_it_was_entered() -> None:
    fee = {Cell("二", "fee", "charged"): Decimal("75.9260")}
    assert all_fields(2021, OFFICE, Tally(), fee.get)["行政事业性收费.金额"] == "75.9260"


@pytest.mark.parametrize(
    ("received", "carried_in", "handled", "carried_out", "sentence"),
    [
        (0, 0, 0, 0, "未收到政府信息公开申请"),
        (6, 0, 6, 0, "新收政府信息公开申请6件，办结6件"),
        (6, 2, 7, 1, "新收政府信息公开申请6件，上年结转2件，办结7件，结转下年度继续办理1件"),
    ],
)
def test_the_applications_are_told_in_a_sentence(
    received: int, carried_in: int, handled: int, carried_out: int, sentence: str
) -> None:
    known = fields(
        received=received, carried_in=carried_in, handled=handled, carried_out=carried_out
    )
    assert known["依申请.综述"] == sentence
