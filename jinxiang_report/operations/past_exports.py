"""The files that were written of a year's report: how it stood then, what changed after."""

from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from jinxiang_report.domain.exports import Export, changes_told, snapshot_of
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.snapshot import differences
from jinxiang_report.storage import exports
from jinxiang_report.storage.ledger import Ledger

_MOST = 20


class PastExport(NamedTuple):
    """A file of the list."""

    export: Export
    changes: str
    """What it says otherwise than the file before it; empty for the first, or if nothing."""

    @property
    def name(self) -> str:
        """The file's name."""
        return Path(self.export.path).name

    @property
    def standing(self) -> str:
        """The findings there were."""
        found = self.export
        counts = ((found.errors, "错误"), (found.warnings, "提醒"), (found.hints, "建议"))
        said = "、".join(f"{number} 项{word}" for number, word in counts if number)
        return said or "没有问题"


def past_exports(ledger: Ledger, report: Report) -> list[PastExport]:
    """The latest files, the newest first."""
    kept = exports.exports(ledger, report.year, _MOST + 1)
    listed = [
        PastExport(later, _between(earlier, later, report)) for later, earlier in pairwise(kept)
    ]
    first = [PastExport(kept[-1], "")] if 0 < len(kept) <= _MOST else []
    return listed + first


def changes_since(ledger: Ledger, report: Report) -> str | None:
    """What changed since the last file was written, empty if nothing; None if there is no file."""
    last = next(iter(exports.exports(ledger, report.year, 1)), None)
    if last is None:
        return None
    changed = differences(last.snapshot, snapshot_of(report))
    entries = exports.entries_changed(ledger, report.year, last.action)
    return changes_told(changed, entries, report)


def _between(earlier: Export, later: Export, report: Report) -> str:
    return changes_told(differences(earlier.snapshot, later.snapshot), 0, report)
