"""Dates as offices write them."""

import re
import unicodedata
from datetime import date

_SEPARATED = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")


def read_date(text: str) -> date | None:
    """The date in 2021-03-05, 2021年3月5日, 2021/3/5, 2021.3.5 or 20210305; None if it is none.

    A day that no calendar has (2021-2-30) is None too. A time of day behind it is let go.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    day = re.split(r"[ T](?=\d{1,2}:)", plain, maxsplit=1)[0].strip()
    found = _SEPARATED.fullmatch(day) or _COMPACT.fullmatch(day)
    if not found:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None
