"""The report as a Word file."""

from pathlib import Path

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.blank import BLANKS
from jinxiang_report.documents.read_back import as_printed, read_back
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.installed import resource
from jinxiang_report.operations.export_order import Made, Order
from jinxiang_report.operations.verifying import require_same


def word_file(order: Order) -> Made:
    """The report as a .docx, read back."""
    report, layout, draft = order.report, order.layout, order.draft
    data = word_bytes(report, layout, draft)
    wanted = as_printed(report, layout, draft=draft)
    return Made(data, require_same(report, read_back(data), wanted))


def word_bytes(report: Report, layout: Layout, draft: bool) -> bytes:  # noqa: FBT001 - as a Painter
    """The same, not read back."""
    blank = Path(layout.blank) if layout.blank else resource(BLANKS[layout.preset])
    return render(report, blank, layout, draft=draft)
