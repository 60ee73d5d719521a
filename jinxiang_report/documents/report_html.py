"""The report as HTML elements, dressed by whoever shows them: web page, fragment, Qt's pages."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import NamedTuple

from jinxiang_report.domain.contents import Block, Paragraph, Role, contents, printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.grid import Box, FormTable, Label
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.titles import title_lines

TAGS: Mapping[Role, str] = {
    Role.TITLE: "h1",
    Role.PART: "h2",
    Role.SECTION: "h3",
    Role.POINT: "h4",
    Role.SUBPOINT: "h5",
    Role.BODY: "p",
    Role.SIGNATURE: 'p data-role="signature"',
    Role.DATE: 'p data-role="date"',
}
"""The element of each kind of paragraph, with what tells it from others of the same name."""
_TITLE_CHARACTERS = 20  # of 22 pt in the 156 mm of a line


class Dress(NamedTuple):
    """The attributes that each element carries, with a space in front; empty for none."""

    title: str = ""
    part: str = ""
    section: str = ""
    point: str = ""
    body: str = ""
    signed: str = ""
    table: str = ""
    head: str = ""
    row: str = ""
    figure: str = ""
    head_style: str = ""
    """What stands in the style of a column's head, before its width."""
    row_style: str = ""
    figure_style: str = ""


def report_html(report: Report, layout: Layout, dress: Dress) -> str:
    """Headings by level, paragraphs and tables, in the order and wording of the Word file."""
    return "\n".join(_block(block, report, dress) for block in contents(report, layout))


def _block(block: Block, report: Report, dress: Dress) -> str:
    if not isinstance(block, Paragraph):
        return _table(block, report, dress)
    title = block.role is Role.TITLE
    lines = title_lines(block.text, _TITLE_CHARACTERS) if title else [block.text]
    opening = TAGS[block.role]
    attributes = _attributes(dress)[block.role]
    words = "<br>".join(map(escape, lines))
    return f"<{opening}{attributes}>{words}</{opening.partition(' ')[0]}>"


def _attributes(dress: Dress) -> Mapping[Role, str]:
    return {
        Role.TITLE: dress.title,
        Role.PART: dress.part,
        Role.SECTION: dress.section,
        Role.POINT: dress.point,
        Role.SUBPOINT: dress.body,
        Role.BODY: dress.body,
        Role.SIGNATURE: dress.signed,
        Role.DATE: dress.signed,
    }


def _table(table: FormTable, report: Report, dress: Dress) -> str:
    cells = {(box.top, box.left): cell for box, cell in _cells(table, report, dress)}
    rows = [
        "<tr>" + "".join(cells.get((row, at), "") for at in range(table.width)) + "</tr>"
        for row in range(table.height)
    ]
    head, body = rows[: table.head_rows], rows[table.head_rows :]
    grouped = (f"<thead>{''.join(head)}</thead>\n" if head else "") + _body(body)
    name = escape(table.heading.partition("、")[2])
    return (
        f'<div role="region" aria-label="{name}" tabindex="0" style="overflow-x: auto;">\n'
        f"<table{dress.table}>\n<caption{_UNSEEN}>{name}</caption>\n{grouped}</table>\n</div>"
    )


# For those who listen: the heading above the table says the same to those who see.
_UNSEEN = (
    ' style="position: absolute; width: 1px; height: 1px; overflow: hidden;'
    ' clip-path: inset(50%); white-space: nowrap;"'
)


def _body(rows: list[str]) -> str:
    return f"<tbody>{''.join(rows)}</tbody>"


def _cells(table: FormTable, report: Report, dress: Dress) -> Iterator[tuple[Box, str]]:
    beside = {box.top for box in table.boxes.values()}
    for label in table.labels:
        box = label.box
        names_rows = box.top in beside
        flush = names_rows and box.height == 1
        scope = f'th scope="{"row" if names_rows else "col"}"{dress.row if flush else dress.head}'
        yield box, _cell(scope, dress.row_style if flush else dress.head_style, table, label)
    for cell, box in table.boxes.items():
        text = printable(value_text(report.value(cell)))
        yield box, _cell(f"td{dress.figure}", dress.figure_style, table, Label(box, text))


def _cell(opening: str, style: str, table: FormTable, content: Label) -> str:
    box, text = content
    # A width across several columns would be shared out evenly among them.
    share = table.column_widths[box.left] / sum(table.column_widths)
    width = f"width: {share:.1%};" if box.width == 1 else ""
    styled = f' style="{style}{width}"' if style or width else ""
    wide = f' colspan="{box.width}"' if box.width > 1 else ""
    tall = f' rowspan="{box.height}"' if box.height > 1 else ""
    return f"<{opening}{wide}{tall}{styled}>{escape(text)}</{opening[:2]}>"
