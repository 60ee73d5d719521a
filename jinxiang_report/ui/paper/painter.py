"""The report's pages without any office program, as whoever exports asks for them."""

from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report


def paint(report: Report, layout: Layout, draft: bool) -> bytes:
    """The pages as a PDF; what lays them out is imported when it is first needed."""
    from jinxiang_report.ui.paper.pages import paint_pages

    return paint_pages(report, layout, draft=draft)
