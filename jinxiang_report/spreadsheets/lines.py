"""Lines of a list on a web page or in a document: “2021-03-05 标题 http://…” in any order."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from jinxiang_report.domain.entries import plain_title
from jinxiang_report.spreadsheets.sheets import Content, Row, Sheet

NAMES: Mapping[int, Content] = {1: "日期", 2: "标题", 3: "网址", 4: "类别"}
"""Stands above the lines, in row 0, as if somebody had written it there."""

SEAM = "\x1f"
"""Where a link begins or ends within a line: a date may stand there without a space."""

_ADDRESS = re.compile(r"https?://[^\s，。；、）】》”<>\"]+", re.IGNORECASE)
# 3.15晚会 has no number before it; 3. 2021-03-05 has.
_BULLET = re.compile(r"[·•●○▪■◆*\-–—]+\s*|\d{1,4}[.、．)）](?:\s*(?=[^\d\s])|\s+)")
_NUMERIC = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
_TIME = r"(?:[ T]+\d{1,2}:\d{2}(?::\d{2})?)?"
_FULL = rf"(?:{_NUMERIC}|\d{{4}}年\d{{1,2}}月\d{{1,2}}日){_TIME}"
_SHORT = r"(?:\d{1,2}[-/]\d{1,2}|\d{1,2}月\d{1,2}日)"
_LABEL = r"(?:(?:发布|公开|发表|更新)?(?:日期|时间)[:：]\s*)?"
# A title may itself begin or end with a date: what belongs to it is not taken away. Only a numeric
# date stands right behind a title, as lists on web pages have it, in brackets or not.
_AT_END = re.compile(
    rf"(?:\s+{_LABEL}[\[【(（]?({_FULL}|{_SHORT})[\]】)）]?|[\[【]({_FULL}|{_SHORT})[\]】]"
    rf"|(?<=\D)({_NUMERIC}{_TIME})|[(（]({_NUMERIC}{_TIME})[)）])\s*$"
)
_AT_START = re.compile(
    rf"^\s*(?:{_LABEL}({_FULL}|{_SHORT})(?:\s*[:：、|]\s*|\s+)"
    rf"|{_LABEL}[\[【(（]({_FULL}|{_SHORT})[\]】)）]\s*)"
)
_ALONE = re.compile(rf"^\s*{_LABEL}[\[【(（]?({_FULL}|{_SHORT})[\]】)）]?\s*$")
_CATEGORY = re.compile(r"^\s*[\[【〔「]([^\]】〕」]{1,30})[\]】〕」]\s*")


class Line(NamedTuple):
    """A line as it is seen, and where its link leads."""

    number: int
    text: str
    link: str = ""


class _Said(NamedTuple):
    """What a line, or several under each other, say of one entry; in the order of NAMES."""

    day: str = ""
    title: str = ""
    address: str = ""
    category: str = ""

    def with_more(self, more: "_Said") -> "_Said | None":
        """Both together, as a date below its title; None if they speak of two entries."""
        pairs = list(zip(self, more, strict=True))
        if any(one and other for one, other in pairs):
            return None
        return _Said(*(one or other for one, other in pairs))


def read_lines(lines: Iterable[Line], categories: Collection[str], name: str) -> Sheet:
    """The lines as a table with the columns of NAMES; nothing of a line is lost."""
    known = {plain_title(category) for category in categories}
    listed: list[tuple[int, _Said]] = []
    for line in lines:
        said = _said(line, known)
        number, before = listed[-1] if listed else (0, _Said())
        together = before.with_more(said) if listed else None
        if together:
            listed[-1] = number, together
        elif any(said):
            listed.append((line.number, said))
    rows = (_row(number, said) for number, said in listed)
    return Sheet(name=name, rows=(Row(0, NAMES), *rows))


def text_lines(text: str) -> Iterator[Line]:
    """The lines of plain text."""
    for number, line in enumerate(text.splitlines(), start=1):
        yield Line(number, line)


def _said(line: Line, categories: Collection[str]) -> _Said:
    found = _ADDRESS.search(line.text)
    text = line.text.replace(found[0], " ", 1) if found else line.text
    text = _BULLET.sub("", text.strip(), count=1) if _BULLET.match(text.strip()) else text.strip()
    category, text = _category_before(text, categories)
    day, title = _day_and_title(text)
    if not category:
        category, title = _category_before(title, categories)
    title = title.replace(SEAM, "").strip()
    return _Said(day, title, found[0] if found else line.link, category)


def _day_and_title(text: str) -> tuple[str, str]:
    for pattern in (_ALONE, _AT_END, _AT_START):
        found = pattern.search(text)
        if found:
            rest = text[: found.start()] + text[found.end() :]
            return next(filter(None, found.groups())), rest.strip(" \t|")
    return "", text.strip(" \t|")


def _category_before(text: str, categories: Collection[str]) -> tuple[str, str]:
    found = _CATEGORY.match(text)
    if found and plain_title(found[1]) in categories:
        return found[1].strip(), text[found.end() :]
    return "", text


def _row(number: int, said: _Said) -> Row:
    return Row(number, {column: cell for column, cell in enumerate(said, start=1) if cell})
