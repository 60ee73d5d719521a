from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jinxiang_report.domain.figure import Figure, Origin
from jinxiang_report.domain.finding import Finding, Refilling, Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.culprits import Slip, slips
from jinxiang_report.validation.equations import system_of
from jinxiang_report.validation.repair import one_slip_explains_all
from jinxiang_report.validation.table_three import sums_hold
from tests.validation.balanced import balanced_tables
from tests.validation.reports import findings, found_rules, full_report, table_three, with_values
from tests.validation.slips import CELLS, TABLE, Figures, shifted_row, split_number, swapped_digits

searching = settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)


def cell(row: str, column: str) -> Cell:
    return Cell("三", row, column)


def test_the_one_figure_that_repairs_all_sums_is_named() -> None:
    report = table_three(
        received_person=5, received_total=5,
        disclosed_person=3, disclosed_total=5,
        handled_person=5, handled_total=5,
    )  # fmt: skip

    (finding,) = findings("T3-06", report)

    assert finding.severity is Severity.HINT
    assert finding.places == (cell("disclosed", "person"),)
    assert "“（一）予以公开·自然人”由 3 改为 5，2 处不平衡会同时消除" in finding.message
    assert finding.mend is not None
    assert finding.mend.label == "改为 5"
    assert finding.mend.change == Refilling(((cell("disclosed", "person"), "5"),))


def test_a_balanced_table_needs_no_repair() -> None:
    assert list(one_slip_explains_all(full_report())) == []


def test_two_mistakes_are_not_laid_at_one_cell() -> None:
    assert _rules(table_three(disclosed_person=3, received_business=2)) == []


def test_no_figure_is_to_be_made_negative() -> None:
    # Both broken sums would hold with -2 in disclosed_person.
    report = table_three(
        received_business=5, received_total=5,
        disclosed_business=5, disclosed_total=3,
        refused_secret_person=2, refused_secret_total=2,
        handled_business=5, handled_total=5,
    )  # fmt: skip

    assert found_rules(report) == ["T3-03", "T3-04"]


def test_nothing_is_suggested_while_cells_are_blank() -> None:
    assert _rules(table_three(disclosed_person=3, received_business=None)) == []


def test_a_number_split_over_two_cells_is_told() -> None:
    report = table_three(
        received_person=12, received_total=12,
        disclosed_person=1, disclosed_business=2, disclosed_total=12,
        handled_person=12, handled_total=12,
    )  # fmt: skip

    (finding,) = one_slip_explains_all(report)

    assert finding.rule == "T3-07"
    assert finding.places == (cell("disclosed", "person"), cell("disclosed", "business"))
    assert "由 1 改为 12、“（一）予以公开·商业企业”由 2 改为 0" in finding.message
    assert "疑似把 12 拆成了“1”“2”两格" in finding.message
    assert finding.mend is not None
    assert finding.mend.label == "合并为 12"


def test_a_ten_split_into_one_and_zero_is_told_by_its_one_wrong_cell() -> None:
    report = table_three(
        received_person=10, received_total=10,
        disclosed_person=1, disclosed_total=10,
        handled_person=10, handled_total=10,
    )  # fmt: skip

    (finding,) = one_slip_explains_all(report)

    assert finding.rule == "T3-07"
    assert finding.places == (cell("disclosed", "person"),)
    assert "由 1 改为 10（疑似把 10 拆成了“1”“0”两格）" in finding.message


def test_swapped_digits_are_told() -> None:
    report = table_three(
        received_person=61, received_total=61,
        disclosed_person=16, disclosed_total=61,
        handled_person=61, handled_total=61,
    )  # fmt: skip

    (finding,) = one_slip_explains_all(report)

    assert finding.rule == "T3-08"
    assert "由 16 改为 61（差额 45 能被 9 整除，可能是 61 写颠倒了）" in finding.message


def test_a_row_that_stands_one_column_off_is_told() -> None:
    report = table_three(
        received_person=5, received_business=3, received_total=8,
        disclosed_business=5, disclosed_research=3, disclosed_total=8,
        handled_person=5, handled_business=3, handled_total=8,
    )  # fmt: skip

    (finding,) = one_slip_explains_all(report)

    assert finding.rule == "T3-09"
    assert "从“自然人”起，这一行的数字疑似整体错了一列" in finding.message
    assert finding.mend is not None
    assert finding.mend.change == Refilling(
        (
            (cell("disclosed", "person"), "5"),
            (cell("disclosed", "business"), "3"),
            (cell("disclosed", "research"), "0"),
        )
    )


def test_a_figure_left_out_of_a_row_is_put_back_where_the_rest_moves_on() -> None:
    report = table_three(
        received_person=4, received_business=5, received_research=3, received_total=12,
        disclosed_person=5, disclosed_business=3, disclosed_total=12,
        handled_person=4, handled_business=5, handled_research=3, handled_total=12,
    )  # fmt: skip

    (finding,) = one_slip_explains_all(report)

    assert finding.rule == "T3-09"
    assert "“（一）予以公开·自然人”由 5 改为 4" in finding.message


def test_totals_that_fill_themselves_follow_a_change() -> None:
    """The clerk typed 16 for 61 in one cell; every total was reckoned from it."""
    report = _with_reckoned_totals(
        {cell("received", "person"): 61, cell("disclosed", "person"): 16}
    )

    (finding,) = one_slip_explains_all(report)

    assert finding.rule == "T3-08"
    assert set(finding.places) == {cell("received", "person"), cell("disclosed", "person")}
    assert "由 61 改为 16" in finding.message
    assert "由 16 改为 61" in finding.message
    assert finding.mend is None


