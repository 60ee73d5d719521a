"""The report as rich text, to look at before it is written: what a page says, not its breaks."""

from collections.abc import Iterator
from html import escape

from jinxiang_report.domain.contents import Block, Paragraph, Role, contents, printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.grid import Box, FormTable
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.titles import title_lines

_STYLE = """
body { font-family: "仿宋_GB2312", "仿宋", "FangSong", "STFangsong", "FandolFang R",
  "Noto Serif CJK SC", "宋体"; font-size: 16pt; color: #000000; }
p { margin: 0; line-height: 135%; }
p.title { font-family: "方正小标宋简体", "宋体", "SimSun", "Noto Serif CJK SC";
  font-size: 22pt; text-align: center; margin-bottom: 28px; }
p.part { font-family: "黑体", "SimHei", "Noto Sans CJK SC"; text-indent: 42px; }
p.section { font-family: "楷体_GB2312", "楷体", "KaiTi", "STKaiti", "FandolKai";
  text-indent: 42px; }
p.point { font-weight: bold; text-indent: 42px; }
p.body { text-indent: 42px; }
p.signed { text-align: right; }
p.draft { font-family: "黑体", "SimHei", "Noto Sans CJK SC";
  text-align: right; color: #c00000; }
table { border-collapse: collapse; margin-top: 6px; margin-bottom: 12px; }
td { font-family: "宋体", "SimSun", "Noto Serif CJK SC"; font-size: 10pt;
  border: 1px solid #000000; padding: 2px; vertical-align: middle; }
"""
_TITLE_CHARACTERS = 20  # of 22 pt in the 156 mm of a line
_CLASSES = {
    Role.TITLE: "title",
    Role.PART: "part",
    Role.SECTION: "section",
    Role.POINT: "point",
    Role.SUBPOINT: "body",
    Role.BODY: "body",
    Role.SIGNATURE: "signed",
    Role.DATE: "signed",
}


def preview_html(report: Report, *, draft: bool = False) -> str:
    """The report in the order and wording of the Word file. A blank cell stays blank."""
    mark = '<p class="draft">草稿</p>' if draft else ""
    blocks = "".join(_block(block, report) for block in contents(report))
    return f"<html><head><style>{_STYLE}</style></head><body>{mark}{blocks}</body></html>"


def _block(block: Block, report: Report) -> str:
    if not isinstance(block, Paragraph):
        return _table(block, report)
    title = block.role is Role.TITLE
    lines = title_lines(block.text, _TITLE_CHARACTERS) if title else [block.text]
    return f'<p class="{_CLASSES[block.role]}">{"<br>".join(map(escape, lines))}</p>'


def _table(table: FormTable, report: Report) -> str:
    cells = {(box.top, box.left): cell for box, cell in _cells(table, report)}
    rows = (
        "".join(cells.get((row, column), "") for column in range(table.width))
        for row in range(table.height)
    )
    lines = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<table width="100%" cellspacing="0">{lines}</table>'


def _cells(table: FormTable, report: Report) -> Iterator[tuple[Box, str]]:
    for label in table.labels:
        names_a_row = 0 < table.head_rows <= label.box.top and label.box.height == 1
        align = "left" if names_a_row else "center"
        yield label.box, _cell(table, label.box, label.text, align)
    for cell, box in table.boxes.items():
        yield box, _cell(table, box, printable(value_text(report.value(cell))), "center")


def _cell(table: FormTable, box: Box, text: str, align: str) -> str:
    # A width across several columns would be shared out evenly among them.
    share = table.column_widths[box.left] / sum(table.column_widths)
    width = f' width="{share:.1%}"' if box.width == 1 else ""
    span = f'colspan="{box.width}" rowspan="{box.height}"'
    return f'<td align="{align}" {span}{width}>{escape(text)}</td>'
