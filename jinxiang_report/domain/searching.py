"""Finding words in a section as it is read, and writing others in their place where it is stored.

A live field is read by its value and stored by its name: a hit that touches one is shown, and
is never written over.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from jinxiang_report.domain.fields import pieces
from jinxiang_report.domain.stretches import Edit


class Hit(NamedTuple):
    """Where what is looked for stands."""

    start: int
    end: int
    """In the text as it is read."""
    stored: Edit | None
    """Its place in the stored text, to be written over; None if it touches a live field."""


def hits(text: str, values: Mapping[str, str], needle: str, new: str = "") -> list[Hit]:
    """Every place of the needle in a stored text; upper and lower case are one."""
    if not needle:
        return []
    spans = _spans(text, values)
    read = "".join(span.read for span in spans)
    pattern = re.compile(re.escape(needle), re.IGNORECASE)
    found, at = [], 0
    for match in pattern.finditer(read):
        while at + 1 < len(spans) and spans[at].read_end <= match.start():
            at += 1
        found.append(Hit(*match.span(), _stored(spans, at, match, new)))
    return found


class _Span(NamedTuple):
    read: str
    read_start: int
    stored_start: int
    is_field: bool

    @property
    def read_end(self) -> int:
        return self.read_start + len(self.read)


def _spans(text: str, values: Mapping[str, str]) -> list[_Span]:
    """The text in stretches; what stands as it is stored is no field, known or not."""
    spans, read, stored = [], 0, 0
    for piece in pieces(text, values):
        is_field = piece.field is not None and piece.field in values
        spans.append(_Span(piece.text, read, stored, is_field))
        read += len(piece.text)
        stored += len(f"{{{piece.field}}}") if is_field else len(piece.text)
    return spans


def _stored(spans: Sequence[_Span], at: int, match: re.Match[str], new: str) -> Edit | None:
    start, end = match.span()
    touched = [span for span in _from(spans, at, end) if span.read_end > start]
    if any(span.is_field for span in touched):
        return None
    first, last = touched[0], touched[-1]
    return Edit(
        first.stored_start + start - first.read_start,
        last.stored_start + end - last.read_start,
        new,
    )


def _from(spans: Sequence[_Span], at: int, end: int) -> list[_Span]:
    found = []
    while at < len(spans) and spans[at].read_start < end:
        found.append(spans[at])
        at += 1
    return found
