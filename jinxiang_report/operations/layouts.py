"""How a year's document is laid out, kept with the ledger: each year by its own choices."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from jinxiang_report.domain.layout import Layout, Preset
from jinxiang_report.domain.setting import LAYOUT_OF
from jinxiang_report.operations.preferences import setting_change
from jinxiang_report.operations.reports import compose
from jinxiang_report.operations.years import require_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import record


def layout_of(ledger: Ledger, year: int) -> Layout:
    """The year's choices; else those of the year before that made any, but for the date."""
    kept = reading.settings(ledger, LAYOUT_OF)
    before = max((stored for stored in map(int, kept) if stored <= year), default=None)
    if before is None:
        return Layout()
    layout = _read(json.loads(kept[str(before)]))
    return layout if before == year else replace(layout, signed=None)


def revise_layout(ledger: Ledger, year: int, layout: Layout) -> None:
    """Store the year's choices; what does not change them is no step.

    A blank that could not be written on is refused here, not when the report is due.
    """
    if layout != layout_of(ledger, year):
        if layout.blank:
            from jinxiang_report.operations.exporting_word import word_bytes

            word_bytes(compose(ledger, year), layout, draft=True)
        text = json.dumps(_written(layout), ensure_ascii=False)
        record(ledger, "修改版式", setting_change(ledger, f"{LAYOUT_OF}{year}", text))


def dated(ledger: Ledger, layout: Layout, year: int) -> Layout:
    """With the day of the signature: the one chosen, else when the year was closed, else today."""
    if not layout.signature or layout.signed:
        return layout
    return replace(layout, signed=require_year(ledger, year).finalised or date.today())


def _written(layout: Layout) -> dict[str, Any]:
    return asdict(layout) | {"signed": layout.signed and layout.signed.isoformat()}


def _read(kept: Mapping[str, Any]) -> Layout:
    """What a newer program added is left out."""
    known = {name: value for name, value in kept.items() if name in Layout.__dataclass_fields__}
    signed = date.fromisoformat(kept["signed"]) if kept.get("signed") else None
    return Layout(**known | {"preset": Preset(kept["preset"]), "signed": signed})
