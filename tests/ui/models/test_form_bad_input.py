"""What people really paste and type: taken rightly, kept and marked, or refused with the reason."""

from decimal import Decimal

import pytest

from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.form_edits import paste
from jinxiang_report.ui.models.form_table import FormTableModel
from jinxiang_report.ui.workspace import Workspace

RECEIVED = Cell("三", "received", "person")
FEE = Cell("二", "fee", "charged")


@pytest.fixture
def three(workspace: Workspace) -> FormTableModel:
    return FormTableModel(workspace, "三")


def typed(workspace: Workspace, cell: Cell, text: str) -> object:
    model = FormTableModel(workspace, cell.table)
    model.setData(model.index_of(cell), text)
    return workspace.report.value(cell)


def mended(workspace: Workspace, cell: Cell) -> object:
    (finding,) = [
        one
        for one in workspace.findings
        if one.rule in {"T2-02", "T2-03", "T3-02", "T4-01"} and one.places == (cell,)
    ]
    assert finding.severity is Severity.ERROR
    if finding.mend is None:
        return None
    workspace.mend(finding.mend)
    return workspace.report.value(cell)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("６０", 60),
        ("１，２０２", 1202),
        ("1,202", 1202),
        (" 60 ", 60),
        ("1000000000000", 10**12),
        ("0", 0),
    ],
)
def test_a_number_in_any_dress_is_taken(workspace: Workspace, text: str, value: int) -> None:
    assert typed(workspace, RECEIVED, text) == value
    assert not [one for one in workspace.findings if one.rule == "T3-02"]


@pytest.mark.parametrize(
    ("text", "value", "mend"),
    [
        ("-1", -1, None),
        ("3.5", Decimal("3.5"), None),
        ("10^12", "10^12", None),
        ("3件", "3件", None),
        ("/", "/", 0),
        ("／", "／", 0),
        ("无", "无", 0),
        ("无。", "无。", 0),
        ("—", "—", 0),
        ("——", "——", 0),
    ],
)
def test_what_is_no_count_is_kept_marked_and_mended_where_it_means_nothing(
    workspace: Workspace, text: str, value: object, mend: int | None
) -> None:
    assert typed(workspace, RECEIVED, text) == value
    model = FormTableModel(workspace, "三")
    mark = model.mark(RECEIVED)
    assert mark is not None
    assert mark.severity is Severity.ERROR
    assert "应为 0 或正整数" in model.messages(RECEIVED)[0].message
    assert mended(workspace, RECEIVED) == mend
    workspace.undo()
    if mend is not None:
        assert workspace.report.value(RECEIVED) == value
        workspace.undo()
    assert workspace.report.value(RECEIVED) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("59237.2449", "59237.2449"),
        ("75.9260", "75.9260"),
        ("1234元", "0.1234"),
        ("1,234.50 元", "0.12345"),
        ("￥５００元", "0.05"),
        ("50000元", "5"),
        ("12万元", "12"),
        ("1.2亿元", "12000"),
        ("0元", "0"),
    ],
)
def test_money_keeps_every_decimal_and_may_be_given_in_yuan(
    workspace: Workspace, text: str, value: str
) -> None:
    assert str(typed(workspace, FEE, text)) == value
    assert not [one for one in workspace.findings if one.rule == "T2-03"]


@pytest.mark.parametrize("text", ["-5", "1.234567元", "￥500", "约五百元", "0.1234567"])
def test_what_is_no_amount_is_kept_and_marked(workspace: Workspace, text: str) -> None:
    typed(workspace, FEE, text)
    assert [one for one in workspace.findings if one.rule == "T2-03"]


def test_a_count_does_not_take_a_unit(workspace: Workspace) -> None:
    assert typed(workspace, RECEIVED, "1234元") == "1234元"


def test_an_amount_is_told_in_yuan_too(workspace: Workspace) -> None:
    typed(workspace, FEE, "0.1234")
    assert FormTableModel(workspace, "二").origin(FEE) == "手填，0.1234 万元即 1,234 元"
    typed(workspace, FEE, "59237.2449")
    assert FormTableModel(workspace, "二").origin(FEE).endswith("即 592,372,449 元")


def test_a_cell_with_two_lines_refuses_the_block(
    workspace: Workspace, three: FormTableModel
) -> None:
    html = "<table><tr><td>1</td><td><p>12</p><p>34</p></td></tr></table>"
    told = paste(three, [three.index_of(RECEIVED)], "1\t12\n34\n", html)
    assert told.is_refusal
    assert "第 1 行第 2 列的一格里有几行文字（“12”“34”）" in told.sentence
    assert not workspace.report.figures


def test_excels_quoted_line_break_refuses_the_block(
    workspace: Workspace, three: FormTableModel
) -> None:
    told = paste(three, [three.index_of(RECEIVED)], '1\t"12\n34"\n')
    assert told.is_refusal
    assert not workspace.report.figures


def test_line_breaks_around_a_number_do_no_harm(
    workspace: Workspace, three: FormTableModel
) -> None:
    html = "<table><tr><td><br>7<br></td><td>\n８\n</td></tr></table>"
    assert not paste(three, [three.index_of(RECEIVED)], "", html).is_refusal
    assert workspace.report.value(RECEIVED) == 7
    assert workspace.report.value(Cell("三", "received", "business")) == 8


def test_undo_brings_back_what_a_paste_covered(workspace: Workspace, three: FormTableModel) -> None:
    workspace.enter_figures({RECEIVED: "5"})
    paste(three, [three.index_of(RECEIVED)], "/\t—\n")
    assert workspace.report.value(RECEIVED) == "/"
    workspace.undo()
    assert workspace.report.value(RECEIVED) == 5
    assert workspace.report.value(Cell("三", "received", "business")) is None


@pytest.mark.parametrize("key", ["二", "三", "四"])
def test_the_whole_form_comes_from_word_with_its_wording(workspace: Workspace, key: str) -> None:
    model = FormTableModel(workspace, key)
    numbers = {cell: str(at) for at, cell in enumerate(model.table.boxes)}
    told = paste(model, [model.index(5, 3)], "", as_word_has_it(model, numbers))
    assert not told.is_refusal
    for cell, number in numbers.items():
        if cell not in model.table.totals:
            assert model.text(cell) == number
    workspace.undo()
    assert not workspace.report.figures


def as_word_has_it(model: FormTableModel, numbers: dict[Cell, str]) -> str:
    """The form's HTML, merged as printed."""
    table = model.table
    boxes = [*((box, text) for box, text in table.labels)]
    boxes += [(table.boxes[cell], number) for cell, number in numbers.items()]
    lines = "".join(
        "<tr>"
        + "".join(
            f'<td rowspan="{box.height}" colspan="{box.width}"><p>{text}</p></td>'
            for box, text in sorted(boxes, key=lambda placed: placed[0].left)
            if box.top == row
        )
        + "</tr>"
        for row in range(table.height)
    )
    return f"<html><body><table>{lines}</table></body></html>"
