"""What a report said at one time, short enough to keep, and what it says otherwise now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True)
class Snapshot:
    """A report's figures as text, a digest of each section, and its counts by name."""

    figures: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)


class Differences(NamedTuple):
    """Keys of what differs between two snapshots."""

    figures: tuple[str, ...]
    sections: tuple[str, ...]
    counts: tuple[str, ...]

    @property
    def number(self) -> int:
        """How many places differ."""
        return len(self.figures) + len(self.sections) + len(self.counts)


def differences(before: Snapshot, now: Snapshot) -> Differences:
    """What stands otherwise now, or only in one of the two; in the order of now."""
    return Differences(
        _differing(before.figures, now.figures),
        _differing(before.sections, now.sections),
        _differing(before.counts, now.counts),
    )


def _differing(
    before: Mapping[str, str] | Mapping[str, int], now: Mapping[str, str] | Mapping[str, int]
) -> tuple[str, ...]:
    return tuple(key for key in {**now, **before} if before.get(key) != now.get(key))
