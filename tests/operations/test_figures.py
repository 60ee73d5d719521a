"""Entering figures: totals, blanks, text, and both editions."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.domain.figure import Figure, Origin
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.figures import enter_figures, fill_with_zero, with_totals
from jinxiang_report.operations.trouble import UnknownCellError
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undo, undoable
from tests.ledgers import new_ledger

RECEIVED = Cell("三", "received", "person")
RECEIVED_TOTAL = Cell("三", "received", "total")
FEE = Cell("二", "fee", "charged")


def stored(ledger: Ledger, cell: Cell) -> Figure | None:
    return reading.figures(ledger, 2021).get(cell)


def test_a_total_follows_its_parts_as_they_are_typed(ledger: Ledger) -> None:
    enter_figures(ledger, 2021, {RECEIVED: "60", Cell("三", "received", "business"): "2"})
    assert stored(ledger, RECEIVED_TOTAL) == Figure(2021, RECEIVED_TOTAL, 62, Origin.SUMMED)


def test_a_result_reaches_the_column_total_and_the_grand_total(ledger: Ledger) -> None:
    enter_figures(ledger, 2021, {Cell("三", "disclosed", "person"): "7"})
    for row, column in (("disclosed", "total"), ("handled", "person"), ("handled", "total")):
        figure = stored(ledger, Cell("三", row, column))
        assert figure is not None
        assert figure.value == 7


def test_typing_figures_is_one_step_to_undo_totals_included(ledger: Ledger) -> None:
    enter_figures(ledger, 2021, {RECEIVED: "60"})
    assert undo(ledger) == "填写数据表"
    assert reading.figures(ledger, 2021) == {}


def test_a_total_that_was_typed_stays_until_it_is_handed_back(ledger: Ledger) -> None:
    enter_figures(ledger, 2021, {RECEIVED_TOTAL: "61"})
    enter_figures(ledger, 2021, {RECEIVED: "60"})
    assert stored(ledger, RECEIVED_TOTAL) == Figure(2021, RECEIVED_TOTAL, 61, Origin.TYPED)
    enter_figures(ledger, 2021, {RECEIVED_TOTAL: ""})
    assert stored(ledger, RECEIVED_TOTAL) == Figure(2021, RECEIVED_TOTAL, 60, Origin.SUMMED)


def test_blank_is_not_zero(ledger: Ledger) -> None:
    enter_figures(ledger, 2021, {RECEIVED: "0"})
    assert stored(ledger, RECEIVED) is not None
    enter_figures(ledger, 2021, {RECEIVED: ""})
    assert stored(ledger, RECEIVED) is None
    assert stored(ledger, RECEIVED_TOTAL) is None


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("60", 60),
        ("６０", 60),
        (" 1,202 ", 1202),
        ("-1", -1),
        ("3.5", Decimal("3.5")),
        ("/", "/"),
        ("无", "无"),
        ("1,2", "1,2"),
        ("9" * 30, "9" * 30),
    ],
)
def test_what_is_typed_is_taken_as_a_number_or_kept_as_it_is(
    ledger: Ledger, typed: str, value: object
) -> None:
    enter_figures(ledger, 2021, {RECEIVED: typed})
    figure = stored(ledger, RECEIVED)
    assert figure is not None
    assert figure.value == value


def test_money_keeps_the_decimals_it_was_typed_with(ledger: Ledger) -> None:
    enter_figures(ledger, 2021, {FEE: "75.9260"})
    figure = stored(ledger, FEE)
    assert figure is not None
    assert str(figure.value) == "75.9260"


def test_filling_with_zero_touches_only_what_is_blank(ledger: Ledger) -> None:
    enter_figures(ledger, 2021, {RECEIVED: "60", FEE: "无"})
    fill_with_zero(ledger, 2021, edition_of(2021).cells)
    figures = reading.figures(ledger, 2021)
    assert len(figures) == 200
    assert (figures[RECEIVED].value, figures[RECEIVED_TOTAL].value) == (60, 60)
    assert figures[FEE].value == "无"
    assert undoable(ledger) == "空格填 0"


def test_the_form_of_2019_has_cells_of_its_own(tmp_path: Path) -> None:
    with new_ledger(tmp_path, year=2020) as ledger:
        enter_figures(ledger, 2020, {Cell("二", "licence", "change"): "-3"})
        assert reading.figures(ledger, 2020)[Cell("二", "licence", "change")].value == -3
        with pytest.raises(UnknownCellError, match="三:other_not_paid:person"):
            enter_figures(ledger, 2020, {Cell("三", "other_not_paid", "person"): "1"})


@pytest.mark.parametrize(
    ("cell", "choice"),
    [
        (Cell("六", "received", "person"), "表有：二、三、四"),
        (Cell("二", "received", "made"), "表二的行有：rules、normative、licence"),
        (Cell("二", "rules", "decided"), "这一行的列有：made、repealed、in_force"),
    ],
)
def test_a_wrong_address_is_answered_with_the_right_ones(
    ledger: Ledger, cell: Cell, choice: str
) -> None:
    with pytest.raises(UnknownCellError, match=choice):
        enter_figures(ledger, 2021, {cell: "1"})


def test_one_unknown_cell_refuses_the_whole_entry(ledger: Ledger) -> None:
    with pytest.raises(UnknownCellError, match=r"没有“三:received:nobody”这一格"):
        enter_figures(ledger, 2021, {RECEIVED: "1", Cell("三", "received", "nobody"): "2"})
    assert reading.figures(ledger, 2021) == {}


EDITION = edition_of(2021)
LEAVES = [cell for cell in EDITION.cells if cell not in {sum_.total for sum_ in EDITION.sums}]


@given(st.dictionaries(st.sampled_from(LEAVES), st.integers(0, 10**6)))
def test_every_total_is_the_sum_of_whatever_parts_are_there(leaves: dict[Cell, int]) -> None:
    figures = with_totals(2021, {cell: Figure(2021, cell, n) for cell, n in leaves.items()})
    for sum_ in EDITION.sums:
        parts = [figures[part].number for part in sum_.parts if part in figures]
        total = figures.get(sum_.total)
        assert (total.number if total else None) == (sum(parts) if parts else None)  # type: ignore[arg-type]