def test_of_many_candidates_three_are_named() -> None:
    report = _with_reckoned_totals(
        {cell("received", "person"): 60, cell("disclosed", "person"): 58}
    )

    (finding,) = one_slip_explains_all(report)

    assert finding.rule == "T3-06"
    assert len(finding.places) == 3
    assert "种可能，先列 3 种" in finding.message
    assert "由 60 改为 58，或把“（一）予以公开·自然人”由 58 改为 60" in finding.message


@given(balanced_tables(), st.sampled_from(CELLS), st.integers(0, 500))
@searching
def test_any_wrong_figure_is_named_with_the_right_one(
    figures: Figures, hit: Cell, value: int
) -> None:
    if figures[hit] == value:
        value += 1
    _assert_explained(figures, {hit: value}, "T3-06")


@given(st.data(), balanced_tables())
@searching
def test_any_two_swapped_digits_are_named(data: st.DataObject, figures: Figures) -> None:
    _assert_explained(figures, data.draw(swapped_digits(figures)), "T3-08")


@given(st.data(), balanced_tables())
@searching
def test_any_split_number_is_named(data: st.DataObject, figures: Figures) -> None:
    _assert_explained(figures, data.draw(split_number(figures)), "T3-07")


@given(st.data(), balanced_tables())
@searching
def test_any_shifted_row_is_named(data: st.DataObject, figures: Figures) -> None:
    _assert_explained(figures, data.draw(shifted_row(figures)), "T3-09")


@given(balanced_tables(), st.sampled_from(CELLS), st.sampled_from(CELLS), st.integers(0, 99))
@searching
def test_nothing_that_is_offered_leaves_a_sum_broken(
    figures: Figures, one: Cell, other: Cell, value: int
) -> None:
    damaged = {**figures, one: value, other: value}
    for slip in _slips(_report(damaged)):
        assert min(slip.meant.values()) >= 0
        assert not _is_broken(_report({**damaged, **slip.meant}))


@given(balanced_tables(), st.sampled_from(CELLS), st.integers(0, 99))
@searching
def test_nor_where_totals_fill_themselves(figures: Figures, one: Cell, value: int) -> None:
    leaves = {hit: number for hit, number in figures.items() if hit not in TABLE.totals}
    damaged = leaves if one in TABLE.totals else {**leaves, one: value}
    report = _with_reckoned_totals(damaged)
    offered = _slips(report)

    assert bool(offered) == _is_broken(report)
    if one not in TABLE.totals and value != figures[one]:
        right = {one: figures[one]}
        assert any(slip.meant == right or slip.story for slip in offered)
    for slip in offered:
        assert min(slip.meant.values()) >= 0
        assert not _is_broken(_with_reckoned_totals({**damaged, **slip.meant}))


@pytest.mark.parametrize("row", ["received", "disclosed", "handled"])
def test_totals_may_have_moved_with_their_row(row: str) -> None:
    figures = dict.fromkeys(CELLS, 0)
    for filled in ("received", "disclosed", "handled"):
        figures[cell(filled, "person")] = 5
        figures[cell(filled, "other")] = 2
        figures[cell(filled, "total")] = 7
    values = [figures[cell(row, column)] for column in TABLE.columns]
    shifted = dict(zip((cell(row, column) for column in TABLE.columns), [0, *values], strict=False))

    _assert_explained(figures, shifted, "T3-09")


def _assert_explained(figures: Figures, damage: Figures, rule: str) -> None:
    """One finding; it names the damage with the right figures, or a likelier story as sound."""
    damaged = {**figures, **damage}
    (finding,) = one_slip_explains_all(_report(damaged))
    wrong = {hit: figures[hit] for hit in damage if figures[hit] != damage[hit]}
    if finding.rule == rule and finding.mend:
        _assert_mending(damaged, finding)
    if finding.rule in {rule, "T3-06"}:
        assert set(wrong) <= set(finding.places) or "种可能" in finding.message
        for hit, right in wrong.items():
            assert f"“{TABLE.name(hit)}”由 {damaged[hit]} 改为 {right}" in finding.message
    else:
        _assert_mending(damaged, finding)


def _assert_mending(damaged: Figures, finding: Finding) -> None:
    if finding.mend:
        assert isinstance(finding.mend.change, Refilling)
        mended = {hit: int(text) for hit, text in finding.mend.change.figures}
        assert min(mended.values()) >= 0
        assert all(f"改为 {value}" in finding.message for value in mended.values())
        assert not _is_broken(_report({**damaged, **mended}))


def _slips(report: Report) -> list[Slip]:
    system = system_of(report)
    return slips(system) if system else []


def _is_broken(report: Report) -> bool:
    return bool(found_rules(report, sums_hold))


def _rules(report: Report) -> list[str]:
    return [finding.rule for finding in one_slip_explains_all(report)]


def _report(figures: Figures) -> Report:
    return replace(full_report(), figures={**full_report().figures, **with_values(2021, figures)})


def _with_reckoned_totals(typed: Figures) -> Report:
    """表三 as the program keeps it while no total is typed."""
    figures = {**dict.fromkeys(CELLS, 0), **typed}
    for prescribed in TABLE.sums:
        figures[prescribed.total] = sum(figures[part] for part in prescribed.parts)
    for prescribed in TABLE.sums:
        figures[prescribed.total] = sum(figures[part] for part in prescribed.parts)
    reckoned = {total: Figure(2021, total, figures[total], Origin.SUMMED) for total in TABLE.totals}
    report = _report(figures)
    return replace(report, figures={**report.figures, **reckoned})
