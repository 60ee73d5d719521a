"""How each style of the printed report looks on a preset's page, as data.

The blanks are made from this; code that writes a report only names styles.
"""

from dataclasses import dataclass, replace

from docx.shared import Length, Pt, Twips

from jinxiang_report.documents.measures import BODY_SIZE, TITLE_SIZE, Page
from jinxiang_report.documents.style import (
    CONTENTS_LINE,
    CONTENTS_SIZE,
    FANG,
    HEI,
    KAI,
    LABEL_PADDING,
    LATIN,
    LONG_FIGURE_SIZE,
    PAGE_NUMBER_SIZE,
    SONG,
    TABLE_LINE,
    TABLE_SIZE,
    TITLE_SONG,
    StyleName,
)

NONE = Pt(0)


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
    bold: bool = False
    colour: str = "auto"
    tab: Length = NONE
    """Where a line of dots ends, at its right edge; 0 for none."""


def looks(page: Page) -> tuple[Look, ...]:
    """Every paragraph style of a blank with such pages."""
    return (*_texts(page), *_TABLE_LOOKS, *_contents(page), *_margins(page))


def _texts(page: Page) -> tuple[Look, ...]:
    """What stands on the page's grid of lines and characters."""
    body = Look(
        "ReportBody",
        StyleName.BODY,
        FANG,
        BODY_SIZE,
        page.line,
        align="both",
        first_line=2,
        tightening=page.tightening,
    )
    point = replace(body, id="Heading3", name=StyleName.POINT, level=3, bold=True)
    # How far the signature stands from the right edge depends on its words.
    signed = replace(body, id="SignedOn", name=StyleName.DATE, align="right", first_line=0)
    return (
        _title(page),
        replace(body, id="Heading1", name=StyleName.PART, font=HEI, latin=HEI, level=1),
        replace(body, id="Heading2", name=StyleName.SECTION, font=KAI, latin=KAI, level=2),
        point,
        replace(point, id="Heading4", name=StyleName.SUBPOINT, level=4, bold=False),
        body,
        replace(signed, id="Signature", name=StyleName.SIGNATURE, before=page.line),
        signed,
    )


def _title(page: Page) -> Look:
    """A title of two lines takes three lines of text, so that the page stays on its grid."""
    line = page.title_line
    after = Twips(3 * page.line.twips - 2 * line.twips)
    return Look("Title", StyleName.TITLE, TITLE_SONG, TITLE_SIZE, line, TITLE_SONG, after=after)


def _contents(page: Page) -> tuple[Look, ...]:
    """The table of contents, in 四号 so that it stays on one page."""
    return (
        Look(
            "ContentsHead", StyleName.CONTENTS_HEAD, HEI, BODY_SIZE, page.line, HEI, after=page.line
        ),
        _entry(page, "Contents1", StyleName.CONTENTS_PART, HEI, NONE),
        _entry(page, "Contents2", StyleName.CONTENTS_SECTION, FANG, CONTENTS_SIZE),
    )


def _entry(page: Page, id_: str, name: str, font: str, left: Length) -> Look:
    return Look(
        id_,
        name,
        font,
        CONTENTS_SIZE,
        CONTENTS_LINE,
        align="left",
        left=left,
        tab=page.text_width,
    )


def _margins(page: Page) -> tuple[Look, ...]:
    """What stands outside the text block."""
    return (
        Look("DraftMark", StyleName.DRAFT, HEI, BODY_SIZE, page.line, HEI, colour="C00000"),
        _number("PageNumberOdd", StyleName.ODD_NUMBER, "right", right=PAGE_NUMBER_SIZE),
        _number("PageNumberEven", StyleName.EVEN_NUMBER, "left", left=PAGE_NUMBER_SIZE),
    )


def _number(id_: str, name: str, align: str, left: Length = NONE, right: Length = NONE) -> Look:
    """A page number, one character from the outer edge."""
    size = PAGE_NUMBER_SIZE
    return Look(id_, name, SONG, size, size, SONG, align=align, left=left, right=right)


def _table(id_: str, name: str, align: str = "center", padding: Length = NONE) -> Look:
    """A look of the table text, which stands close."""
    return Look(id_, name, SONG, TABLE_SIZE, TABLE_LINE, align=align, left=padding, right=padding)


_TABLE_LOOKS = (
    _table("TableHead", StyleName.HEAD),
    # In the narrowest columns two characters to a line: 商业/企业, 社会/公益/组织.
    _table("TableNarrowHead", StyleName.NARROW_HEAD, padding=LABEL_PADDING),
    _table("TableRow", StyleName.ROW, align="left", padding=LABEL_PADDING),
    _table("TableFigure", StyleName.FIGURE),
    replace(_table("TableLongFigure", StyleName.LONG_FIGURE), size=LONG_FIGURE_SIZE),
)
