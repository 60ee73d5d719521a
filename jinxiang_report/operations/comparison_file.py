"""Saving what 核对 found as a workbook."""

from collections.abc import Iterator
from pathlib import Path

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry
from jinxiang_report.operations.files import write_whole
from jinxiang_report.operations.reconciling import Comparison, differences
from jinxiang_report.operations.site_list import Listed
from jinxiang_report.spreadsheets.checklists import Compared, compared_workbook
from jinxiang_report.storage import reading
from jinxiang_report.storage.chosen import Chosen
from jinxiang_report.storage.ledger import Ledger


def save_comparison(ledger: Ledger, comparison: Comparison, target: Path) -> Path:
    """Write what each side has and what both have, a sheet for each; return where."""
    catalogue = Catalogue(tuple(reading.categories(ledger, comparison.year)))
    own = (
        _entry_line(entry, catalogue, "")
        for entry in Chosen(ledger, comparison.kind, comparison.only_ledger)
    )
    site = (_listed_line(line) for line in comparison.only_site)
    data = compared_workbook(own, site, _pair_lines(ledger, comparison, catalogue))
    write_whole(target, data)
    return target


def _pair_lines(ledger: Ledger, comparison: Comparison, catalogue: Catalogue) -> Iterator[Compared]:
    lines = {pair.entry: pair.listed for pair in comparison.both}
    for entry in Chosen(ledger, comparison.kind, list(lines)):
        checked = [f"{entry.checked} 已核对"] if entry.checked else []
        said = "；".join([*differences(entry, lines[entry.id]), *checked])
        yield _entry_line(entry, catalogue, said)


def _entry_line(entry: Entry, catalogue: Catalogue, said: str) -> Compared:
    category = catalogue.name(getattr(entry, "category", None))
    return Compared(entry.title, entry.published, entry.address, category, said)


def _listed_line(line: Listed) -> Compared:
    return Compared(line.title, line.published, line.address, line.category)
