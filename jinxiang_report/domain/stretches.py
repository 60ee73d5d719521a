"""Stretches of a text, edits of it, and where the stretches lie after the edits."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Stretch(NamedTuple):
    """From one character to before another."""

    start: int
    end: int


class Edit(NamedTuple):
    """Put `new` in the place of a stretch."""

    start: int
    end: int
    new: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that are in order and do not overlap."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*parts, text[at:]])


def carried(stretches: Iterable[Stretch], edits: Sequence[Edit]) -> tuple[Stretch, ...]:
    """Where stretches lie after the edits; one that an edit touched is gone. All in order."""
    kept, shift, following = [], 0, 0
    for stretch in stretches:
        while following < len(edits) and edits[following].end <= stretch.start:
            edit = edits[following]
            shift += len(edit.new) - (edit.end - edit.start)
            following += 1
        if following == len(edits) or edits[following].start >= stretch.end:
            kept.append(Stretch(stretch.start + shift, stretch.end + shift))
    return tuple(kept)


def alike(one: Sequence[object], other: Sequence[object]) -> int:
    """With how many the same both begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (this, that) in pairs if this != that), min(len(one), len(other)))


def joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The same in order, those that overlap made one."""
    merged: list[Stretch] = []
    for stretch in sorted(stretches):
        if merged and stretch.start < merged[-1].end:
            merged[-1] = Stretch(merged[-1].start, max(merged[-1].end, stretch.end))
        else:
            merged.append(stretch)
    return tuple(merged)
