"""A blank made ready once and written on many times: its parts, its sections, its widths."""

import re
from collections.abc import Mapping
from copy import deepcopy
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsmap, qn
from docx.shared import Length
from lxml import etree

from jinxiang_report.documents.chosen_blank import open_blank
from jinxiang_report.documents.draft import mark_as_draft
from jinxiang_report.documents.sections import (
    across,
    before_the_report,
    first_of_the_report,
    text_height,
    text_width,
)
from jinxiang_report.documents.wording import StyleIds
from jinxiang_report.packing import unpack

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')


class Prepared(NamedTuple):
    """What every report on this blank has in common."""

    parts: Mapping[str, bytes]
    """Everything but the two parts that differ from report to report."""
    document_part: str
    properties_part: str
    opening: str
    """What stands before the first paragraph, the XML declaration included."""
    closing: str
    """What stands after the last: the section's end among it."""
    before: str
    """The end of the section that holds the contents."""
    first: str
    """The end of the section before a page across."""
    across: str
    """The end of the section that is a page across."""
    style_ids: StyleIds
    width: Length
    """Of the text block."""
    height: Length
    """Of the text block: its width on a page across."""


@lru_cache(maxsize=8)
def prepared(data: bytes, name: str, *, draft: bool, landscape: bool, contents: bool) -> Prepared:
    """The blank of that name, with 草稿 in its headers if it is a draft."""
    document, style_ids = open_blank(data, name)
    if draft:
        mark_as_draft(document, style_ids)
    own = document.element.body.sectPr
    first = first_of_the_report(own) if contents else own
    turned = across(own, document, style_ids) if landscape else own
    opening, closing = _around(document, own if landscape else first)
    names = (_part_name(document.part.partname), _properties_part(document))
    return Prepared(
        {part: xml for part, xml in _saved(document).items() if part not in names},
        *names,
        opening,
        closing,
        before=_bare(before_the_report(own)),
        first=_bare(first),
        across=_bare(turned),
        style_ids=style_ids,
        width=text_width(own),
        height=text_height(own),
    )


def _around(document: Document, last: etree._Element) -> tuple[str, str]:
    """The document in two halves, between which the report is written."""
    given = document.element
    root = etree.Element(given.tag, given.attrib, {**given.nsmap, "w": nsmap["w"], "r": nsmap["r"]})
    for child in given:
        if child.tag != qn("w:body"):
            root.append(deepcopy(child))
    body = etree.SubElement(root, qn("w:body"))
    body.append(deepcopy(last))
    opening, start, closing = etree.tostring(root, encoding="unicode").partition("<w:body>")
    return _DECLARATION + opening + start, closing


def _saved(document: Document) -> dict[str, bytes]:
    written = BytesIO()
    document.save(written)
    return unpack(written.getvalue())


def _properties_part(document: Document) -> str:
    document.core_properties.revision = 1  # makes the part where a blank has none
    package = document.part.package
    return _part_name(package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).partname)


def _part_name(partname: str) -> str:
    return partname.removeprefix("/")


def _bare(section: etree._Element) -> str:
    """The section without the namespaces that the document declares already."""
    return _NAMESPACES.sub("", etree.tostring(section, encoding="unicode"))
