"""Settling a finding by its button: each mend is one action, and one step of undo."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jinxiang_report.domain.entries import Entry, PublishedItem
from jinxiang_report.domain.finding import (
    Finding,
    ItemRow,
    Mend,
    Moving,
    PostRow,
    Refilling,
    Renumbering,
    Rewording,
)
from jinxiang_report.domain.stretches import Edit
from jinxiang_report.operations.entries import move_to_own_years, revise_entry
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.narrative import rewrite, section_title
from jinxiang_report.operations.trouble import MendOutdatedError
from jinxiang_report.operations.years import require_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.browsing import fetch
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.validation.document_numbers import mended_document_number

_OUTDATED = "这里的内容已经改过，没有再改。请看过现在的内容，重新校验一次。"


def mend(ledger: Ledger, year: int, chosen: Mend) -> None:
    """Carry the change out; refused if what it would change is no longer there."""
    match chosen.change:
        case Refilling(figures):
            enter_figures(ledger, year, dict(figures), f"校验：{chosen.label}")
        case Rewording():
            _reword(ledger, year, chosen.change)
        case Moving(rows):
            _move(ledger, _entries(ledger, rows))
        case Renumbering():
            _renumber(ledger, chosen.change)


def mend_of(ledger: Ledger, finding: Finding) -> Mend | None:
    """The finding's mend. Remarks on entries are kept without one: theirs is reckoned here."""
    reckon = {"LG-03": _renumbering, "DL-05": _moving}.get(finding.rule)
    if reckon is None or len(finding.places) != 1:
        return finding.mend
    return reckon(ledger, finding)


def _renumbering(ledger: Ledger, finding: Finding) -> Mend | None:
    rows = [place for place in finding.places if isinstance(place, ItemRow)]
    for item in _items(ledger, rows):
        number = mended_document_number(item.document_number)
        if number and number in finding.message:
            return Mend(f"改为 {number}", Renumbering(ItemRow(item.id), number))
    return None


def _moving(ledger: Ledger, finding: Finding) -> Mend | None:
    rows = [place for place in finding.places if isinstance(place, ItemRow | PostRow)]
    for entry in _entries(ledger, rows):
        if entry.published.isoformat() in finding.message:
            return Mend(f"移到 {entry.published.year} 年度", Moving(tuple(rows)))
    return None


def _reword(ledger: Ledger, year: int, wanted: Rewording) -> None:
    text = reading.drafts(ledger, year).get(wanted.section, "")
    end = wanted.start + len(wanted.old)
    if text[wanted.start : end] != wanted.old:
        raise MendOutdatedError(_OUTDATED)
    edits = {wanted.section: [Edit(wanted.start, end, wanted.new)]}
    rewrite(ledger, year, edits, f"修改{section_title(wanted.section)}")


def _move(ledger: Ledger, entries: list[Entry]) -> None:
    astray = [entry for entry in entries if entry.year != entry.published.year]
    if not astray:
        raise MendOutdatedError(_OUTDATED)
    for entry in astray:
        require_year(ledger, entry.published.year)
    move_to_own_years(ledger, astray)


def _renumber(ledger: Ledger, wanted: Renumbering) -> None:
    for item in _items(ledger, [wanted.row]):
        if mended_document_number(item.document_number) != wanted.number:
            raise MendOutdatedError(_OUTDATED)
        revise_entry(ledger, item, replace(item, document_number=wanted.number))


def _items(ledger: Ledger, rows: Iterable[ItemRow | PostRow]) -> Iterator[PublishedItem]:
    return (entry for entry in _entries(ledger, rows) if isinstance(entry, PublishedItem))


def _entries(ledger: Ledger, rows: Iterable[ItemRow | PostRow]) -> list[Entry]:
    """The entries of these rows; those in the bin count no longer."""
    rows = list(rows)
    items = fetch(ledger, "item", [row.id for row in rows if isinstance(row, ItemRow)])
    posts = fetch(ledger, "post", [row.id for row in rows if isinstance(row, PostRow)])
    return [entry for entry in (*items, *posts) if entry.discarded is None]
