"""The report for a website: a page that needs nothing else, and a fragment to paste."""

from html import escape
from io import BytesIO
from typing import TypeAlias

from lxml import html

from jinxiang_report.documents.body import STYLES
from jinxiang_report.documents.read_back import Grid, Line, ReadBack, read_grids
from jinxiang_report.documents.report_html import TAGS, Dress, report_html
from jinxiang_report.domain.contents import printable
from jinxiang_report.domain.layout import PLAIN, Layout
from jinxiang_report.domain.report import Report

_FANG = "'仿宋_GB2312', '仿宋', FangSong, STFangsong, serif"
_KAI = "'楷体_GB2312', '楷体', KaiTi, STKaiti, serif"
_HEI = "'黑体', SimHei, 'Noto Sans CJK SC', sans-serif"
_SONG = "'方正小标宋简体', '宋体', SimSun, 'Noto Serif CJK SC', serif"

_STYLE = f"""
@page {{ size: A4; margin: 37mm 26mm 35mm 28mm; }}
@page :right {{ @bottom-right {{ content: "— " counter(page) " —"; }} }}
@page :left {{ @bottom-left {{ content: "— " counter(page) " —"; }} }}
html {{ color: #000; background: #fff; font-size: 112.5%; -webkit-text-size-adjust: 100%; }}
body {{ margin: 0; font-family: {_FANG}; line-height: 1.8; }}
main {{ max-width: 40rem; margin: 0 auto; padding: 2rem 1rem 4rem; }}
h1 {{ margin: 0 0 2rem; font: normal clamp(1rem, 5vw, 1.375rem)/1.5 {_SONG};
  text-align: center; }}
h2 {{ margin: .5em 0; font: normal 1em/1.8 {_HEI}; text-indent: 2em; }}
h3 {{ margin: 0; font: normal 1em/1.8 {_KAI}; text-indent: 2em; }}
p {{ margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }}
h4, h5 {{ margin: 0; font: inherit; text-indent: 2em; }}
h4 {{ font-weight: bold; }}
p[data-role] {{ text-align: right; text-indent: 0; padding-right: 4em; }}
p.draft {{ color: #a00000; text-align: right; text-indent: 0; }}
table {{ width: 100%; min-width: 34rem; margin: .5rem 0 1rem; border-collapse: collapse;
  font: .8rem/1.4 {_SONG}; }}
th, td {{ padding: .3em .2em; border: 1px solid #000; font-weight: normal; text-align: center;
  overflow-wrap: anywhere; }}
th.row {{ padding-left: .5em; text-align: left; }}
@media (max-width: 36rem) {{
  p {{ text-align: start; }}
}}
@media print {{
  html {{ font-size: 16pt; }}
  main {{ max-width: none; padding: 0; }}
  h1, h2, h3, h4, h5 {{ break-after: avoid; }}
  table {{ min-width: 0; font-size: 9pt; line-height: 1.2; break-inside: avoid; }}
  thead {{ display: table-header-group; }}
  tr {{ break-inside: avoid; }}
  [role="region"] {{ overflow: visible !important; }}
}}
"""
_PAGE_DRESS = Dress(row=' class="row"')

_LINE = "margin: 0; font-size: 16pt; line-height: 1.8;"
_CELL = "border: 1px solid #000000; padding: 3px; font-weight: normal;"
_FRAGMENT_DRESS = Dress(
    title=f' style="margin: 0 0 1em; font: normal 22pt/1.5 {_SONG}; text-align: center;"',
    part=f' style="{_LINE} font-family: {_HEI}; font-weight: normal; text-indent: 2em;"',
    section=f' style="{_LINE} font-family: {_KAI}; font-weight: normal; text-indent: 2em;"',
    point=f' style="{_LINE} font-family: {_FANG}; font-weight: bold; text-indent: 2em;"',
    # A heading of the lowest level looks like text; an editor's own style would embolden it.
    body=f' style="{_LINE} font-family: {_FANG}; font-weight: normal; text-indent: 2em;'
    ' text-align: justify;"',
    signed=f' style="{_LINE} font-family: {_FANG}; text-align: right; padding-right: 4em;"',
    # What an editor takes out of the style, the old attributes still say.
    table=' border="1" cellspacing="0" cellpadding="3" width="100%"'
    f' style="width: 100%; border-collapse: collapse; font: 10.5pt/1.4 {_SONG};"',
    row=' align="left"',
    head=' align="center"',
    figure=' align="center"',
    head_style=f"{_CELL} text-align: center;",
    row_style=f"{_CELL} text-align: left;",
    figure_style=f"{_CELL} text-align: center;",
)
_TEXT = "//h1 | //h2 | //h3 | //h4 | //h5 | //p[not(@data-draft)]"
_STYLES = {tag: STYLES[role].casefold() for role, tag in TAGS.items()}
_Spans: TypeAlias = dict[tuple[int, int], bool]


def web_page(report: Report, layout: Layout = PLAIN, *, draft: bool = False) -> bytes:
    """A whole page: its style inside, no script, nothing fetched from anywhere."""
    title, office = escape(printable(report.title)), escape(printable(report.office.name))
    mark = '<p class="draft" data-draft="">草稿</p>\n' if draft else ""
    page = (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="author" content="{office}">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<article>\n{mark}"
        f"{report_html(report, layout, _PAGE_DRESS)}\n</article>\n</main>\n</body>\n</html>\n"
    )
    return page.encode()


def web_fragment(report: Report, layout: Layout = PLAIN, *, draft: bool = False) -> bytes:
    """The report alone, every look on its own element: for the editor of a website."""
    mark = '<p data-draft="" style="color: #a00000; text-align: right;">草稿</p>\n' if draft else ""
    words = report_html(report, layout, _FRAGMENT_DRESS)
    return f'<div lang="zh-CN">\n{mark}{words}\n</div>\n'.encode()


def read_web_page(data: bytes) -> ReadBack:
    """What a page or fragment says to whoever opens it."""
    root = html.parse(BytesIO(data), html.HTMLParser(encoding="utf-8")).getroot()
    grids = [_grid(table) for table in root.iter("table")]
    lines = tuple(_line(element) for element in root.xpath(_TEXT))
    return read_grids(grids, lines, draft=bool(root.xpath("//p[@data-draft]")))


def _line(element: html.HtmlElement) -> Line:
    role = element.get("data-role")
    opening = f'{element.tag} data-role="{role}"' if role else str(element.tag)
    return Line(_STYLES[opening], str(element.text_content()))


def _grid(table: html.HtmlElement) -> Grid:
    """Each cell where it begins; what reaches down or across takes the places it covers."""
    taken: _Spans = {}
    rows: Grid = []
    for at, row in enumerate(table.iter("tr")):
        cells: dict[int, str] = {}
        for cell in row.iterchildren("th", "td"):
            column = next(place for place in range(1000) if (at, place) not in taken)
            cells[column] = str(cell.text_content())
            _take(taken, cell, at, column)
        rows.append(cells)
    return rows


def _take(taken: _Spans, cell: html.HtmlElement, row: int, column: int) -> None:
    tall, wide = int(cell.get("rowspan", "1")), int(cell.get("colspan", "1"))
    for down in range(tall):
        for across in range(wide):
            taken[row + down, column + across] = True
