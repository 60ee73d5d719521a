"""The State Council's yearly notice on holidays, read from its own words or a clerk's lines."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

_LONGEST = timedelta(days=15)
# （农历除夕、周二）; also 除夕（2月9日）休息, which is advice to employers and no day off.
_ASIDE = re.compile(r"\([^()]*\)")
_SENTENCE_END = re.compile("[。;]")
_DAY = r"(?:(\d{4})\s*年)?(?:(\d{1,2})\s*月)?(\d{1,2})"
_SPAN = rf"(?<![\d〕第]){_DAY}(?:\s*[日号]?\s*[至到~—–-]+\s*{_DAY})?\s*[日号]"
_TOKEN = re.compile(rf"{_SPAN}|(?P<off>不上班|(?<!不)(?:放假|休息))|(?P<works>上班|补班)")
_SIGNED = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
# A number that is no year: such a sentence may have meant days.
_NUMBER = re.compile(r"\d(?![\d年])")


@dataclass(frozen=True)
class Notice:
    """What a text says of days off and make-up working days."""

    days: dict[date, bool]
    """True: a make-up working day; False: a day off."""
    unread: tuple[str, ...]
    """Sentences that name days but could not be understood."""


def read_notice(text: str, year: int) -> Notice:
    """Read 10月1日至7日放假，9月28日上班; days without a year lie in this one."""
    days: dict[date, bool] = {}
    unread = []
    plain = unicodedata.normalize("NFKC", text)
    for line in plain.splitlines():
        for sentence in _SENTENCE_END.split(_ASIDE.sub("", line)):
            read = _read(sentence, year)
            if read is None:
                unread.append(sentence.strip())
            else:
                days |= read
    return Notice(days, tuple(unread))


def _read(sentence: str, year: int) -> dict[date, bool] | None:
    """The sentence's days, perhaps none; None if it is not understood."""
    if not _speaks_of_days(sentence):
        return {}
    days: dict[date, bool] = {}
    waiting: list[date] = []
    for token in _TOKEN.finditer(sentence):
        if token["off"] or token["works"]:
            days |= dict.fromkeys(waiting, not token["off"])
            waiting = []
        elif span := _span(token, year, waiting):
            waiting += span
        else:
            return None
    return days if days and not waiting else None


def _speaks_of_days(sentence: str) -> bool:
    tells = [bool(token["off"] or token["works"]) for token in _TOKEN.finditer(sentence)]
    if any(tells):
        return not all(tells) or bool(_NUMBER.search(sentence))
    return bool(tells) and not _SIGNED.fullmatch(sentence.strip())


def _span(token: re.Match[str], year: int, before: list[date]) -> list[date]:
    """Every day from the first to the last; none if a calendar has no such days."""
    own_year, month, day, last_year, last_month, last_day = token.groups()[:6]
    # 2月7日、20日: the second day takes its month from the first.
    month = month or (before[-1].month if before else 0)
    first = _day(own_year or year, month, day)
    last = _day(last_year or own_year or year, last_month or month, last_day or day)
    if not first or not last:
        return []
    if first > last and not own_year:
        first = _day(first.year - 1, month, day) or last  # 12月30日至1月1日
    if not first <= last <= first + _LONGEST:
        return []
    return [first + timedelta(days=at) for at in range((last - first).days + 1)]


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
