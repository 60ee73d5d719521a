"""An entry that is still being typed: texts, by the keys of their fields."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry
from jinxiang_report.operations.trouble import EntryRefusedError
from jinxiang_report.ui.models.registers import Register

_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+")


class Draft(NamedTuple):
    """The entry as far as it can be read, and what is wrong with the rest."""

    entry: Entry
    refusals: dict[str, str]

    @property
    def can_have_twins(self) -> bool:
        """Whether it says enough for others like it to be found."""
        return bool(self.entry.title) and "published" not in self.refusals


def read_draft(
    register: Register, year: int, texts: Mapping[str, str], catalogue: Catalogue
) -> Draft:
    """Read the texts, one field after the other."""
    entry, refusals = register.begin(year), dict[str, str]()
    for field in register.fields:
        if field.key in texts:
            try:
                entry = field.write(entry, texts[field.key], catalogue)
            except EntryRefusedError as error:
                refusals[field.key] = str(error)
    return Draft(entry, refusals)


def worth_taking_up(register: Register, texts: Mapping[str, str]) -> dict[str, str]:
    """What a later start begins with: all that was left unfinished, else only the department."""
    known: dict[str, str] = {
        field.key: texts[field.key] for field in register.fields if field.key in texts
    }
    unfinished = any(known.get(field.key) for field in register.fields if not field.kept)
    return known if unfinished else {key: known[key] for key in ("department",) if key in known}


def without_address(title: str) -> tuple[str, str]:
    """The title without the web address in it, and that address; empty if there is none."""
    found = _ADDRESS.search(title)
    if not found:
        return title, ""
    return f"{title[: found.start()]}{title[found.end() :]}".strip(), found[0]
