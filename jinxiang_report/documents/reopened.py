"""A Word file taken apart into what a reader of it sees, by the structure of any .docx."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import join, normpath

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from jinxiang_report.documents.draft import DRAFT
from jinxiang_report.packing import unpack

_PARAGRAPH, _TABLE, _CONTROL = qn("w:p"), qn("w:tbl"), qn("w:sdt")
_TEXT, _VALUE, _TAB = qn("w:t"), qn("w:val"), qn("w:tab")
_STYLE = f"{qn('w:pPr')}/{qn('w:pStyle')}"
_SECTION = f"{qn('w:pPr')}/{qn('w:sectPr')}"


@dataclass(frozen=True)
class Reopened:
    """The blocks of a file by kind, each in the order of the file."""

    paragraphs: tuple[tuple[str, str], ...]
    """Style and words of those that have any, outside tables."""
    tables: tuple[etree._Element, ...]
    across: tuple[bool, ...]
    """Whether each table stands on a page across."""
    listed: tuple[str, ...]
    """The entries of the contents, without their page numbers."""
    draft: bool
    """Whether a header says 草稿."""


def reopened(data: bytes) -> Reopened:
    """The file, from its parts."""
    parts = unpack(data)
    (name,) = _targets(parts, "", RELATIONSHIP_TYPE.OFFICE_DOCUMENT).values()
    body = etree.fromstring(parts[name])[-1]
    names = _style_names(parts, name)
    tables = list(body.iterchildren(_TABLE))
    turned = {id(table) for table in _tables_across(body)}
    return Reopened(
        paragraphs=tuple(
            (names.get(_style(paragraph), ""), words)
            for paragraph in body.iterchildren(_PARAGRAPH)
            if (words := text_of(paragraph))
        ),
        tables=tuple(tables),
        across=tuple(id(table) in turned for table in tables),
        listed=tuple(_listed(body)),
        draft=all(_says_draft(parts, name, body, kind) for kind in ("default", "even")),
    )


def text_of(element: etree._Element) -> str:
    """All words within it."""
    return "".join(map(str, element.itertext(_TEXT)))


def _says_draft(parts: Mapping[str, bytes], document: str, body: etree._Element, kind: str) -> bool:
    """Whether the header of such pages has a paragraph 草稿 of its own."""
    headers = _targets(parts, document, RELATIONSHIP_TYPE.HEADER)
    return any(
        text_of(paragraph) == DRAFT
        for reference in body[-1].iterchildren(qn("w:headerReference"))
        if reference.get(qn("w:type")) == kind
        for paragraph in etree.fromstring(parts[headers[reference.get(qn("r:id"), "")]]).iter(
            _PARAGRAPH
        )
    )


def _targets(parts: Mapping[str, bytes], source: str, kind: str) -> dict[str, str]:
    """The parts that a part refers to as such, by relationship; an empty source is the package."""
    folder, _, name = source.rpartition("/")
    relationships = parts.get(join(folder, "_rels", f"{name}.rels"), b"<none/>")
    return {
        relationship.get("Id", ""): normpath(
            join("/", folder, relationship.get("Target", ""))
        ).removeprefix("/")
        for relationship in etree.fromstring(relationships)
        if relationship.get("Type") == kind
    }


def _style_names(parts: Mapping[str, bytes], document: str) -> dict[str, str]:
    return {
        style.get(qn("w:styleId"), ""): name.get(_VALUE, "").casefold()
        for part in _targets(parts, document, RELATIONSHIP_TYPE.STYLES).values()
        for style in etree.fromstring(parts[part]).iterchildren(qn("w:style"))
        if (name := style.find(qn("w:name"))) is not None
    }


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(_STYLE)
    return "" if style is None else style.get(_VALUE, "")


def _tables_across(body: etree._Element) -> Iterator[etree._Element]:
    """A section is told by its end: the tables since the one before belong to it."""
    waiting: list[etree._Element] = []
    for block in body:
        if block.tag == _TABLE:
            waiting.append(block)
        section = block if block.tag == qn("w:sectPr") else block.find(_SECTION)
        if section is not None:
            size = section.find(qn("w:pgSz"))
            if size is not None and size.get(qn("w:orient")) == "landscape":
                yield from waiting
            waiting.clear()


def _listed(body: etree._Element) -> Iterator[str]:
    """The words of each entry before its tab; the heading of the contents has none."""
    for control in body.iterchildren(_CONTROL):
        for paragraph in control.iter(_PARAGRAPH):
            runs = list(paragraph.iter(qn("w:r")))
            tab = next((at for at, run in enumerate(runs) if run.find(_TAB) is not None), None)
            if tab is not None:
                yield "".join(map(text_of, runs[:tab]))
