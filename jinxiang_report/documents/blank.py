"""The blanks that reports are written on: page, styles and page numbers, but not a word of text.

`python -m jinxiang_report.documents.blank` makes those in resources/ anew.
"""

from collections.abc import Mapping

from docx.oxml.ns import nsdecls

from jinxiang_report.documents.blank_styles import styles_xml
from jinxiang_report.documents.measures import (
    HEADER_DISTANCE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PAGES,
    Page,
)
from jinxiang_report.documents.style import SUBSTITUTES
from jinxiang_report.documents.theme import theme_xml
from jinxiang_report.domain.layout import Preset
from jinxiang_report.installed import resource
from jinxiang_report.packing import pack

BLANKS: Mapping[Preset, str] = {
    Preset.OFFICIAL: "blank.docx",
    Preset.AS_BEFORE: "blank-as-before.docx",
}

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_PARTS = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "word/footer1.xml": f"{_WORD}.footer+xml",
    "word/footer2.xml": f"{_WORD}.footer+xml",
    "docProps/core.xml": _CORE,
}


def make_blank(preset: Preset = Preset.OFFICIAL) -> bytes:
    """The preset's blank as a Word file."""
    page = PAGES[preset]
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/document.xml": _document(page),
        "word/_rels/document.xml.rels": _relationships(
            (f"{_OFFICE}/styles", "styles.xml"),
            (f"{_OFFICE}/settings", "settings.xml"),
            (f"{_OFFICE}/fontTable", "fontTable.xml"),
            (f"{_OFFICE}/footer", "footer1.xml"),
            (f"{_OFFICE}/footer", "footer2.xml"),
            (f"{_OFFICE}/theme", "theme/theme1.xml"),
        ),
        "word/styles.xml": styles_xml(page),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(),
        "word/theme/theme1.xml": theme_xml(),
        "word/footer1.xml": _footer("PageNumberOdd", page.dash),
        "word/footer2.xml": _footer("PageNumberEven", page.dash),
        "docProps/core.xml": f"<cp:coreProperties {nsdecls('cp')}/>",
    }
    return pack({name: _DECLARATION + xml.encode() for name, xml in parts.items()})


_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _PARTS.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    """Numbered rId1, rId2 … in the order given; the section below counts on it."""
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _document(page: Page) -> str:
    return (
        f"<w:document {nsdecls('w', 'r')}><w:body><w:p/><w:sectPr>"
        '<w:footerReference w:type="default" r:id="rId4"/>'
        '<w:footerReference w:type="even" r:id="rId5"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH.twips}" w:h="{PAGE_HEIGHT.twips}"/>'
        f'<w:pgMar w:top="{page.top.twips}" w:right="{page.right.twips}"'
        f' w:bottom="{page.bottom.twips}" w:left="{page.left.twips}"'
        f' w:header="{HEADER_DISTANCE.twips}" w:footer="{page.footer.twips}" w:gutter="0"/>'
        '<w:cols w:space="0"/>'
        # Not linesAndChars: LibreOffice would put half as many characters on a line.
        f'<w:docGrid w:type="lines" w:linePitch="{page.line.twips}"/>'
        "</w:sectPr></w:body></w:document>"
    )


def _settings() -> str:
    return (
        f'<w:settings {nsdecls("w")}><w:zoom w:percent="100"/><w:evenAndOddHeaders/>'
        # Compressed punctuation would let some lines run to 29 characters.
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def _font_table() -> str:
    fonts = "".join(
        f'<w:font w:name="{font}"><w:altName w:val="{substitute}"/><w:charset w:val="86"/></w:font>'
        for font, substitute in SUBSTITUTES.items()
    )
    return f"<w:fonts {nsdecls('w')}>{fonts}</w:fonts>"


def _footer(style_id: str, dash: str) -> str:
    """— 1 —, with half-width digits."""
    return (
        f'<w:ftr {nsdecls("w")}><w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{dash} </w:t></w:r>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        f'<w:r><w:t xml:space="preserve"> {dash}</w:t></w:r></w:p></w:ftr>'
    )


if __name__ == "__main__":
    for _preset, _name in BLANKS.items():
        resource(_name).write_bytes(make_blank(_preset))
