import re

from jinxiang_report.domain.figure import Figure
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Report
from jinxiang_report.operations.preview import preview_html

RECEIVED = Cell("三", "received", "person")


def report(**values: object) -> Report:
    return Report(2021, Office("某局"), **values)  # type: ignore[arg-type]


def grid_area(html: str) -> int:
    """How many boxes of the grid the table cells cover."""
    spans = re.findall(r'<td [^>]*colspan="(\d+)" rowspan="(\d+)"', html)
    return sum(int(width) * int(height) for width, height in spans)


def test_every_table_covers_its_grid_without_gap_or_overlap() -> None:
    for year in (2020, 2021):
        html = preview_html(Report(year, Office("某局")))
        tables = edition_of(year).tables.values()
        assert grid_area(html) == sum(table.width * table.height for table in tables)


def test_a_figure_stands_in_its_cell_and_a_blank_cell_is_empty() -> None:
    blank = preview_html(report())
    filled = preview_html(report(figures={RECEIVED: Figure(2021, RECEIVED, 60)}))
    assert ">60</td>" in filled
    assert filled.replace(">60</td>", "></td>") == blank


def test_what_was_typed_is_text_and_never_markup() -> None:
    html = preview_html(report(drafts={"五": "收费<b>不</b>变&减"}))
    assert "收费&lt;b&gt;不&lt;/b&gt;变&amp;减" in html


def test_a_draft_says_so_at_its_top() -> None:
    assert 'class="draft"' in preview_html(report(), draft=True)
    assert 'class="draft"' not in preview_html(report())
