"""The annual report as a Word file, written on a blank. The caller saves it to disk."""

from pathlib import Path

from jinxiang_report.documents.body import STYLES, body_xml, frame_of
from jinxiang_report.documents.chosen_blank import blank_bytes, require_styles
from jinxiang_report.documents.frames import figure_style
from jinxiang_report.documents.prepared import prepared
from jinxiang_report.documents.properties import properties_xml
from jinxiang_report.documents.read_back import ReadBack, read_back
from jinxiang_report.documents.style import StyleName
from jinxiang_report.domain.contents import Block, Paragraph, contents
from jinxiang_report.domain.grid import FormTable
from jinxiang_report.domain.layout import PLAIN, Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.packing import pack

__all__ = ["ReadBack", "read_back", "render"]

_TABLES = {
    StyleName.TABLE,
    StyleName.HEAD,
    StyleName.NARROW_HEAD,
    StyleName.ROW,
}
_CONTENTS = {StyleName.CONTENTS_HEAD, StyleName.CONTENTS_PART, StyleName.CONTENTS_SECTION}


def render(report: Report, blank: Path, layout: Layout = PLAIN, *, draft: bool = False) -> bytes:
    """The report as a .docx; the same report on the same blank makes the same bytes."""
    blocks = list(contents(report, layout))
    ready = prepared(
        blank_bytes(blank),
        blank.name,
        draft=draft,
        landscape=layout.landscape,
        contents=layout.contents,
    )
    figures = {
        figure_style(block, report, frame_of(block, layout, ready))
        for block in blocks
        if isinstance(block, FormTable)
    }
    needed = _needed(blocks, layout, draft=draft) | figures
    require_styles(ready.style_ids, needed, blank.name)
    document = ready.opening + body_xml(report, blocks, layout, ready) + ready.closing
    written = {
        ready.document_part: document.encode(),
        ready.properties_part: properties_xml(report).encode(),
    }
    return pack({**ready.parts, **written})


def _needed(blocks: list[Block], layout: Layout, *, draft: bool) -> set[StyleName]:
    used = {STYLES[block.role] for block in blocks if isinstance(block, Paragraph)}
    listed = _CONTENTS if layout.contents else set()
    return used | _TABLES | listed | ({StyleName.DRAFT} if draft else set())
