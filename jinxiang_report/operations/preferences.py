"""What the office tells the program once: days off, its words, and what entries must have."""

import json
from collections.abc import Iterator, Sequence

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.domain.form import DECIDED_ROWS
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.domain.setting import (
    HOLIDAYS,
    POWERS,
    SECRECY_REVIEW,
    STYLE_UNTOLD,
    TERMS,
    Setting,
)
from jinxiang_report.domain.term import Term
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record


def revise_holidays(ledger: Ledger, holidays: Holidays, progress: Progress = unwatched) -> None:
    """Store the office's own days off and make-up days; what they decide is reckoned anew."""
    days = {day.isoformat(): int(works) for day, works in sorted(holidays.own.items())}
    _set(ledger, HOLIDAYS, json.dumps(days) if days else "", "修改放假安排", progress)


def wants_secrecy_review(ledger: Ledger) -> bool:
    """Whether every entry must name who did the secrecy review (LG-08)."""
    return reading.setting(ledger, SECRECY_REVIEW) == "1"


def want_secrecy_review(ledger: Ledger, *, wanted: bool, progress: Progress = unwatched) -> None:
    """Ask every entry for its secrecy review, or no longer."""
    name = "要求填写保密审查人" if wanted else "不再要求填写保密审查人"
    _set(ledger, SECRECY_REVIEW, "1" if wanted else "", name, progress)


def wants_style_hints(ledger: Ledger) -> bool:
    """Whether matters of style (rules SY) are told; sums always are."""
    return reading.setting(ledger, STYLE_UNTOLD) != "1"


def want_style_hints(ledger: Ledger, *, wanted: bool) -> None:
    """Tell matters of style, or no longer."""
    name = "提示文字风格" if wanted else "不再提示文字风格"
    _set(ledger, STYLE_UNTOLD, "" if wanted else "1", name)


def terms(ledger: Ledger) -> tuple[Term, ...]:
    """The words that the office does not want to read in its report (SY-13)."""
    kept = reading.setting(ledger, TERMS)
    return tuple(Term(*line) for line in json.loads(kept)) if kept else ()


def revise_terms(ledger: Ledger, wanted: Sequence[Term]) -> None:
    """Store the words as listed; of two lines for one word the first stands."""
    lines: dict[str, Term] = {}
    for term in wanted:
        word = term.word.strip()
        if word:
            lines.setdefault(word, Term(word, term.instead.strip(), term.note.strip()))
    value = json.dumps(list(lines.values()), ensure_ascii=False) if lines else ""
    _set(ledger, TERMS, value, "修改用词表")


def powers(ledger: Ledger) -> frozenset[str] | None:
    """The rows of 表二 of which the office has matters (权责清单); None while it has not said."""
    kept = reading.setting(ledger, POWERS)
    return None if kept is None else frozenset(json.loads(kept))


def powers_change(ledger: Ledger, wanted: frozenset[str] | None) -> Iterator[Change]:
    """What storing the powers changes."""
    rows = [row for row in DECIDED_ROWS if wanted and row in wanted]
    return setting_change(ledger, POWERS, "" if wanted is None else json.dumps(rows))


def setting_change(ledger: Ledger, name: str, value: str) -> Iterator[Change]:
    """What storing a setting changes; an empty value takes it away."""
    stored = reading.setting(ledger, name)
    before = None if stored is None else Setting(name, stored)
    after = Setting(name, value) if value else None
    if before or after:
        yield Change(before, after)


def _set(
    ledger: Ledger, name: str, value: str, action: str, progress: Progress = unwatched
) -> None:
    record(ledger, action, list(setting_change(ledger, name, value)), progress=progress)
