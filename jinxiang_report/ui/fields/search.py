"""Looking for words through the report's sections, and replacing them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from jinxiang_report.domain.fields import fill
from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.domain.searching import Hit, hits
from jinxiang_report.domain.stretches import Edit
from jinxiang_report.ui.fields.text import units


class Found(NamedTuple):
    """What was found in the section that is open, and how many there are elsewhere."""

    here: Sequence[Hit]
    spans: Sequence[tuple[int, int]]
    """The places of the same in the editor's document."""
    elsewhere: Mapping[str, int]
    """The numbers in the other sections that have any, in the outline's order."""

    @property
    def total(self) -> int:
        """All of them."""
        return len(self.here) + sum(self.elsewhere.values())


NOTHING = Found((), (), {})


def look_for(
    needle: str, section: str, source: str, others: Mapping[str, str], values: Mapping[str, str]
) -> Found:
    """Look in the open section's text, and in the stored texts of others."""
    here = hits(source, values, needle)
    elsewhere = {
        other.key: count
        for other in OUTLINE
        if other.key != section and (count := len(hits(others.get(other.key, ""), values, needle)))
    }
    return Found(here, _spans(source, values, here), elsewhere)


def replacements(
    needle: str, new: str, texts: Mapping[str, str], values: Mapping[str, str]
) -> tuple[dict[str, list[Edit]], int]:
    """The edits that replace it in all these texts, and how many it leaves alone in fields."""
    found = {section: hits(text, values, needle, new) for section, text in texts.items()}
    edits = {section: [hit.stored for hit in here if hit.stored] for section, here in found.items()}
    left = sum(hit.stored is None for here in found.values() for hit in here)
    return {section: wanted for section, wanted in edits.items() if wanted}, left


def step(spans: Sequence[tuple[int, int]], selected: tuple[int, int], by: int) -> int | None:
    """Which of the places comes next after, or before, what is selected; None beyond the ends."""
    if by > 0:
        after = (at for at, (start, _) in enumerate(spans) if start >= selected[1])
        return next(after, None)
    before = (at for at in range(len(spans) - 1, -1, -1) if spans[at][1] <= selected[0])
    return next(before, None)


def next_section(section: str, elsewhere: Mapping[str, int], by: int) -> str | None:
    """The next section, or the one before, that has any; round the ends of the outline."""
    keys = [one.key for one in OUTLINE]
    at = keys.index(section)
    order = [*keys[at + 1 :], *keys[:at]]
    return next((key for key in (order if by > 0 else order[::-1]) if key in elsewhere), None)


def _spans(source: str, values: Mapping[str, str], found: Sequence[Hit]) -> list[tuple[int, int]]:
    """The hits as Qt counts: characters beyond the basic plane count twice."""
    read = fill(source, values)
    spans, at, position = [], 0, 0
    for hit in found:
        start = position + units(read[at : hit.start])
        position = start + units(read[hit.start : hit.end])
        at = hit.end
        spans.append((start, position))
    return spans
