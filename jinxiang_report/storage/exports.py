"""The list of files that were written of each year's report. It only grows; undo passes it by."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from jinxiang_report.domain.exports import Export
from jinxiang_report.domain.snapshot import Snapshot
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.trouble import told


def keep_export(ledger: Ledger, export: Export) -> Export:
    """Add it to the list; what comes back knows the last action that stood."""
    query = "SELECT coalesce(max(id), 0) FROM action WHERE state IN ('done', 'lasting')"
    with told(ledger.path), ledger.db.atomic():
        kept = replace(export, action=ledger.db.execute(query).fetchone()[0])
        row = _row(kept)
        places = ", ".join("?" * len(row))
        statement = f"INSERT INTO export ({', '.join(row)}) VALUES ({places})"  # noqa: S608
        ledger.db.execute(statement, list(row.values()))
    return kept


def exports(ledger: Ledger, year: int, most: int) -> list[Export]:
    """The files written of a year's report, the latest first."""
    query = "SELECT * FROM export WHERE year = ? ORDER BY id DESC LIMIT ?"
    with told(ledger.path):
        return [_read(row) for row in ledger.db.query(query, [year, most])]


def last_final(ledger: Ledger, year: int) -> Snapshot | None:
    """What the last file said that was no draft; None if there is none."""
    query = "SELECT snapshot FROM export WHERE year = ? AND draft = 0 ORDER BY id DESC LIMIT 1"
    found = ledger.db.execute(query, [year]).fetchone()
    return Snapshot(**json.loads(found[0])) if found else None


def entries_changed(ledger: Ledger, year: int, action: int) -> int:
    """How many of the year's entries were changed, or put back, since that action."""
    query = (
        "SELECT count(DISTINCT entity || key) FROM action "
        "CROSS JOIN change ON change.action = action.id "  # actions first: an old import is long
        "WHERE entity IN ('item', 'post') "
        "AND json_extract(coalesce(after, before), '$.year') = ? "
        "AND ((action.id > ? AND state IN ('done', 'lasting')) "
        "OR (action.id <= ? AND state = 'undone'))"
    )
    return int(ledger.db.execute(query, [year, action, action]).fetchone()[0])


def _row(export: Export) -> dict[str, Any]:
    snapshot = json.dumps(asdict(export.snapshot), ensure_ascii=False)
    return {
        **vars(export),
        "at": export.at.isoformat(timespec="seconds"),
        "draft": int(export.draft),
        "snapshot": snapshot,
    }


def _read(row: Mapping[str, Any]) -> Export:
    values = {name: value for name, value in row.items() if name != "id"}
    snapshot = Snapshot(**json.loads(row["snapshot"]))
    at = datetime.fromisoformat(row["at"])
    return Export(**{**values, "at": at, "draft": bool(row["draft"]), "snapshot": snapshot})
