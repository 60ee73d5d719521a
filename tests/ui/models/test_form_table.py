import pytest
from pytestqt.modeltest import ModelTester

from jinxiang_report.domain.figure import Origin
from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.form_notes import Mark
from jinxiang_report.ui.models.form_table import FormTableModel
from jinxiang_report.ui.workspace import Workspace

RECEIVED = Cell("三", "received", "person")
RECEIVED_TOTAL = Cell("三", "received", "total")
HANDLED = Cell("三", "handled", "person")


@pytest.fixture
def model(workspace: Workspace) -> FormTableModel:
    model = FormTableModel(workspace, "三")
    workspace.report_changed.connect(model.follow)
    return model


def shown(model: FormTableModel, cell: Cell) -> str:
    return str(model.index_of(cell).data())


@pytest.mark.parametrize("key", ["二", "三", "四"])
@pytest.mark.parametrize("year", [2020, 2021])
def test_each_table_is_a_sound_model(
    workspace: Workspace, qtmodeltester: ModelTester, key: str, year: int
) -> None:
    workspace.add_year(year)
    workspace.go_to_year(year)
    workspace.fill_with_zero(workspace.report.edition.cells[:5])
    qtmodeltester.check(FormTableModel(workspace, key))  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("key", ["二", "三", "四"])
def test_every_figure_and_every_label_below_the_head_is_shown(
    workspace: Workspace, key: str
) -> None:
    model = FormTableModel(workspace, key)
    workspace.fill_with_zero(model.table.boxes)
    texts = [
        model.index(row, column).data()
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    labels = [text for box, text in model.table.labels if box.top >= model.table.head_rows]
    assert sorted(filter(None, texts)) == sorted(
        labels
        + [
            model.text(cell)
            for cell, box in model.table.boxes.items()
            for _ in range(box.width * box.height)
        ]
    )


def test_a_blank_cell_is_empty_and_zero_is_zero(model: FormTableModel) -> None:
    assert shown(model, RECEIVED) == ""
    model.setData(model.index_of(RECEIVED), "0")
    assert shown(model, RECEIVED) == "0"


def test_text_stays_as_typed(model: FormTableModel) -> None:
    model.setData(model.index_of(RECEIVED), "三件")
    assert shown(model, RECEIVED) == "三件"
    assert model.mark(RECEIVED) == Mark(Severity.ERROR, is_result=True)


def test_labels_can_not_be_chosen(model: FormTableModel) -> None:
    assert not model.flags(model.index(0, 0))
    assert not model.setData(model.index(0, 0), "1")


def test_a_total_is_open_only_while_totals_are_checked(model: FormTableModel) -> None:
    assert not model.setData(model.index_of(RECEIVED_TOTAL), "60")
    model.check_totals(checked=True)
    assert model.setData(model.index_of(RECEIVED_TOTAL), "60")
    assert shown(model, RECEIVED_TOTAL) == "60"


def test_a_total_of_ones_own_stays_open_until_it_is_made_blank(model: FormTableModel) -> None:
    model.setData(model.index_of(RECEIVED), "60")
    model.check_totals(checked=True)
    model.setData(model.index_of(RECEIVED_TOTAL), "61")
    model.check_totals(checked=False)
    assert model.is_open(RECEIVED_TOTAL)
    assert "改回自动合计" in model.origin(RECEIVED_TOTAL)
    model.setData(model.index_of(RECEIVED_TOTAL), "")
    figure = model.figure(RECEIVED_TOTAL)
    assert figure is not None
    assert (figure.value, figure.origin) == (60, Origin.SUMMED)
    assert not model.is_open(RECEIVED_TOTAL)


def test_the_cells_of_a_failing_balance_are_marked(
    workspace: Workspace, model: FormTableModel
) -> None:
    workspace.fill_with_zero(edition_of(2021).cells)
    workspace.enter_figures({RECEIVED: "60"})
    assert model.mark(RECEIVED) == Mark(Severity.ERROR, is_result=False)
    assert model.mark(Cell("三", "carried_out", "person")) == Mark(Severity.ERROR, is_result=True)
    disclosed = model.mark(Cell("三", "disclosed", "person"))
    assert disclosed is None or disclosed.severity is not Severity.ERROR


def test_blank_cells_carry_no_mark(model: FormTableModel) -> None:
    assert model.mark(RECEIVED) is None


def test_a_cells_tip_says_its_name_its_origin_and_what_was_found(
    workspace: Workspace, model: FormTableModel
) -> None:
    workspace.enter_figures({RECEIVED: "-1"})
    tip = model._about(RECEIVED).split("\n")
    assert tip[:2] == ["一、本年新收政府信息公开申请数量·自然人", "手填"]
    assert "应为 0 或正整数" in tip[2]


def test_the_form_follows_the_year(workspace: Workspace) -> None:
    model = FormTableModel(workspace, "二")
    workspace.add_year(2020)
    model.follow()
    assert model.table is edition_of(2020).tables["二"]
    assert model.rowCount() == edition_of(2020).tables["二"].height
