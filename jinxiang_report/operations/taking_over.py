"""Beginning from last year's text: all of it that belongs to its year is marked to be looked at."""

from collections.abc import Collection
from typing import NamedTuple

from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.domain.report import Draft
from jinxiang_report.domain.yearly import yearly_stretches
from jinxiang_report.operations.narrative import draft_of, section_title
from jinxiang_report.operations.trouble import LastYearMissingError
from jinxiang_report.operations.years import require_year, standard_texts
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record


class Offer(NamedTuple):
    """What taking over a section would put in the place of what."""

    section: str
    title: str
    last: str
    present: str
    marks: int
    """How many stretches would be marked."""

    @property
    def is_untouched(self) -> bool:
        """Whether nothing of one's own would go: the section is empty, or standard text."""
        return not self.present or self.present == standard_texts().get(self.section)

    @property
    def is_wanted(self) -> bool:
        """Whether there is something to gain and nothing to lose by it."""
        return self.is_untouched and not self.is_done

    @property
    def is_done(self) -> bool:
        """Whether the section reads like last year's already."""
        return self.present == self.last


def offers(ledger: Ledger, year: int) -> list[Offer]:
    """Every section that last year has a text of, in the outline's order."""
    last, present = reading.drafts(ledger, year - 1), reading.drafts(ledger, year)
    return [
        Offer(
            section.key,
            section.title,
            last[section.key],
            present.get(section.key, ""),
            len(yearly_stretches(last[section.key])),
        )
        for section in OUTLINE
        if section.key in last
    ]


def take_over(ledger: Ledger, year: int, sections: Collection[str]) -> None:
    """Put last year's text into these sections, marked: one action, one step of undo.

    What stood there stays among the section's versions.
    """
    require_year(ledger, year)
    last, present = reading.drafts(ledger, year - 1), reading.sections(ledger, year)
    missing = [section_title(section) for section in sections if section not in last]
    if missing:
        raise LastYearMissingError(
            f"台账里没有 {year - 1} 年度的“{missing[0]}”，没有可以沿用的文字。"
        )
    changes = [
        Change(present.get(section), _marked(year, section, last[section])) for section in sections
    ]
    name = section_title(*sections) if len(sections) == 1 else f"{len(sections)} 个部分"
    record(ledger, f"沿用上年：{name}", changes)


def _marked(year: int, section: str, text: str) -> Draft | None:
    return draft_of(year, section, text, yearly_stretches(text))
