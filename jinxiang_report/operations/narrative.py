"""Writing the narrative, section by section.

Stretches taken over from last year and not looked at yet stay with their words, whatever else
of the text changes; what touches them has looked at them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from jinxiang_report.domain.differences import edits_between
from jinxiang_report.domain.figure import Origin, value_text
from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Draft, Report
from jinxiang_report.domain.stretches import Edit, Stretch, carried, edited
from jinxiang_report.operations.trouble import SectionTooLongError, UnknownSectionError
from jinxiang_report.operations.years import require_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record

_NOTHING = ("", "无", "没有")
_STOPS = " 。\n"

LONGEST = 100_000
"""Characters that a section may have: more than twenty whole reports."""

_TITLES = {known.key: known.title for known in OUTLINE}


def write_section(
    ledger: Ledger,
    year: int,
    section: str,
    text: str,
    unseen: Sequence[Stretch] | None = None,
) -> None:
    """Store a section's text, fields in it as {名称}. Blank text takes the section out.

    Whoever does not know what is unseen in the text says nothing: it is worked out.
    """
    title, text = section_title(section), _with_one_line_end(text)
    require_year(ledger, year)
    standing = reading.sections(ledger, year).get(section)
    if unseen is None:
        unseen = _still_unseen(standing, text)
    after = draft_of(year, section, text, unseen)
    if standing or after:
        looked = standing and after and standing.text == after.text
        record(ledger, f"看过{title}" if looked else f"修改{title}", [Change(standing, after)])


def rewrite(ledger: Ledger, year: int, edits: Mapping[str, Sequence[Edit]], name: str) -> None:
    """Edit the stored text of several sections in one action; edits in order, by section key."""
    require_year(ledger, year)
    standing = reading.sections(ledger, year)
    changes = [
        Change(
            standing[section],
            draft_of(
                year,
                section,
                edited(standing[section].text, wanted),
                carried(standing[section].unseen, wanted),
            ),
        )
        for section, wanted in edits.items()
    ]
    record(ledger, name, changes)


def draft_of(year: int, section: str, text: str, unseen: Iterable[Stretch] = ()) -> Draft | None:
    """What is stored of a text; None for blank text. Refused if it is too long."""
    if len(text) > LONGEST:
        raise SectionTooLongError(
            f"{section_title(section)}有 {len(text):,} 字，一个部分最多 {LONGEST:,} 字，没有存入。"
            "请分到几个部分，或者删去多余的内容。"
        )
    trimmings = list(_trimmings(text))
    plain = edited(text, trimmings)
    return Draft(year, section, plain, carried(unseen, trimmings)) if plain else None


def section_title(section: str) -> str:
    """What the outline calls it; refused if it has no such section."""
    if section not in _TITLES:
        raise UnknownSectionError(
            f"年报提纲里没有“{section}”。可以写的部分有：{'、'.join(_TITLES)}。"
        )
    return _TITLES[section]


def add_sentence(ledger: Ledger, year: int, section: str, sentence: str) -> None:
    """Put a sentence at the end of a section, unless it stands there already."""
    stored = reading.drafts(ledger, year).get(section, "")
    if sentence not in stored:
        write_section(ledger, year, section, with_sentence(stored, sentence))


def with_sentence(text: str, sentence: str) -> str:
    """A section's text with a sentence at its end; one that says 无 says that instead."""
    return sentence if text.strip(_STOPS) in _NOTHING else f"{text.rstrip()}\n{sentence}"


def difference_told(report: Report, cell: Cell) -> str:
    """Why a figure is not what the ledger or last year says, as 六（五） tells it; else empty."""
    figure, given = report.figures.get(cell), report.given.get(cell)
    if not (figure and given and figure.reason):
        return ""
    source = "上年结转数" if given.origin is Origin.LAST_YEAR else "台账统计数"
    return (
        f"{report.edition.name(cell)}填报 {value_text(figure.value)}，"
        f"{source}为 {value_text(given.value)}：{figure.reason.rstrip('。')}。"
    )


def plain_text(text: str) -> str:
    """The text with one kind of line end and no blank space around it or at the end of a line."""
    plain = _with_one_line_end(text)
    return edited(plain, _trimmings(plain))


def _with_one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _still_unseen(standing: Draft | None, text: str) -> tuple[Stretch, ...]:
    if standing is None or not standing.unseen:
        return ()
    return carried(standing.unseen, edits_between(standing.text, text))


def _trimmings(text: str) -> Iterator[Edit]:
    """What is not stored of a text: blank space around it and at the ends of its lines."""
    at, start, end = 0, len(text) - len(text.lstrip()), len(text.rstrip())
    yield Edit(0, start, "")
    for line in text[:end].split("\n"):
        kept = at + len(line.rstrip())
        at += len(line)
        if start < kept < at:
            yield Edit(kept, at, "")
        at += 1
    if start < end:
        yield Edit(end, len(text), "")
