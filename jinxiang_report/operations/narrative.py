"""Writing the narrative, section by section."""

from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.domain.report import Draft
from jinxiang_report.operations.trouble import UnknownSectionError
from jinxiang_report.operations.years import require_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record


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


def plain_text(text: str) -> str:
    """The text with one kind of line end and no blank space around it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")
    return "\n".join(line.rstrip() for line in lines)
