"""The files that were written of a year's report, and what has changed since."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.snapshot import Differences, Snapshot

_NAMED = 3  # of what changed; the rest is counted


@dataclass(frozen=True)
class Export:
    """A file that was written: what, where, when, and how the report stood then."""

    year: int
    kind: str
    path: str
    sha256: str
    at: datetime
    engine: str
    """Which program laid out its pages; empty where there are none."""
    draft: bool
    errors: int
    warnings: int
    hints: int
    snapshot: Snapshot
    action: int = 0
    """The last action that stood then."""


def snapshot_of(report: Report) -> Snapshot:
    """What is kept of a report to compare it with later."""
    return Snapshot(
        {str(cell): value_text(figure.value) for cell, figure in report.figures.items()},
        {"标题": _digest(report.title)}
        | {key: _digest(text) for key, text in report.narrative.items()},
        report.tally.by_name(),
    )


def changes_told(changed: Differences, entries: int, report: Report) -> str:
    """The changes as a sentence names them; empty if there are none."""
    titles = {section.key: section.title for section in OUTLINE}
    parts = (
        _told("个数字", [report.edition.name(_cell(key)) for key in changed.figures]),
        _told("处正文", [f"“{titles.get(key, key)}”" for key in changed.sections]),
        _told("项条数", [f"“{name}”" for name in changed.counts]),
        f"{entries} 条台账" if entries else "",
    )
    return "、".join(filter(None, parts))


def _told(unit: str, names: Sequence[str]) -> str:
    more = "等" if len(names) > _NAMED else ""
    return f"{len(names)} {unit}（{'、'.join(names[:_NAMED])}{more}）" if names else ""


def _cell(key: str) -> Cell:
    return Cell(*key.split(":"))


def _digest(text: str) -> str:
    return sha256(text.encode(errors="surrogatepass")).hexdigest()[:16]
