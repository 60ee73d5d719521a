"""Lists in HTML: each line with its text and where its link leads."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin

from jinxiang_report.spreadsheets.lines import SEAM, Line

_INLINE = re.compile(
    "a|abbr|b|big|cite|code|em|font|i|img|ins|label|mark|o:p|s|small|span|strong|sub|sup|time|tt|u"
    "|wbr"
)
_UNSEEN = frozenset(("style", "script", "title"))
_BLANKS = re.compile("[ \t\r\n\f\xa0]+")
_CUT_SHORT = ("…", "...")


def page_lines(html: str) -> Iterator[Line]:
    """The lines as a browser shows them, blank ones left out."""
    page = _Page()
    page.feed(html)
    page.close()
    return (Line(number, text, link) for number, (text, link) in enumerate(page.lines, start=1))


class _Page(HTMLParser):
    """Every element that is not part of running text begins and ends a line."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[tuple[str, str]] = []
        self._texts: list[str] = []
        self._link = self._longest = ""
        self._anchor: tuple[str, str, int] | None = None
        self._base = ""
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "base":
            self._base = attributes.get("href", "")
        elif tag == "a":
            address = urljoin(self._base, attributes.get("href", "").strip())
            self._texts.append(SEAM)
            self._anchor = address, attributes.get("title", ""), len(self._texts)
        elif tag in _UNSEEN:
            self._unseen += 1
        elif not _INLINE.fullmatch(tag):
            self._end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._anchor:
            self._end_anchor(*self._anchor)
        elif tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif not _INLINE.fullmatch(tag):
            self._end_line()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._texts.append(data)

    def close(self) -> None:
        super().close()
        self._end_line()

    def _end_anchor(self, address: str, full: str, start: int) -> None:
        """Of several links in a line the one with the longest text is the entry's."""
        text = "".join(self._texts[start:]).strip()
        shown = text.rstrip("….")
        if text.endswith(_CUT_SHORT) and full.startswith(shown):
            self._texts[start:] = [full]
        if address.startswith(("http://", "https://")) and len(text) >= len(self._longest):
            self._link, self._longest = address, text
        self._texts.append(SEAM)
        self._anchor = None

    def _end_line(self) -> None:
        text = _BLANKS.sub(" ", "".join(self._texts)).strip()
        if text:
            self.lines.append((text, self._link))
        self._texts.clear()
        self._link = self._longest = ""
        self._anchor = None
