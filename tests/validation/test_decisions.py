from dataclasses import replace
from decimal import Decimal

import pytest

from jinxiang_report.domain.finding import Refilling, Severity
from jinxiang_report.domain.grid import Cell
from tests.validation.reports import findings, table_two

FEE = Cell("二", "fee", "charged")


def test_a_fee_ten_thousand_times_last_years_is_in_the_wrong_unit() -> None:
    last = table_two(year=2021, fee_charged=Decimal("26.55"))
    report = replace(table_two(year=2022, fee_charged=251000), last=last)

    (finding,) = findings("T2-04", report)

    assert finding.severity is Severity.WARNING
    assert "251000 万元偏大（上年 26.55 万元）" in finding.message
    assert "换算后为 25.1 万元" in finding.message
    assert finding.mend is not None
    assert finding.mend.change == Refilling(((FEE, "25.1"),))


@pytest.mark.parametrize(
    ("before", "amount"), [(None, 999), (900, 1500), (None, Decimal("59237.2449")), (None, 0)]
)
def test_a_likely_fee_is_left_alone(before: int | None, amount: int | Decimal) -> None:
    last = table_two(year=2021, fee_charged=before)

    assert findings("T2-04", replace(table_two(year=2022, fee_charged=amount), last=last)) == []


def test_a_county_department_does_not_charge_millions() -> None:
    (finding,) = findings("T2-04", table_two(fee_charged=265500))

    assert "换算后为 26.55 万元" in finding.message


def test_decisions_beyond_the_powers_are_asked_about() -> None:
    report = replace(
        table_two(coercion_decided=2, licence_decided=5), powers=frozenset({"licence"})
    )

    (finding,) = findings("T2-09", report)

    assert finding.severity is Severity.HINT
    assert "权责清单里没有行政强制事项，表二却填报 2 件" in finding.message
    assert findings("T2-09", replace(report, powers=None)) == []
    assert findings("T2-09", replace(report, powers=frozenset({"licence", "coercion"}))) == []


@pytest.mark.parametrize(("before", "now"), [(10, 31), (76, 0), (100, 20)])
def test_decisions_that_jump_are_asked_about(before: int, now: int) -> None:
    last = table_two(year=2020, licence_decided=before)

    (finding,) = findings("T2-10", replace(table_two(licence_decided=now), last=last))

    assert f"行政许可由上年 {before} 变为 {now}" in finding.message


@pytest.mark.parametrize(("before", "now"), [(10, 30), (9, 0), (90, 30), (None, 500)])
def test_decisions_that_stay_near_are_left_alone(before: int | None, now: int) -> None:
    last = table_two(year=2020, licence_decided=before)

    assert findings("T2-10", replace(table_two(licence_decided=now), last=last)) == []
