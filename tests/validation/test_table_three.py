from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jinxiang_report.domain.figure import Figure, Origin, Value
from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.validation import table_three as rules
from jinxiang_report.validation.checks import check
from tests.validation.balanced import balanced_tables
from tests.validation.reports import (
    findings,
    found_rules,
    full_report,
    table_three,
    with_values,
)

CELLS = tuple(edition_of(2021).tables["三"].boxes)


def cell(row: str, column: str) -> Cell:
    return Cell("三", row, column)


def test_blank_cells_are_told_together() -> None:
    (finding,) = findings("T3-01", table_three(received_person=None, handled_total=None))

    assert finding.places == (cell("received", "person"), cell("handled", "total"))
    assert "还有 2 个格子未填" in finding.message
    assert "未填：“一、本年新收政府信息公开申请数量·自然人”" in finding.message


@pytest.mark.parametrize("value", ["/", "无", -1])
def test_a_figure_is_a_whole_number(value: Value) -> None:
    (finding,) = findings("T3-02", table_three(received_person=value))

    assert finding.places == (cell("received", "person"),)
    assert (
        f"“一、本年新收政府信息公开申请数量·自然人”应为 0 或正整数，现为“{value}”"
        in finding.message
    )


def test_a_row_that_adds_up_is_fine() -> None:
    report = table_three(
        received_person=2, received_business=1, received_total=3,
        disclosed_person=2, disclosed_business=1, disclosed_total=3,
        handled_person=2, handled_business=1, handled_total=3,
    )  # fmt: skip

    assert found_rules(report) == []


def test_a_row_that_does_not_add_up_names_every_addend() -> None:
    report = table_three(received_person=2, received_business=1, received_total=5, handled_total=5)

    finding = findings("T3-03", report)[0]

    assert (
        "自然人 2＋商业企业 1＋科研机构 0＋社会公益组织 0＋法律服务机构 0＋其他 0＝3"
        in finding.message
    )
    assert "总计填 5，差 2" in finding.message
    assert finding.places[-1] == cell("received", "total")
    assert len(finding.places) == 7


def test_a_column_that_does_not_add_up_names_the_results_that_occurred() -> None:
    report = table_three(disclosed_person=3, refused_process_person=1, handled_person=5)

    finding = findings("T3-04", report)[0]

    assert "“自然人”列：各项办理结果合计 4，" in finding.message
    assert "即（一）予以公开 3、6.属于四类过程性信息 1；（七）总计填 5，差 1" in finding.message
    assert finding.places[-1] == cell("handled", "person")


def test_what_came_in_must_have_gone_out_or_be_carried_on() -> None:
    report = table_three(received_person=60, handled_person=61)

    finding = findings("T3-05", report)[0]

    assert "“自然人”列：新收 60＋上年结转 0＝60；办结 61＋结转下年 0＝61，差 1" in finding.message
    assert finding.places == tuple(
        cell(row, "person") for row in ("received", "carried_in", "handled", "carried_out")
    )


def test_a_column_that_fails_for_the_same_figure_is_told_with_the_row() -> None:
    report = table_three(disclosed_person=3)

    (finding,) = findings("T3-03", report)

    assert found_rules(report) == ["T3-03", "T3-06"]
    assert "差 3，请核对。“自然人”列的各项办理结果与（七）总计也因此差 3。" in finding.message
    assert [follower.rule for follower in finding.followers] == ["T3-04"]
    assert finding.mend is None


def test_a_wrong_total_of_results_is_told_once_with_what_it_breaks() -> None:
    report = table_three(handled_person=2)

    (finding,) = check(report, (rules.sums_hold,))

    assert finding.rule == "T3-03"
    assert [follower.rule for follower in finding.followers] == ["T3-04", "T3-05"]


def test_a_column_that_fails_otherwise_is_told_by_itself() -> None:
    report = table_three(disclosed_person=3, refused_process_person=1, refused_process_total=1)

    assert found_rules(report, rules.sums_hold) == ["T3-03", "T3-04", "T3-04"]


def test_a_column_is_not_laid_at_one_of_two_rows_that_may_have_broken_it() -> None:
    report = table_three(disclosed_person=3, partly_disclosed_person=3, handled_person=3)

    assert "T3-04" in found_rules(report, rules.sums_hold)


def test_the_total_column_does_not_repeat_what_the_applicants_columns_say() -> None:
    report = table_three(received_person=3, received_total=3)

    (finding,) = findings("T3-05", report)

    assert "“自然人”列" in finding.message


def test_the_total_column_speaks_where_no_applicants_column_does() -> None:
    (finding,) = check(table_three(received_total=3), (rules.sums_hold,))

    assert finding.rule == "T3-03"
    assert "“总计”列的新收加结转与办结加结转也因此差 3" in finding.message


def test_nor_does_it_while_a_cell_is_blank_and_totals_fill_themselves() -> None:
    report = table_three(received_person=3, received_total=3, carried_in_other=None)
    total = Figure(2021, cell("carried_in", "total"), 0, Origin.SUMMED)
    figures = {**report.figures, total.cell: total}

    (finding,) = findings("T3-05", replace(report, figures=figures))

    assert "“自然人”列" in finding.message


def test_results_of_the_total_column_are_not_repeated_either() -> None:
    report = table_three(received_person=3, received_total=3, handled_person=3, handled_total=3)

    (finding,) = findings("T3-04", report)

    assert "“自然人”列" in finding.message


def test_parts_that_pass_the_total_are_told_while_others_are_blank() -> None:
    report = table_three(received_person=3, received_business=None, received_total=2)

    (finding,) = findings("T3-03", report)

    assert "自然人 3＋科研机构 0" in finding.message


def test_parts_that_fall_short_may_still_be_filled() -> None:
    report = table_three(received_person=1, received_business=None, received_total=2)

    assert findings("T3-03", report) == []


def test_a_sum_without_its_total_cannot_be_told() -> None:
    assert findings("T3-03", table_three(received_person=1, received_total="/")) == []


def test_the_edition_of_2019_has_one_row_of_other_results() -> None:
    report = table_three(year=2019, other_other_person=2, other_other_total=2, handled_person=1)

    finding = findings("T3-04", report)[0]

    assert "即（六）其他处理 2；" in finding.message


@given(balanced_tables())
@settings(max_examples=40)
def test_any_table_with_reckoned_totals_is_fine(figures: dict[Cell, int]) -> None:
    report = replace(full_report(), figures={**full_report().figures, **with_values(2021, figures)})

    assert found_rules(report, *rules.RULES) == []


@given(balanced_tables(), st.sampled_from(CELLS), st.integers(0, 500))
@settings(max_examples=60)
def test_any_single_damage_is_one_error(figures: dict[Cell, int], hit: Cell, value: int) -> None:
    if figures[hit] == value:
        value += 1
    damaged = with_values(2021, {**figures, hit: value})
    report = replace(full_report(), figures={**full_report().figures, **damaged})

    (error,) = [found for found in check(report, rules.RULES) if found.severity is Severity.ERROR]
    assert error.rule in {"T3-03", "T3-04", "T3-05"}
