"""The two that make pages of a report: LibreOffice from the Word file, and Qt."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import pytest

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.blank import BLANKS
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.installed import resource
from jinxiang_report.ui.paper.pages import paint_pages
from tests.documents.pages import SOFFICE, Page, pages_in, printed_pages

Engine: TypeAlias = Callable[[Report, Layout, Path], list[Page]]


def by_office_program(report: Report, layout: Layout, folder: Path) -> list[Page]:
    return printed_pages(render(report, resource(BLANKS[layout.preset]), layout), folder)


def by_qt(report: Report, layout: Layout, folder: Path) -> list[Page]:
    (folder / "report.pdf").write_bytes(paint_pages(report, layout, draft=False))
    return pages_in(folder)


_NEEDS_OFFICE = pytest.mark.skipif(not SOFFICE, reason="its pages are printed by soffice")
ENGINES: Mapping[str, tuple[Engine, Sequence[pytest.MarkDecorator]]] = {
    "office": (by_office_program, [_NEEDS_OFFICE]),
    "qt": (by_qt, []),
}
"""Each with what must be there for it."""
