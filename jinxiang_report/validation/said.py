"""What the text counts, with the words around each number: the ground for comparing with tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from jinxiang_report.domain.finding import Quote
from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.passages import FULL_STOP, KEPT, passages
from jinxiang_report.validation.slips import quoted

_FARTHEST = 200
_MOST = 5000
"""A section that counts more is a table that was pasted."""


@dataclass(frozen=True)
class Said:
    """A number of the text and what it seems to be said of."""

    section: str
    count: Count
    words: str
    """What stands in the clause between the number before, if any, and this one."""
    clause: str
    before: str
    """The sentence up to the clause."""
    after: str
    """What stands behind the number in its clause."""
    aside: bool
    """Whether it stands in brackets."""
    start: int
    """Where its words begin in the section."""

    def quote(self, text: str) -> Quote:
        """The number with its words."""
        lead = len(self.words) - len(self.words.lstrip())
        return quoted(self.section, text, self.start + lead, self.count.end)


# Several rules ask for the numbers of the same section.
@lru_cache(maxsize=KEPT)
def said(section: str, text: str) -> tuple[Said, ...]:
    """The numbers of the section with their units, in passages as they are read."""
    return tuple(islice(_said(section, text), _MOST))


def _said(section: str, text: str) -> Iterator[Said]:
    for passage in passages(text):
        sentence = 0
        for clause in passage.clauses:
            if clause.before == FULL_STOP:
                sentence = clause.start
            begin = clause.start
            for count in clause.counts:
                # Nobody's clause is longer; what has been pasted may be.
                far, near = count.start - _FARTHEST, count.end + _FARTHEST
                yield Said(
                    section,
                    count.moved(passage.start),
                    passage.text[max(begin, far) : count.start],
                    passage.text[max(clause.start, far) : min(clause.end, near)],
                    passage.text[max(sentence, clause.start - _FARTHEST) : clause.start],
                    passage.text[count.end : min(clause.end, near)],
                    passage.bracket_at is not None,
                    passage.start + max(begin, far),
                )
                begin = count.end
