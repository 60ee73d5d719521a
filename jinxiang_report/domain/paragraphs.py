"""The paragraphs of a plain text: lines that were broken to fit a page are joined again."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

# Web pages and word processors leave these behind; none of them can be seen.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_PAGE_NUMBER = re.compile(
    r"[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?"
    r"|\d{1,3}\s*/\s*\d{1,3}|\d{1,3}"
)
_INDENTED = re.compile("\u3000|\t|[ \u00a0]{2}")
_ENDS_A_PARAGRAPH = re.compile(r"[。！？!?…]['’”）)】]*$|[：:；;]$")
# What begins a line of its own however long the line before it was.
_BEGINS_A_PARAGRAPH = re.compile(
    r"第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}\s*[、.．]"
    r"|[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)](?!项|款|条)|\d{1,2}\s*[.．、](?!\d)"
    r"|第[一二三四五六七八九十百]+条第"
)
# A space beside a Chinese character comes from the page, not from the writer.
_SPACE_OF_THE_PAGE = re.compile(r"(?<=[^\x00-\x7f])[ \u00a0]+|[ \u00a0]+(?=[^\x00-\x7f])")
_NARROWEST, _WIDEST = 20, 46
"""Full-width characters on a line of A4 or of a narrow column, and a line that is no page's."""
_FULL = 0.85
_FEWEST_FULL_LINES = 4
_SHARE_OF_FULL_LINES = 0.25
_LONGEST_TITLE = 80
_LINES_OF_A_TITLE = 4
_TITLE_ENDS = re.compile(r"(?:报告|年报)(?:[（(].*[）)])?$")


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs in order, without blank ones, page numbers and invisible characters.

    # opens a comment, as long as nothing else has been said.
    """
    lines = [_INVISIBLE.sub("", line).rstrip() for line in _LINE_END.split(text)]
    lines = _without_comments([line for line in lines if line.strip()])
    if not _is_wrapped([line for line in lines if not _PAGE_NUMBER.fullmatch(line.strip())]):
        return tuple(line.strip() for line in lines if not _is_page_number(line))
    lines = [line for line in lines if not _PAGE_NUMBER.fullmatch(line.strip())]
    return tuple(_SPACE_OF_THE_PAGE.sub("", one) for one in _joined(_with_whole_title(lines)))


def _without_comments(lines: list[str]) -> list[str]:
    start = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return lines[start:]


def _is_page_number(line: str) -> bool:
    """A bare number may be a cell of a table, where lines are not broken to fit a page."""
    return bool(_PAGE_NUMBER.fullmatch(line.strip())) and not line.strip().isdigit()


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether many lines end at the same width in the middle of a sentence."""
    widths = [_width(line) for line in lines]
    widest = _page_width(widths)
    if not _NARROWEST <= widest <= _WIDEST:
        return False
    broken = sum(
        width >= widest * _FULL
        and not _ENDS_A_PARAGRAPH.search(line)
        and not _BEGINS_A_PARAGRAPH.match(following.strip())
        for width, (line, following) in zip(widths, pairwise(lines), strict=False)
    )
    # The cells of tables say nothing about how wide the page is.
    long = sum(width >= widest / 2 for width in widths)
    return broken >= max(_FEWEST_FULL_LINES, long * _SHARE_OF_FULL_LINES)


def _page_width(widths: Sequence[float]) -> float:
    """The width nearly all lines keep within: one line in fifty may stick out."""
    return sorted(widths)[-1 - len(widths) // 50] if widths else 0


def _width(line: str) -> float:
    """In full-width characters."""
    narrow = sum(
        unicodedata.east_asian_width(sign) in {"Na", "N", "H"} for sign in line[: 3 * _WIDEST]
    )
    return len(line) - narrow / 2


def _with_whole_title(lines: list[str]) -> list[str]:
    """The lines with the title in one: it is set larger, so that its lines are shorter."""
    for count in range(1, min(_LINES_OF_A_TITLE, len(lines)) + 1):
        title = "".join(line.strip() for line in lines[:count])
        if len(title) > _LONGEST_TITLE or _ENDS_A_PARAGRAPH.search(title):
            break
        if _TITLE_ENDS.search(title):
            return [title, *lines[count:]]
    return lines


def _joined(lines: Sequence[str]) -> Iterator[str]:
    full = _page_width([_width(line) for line in lines]) * _FULL
    paragraph: list[str] = []
    for line in lines:
        if paragraph and _begins_anew(line, paragraph[-1], full, is_first=len(paragraph) == 1):
            yield _one_line(paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _one_line(paragraph)


def _begins_anew(line: str, before: str, full: float, *, is_first: bool) -> bool:
    return bool(
        _width(before) < full
        or _INDENTED.match(line)
        or _ENDS_A_PARAGRAPH.search(before)
        or _BEGINS_A_PARAGRAPH.match(line.strip())
        or (is_first and _TITLE_ENDS.search(before))
    )


def _one_line(lines: Sequence[str]) -> str:
    """The lines in one; Latin words that met at a line's end keep a space between them."""
    text = ""
    for line in (line.strip() for line in lines):
        meet = text[-1:].isascii() and text[-1:].isalpha() and line[:1].isascii()
        text += f" {line}" if text and meet and line[:1].isalpha() else line
    return text
