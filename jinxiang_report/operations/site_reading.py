"""Reading the website's list from the clipboard or a file, for comparing it with the ledger."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.operations.site_list import Listed
from jinxiang_report.spreadsheets.fields import Kind as Rows
from jinxiang_report.spreadsheets.pasted import read_pasted
from jinxiang_report.spreadsheets.reading import Problem, Reading, ReadItem
from jinxiang_report.spreadsheets.workbook import read_workbook
from jinxiang_report.storage.browsing import Kind

_ROWS: dict[Kind, Rows] = {"item": "items", "post": "posts"}
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


class SiteReading(NamedTuple):
    """The lines of a list, and what kept others from being read."""

    lines: tuple[Listed, ...]
    problems: tuple[Problem, ...] = ()


def read_site_paste(kind: Kind, text: str, html: str | None, year: int) -> SiteReading:
    """What was copied from the website. A list without any dates is read line by line."""
    found = _listed(read_pasted(text, html, kind=_ROWS[kind], year=year))
    return found if found.lines else SiteReading(tuple(_undated(text)))


def read_site_file(kind: Kind, path: Path, progress: Progress = unwatched) -> SiteReading:
    """What a workbook or a saved page lists."""
    return _listed(read_workbook(path, kind=_ROWS[kind], progress=progress))


def _listed(reading: Reading) -> SiteReading:
    rows = (row for sheet in reading.sheets for row in sheet.rows)
    lines = (
        Listed(
            row.title,
            row.published,
            row.address,
            row.category if isinstance(row, ReadItem) else "",
        )
        for row in rows
    )
    return SiteReading(tuple(lines), reading.problems)


def _undated(text: str) -> Iterator[Listed]:
    for line in text.splitlines():
        found = _ADDRESS.search(line)
        address = found[0] if found else ""
        title = " ".join(line.replace(address, "").split())
        if title:
            yield Listed(title, None, address)
