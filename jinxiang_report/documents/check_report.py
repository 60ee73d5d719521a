"""What a check found as a Word file, in the styles of the office's own blank."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from jinxiang_report.documents.chosen_blank import blank_bytes, open_blank, require_styles
from jinxiang_report.documents.listing import Column, listing_xml
from jinxiang_report.documents.style import StyleName
from jinxiang_report.documents.wording import StyleIds, paragraph_xml
from jinxiang_report.domain.check_report import CheckLine, CheckReport
from jinxiang_report.domain.contents import printable
from jinxiang_report.domain.finding import Severity
from jinxiang_report.packing import pack, unpack

_NUMERALS = "一二三四"
_NUMBER = Column("序号", Mm(11), StyleName.FIGURE)
_PLACE = Column("位置", Mm(36))
_RULE = Column("规则", Mm(16), StyleName.FIGURE)
_FOUND = (_NUMBER, _PLACE, Column("问题", Mm(93)), _RULE)
_LEFT = (_NUMBER, _PLACE, Column("问题", Mm(57)), Column("忽略的原因", Mm(36)), _RULE)
_STYLES = {
    StyleName.TITLE,
    StyleName.PART,
    StyleName.BODY,
    StyleName.TABLE,
    StyleName.HEAD,
    StyleName.ROW,
    StyleName.FIGURE,
}
_PROPERTY_LIMIT = 255  # characters; python-docx refuses longer ones


def render_check(report: CheckReport, blank: Path) -> bytes:
    """The findings by severity, each with its place, and those that were left with the reason."""
    document, style_ids = open_blank(blank_bytes(blank), blank.name)
    require_styles(style_ids, _STYLES, blank.name)
    blocks = "".join(_blocks(report, style_ids))
    body = document.element.body
    for position, element in enumerate(parse_xml(f"<w:body {nsdecls('w')}>{blocks}</w:body>")):
        body.insert(position, element)
    _sign(document, report)
    written = BytesIO()
    document.save(written)
    return pack(unpack(written.getvalue()))


def _blocks(report: CheckReport, style_ids: StyleIds) -> Iterator[str]:
    def paragraph(style: StyleName, *lines: str) -> str:
        return paragraph_xml(style_ids[style], lines)

    yield paragraph(StyleName.TITLE, *_title(report))
    for name, value in report.facts():
        yield paragraph(StyleName.BODY, f"{name}：{printable(value)}")
    for numeral, (name, columns, lines) in zip(_NUMERALS, _lists(report), strict=True):
        yield paragraph(StyleName.PART, f"{numeral}、{name}（{len(lines)} 项）")
        yield (
            listing_xml(columns, _rows(columns, lines), style_ids)
            if lines
            else paragraph(StyleName.BODY, "没有。")
        )


def _title(report: CheckReport) -> list[str]:
    """The office above what this is."""
    title, office = printable(report.title), printable(report.office)
    return [office, title.removeprefix(office)]


def _lists(
    report: CheckReport,
) -> Iterator[tuple[str, tuple[Column, ...], Sequence[CheckLine]]]:
    for severity in Severity:
        yield severity.word, _FOUND, report.of(severity)
    yield "已忽略的提醒和建议", _LEFT, report.left


def _rows(columns: tuple[Column, ...], lines: Sequence[CheckLine]) -> Iterator[list[str]]:
    for number, line in enumerate(lines, 1):
        reason = [line.reason] if columns is _LEFT else []
        yield [str(number), line.place, line.message, *reason, line.rule]


def _sign(document: Document, report: CheckReport) -> None:
    properties = document.core_properties
    properties.title = printable(report.title)[:_PROPERTY_LIMIT]
    properties.author = printable(report.office)[:_PROPERTY_LIMIT]
    properties.last_modified_by = properties.author
    properties.language = "zh-CN"
    properties.revision = 1
    properties.created = properties.modified = report.at.replace(tzinfo=None)
