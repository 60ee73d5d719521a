"""The report for a website: a whole page, or a fragment to paste into its editor."""

from dataclasses import replace

from jinxiang_report.documents.read_back import as_printed
from jinxiang_report.documents.web_page import read_web_page, web_fragment, web_page
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.operations.export_kinds import FileKind
from jinxiang_report.operations.export_order import Made, Order
from jinxiang_report.operations.verifying import require_same


def web_file(order: Order) -> Made:
    """The page or fragment, read back."""
    make = web_page if order.kind is FileKind.PAGE else web_fragment
    data = make(order.report, order.layout, draft=order.draft)
    return Made(data, _require_same(order.report, order.layout, data, draft=order.draft))


def fragment_text(report: Report, layout: Layout, *, draft: bool) -> str:
    """The fragment, read back, to be put on the clipboard."""
    data = web_fragment(report, layout, draft=draft)
    _require_same(report, layout, data, draft=draft)
    return data.decode()


def _require_same(report: Report, layout: Layout, data: bytes, *, draft: bool) -> int:
    """A website has neither pages nor a contents list with their numbers."""
    plain = replace(layout, contents=False, landscape=False)
    return require_same(report, read_web_page(data), as_printed(report, plain, draft=draft))
