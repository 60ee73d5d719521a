"""How the sheets of the report's workbook look, whatever stands on them."""

from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

TOP = 2
"""The row where a table begins: its heading and a thin row stand above."""

_FONT = {"font_name": "宋体", "font_size": 10}
_RULED = {**_FONT, "border": 1, "text_wrap": True, "valign": "vcenter"}


class Looks(NamedTuple):
    """The formats of cells, by what stands in them."""

    heading: Format
    head: Format
    row: Format
    figure: Format
    total: Format


def looks_of(workbook: Workbook) -> Looks:
    """The formats, made for this workbook."""
    centred = {**_RULED, "align": "center"}
    return Looks(
        heading=workbook.add_format({"font_name": "黑体", "font_size": 14}),
        head=workbook.add_format(centred),
        row=workbook.add_format({**_RULED, "align": "left"}),
        figure=workbook.add_format(centred),
        total=workbook.add_format({**centred, "bold": True}),
    )


def set_up(sheet: Worksheet, heading: str, looks: Looks) -> None:
    """Paper, margins, and the heading."""
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=1.1, right=1.0, top=1.2, bottom=1.0)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.hide_gridlines(2)
    sheet.set_row(0, 24)
    sheet.set_row(1, 6)
    sheet.write_string(0, 0, heading, looks.heading)
