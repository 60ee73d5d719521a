"""What rules find that read nothing but the text, kept while the text stays as it is.

A figure that is typed changes no text, or one through its live fields; these rules are the
dearest of all.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeAlias

from jinxiang_report.domain.fields import FIELD
from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report

_Rule: TypeAlias = Callable[[Report], Iterable[Finding]]


class _Reading:
    """A report's text as these rules see it; equal to another that they can't tell from it."""

    def __init__(self, report: Report, rules: tuple[_Rule, ...]) -> None:
        self.report = _only_words(report) if report.has_ledger else report
        self.rules = rules
        fields = (name for text in report.drafts.values() for name in FIELD.findall(text))
        self._seen = (
            rules,
            report.year,
            report.office,
            report.terms,
            tuple(report.drafts.items()),
            tuple(report.narrative.items()),
            tuple(report.written_values.get(name) for name in fields),
        )
        self._hash = hash(self._seen)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Reading) and self._seen == other._seen

    def __hash__(self) -> int:
        return self._hash


def found_in_text(report: Report, rules: tuple[_Rule, ...]) -> Iterable[Finding]:
    """What these rules find; an existing text is read anew each time."""
    reading = _Reading(report, rules)
    return _found(reading) if report.has_ledger else _run(reading)


def _only_words(report: Report) -> Report:
    """The report without figures, counts and other years: what is not there can't be read."""
    words = Report(report.year, report.office, drafts=report.drafts, terms=report.terms)
    # Filled with what is not there any more.
    words.__dict__.update(narrative=report.narrative, written_values=report.written_values)
    return words


@lru_cache(maxsize=8)
def _found(reading: _Reading) -> tuple[Finding, ...]:
    return _run(reading)


def _run(reading: _Reading) -> tuple[Finding, ...]:
    return tuple(finding for rule in reading.rules for finding in rule(reading.report))
