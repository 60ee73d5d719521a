"""Who has a file open, by the owner file that an office program leaves beside it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_LONGEST = 52  # characters of a name in Word and Excel
_NAME_AT = (54, 55)  # where Word's, and Excel's, length and name in UTF-16 stand
_CUT_FROM = {7: 1, 8: 2}  # letters of a name without ending; Word drops so many of them


class Holder(NamedTuple):
    """The program that has a file open, and the person as far as the owner file tells."""

    program: str
    person: str = ""

    def __str__(self) -> str:
        return f"{self.program}（{self.person}）" if self.person else self.program


def holder_of(target: Path) -> Holder | None:
    """Who has the file open; None if no owner file says so."""
    program = "Excel 或 WPS" if target.suffix.lower() == ".xlsx" else "Word 或 WPS"
    for owner in _owners(target):
        if owner.exists():
            return Holder(program, _name_in(_content(owner)))
    lock = target.with_name(f".~lock.{target.name}#")
    return Holder("LibreOffice", _libreoffice_person(_content(lock))) if lock.exists() else None


def _owners(target: Path) -> Iterator[Path]:
    """~$ before the name or in place of its first letters; .~ before it is WPS on Linux."""
    cut = _CUT_FROM.get(min(len(target.stem), max(_CUT_FROM)), 0)
    # Not every Word counts alike, so the other ways are looked for too.
    for drop in dict.fromkeys((cut, 0, 1, 2)):
        yield target.with_name(f"~${target.name[drop:]}")
    yield target.with_name(f".~{target.name}")


def _name_in(content: bytes) -> str:
    for at in _NAME_AT:
        length = int.from_bytes(content[at : at + 2], "little")
        if 0 < length <= _LONGEST:
            name = content[at + 2 : at + 2 + 2 * length]
            return _plain(name.decode("utf-16-le", errors="ignore"))
    return ""


def _libreoffice_person(content: bytes) -> str:
    """NAME,ACCOUNT,COMPUTER,TIME,PROFILE: who, and at which computer."""
    name, account, computer, *_ = [*content.decode(errors="ignore").split(","), "", "", ""]
    return "，".join(filter(None, (_plain(name) or _plain(account), _plain(computer))))


def _plain(text: str) -> str:
    return "".join(character for character in text if character.isprintable())[:_LONGEST].strip()


def _content(owner: Path) -> bytes:
    try:
        return owner.read_bytes()
    except OSError:  # Word may keep it to itself
        return b""
