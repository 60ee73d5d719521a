"""Writing the narrative, section by section."""

from jinxiang_report.domain.figure import Origin, value_text
from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Draft, Report
from jinxiang_report.operations.trouble import UnknownSectionError
from jinxiang_report.operations.years import require_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record

_NOTHING = ("", "无", "没有")
_STOPS = " 。\n"


def write_section(ledger: Ledger, year: int, section: str, text: str) -> None:
    """Store a section's text, fields in it as {名称}. Blank text takes the section out."""
    titles = {known.key: known.title for known in OUTLINE}
    if section not in titles:
        raise UnknownSectionError(
            f"年报提纲里没有“{section}”。可以写的部分有：{'、'.join(titles)}。"
        )
    require_year(ledger, year)
    stored = reading.drafts(ledger, year).get(section)
    before = None if stored is None else Draft(year, section, stored)
    after = Draft(year, section, plain_text(text)) if text.strip() else None
    if before or after:
        record(ledger, f"修改{titles[section]}", [Change(before, after)])


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
    """The text with one kind of line end and no blank space around it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")
    return "\n".join(line.rstrip() for line in lines)
