"""A plain table of words as WordprocessingML: a head that is repeated, rows that stay whole."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from docx.shared import Length

from jinxiang_report.documents.style import StyleName
from jinxiang_report.documents.wording import StyleIds, paragraph_xml
from jinxiang_report.domain.contents import printable


class Column(NamedTuple):
    """A column's heading, its width, and how its words are set."""

    name: str
    width: Length
    style: StyleName = StyleName.ROW


def listing_xml(
    columns: Sequence[Column], rows: Iterable[Sequence[str]], style_ids: StyleIds
) -> str:
    """The table, ruled as the statutory ones are."""
    widths = [column.width.twips for column in columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = _row(
        [_cell(column, StyleName.HEAD, column.name, style_ids) for column in columns],
        "<w:tblHeader/>",
    )
    body = "".join(
        _row(
            [
                _cell(column, column.style, text, style_ids)
                for column, text in zip(columns, row, strict=True)
            ]
        )
        for row in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_ids[StyleName.TABLE]}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>'
    )


def _row(cells: Sequence[str], head: str = "") -> str:
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(column: Column, style: StyleName, text: str, style_ids: StyleIds) -> str:
    words = paragraph_xml(style_ids[style], [printable(line) for line in text.splitlines()])
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{column.width.twips}" w:type="dxa"/>'
        f'<w:vAlign w:val="center"/></w:tcPr>{words}</w:tc>'
    )
