"""How the printed report looks, as data: measurements and styles (GB/T 9704—2012).

The blank is made from this; code that writes a report only names styles.
"""

from dataclasses import dataclass
from enum import StrEnum

from docx.shared import Length, Mm, Pt, Twips

PAGE_WIDTH, PAGE_HEIGHT = Mm(210), Mm(297)
TOP, BOTTOM, LEFT, RIGHT = Mm(37), Mm(35), Mm(28), Mm(26)
TEXT_WIDTH = Twips(PAGE_WIDTH.twips - LEFT.twips - RIGHT.twips)
TEXT_HEIGHT = Twips(PAGE_HEIGHT.twips - TOP.twips - BOTTOM.twips)
LINES, CHARACTERS = 22, 28
"""What a full page of text holds."""

BODY_SIZE = Pt(16)
LINE = Twips(TEXT_HEIGHT.twips // LINES)
TIGHTENING = Twips(TEXT_WIDTH.twips // CHARACTERS - BODY_SIZE.twips)
"""28 characters of 16 pt are 2 mm wider than the text block: each gives up a quarter point."""

TITLE_SIZE = Pt(22)
TITLE_LINE = Twips(LINE.twips * 5 // 4)
TITLE_CHARACTERS = TEXT_WIDTH // TITLE_SIZE

PAGE_NUMBER_SIZE = Pt(14)
FOOTER_DISTANCE = Mm(25.4)
"""Puts the upper edge of the dashes 7 mm below the text block."""
HEADER_DISTANCE = Mm(20)

TABLE_SIZE = Pt(10)
"""The largest size at which 表三 reads well and still fits on one page."""
TABLE_LINE = Pt(13)
ROW_PADDING = Pt(2)
CELL_PADDING = Mm(0.3)
LABEL_PADDING = Mm(0.7)
ROOMY_ROW = Mm(7)
"""The least height of a row of 表二 and 表四, which have the room."""
NARROW_COLUMN = Mm(12)
NONE = Pt(0)
RULE_EIGHTHS = 4
"""Thickness of the tables' rules, in eighths of a point."""

FANG, KAI, HEI, SONG = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"
TITLE_SONG = "方正小标宋简体"
LATIN = "Times New Roman"
SUBSTITUTES = {FANG: "仿宋", KAI: "楷体", HEI: "SimHei", SONG: "SimSun", TITLE_SONG: "宋体"}
"""What Word may take on a computer that lacks the typeface."""


class StyleName(StrEnum):
    """The styles a blank must have, by the name that Word stores."""

    TITLE = "Title"
    PART = "heading 1"
    SECTION = "heading 2"
    BODY = "年报正文"
    TABLE = "年报表格"
    HEAD = "表格栏目"
    NARROW_HEAD = "表格窄栏"
    ROW = "表格行名"
    FIGURE = "表格数字"
    DRAFT = "草稿标记"

    @property
    def shown(self) -> str:
        """The name under which a Chinese Word shows the style."""
        return {"Title": "标题", "heading 1": "标题 1", "heading 2": "标题 2"}.get(self, self.value)


@dataclass(frozen=True)
class Look:
    """A paragraph style. Whatever is not said is as in plain text."""

    id: str
    name: str
    font: str
    size: Length
    line: Length
    latin: str = LATIN
    align: str = "center"
    first_line: int = 0
    """Characters by which a paragraph's first line is indented."""
    left: Length = NONE
    right: Length = NONE
    before: Length = NONE
    after: Length = NONE
    tightening: Length = NONE
    level: int | None = None
    """The outline level, from 1; such a paragraph stays with the next."""
    colour: str = "auto"


def _text(id_: str, name: str, font: str, latin: str, level: int | None = None) -> Look:
    """A look on the grid of 22 lines by 28 characters."""
    return Look(
        id_,
        name,
        font,
        BODY_SIZE,
        LINE,
        latin,
        align="both",
        first_line=2,
        tightening=TIGHTENING,
        level=level,
    )


def _table(id_: str, name: str, align: str = "center", padding: Length = NONE) -> Look:
    """A look of the table text, which stands close."""
    return Look(
        id_,
        name,
        SONG,
        TABLE_SIZE,
        TABLE_LINE,
        align=align,
        left=padding,
        right=padding,
        before=ROW_PADDING,
        after=ROW_PADDING,
    )


LOOKS = (
    Look(
        "Title",
        StyleName.TITLE,
        TITLE_SONG,
        TITLE_SIZE,
        TITLE_LINE,
        TITLE_SONG,
        # A title of two lines takes three lines of text, so that the page stays on its grid.
        after=Twips(3 * LINE.twips - 2 * TITLE_LINE.twips),
    ),
    _text("Heading1", StyleName.PART, HEI, HEI, level=1),
    _text("Heading2", StyleName.SECTION, KAI, KAI, level=2),
    _text("ReportBody", StyleName.BODY, FANG, LATIN),
    _table("TableHead", StyleName.HEAD),
    # In the narrowest columns two characters to a line: 商业/企业, 社会/公益/组织.
    _table("TableNarrowHead", StyleName.NARROW_HEAD, padding=LABEL_PADDING),
    _table("TableRow", StyleName.ROW, align="left", padding=LABEL_PADDING),
    _table("TableFigure", StyleName.FIGURE),
    Look("DraftMark", StyleName.DRAFT, HEI, BODY_SIZE, LINE, HEI, colour="C00000"),
    Look(
        "PageNumberOdd",
        "页码单页",
        SONG,
        PAGE_NUMBER_SIZE,
        PAGE_NUMBER_SIZE,
        SONG,
        align="right",
        right=PAGE_NUMBER_SIZE,
    ),
    Look(
        "PageNumberEven",
        "页码双页",
        SONG,
        PAGE_NUMBER_SIZE,
        PAGE_NUMBER_SIZE,
        SONG,
        align="left",
        left=PAGE_NUMBER_SIZE,
    ),
)
