"""Rule LG-03: document numbers (发文字号) are written as 金工信〔2021〕5号."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.entries import Entry, PublishedItem
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.validation.entry_context import Context, row_of
from jinxiang_report.validation.patterns import pattern_of

# Any bracket, any width of digits. GB/T 9704—2012: the year in full in 〔〕, no 第, 5 and not 05.
_NUMBER = pattern_of(
    r"(?P<agency>[^\d、，,；;]*?[\u4e00-\u9fff)）])\s*"
    r"[\[［【(（{〔﹝〖<《]\s*(?P<year>[12１２]\d{3})\s*年?\s*[\]］】)）}〕﹞〗>》]\s*"
    r"第?\s*(?P<serial>\d{1,6})\s*号?"
)


def mended_document_number(text: str) -> str | None:
    """The number as it should be written; None if it is right, or not of this kind.

    Announcements (2021年第5号) and orders (令第711号) are numbered in other ways.
    """
    found = _NUMBER.fullmatch(text.strip())
    if not found or not int(found["serial"]):
        return None
    agency = re.sub(r"\s+", "", found["agency"])
    # int() reads full-width digits and drops leading zeros.
    mended = f"{agency}〔{int(found['year'])}〕{int(found['serial'])}号"
    return mended if mended != text else None


def document_number_is_well_written(entry: Entry, _: Context) -> Iterator[Finding]:
    """LG-03: brackets, digits and spaces of the document number are as prescribed."""
    number = entry.document_number if isinstance(entry, PublishedItem) else ""
    if mended := mended_document_number(number):
        message = f"文号“{number}”建议写成“{mended}”。"
        yield Finding("LG-03", Severity.HINT, message, (row_of(entry),))


RULES = (document_number_is_well_written,)
"""All rules on document numbers."""
