"""What was typed into the entry rows and is not an entry yet. It is kept, but makes no history."""

import json
from collections.abc import Mapping

from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.trouble import told
from jinxiang_report.storage.wanted import Kind


def keep_unfinished(ledger: Ledger, kind: Kind, year: int, texts: Mapping[str, str]) -> None:
    """Keep the texts of a year's entry row, by their fields' keys, in place of those before."""
    value = json.dumps(dict(texts), ensure_ascii=False)
    with told(ledger.path), ledger.db.atomic():
        ledger.db.execute(
            "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            [_name(kind, year), value],
        )


def unfinished(ledger: Ledger, kind: Kind, year: int) -> dict[str, str]:
    """The texts kept last; none if there never were any."""
    return dict(json.loads(reading.setting(ledger, _name(kind, year)) or "{}"))


def _name(kind: Kind, year: int) -> str:
    return f"未完成/{kind}/{year}"
