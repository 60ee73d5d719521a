"""Slips of the pen in a section: where they stand, gathered into findings, and mended at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Mend, Quote, Rewording, Severity
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.stored import Places

_SHOWN = 3
_PLACES = 12
_LONGEST = 100_000
_MOST = 200
"""More slips than this are told as so many: whoever pastes a novel needs no list."""
_TELLING = 4
_AROUND = (6, 15, 40)
_LONGEST_NUMBER = 16
_ENDS_WORDS = "，。；：、！？（）“”《》\n"


class Slip(NamedTuple):
    """A stretch of a section's text, and what to write instead if that is plain."""

    start: int
    end: int
    new: str | None = None


@dataclass(frozen=True)
class SlipKind:
    """What slips of one kind are told by."""

    rule: str
    message: str
    """With places for {words}, the slips as quoted, and {count}."""
    label: str = "改正"
    severity: Severity = Severity.HINT


def sections(report: Report) -> Iterator[tuple[str, str]]:
    """The sections with as much of their text as anybody has written there."""
    for section, text in report.narrative.items():
        yield section, text[:_LONGEST]


def gathered(
    report: Report, kind: SlipKind, section: str, slips: Iterable[Slip]
) -> Iterator[Finding]:
    """One finding for all slips of a kind in a section; none if there are none."""
    found = sorted(islice(slips, _MOST), key=lambda slip: (slip.start, slip.end))
    if not found:
        return
    text = report.narrative[section]
    quotes = dict.fromkeys(quoted(section, text, slip.start, slip.end) for slip in found[:_PLACES])
    words: list[str] = []
    for quote in quotes:
        if not any(quote.text in shown or shown in quote.text for shown in words):
            words.append(quote.text)
    shown = "、".join(f"“{inside_quotes(one)}”" for one in words[:_SHOWN])
    more = f"等 {len(found)} 处" if len(found) > _SHOWN else ""
    message = kind.message.format(words=shown + more, count=len(found))
    mend = mended(report, section, kind.label, found)
    yield Finding(kind.rule, kind.severity, message, tuple(quotes), mend)


def quoted(section: str, text: str, start: int, end: int) -> Quote:
    """The stretch with as much around it, on its line, as it takes to find it at its place."""
    # A bare mark says nothing by itself: take the words on either side along.
    nearest = 0 if end - start >= _TELLING else _AROUND[0]
    for around in (nearest, *_AROUND):
        left = _reach(text, start, -around)
        right = _reach(text, end, around)
        # A number that is cut tells another one.
        if text[left : left + 1].isdigit():
            left = _number_start(text, left)
        if text.find(text[left:right]) == left:
            break
    return Quote(section, text[left:right])


def _number_start(text: str, position: int) -> int:
    """Where the number begins that stands in front, a telephone's at the longest."""
    first = max(0, position - _LONGEST_NUMBER)
    return first + len(text[first:position].rstrip("0123456789,-"))


def _reach(text: str, position: int, by: int) -> int:
    """So many characters further on at most, ending where the words do."""
    if by < 0:
        words = text[max(0, position + by) : position]
        return position - len(words) + 1 + max(words.rfind(mark) for mark in _ENDS_WORDS)
    words = text[position : position + by]
    ends = [at for mark in _ENDS_WORDS if (at := words.find(mark)) >= 0]
    return position + min(ends, default=len(words))


def mended(report: Report, section: str, label: str, slips: Sequence[Slip]) -> Mend | None:
    """All slips written anew in one change; None where one is not plain, or a field."""
    stored = report.drafts.get(section)
    if not stored or any(slip.new is None for slip in slips):
        return None
    places = Places(stored, report.written_values)
    edits = [(places.of(slip.start), places.of(slip.end, is_end=True), slip.new) for slip in slips]
    text, first, done = "", edits[0][0], edits[0][0]
    for start, end, new in edits:
        if start is None or end is None or done is None or start < done:
            return None
        text += stored[done:start] + (new or "")
        done = end
    if first is None or done is None:
        return None
    return Mend(label, Rewording(section, first, stored[first:done], text))
