from decimal import Decimal

import pytest

from jinxiang_report.domain.grid import Cell
from tests.validation.reports import findings, found_rules, table_two

FEE = Cell("二", "fee", "charged")
LICENCE = Cell("二", "licence", "decided")


def test_a_blank_cell_is_not_a_zero() -> None:
    (finding,) = findings("T2-01", table_two(licence_decided=None))

    assert finding.places == (LICENCE,)
    assert finding.message == "表二“行政许可·本年处理决定数量”还没有填写。没有发生请填 0。"


def test_blank_cells_are_told_together() -> None:
    (finding,) = findings("T2-01", table_two(licence_decided=None, fee_charged=None))

    assert finding.places == (LICENCE, FEE)
    assert "表二还有 2 个格子未填：“行政许可·本年处理决定数量”、" in finding.message


@pytest.mark.parametrize("value", ["/", "无", -1, Decimal("3.5")])
def test_a_count_is_a_whole_number(value: int | Decimal | str) -> None:
    (finding,) = findings("T2-02", table_two(licence_decided=value))

    assert finding.places == (LICENCE,)
    assert f"应为0 或正整数，现为“{value}”" in finding.message


@pytest.mark.parametrize(
    "amount", [0, 12, Decimal("59237.2449"), Decimal("75.9260"), Decimal("0.000001")]
)
def test_money_may_have_decimals_down_to_a_fen(amount: int | Decimal) -> None:
    assert found_rules(table_two(fee_charged=amount)) == []


@pytest.mark.parametrize("amount", ["251000元", -1, Decimal("-0.5"), Decimal("0.0000001")])
def test_what_is_no_amount_is_told(amount: int | Decimal | str) -> None:
    (finding,) = findings("T2-03", table_two(fee_charged=amount))

    assert finding.places == (FEE,)
    assert "行政事业性收费" in finding.message


def test_a_change_may_be_negative_in_the_edition_of_2019() -> None:
    assert found_rules(table_two(year=2020, licence_change=-3)) == []


def test_a_change_is_a_whole_number_all_the_same() -> None:
    (finding,) = findings("T2-02", table_two(year=2020, licence_change="减少3"))

    assert "应为整数，现为“减少3”" in finding.message


def test_purchases_are_money_in_the_edition_of_2019() -> None:
    amount = Decimal("25.1")

    assert found_rules(table_two(year=2019, procurement_amount=amount)) == []
