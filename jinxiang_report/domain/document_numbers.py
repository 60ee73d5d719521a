"""Document numbers (发文字号), as 金工信发〔2021〕21号: agency, year, serial number."""

import re
import unicodedata

_NUMBER = re.compile(
    r"(?P<before>.*〔)(?P<year>\d{4})(?P<between>〕)(?P<serial>\d{1,6})(?P<after>号)"
)


def following(number: str, year: int) -> str:
    """The number after this one, of the year given; empty if it is not of this kind.

    Serial numbers begin anew each year.
    """
    found = _NUMBER.fullmatch(number)
    if not found:
        return ""
    serial = int(found["serial"]) + 1 if int(found["year"]) == year else 1
    return f"{found['before']}{year}{found['between']}{serial}{found['after']}"


def plain_number(number: str) -> str:
    """The number without what differs by hand: brackets, width, 第 and 号, leading zeros.

    Empty if there is no digit in it: 无 and ／ are no numbers.
    """
    text = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", number)).strip().casefold()
    if not re.search(r"\d", text):
        return ""
    text = re.sub(r"(?:\s|第|年|no)*(?<!\d)0*(?=\d)", " ", text)
    return " ".join(text.removesuffix("号").split())
