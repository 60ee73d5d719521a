"""The report as a Word file."""

from pathlib import Path

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.blank import BLANKS
from jinxiang_report.documents.read_back import as_printed, read_back
from jinxiang_report.installed import resource
from jinxiang_report.operations.export_order import Made, Order
from jinxiang_report.operations.verifying import require_same


def word_file(order: Order) -> Made:
    """The report as a .docx, read back."""
    report, layout, draft = order.report, order.layout, order.draft
    blank = Path(layout.blank) if layout.blank else resource(BLANKS[layout.preset])
    data = render(report, blank, layout, draft=draft)
    wanted = as_printed(report, layout, draft=draft)
    return Made(data, require_same(report, read_back(data), wanted))
