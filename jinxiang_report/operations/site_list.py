"""A list of what stands on the website, and which of its lines an entry is found in.

An entry and a line are the same if they have the same address; else if they have the same title,
and where that occurs several times, the same day too. Each is found once.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from jinxiang_report.domain.addresses import article_of
from jinxiang_report.domain.entries import plain_title
from jinxiang_report.storage.comparing import Signature


class Listed(NamedTuple):
    """A line of the website's list. Lists often give no date."""

    title: str
    published: date | None = None
    address: str = ""
    category: str = ""


class SiteList:
    """The lines, each once; `found` grows as entries are looked for, first by their addresses."""

    def __init__(self, lines: Iterable[Listed]) -> None:
        self.lines = list({_identity(line): line for line in lines}.values())
        self.found: dict[int, int] = {}
        """The ids of the entries by the places of the lines they were found in."""
        self._by_address = {
            article: at
            for at, line in enumerate(self.lines)
            if (article := article_of(line.address))
        }
        self._by_title: dict[str, list[int]] = {}
        self._candidates = defaultdict[str, list[Signature]](list)

    @property
    def left(self) -> list[Listed]:
        """The lines in which no entry was found."""
        return [line for at, line in enumerate(self.lines) if at not in self.found]

    def find_by_address(self, signatures: Iterable[Signature]) -> None:
        """Find the entries whose addresses are listed."""
        for signature in signatures:
            at = self._by_address.get(article_of(signature.address)) if signature.address else None
            if at is not None and at not in self.found:
                self.found[at] = signature.id
        for at, line in enumerate(self.lines):
            if at not in self.found:
                self._by_title.setdefault(plain_title(line.title), []).append(at)

    def find_by_title(self, signatures: Iterable[Signature]) -> Iterator[int]:
        """Find the others by title; the ids of those looked for, found or not."""
        known = set(self.found.values())
        for signature in signatures:
            if signature.id not in known:
                if signature.plain in self._by_title:
                    self._candidates[signature.plain].append(signature)
                yield signature.id
        for plain, candidates in self._candidates.items():
            self._pair(candidates, self._by_title[plain])

    def _pair(self, candidates: list[Signature], places: list[int]) -> None:
        """Entries and lines of one title: same days first; what is left only if it is plain."""
        by_day = defaultdict[date | None, list[int]](list)
        for at in reversed(places):
            by_day[self.lines[at].published].append(at)
        rest = []
        for signature in candidates:
            if by_day[signature.day]:
                self.found[by_day[signature.day].pop()] = signature.id
            else:
                rest.append(signature)
        undated = by_day.pop(None, [])
        dated = [at for left in by_day.values() for at in left]
        if len(rest) == len(dated) == 1 and not undated:
            self.found[dated[0]] = rest[0].id
        for signature, at in zip(rest, reversed(undated), strict=False):
            self.found[at] = signature.id


def _identity(line: Listed) -> tuple[str, str, date | None]:
    return article_of(line.address), plain_title(line.title), line.published
