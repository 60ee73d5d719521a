"""What Word shows of a file under 文件 › 信息: who wrote it, and about what."""

from html import escape

from docx.oxml.ns import nsdecls

from jinxiang_report.domain.contents import printable
from jinxiang_report.domain.report import Report

_LIMIT = 255  # characters that Word keeps of a property
_SUBJECT = "政府信息公开工作年度报告"


def properties_xml(report: Report) -> str:
    """The part docProps/core.xml."""
    office = _value(report.office.name)
    # The day up to which the figures count, so that the bytes do not depend on the clock.
    day = f'xsi:type="dcterms:W3CDTF">{report.year}-12-31T00:00:00Z</dcterms'
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<cp:coreProperties {nsdecls('cp', 'dc', 'dcterms', 'xsi')}>"
        f"<dc:title>{_value(report.title)}</dc:title><dc:subject>{_SUBJECT}</dc:subject>"
        f"<dc:creator>{office}</dc:creator><cp:lastModifiedBy>{office}</cp:lastModifiedBy>"
        f"<cp:revision>1</cp:revision><dcterms:created {day}:created>"
        f"<dcterms:modified {day}:modified><dc:language>zh-CN</dc:language></cp:coreProperties>"
    )


def _value(text: str) -> str:
    return escape(printable(text)[:_LIMIT], quote=False)
