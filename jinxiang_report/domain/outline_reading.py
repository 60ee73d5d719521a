"""An existing report's paragraphs sorted into title, sections and what is left aside."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from jinxiang_report.domain.form import PREAMBLE
from jinxiang_report.domain.headings import Heading, Level, heading_of
from jinxiang_report.domain.traditional import simplified
from jinxiang_report.domain.transcript import Stretch, Transcript, Unread

_TABLE_PARTS = frozenset("二三四")
_PROSE = re.compile("[。！？]|[；：]$")
_LOOKED_FOR_TITLE = 8
_LONGEST_TITLE = 80
_TITLE = re.compile(
    r"(?=.*(?:公开|报告|年报))[^。；，：:]*(?:报告?|年度报.告|年报|工作总结)(?:[（(][^）)]*[）)])?$"
)
_YEAR = r"(?P<year>20[0-3]\d)"
_OFFICE_FIRST = re.compile(
    rf"(?:关于)?(?P<office>[^\d《》：:]*?)(?:关于)?(?:政府信息公开(?:工作)?)?\s*{_YEAR}\s*年?"
)
_YEAR_FIRST = re.compile(
    rf"(?:关于)?{_YEAR}\s*年?度?(?P<office>[^\d《》：:]*?)(?:关于)?(?:政府|政务)?信息公开"
)
_WRITTEN_BY = re.compile(
    "(?:由|将|现公布|现将)(?P<office>[^，。；《》（）()由将]{4,30}?)(?:按照|依照|根据|依据|依|编制|编写|20)"
)
_PERIOD = re.compile(rf"{_YEAR}\s*年\s*0?1\s*月\s*0?1\s*日")
_OFFICE_ENDS = "局委会府办室厅心镇乡道处部院校司队站社所行"
_IS_OFFICE = re.compile(f"[\u4e00-\u9fff（）()·]{{2,40}}[{_OFFICE_ENDS}]")
_ANY_YEAR = re.compile(rf"(?<!\d){_YEAR}(?=\s*年)")


def transcript_of(paragraphs: Sequence[str]) -> Transcript:
    """The report that these paragraphs are, whole or in part."""
    title, start, end = _title(paragraphs)
    unread = [Unread("题目之前", one) for one in paragraphs[:start]]
    sorting = _Sorting(unread=unread)
    for one in paragraphs[end:]:
        sorting.take(one)
    stretches = sorting.sorted()
    office, year = _named(title, "\n".join(stretch.text for stretch in stretches))
    return Transcript(title, office, year, stretches, tuple(unread))


def _title(paragraphs: Sequence[str]) -> tuple[str, int, int]:
    """The title, and where it begins and ends: it may take two lines. Empty if there is none.

    One that bears a year goes before one that does not.
    """
    front = [line.strip() for line in paragraphs[:_LOOKED_FOR_TITLE]]
    lines = [(line, at, at + 1) for at, line in enumerate(front)]
    pairs = [(line + following, at, at + 2) for at, (line, following) in enumerate(pairwise(front))]
    titles = [one for one in (*lines, *pairs) if _is_title(one[0])]
    dated = [one for one in titles if re.search(_YEAR, one[0])]
    return next(iter((*dated, *titles)), ("", 0, 0))


def _is_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and bool(_TITLE.match(simplified(line)))


@dataclass
class _Open:
    """A stretch that is still being read."""

    key: str
    heading: str
    part: str
    lines: list[str] = field(default_factory=list)

    def closed(self) -> Stretch:
        return Stretch(self.key, self.heading, "\n".join(self.lines), self.part)


@dataclass
class _Sorting:
    """Where in the report we are."""

    unread: list[Unread]
    done: list[_Open] = field(default_factory=lambda: [_Open(PREAMBLE, "", "")])
    part: str = ""
    level: Level = Level.NONE
    """How the sections of this part are numbered, as far as seen."""

    def take(self, line: str) -> None:
        heading = heading_of(line, self.part)
        if heading and not (heading.level is Level.ITEM and self.level is Level.SECTION):
            self._open(heading)
        elif self.part in _TABLE_PARTS and not _PROSE.search(line):
            self.unread.append(Unread(self.part, line))
        else:
            self.done[-1].lines.append(line)

    def _open(self, heading: Heading) -> None:
        is_part = len(heading.key) == 1
        if is_part:
            self.part = heading.key
        elif not self.part:
            self.part = heading.key[:1]
        self.level = Level.NONE if is_part else heading.level
        # A section the outline does not know belongs to its part as a whole.
        self.done.append(_Open(heading.key or self.part, heading.words, self.part))
        if heading.rest:
            self.done[-1].lines.append(heading.rest)

    def sorted(self) -> tuple[Stretch, ...]:
        """All stretches, without the headings of a table of contents in front."""
        closed = [one.closed() for one in self.done]
        to_come = Counter(one.heading for one in closed)
        kept = []
        for one in closed:
            to_come[one.heading] -= 1
            is_contents = not one.text and to_come[one.heading] > 0
            if (one.heading or one.text) and not is_contents:
                kept.append(one)
        return tuple(kept)


def _named(title: str, text: str) -> tuple[str, int | None]:
    """Office and year, from the title before the text."""
    office, year = "", None
    for pattern in (_YEAR_FIRST, _OFFICE_FIRST):
        if found := pattern.match(simplified(title)):
            office, year = title[slice(*found.span("office"))].strip(), int(found["year"])
            break
    if not _IS_OFFICE.fullmatch(office):
        written = _WRITTEN_BY.search(text)
        office = written["office"] if written and _IS_OFFICE.fullmatch(written["office"]) else ""
    return office, year or _year_of(text)


def _year_of(text: str) -> int | None:
    """The year whose first day the statistics begin with, else the one spoken of most."""
    if found := _PERIOD.search(text):
        return int(found["year"])
    years = Counter(int(found["year"]) for found in _ANY_YEAR.finditer(text))
    return max(years, key=lambda year: (years[year], year), default=None)
