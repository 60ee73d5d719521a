"""Document numbers (发文字号), as 金工信发〔2021〕21号: agency, year, serial number."""

import re

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
