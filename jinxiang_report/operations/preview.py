"""The report as rich text, to look at before it is written: what a page says, not its breaks."""

from collections.abc import Iterator
from html import escape

from jinxiang_report.documents.contents import Block, Paragraph, Role, contents, printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.grid import Box, FormTable
from jinxiang_report.domain.report import Report

_STYLE = """
body { font-family: "仿宋_GB2312", "仿宋", "FangSong", "STFangsong", "FandolFang R",
  "Noto Serif CJK SC", "宋体"; font-size: 16pt; color: #000000; }
p { margin: 0; line-height: 135%; }
p.title { font-family: "方正小标宋简体", "宋体", "SimSun", "FandolSong", "Noto Serif CJK SC";
  font-size: 22pt; text-align: center; margin-bottom: 29pt; }
p.part { font-family: "黑体", "SimHei", "FandolHei", "Noto Sans CJK SC"; text-indent: 42px; }
p.section { font-family: "楷体_GB2312", "楷体", "KaiTi", "STKaiti", "FandolKai";
  text-indent: 42px; }
p.body { text-indent: 42px; }
p.draft { font-family: "黑体", "SimHei", "FandolHei", "Noto Sans CJK SC";
  text-align: right; color: #c00000; }
table { border-collapse: collapse; margin-top: 6px; margin-bottom: 12px; }
td { font-family: "宋体", "SimSun", "FandolSong", "Noto Serif CJK SC"; font-size: 10pt;
  border: 1px solid #000000; padding: 2px; vertical-align: middle; }
"""
_CLASSES = {Role.TITLE: "title", Role.PART: "part", Role.SECTION: "section", Role.BODY: "body"}


def preview_html(report: Report, *, draft: bool = False) -> str:
    """The report in the order and wording of the Word file. A blank cell stays blank."""
    mark = '<p class="draft">草稿</p>' if draft else ""
    blocks = "".join(_block(block, report) for block in contents(report))
    return f"<html><head><style>{_STYLE}</style></head><body>{mark}{blocks}</body></html>"


def _block(block: Block, report: Report) -> str:
    if isinstance(block, Paragraph):
        return f'<p class="{_CLASSES[block.role]}">{escape(block.text)}</p>'
    return _table(block, report)


def _table(table: FormTable, report: Report) -> str:
    entries = {(box.top, box.left): (box, text) for box, text in _entries(table, report)}
    rows = (
        "".join(
            _cell(table, *entries[row, column])
            for column in range(table.width)
            if (row, column) in entries
        )
        for row in range(table.height)
    )
    lines = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<table width="100%" cellspacing="0">{lines}</table>'


def _entries(table: FormTable, report: Report) -> Iterator[tuple[Box, str]]:
    for label in table.labels:
        yield label.box, label.text
    for cell, box in table.boxes.items():
        yield box, printable(value_text(report.value(cell)))


def _cell(table: FormTable, box: Box, text: str) -> str:
    share = sum(table.column_widths[box.left : box.left + box.width]) / sum(table.column_widths)
    heads_a_row = 0 < table.head_rows <= box.top and box.width > 1 and box.height == 1
    align = "left" if heads_a_row else "center"
    return (
        f'<td width="{share:.1%}" align="{align}" colspan="{box.width}" rowspan="{box.height}">'
        f"{escape(text)}</td>"
    )
