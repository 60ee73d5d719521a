"""What the office tells the program once: days off, and what every entry must have."""

import json

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.domain.setting import HOLIDAYS, SECRECY_REVIEW, Setting
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record


def revise_holidays(ledger: Ledger, holidays: Holidays) -> None:
    """Store the office's own days off and make-up days; what they decide is reckoned anew."""
    days = {day.isoformat(): int(works) for day, works in sorted(holidays.own.items())}
    _set(ledger, HOLIDAYS, json.dumps(days) if days else "", "修改放假安排")


def wants_secrecy_review(ledger: Ledger) -> bool:
    """Whether every entry must name who did the secrecy review (LG-08)."""
    return reading.setting(ledger, SECRECY_REVIEW) == "1"


def want_secrecy_review(ledger: Ledger, *, wanted: bool) -> None:
    """Ask every entry for its secrecy review, or no longer."""
    name = "要求填写保密审查人" if wanted else "不再要求填写保密审查人"
    _set(ledger, SECRECY_REVIEW, "1" if wanted else "", name)


def _set(ledger: Ledger, name: str, value: str, action: str) -> None:
    """An empty value takes the setting away."""
    stored = reading.setting(ledger, name)
    before = None if stored is None else Setting(name, stored)
    after = Setting(name, value) if value else None
    if before or after:
        record(ledger, action, [Change(before, after)])
