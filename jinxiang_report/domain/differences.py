"""Two texts word by word: what is the same, what went, what came; and how alike they are."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from jinxiang_report.domain.stretches import Edit, alike

_SENTENCE = re.compile(r"[^。！？；\n]*[。！？；\n]|[^。！？；\n]+")
_WORD = re.compile(r"\d+(?:[.,，]\d+)*[%％]?|[A-Za-z]+|\s+|.", re.DOTALL)
_MOST = 1_000_000  # pairs of words compared; beyond, a stretch counts as written anew
_ISLAND = 2  # characters between two changes that are too few to be read as the same


class Difference(NamedTuple):
    """A stretch: the same in both, or an old one with what stands in its place."""

    old: str
    new: str

    @property
    def is_same(self) -> bool:
        """Whether nothing changed here."""
        return self.old == self.new


def differences(old: str, new: str) -> list[Difference]:
    """What became of the old text, in order: first by sentences, within them by words."""
    found: list[Difference] = []
    for before, after in _blocks(_SENTENCE.findall(old), _SENTENCE.findall(new)):
        whole = Difference("".join(before), "".join(after))
        found += [whole] if whole.is_same else _within(whole)
    return _readable(found)


def edits_between(old: str, new: str) -> list[Edit]:
    """The edits that make the new text of the old."""
    edits, at = [], 0
    for one in differences(old, new):
        if not one.is_same:
            edits.append(Edit(at, at + len(one.old), one.new))
        at += len(one.old)
    return edits


def share_kept(old: str, new: str) -> float:
    """How much of the new text's sentences stood in the old one, numbers aside, from 0 to 1."""
    known, present = set(_sentences(old)), _sentences(new)
    return sum(one in known for one in present) / len(present) if present else 0.0


def _sentences(text: str) -> list[str]:
    plain = re.sub(r"\d+", "0", text)
    found = ("".join(one.split()).rstrip("。！？；") for one in _SENTENCE.findall(plain))
    return [one for one in found if one]


def _within(block: Difference) -> Iterator[Difference]:
    for old, new in _blocks(_WORD.findall(block.old), _WORD.findall(block.new)):
        yield Difference("".join(old), "".join(new))


def _blocks(
    before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Stretches of both that belong together, the same or not."""
    if len(before) * len(after) > _MOST:
        yield from _around(before, after)
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, start, end, new_start, new_end in matcher.get_opcodes():
        yield before[start:end], after[new_start:new_end]


def _around(
    before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Too long to be compared: what both begin and end with, and all between as one change."""
    ahead = alike(before, after)
    behind = alike(before[ahead:][::-1], after[ahead:][::-1])
    yield before[:ahead], after[:ahead]
    yield before[ahead : len(before) - behind], after[ahead : len(after) - behind]
    yield before[len(before) - behind :], after[len(after) - behind :]


def _readable(found: Sequence[Difference]) -> list[Difference]:
    """Changes side by side as one, and so with the few same characters between two."""
    merged: list[tuple[bool, Difference]] = []
    for at, one in enumerate(found):
        is_change = not one.is_same or _is_island(found, at)
        if merged and merged[-1][0] == is_change:
            before = merged.pop()[1]
            merged.append((is_change, Difference(before.old + one.old, before.new + one.new)))
        elif one.old or one.new:
            merged.append((is_change, one))
    return [one for _, one in merged]


def _is_island(found: Sequence[Difference], at: int) -> bool:
    """Whether it is too short, between two changes, to be read as the same."""
    inside = 0 < at < len(found) - 1 and not (found[at - 1].is_same or found[at + 1].is_same)
    return inside and len(found[at].old) <= _ISLAND and "\n" not in found[at].old
