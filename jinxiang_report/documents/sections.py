"""The sections of a report: each is the blank's own, changed in what its pages need."""

from collections.abc import Mapping
from copy import deepcopy

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm, Twips
from lxml import etree

from jinxiang_report.documents.measures import PAGE_NUMBER_ROOM, PAGES
from jinxiang_report.documents.style import StyleName
from jinxiang_report.documents.wording import StyleIds
from jinxiang_report.domain.layout import Preset

_LEAST = Mm(50)  # of a text block, however an office's blank is set up
_AT_THE_EDGE = Mm(10)
_NUMBERS = {"default": StyleName.ODD_NUMBER, "even": StyleName.EVEN_NUMBER}
_AFTER_NUMBERING = ("cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection",
                    "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange")  # fmt: skip


def before_the_report(section: etree._Element) -> etree._Element:
    """For the table of contents: pages without a number."""
    changed = deepcopy(section)
    for footer in changed.findall(qn("w:footerReference")):
        changed.remove(footer)
    return changed


def first_of_the_report(section: etree._Element) -> etree._Element:
    """For what follows the table of contents: its pages are counted from 1."""
    changed = deepcopy(section)
    for numbering in changed.findall(qn("w:pgNumType")):
        changed.remove(numbering)
    numbering = etree.Element(qn("w:pgNumType"), {qn("w:start"): "1"})
    following = (changed.find(qn(f"w:{name}")) for name in _AFTER_NUMBERING)
    successor = next((found for found in following if found is not None), None)
    if successor is None:
        changed.append(numbering)
    else:
        successor.addprevious(numbering)
    return changed


def across(section: etree._Element, document: Document, style_ids: StyleIds) -> etree._Element:
    """For a page across. Turned back, its text block and its number stand as on any other page."""
    changed = deepcopy(section)
    size, margins = changed.find(qn("w:pgSz")), changed.find(qn("w:pgMar"))
    if size is None or margins is None:
        return changed
    _exchange(size, {"w": "h", "h": "w"})
    size.set(qn("w:orient"), "landscape")
    # Turned clockwise: what was left, the binding edge, is now above.
    _exchange(margins, {"top": "left", "right": "top", "bottom": "right", "left": "bottom"})
    # LibreOffice would take a grid of lines for the height of the page, whole lines of it only.
    for grid in changed.findall(qn("w:docGrid")):
        changed.remove(grid)
    if all(style in style_ids for style in _NUMBERS.values()):
        _turn_numbers(changed, document, style_ids)
        # Nothing is left at the foot that could push the text up.
        margins.set(qn("w:footer"), str(_AT_THE_EDGE.twips))
    return changed


def _exchange(element: etree._Element, sides: Mapping[str, str]) -> None:
    """Give each side what another had."""
    had = {side: element.get(qn(f"w:{was}"), "0") for side, was in sides.items()}
    element.attrib.update({qn(f"w:{side}"): value for side, value in had.items()})


def text_width(section: etree._Element) -> Length:
    """The width of the text block; the official one where the blank does not say."""
    return _between(section, "w", ("left", "right"), PAGES[Preset.OFFICIAL].text_width)


def text_height(section: etree._Element) -> Length:
    """The height of the text block; the official one where the blank does not say."""
    return _between(section, "h", ("top", "bottom"), PAGES[Preset.OFFICIAL].text_height)


def _between(
    section: etree._Element, side: str, edges: tuple[str, str], official: Length
) -> Length:
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    if size is None or margins is None:
        return official
    taken = sum(abs(_twips(margins, edge)) for edge in edges)
    return Twips(max(_twips(size, side) - taken, _LEAST.twips))


def _twips(element: etree._Element | None, name: str) -> int:
    return 0 if element is None else int(float(element.get(qn(f"w:{name}"), "0")))


def _turn_numbers(section: etree._Element, document: Document, style_ids: StyleIds) -> None:
    """Put the page numbers beside the text block, where the foot of the upright page is."""
    for reference in section.findall(qn("w:footerReference")):
        style = _NUMBERS.get(reference.get(qn("w:type"), ""))
        if style is None:
            continue
        upright = document.part.related_parts[reference.get(qn("r:id"))]
        words = etree.tostring(upright.element.find(qn("w:p")), encoding="unicode")
        part, relationship = document.part.add_footer_part()  # type: ignore[no-untyped-call]
        part._element = _beside(section, words, style_ids[style])  # noqa: SLF001 - no other door
        reference.set(qn("r:id"), relationship)


def _beside(section: etree._Element, words: str, style_id: str) -> etree._Element:
    """The words running downwards in a cell as tall as the text block."""
    margins = section.find(qn("w:pgMar"))
    left, top = (_twips(margins, side) for side in ("footer", "top"))
    tall, wide = text_height(section).twips, PAGE_NUMBER_ROOM.twips
    return parse_xml(
        f"<w:ftr {nsdecls('w')}><w:tbl><w:tblPr>"
        '<w:tblpPr w:horzAnchor="page" w:vertAnchor="page"'
        f' w:tblpX="{left}" w:tblpY="{top}"/>'
        f'<w:tblW w:w="{wide}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{wide}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:trHeight w:val="{tall}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{wide}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>{words}'
        f'</w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr></w:p></w:ftr>'
    )
