from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.validation.repair import one_change_repairs_all
from tests.validation.balanced import balanced_tables
from tests.validation.reports import findings, found_rules, full_report, table_three, with_values

CELLS = tuple(edition_of(2021).tables["三"].boxes)


def test_the_one_figure_that_repairs_all_sums_is_named() -> None:
    report = table_three(
        received_person=5, received_total=5,
        disclosed_person=3, disclosed_total=5,
        handled_person=5, handled_total=5,
    )  # fmt: skip

    (finding,) = findings("T3-06", report)

    assert finding.severity is Severity.HINT
    assert finding.places == (Cell("三", "disclosed", "person"),)
    assert "“（一）予以公开·自然人”由 3 改为 5，2 处不平衡会同时消除" in finding.message


def test_a_balanced_table_needs_no_repair() -> None:
    assert findings("T3-06", full_report()) == []


def test_two_mistakes_are_not_laid_at_one_cell() -> None:
    report = table_three(disclosed_person=3, received_business=2)

    assert findings("T3-06", report) == []


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
    report = table_three(disclosed_person=3, received_business=None)

    assert findings("T3-06", report) == []


@given(balanced_tables(), st.sampled_from(CELLS), st.integers(0, 500))
@settings(max_examples=60)
def test_a_single_damage_is_found_and_its_repair_leaves_nothing_broken(
    figures: dict[Cell, int], hit: Cell, value: int
) -> None:
    if figures[hit] == value:
        value += 1
    (finding,) = _suggestions({**figures, hit: value})

    assert hit in finding.places
    assert f"由 {value} 改为 {figures[hit]}" in finding.message
    for place in finding.places:
        assert isinstance(place, Cell)
        assert _suggestions({**figures, hit: value, place: figures[place]}) == []


def _suggestions(figures: dict[Cell, int]) -> list[Finding]:
    report = replace(full_report(), figures={**full_report().figures, **with_values(2021, figures)})
    return list(one_change_repairs_all(report))
