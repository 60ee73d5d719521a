"""What rules find that read nothing but the text, kept while the text stays as it is.

A figure that is typed changes no text, or one through its live fields; these rules are the
dearest of all.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TypeAlias

from jinxiang_report.domain.fields import FIELD
from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report

_Rule: TypeAlias = Callable[[Report], Iterable[Finding]]


class _Reading:
    """Words as these rules see them; equal to others that they can't tell from them."""

    def __init__(self, words: Report, rules: tuple[_Rule, ...]) -> None:
        self.words = words
        self.rules = rules
        fields = (name for text in words.drafts.values() for name in FIELD.findall(text))
        self._seen = (
            rules,
            words.year,
            words.office,
            words.terms,
            tuple(words.drafts.items()),
            tuple(words.narrative.items()),
            tuple(words.written_values.get(name) for name in fields),
        )
        self._hash = hash(self._seen)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Reading) and self._seen == other._seen

    def __hash__(self) -> int:
        return self._hash


def found_in_text(report: Report, rules: tuple[_Rule, ...]) -> Iterable[Finding]:
    """What rules find that look at all sections together; an existing text is read anew."""
    if not report.has_ledger:
        return _run(report, rules)
    return _found(_Reading(_only_words(report, report.drafts), rules))


def found_in_sections(report: Report, rules: tuple[_Rule, ...]) -> Iterable[Finding]:
    """What rules find that judge each section by itself: an edit has one of them read anew."""
    if not report.has_ledger:
        return _run(report, rules)
    sections = (_only_words(report, {key: report.drafts[key]}) for key in report.narrative)
    return [found for words in sections for found in _found(_Reading(words, rules))]


def _only_words(report: Report, drafts: Mapping[str, str]) -> Report:
    """The report without figures, counts and other years: what is not there can't be read."""
    words = Report(report.year, report.office, drafts=drafts, terms=report.terms)
    narrative = {key: text for key, text in report.narrative.items() if key in drafts}
    # Filled with what is not there any more.
    words.__dict__.update(narrative=narrative, written_values=report.written_values)
    return words


@lru_cache(maxsize=64)
def _found(reading: _Reading) -> tuple[Finding, ...]:
    return _run(reading.words, reading.rules)


def _run(report: Report, rules: tuple[_Rule, ...]) -> tuple[Finding, ...]:
    return tuple(finding for rule in rules for finding in rule(report))
