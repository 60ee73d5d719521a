"""The names of the styles, the typefaces of GB/T 9704—2012, and the sizes beside the page's."""

from enum import StrEnum

from docx.shared import Mm, Pt

PAGE_NUMBER_SIZE = Pt(14)
CONTENTS_SIZE = Pt(14)
CONTENTS_LINE = Pt(24)

TABLE_SIZE = Pt(10)
"""The largest size at which 表三 reads well and still fits on one page."""
LONG_FIGURE_SIZE = Pt(8)
"""At which six digits stand in the narrowest column of 表四, and seven in one of 表三."""
TABLE_LINE = Pt(12)
ROW_PADDING = Pt(2.5)
CLOSE_LINE, CLOSE_PADDING = Pt(11), Pt(0.4)
"""Across a page, where 表三 has the width but not the height."""
CELL_PADDING = Mm(0.3)
LABEL_PADDING = Mm(0.7)
ROOMY_ROW = Mm(7)
"""The least height of a row of 表二 and 表四, which have the room."""
NARROW_COLUMN = Mm(12)
RULE_EIGHTHS = 4
"""Thickness of the tables' rules, in eighths of a point."""

FANG, KAI, HEI, SONG = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"
TITLE_SONG = "方正小标宋简体"
LATIN = "Times New Roman"
SUBSTITUTES = {FANG: "仿宋", KAI: "楷体", HEI: "SimHei", SONG: "SimSun", TITLE_SONG: "宋体"}
"""What Word may take on a computer that lacks the typeface."""


class StyleName(StrEnum):
    """The styles a blank may have to have, by the name that Word stores."""

    TITLE = "Title"
    PART = "heading 1"
    SECTION = "heading 2"
    POINT = "heading 3"
    SUBPOINT = "heading 4"
    BODY = "年报正文"
    TABLE = "年报表格"
    HEAD = "表格栏目"
    NARROW_HEAD = "表格窄栏"
    ROW = "表格行名"
    FIGURE = "表格数字"
    LONG_FIGURE = "表格长数字"
    DRAFT = "草稿标记"
    SIGNATURE = "落款署名"
    DATE = "落款日期"
    CONTENTS_HEAD = "TOC Heading"
    CONTENTS_PART = "toc 1"
    CONTENTS_SECTION = "toc 2"
    ODD_NUMBER = "页码单页"
    EVEN_NUMBER = "页码双页"

    @property
    def shown(self) -> str:
        """The name under which a Chinese Word shows the style."""
        if self is StyleName.TITLE:
            return "标题"
        return (
            self.value.replace("heading", "标题").replace("toc", "TOC").replace("Heading", "标题")
        )
