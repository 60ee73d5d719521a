"""The report's pages to look at before anything is written, and where its headings stand."""

from collections.abc import Sequence
from typing import NamedTuple

from jinxiang_report.documents.office_suites import Suite
from jinxiang_report.documents.pdf_pages import Heading, PageSize, headings, page_sizes
from jinxiang_report.domain.contents import Paragraph, Role, contents, printable
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.domain.report import Report
from jinxiang_report.operations.export_order import Painter
from jinxiang_report.operations.exporting_word import word_bytes
from jinxiang_report.operations.pages import OWN_ENGINE, Pages, print_pages

_LISTED = {Role.PART, Role.SECTION}


class Sight(NamedTuple):
    """What is to be looked at, as the ledger says it now."""

    report: Report
    layout: Layout
    draft: bool


class Preview(NamedTuple):
    """Pages, their sizes, and the page of each heading."""

    pages: Pages
    sizes: list[PageSize]
    headings: list[Heading]


def draw_preview(
    sight: Sight, painter: Painter, suites: Sequence[Suite], progress: Progress = unwatched
) -> Preview:
    """The very pages that a PDF would have."""
    document = word_bytes(*sight)
    return _preview(print_pages(document, lambda: painter(*sight), progress, suites), sight)


def sketch_preview(sight: Sight, painter: Painter) -> Preview:
    """The pages as the program itself lays them out: there at once."""
    return _preview(Pages(painter(*sight), OWN_ENGINE), sight)


def _preview(pages: Pages, sight: Sight) -> Preview:
    titles = [
        block.text
        for block in contents(sight.report, sight.layout)
        if isinstance(block, Paragraph) and block.role in _LISTED
    ]
    # A contents list names them all: they are looked for from the title on.
    _, *found = headings(pages.pdf, [printable(sight.report.title), *titles])
    return Preview(pages, page_sizes(pages.pdf), found)
