"""styles.xml of the blank: every look of style.py as a Word style, and the look of the tables."""

from collections.abc import Mapping

from docx.oxml.ns import nsdecls

from jinxiang_report.documents.looks import Look, looks
from jinxiang_report.documents.measures import BODY_SIZE, Page
from jinxiang_report.documents.style import (
    CELL_PADDING,
    FANG,
    LATIN,
    ROW_PADDING,
    RULE_EIGHTHS,
    StyleName,
)


def styles_xml(page: Page) -> str:
    """The whole part. No style takes its font from a theme, and none lacks an East Asian one."""
    ids = {look.name: look.id for look in looks(page)}
    styles = "".join(_style(look, ids) for look in looks(page))
    bases = _bases(page)
    return f"<w:styles {nsdecls('w')}>{_DEFAULTS}{bases}{styles}{_table_style()}</w:styles>"


def _style(look: Look, ids: Mapping[str, str]) -> str:
    following = StyleName.BODY if _built_in(look) else look.name
    custom = "" if _built_in(look) else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph" w:styleId="{look.id}"{custom}>'
        f'<w:name w:val="{look.name}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="{ids[following]}"/><w:qFormat/>'
        f"<w:pPr>{_paragraph(look)}</w:pPr><w:rPr>{_run(look)}</w:rPr></w:style>"
    )


def _built_in(look: Look) -> bool:
    """Whether Word knows the style by itself: those have English names, ours Chinese ones."""
    return look.name.isascii()


def _paragraph(look: Look) -> str:
    return (
        ("<w:keepNext/><w:keepLines/>" if look.level else "")
        + _tabs(look)
        # Text brings its exact height; LibreOffice would stretch smaller lines to the grid's.
        + '<w:snapToGrid w:val="0"/>'
        + f'<w:spacing w:before="{look.before.twips}" w:after="{look.after.twips}"'
        f' w:line="{look.line.twips}" w:lineRule="exact"/>'
        + _indent(look)
        + f'<w:jc w:val="{look.align}"/>'
        + (f'<w:outlineLvl w:val="{look.level - 1}"/>' if look.level else "")
    )


def _tabs(look: Look) -> str:
    if not look.tab:
        return ""
    return f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{look.tab.twips}"/></w:tabs>'


def _indent(look: Look) -> str:
    first_line = (
        f' w:firstLineChars="{look.first_line * 100}"'
        f' w:firstLine="{look.first_line * look.size.twips}"'
    )
    return (
        f'<w:ind w:left="{look.left.twips}" w:right="{look.right.twips}"'
        f"{first_line if look.first_line else ''}/>"
    )


def _run(look: Look) -> str:
    size = look.size.twips // 10
    return (
        _fonts(look.latin, look.font)
        + ("<w:b/>" if look.bold else "")
        + f'<w:color w:val="{look.colour}"/><w:spacing w:val="{look.tightening.twips}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    )


def _fonts(latin: str, font: str) -> str:
    # hAnsi takes the Chinese font: Word sets “ ” — · from it, which are full width in Chinese.
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{latin}"/>'


def _table_style() -> str:
    """Ruled all round and inside, centred in the text block, text in the middle of its cell."""
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    rule = f'w:val="single" w:sz="{RULE_EIGHTHS}" w:space="0" w:color="auto"'
    borders = "".join(f"<w:{edge} {rule}/>" for edge in edges)
    margins = cell_margins(ROW_PADDING.twips, CELL_PADDING.twips)
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable">'
        f'<w:name w:val="{StyleName.TABLE}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f'<w:tblPr><w:jc w:val="center"/><w:tblBorders>{borders}</w:tblBorders>'
        f'{margins}</w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>'
    )


def cell_margins(upright: int, sideways: int) -> str:
    """The room between a cell's rules and its text, in twips."""
    widths = {"top": upright, "left": sideways, "bottom": upright, "right": sideways}
    margins = "".join(f'<w:{edge} w:w="{w}" w:type="dxa"/>' for edge, w in widths.items())
    return f"<w:tblCellMar>{margins}</w:tblCellMar>"


_DEFAULTS = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(LATIN, FANG)}"
    f'<w:sz w:val="{BODY_SIZE.twips // 10}"/><w:szCs w:val="{BODY_SIZE.twips // 10}"/>'
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"
)


def _bases(page: Page) -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        # Widow control would pull a line over and leave 21 on the page.
        '<w:qFormat/><w:pPr><w:widowControl w:val="0"/>'
        f'<w:spacing w:line="{page.line.twips}" w:lineRule="exact"/></w:pPr>'
        f"<w:rPr>{_fonts(LATIN, FANG)}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{cell_margins(0, 108)}</w:tblPr></w:style>'
    )
