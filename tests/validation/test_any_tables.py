"""Whatever the figures: tables that add up have no errors, and any one damage is one error."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.checks import check
from tests.validation.balanced import balanced_forms
from tests.validation.reports import full_report, with_values

Figures = dict[Cell, int]

YEARS = (2020, 2021)
CITY = Office("某市人民政府")  # it may make rules, and anything may be much for it
FAMILIES = {"T2", "T3", "T4", "X", "YR"}
SUMMED = [
    cell
    for table in ("三", "四")
    for cell in edition_of(2021).tables[table].boxes
    if cell in edition_of(2020).known
]
searching = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.data_too_large]
)


@pytest.mark.parametrize("year", YEARS)
@given(data=st.data())
@searching
def test_tables_that_add_up_have_no_errors(year: int, data: st.DataObject) -> None:
    figures = data.draw(balanced_forms(year))

    assert errors(year, figures) == []


@pytest.mark.parametrize("year", YEARS)
@given(data=st.data(), hit=st.sampled_from(SUMMED), value=st.integers(0, 900))
@searching
def test_any_one_damage_is_one_error(year: int, data: st.DataObject, hit: Cell, value: int) -> None:
    figures = data.draw(balanced_forms(year))
    damaged = {**figures, hit: value + (value == figures[hit])}

    (error,) = errors(year, damaged)

    assert hit in {place for one in (error, *error.followers) for place in one.places}


@pytest.mark.parametrize("year", YEARS)
@given(data=st.data(), hit=st.sampled_from(SUMMED))
@searching
def test_any_blank_is_one_error(year: int, data: st.DataObject, hit: Cell) -> None:
    figures = data.draw(balanced_forms(year))
    del figures[hit]

    (error,) = errors(year, figures)

    assert error.places == (hit,)


def errors(year: int, figures: Figures) -> list[Finding]:
    return [
        finding
        for finding in check(report(year, figures))
        if finding.severity is Severity.ERROR and finding.family in FAMILIES
    ]


def report(year: int, figures: Figures) -> Report:
    return replace(full_report(year), office=CITY, figures=with_values(year, figures))
