"""What came from last year and has not been looked at: stretches of a document under a mark.

The mark moves with the words. An edit of them takes it away: whoever edits has looked.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple
from uuid import uuid4

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.ui.fields.document import fragments
from jinxiang_report.ui.fields.places import StoredPlaces

_FIRST = QTextFormat.Property.UserProperty.value
_MARK, _WORDS = _FIRST + 4, _FIRST + 5
_KEEP = QTextCursor.MoveMode.KeepAnchor


class Unseen(NamedTuple):
    """A marked stretch of the document."""

    start: int
    end: int
    text: str
    words: str
    """What it held when it was marked."""


def unseen(document: QTextDocument) -> list[Unseen]:
    """The marked stretches, in order."""
    return unseen_near(document, 0, document.characterCount())


def unseen_near(document: QTextDocument, start: int, end: int) -> list[Unseen]:
    """Those of the paragraphs between two positions."""
    return list(_between(document, start, end))


def unseen_stretches(document: QTextDocument) -> tuple[Stretch, ...]:
    """The same in the stored text."""
    marked = unseen(document)
    places = StoredPlaces(document) if marked else None
    return tuple(places.stretch(one.start, one.end) for one in marked) if places else ()


def mark_unseen(document: QTextDocument, stretches: Iterable[Stretch]) -> None:
    """Mark stretches of the stored text that the document shows."""
    places = StoredPlaces(document)
    for stretch in stretches:
        cursor = _over(document, places.position(stretch.start), places.position(stretch.end))
        made = QTextCharFormat()
        made.setProperty(_MARK, uuid4().hex)
        made.setProperty(_WORDS, cursor.selectedText())
        cursor.mergeCharFormat(made)


def forget(document: QTextDocument, marked: Iterable[Unseen]) -> None:
    """Take marks away, as one edit."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for one in marked:
        _unmark(document, one)
    cursor.endEditBlock()


def mend(document: QTextDocument, changed_from: int, changed_to: int) -> None:
    """Take the mark from words that were edited, as part of the edit."""
    broken = [one for one in _between(document, changed_from, changed_to) if one.text != one.words]
    for one in broken:
        cursor = QTextCursor(document)
        cursor.joinPreviousEditBlock()
        _unmark(document, one)
        cursor.endEditBlock()


def is_unseen(format_: QTextCharFormat) -> bool:
    """Whether text with this format lies under a mark."""
    return format_.hasProperty(_MARK)


def _unmark(document: QTextDocument, one: Unseen) -> None:
    inside = [
        (start, end, format_)
        for start, end, format_ in _formats(document, one.start, one.end)
        if is_unseen(format_)
    ]
    for start, end, format_ in inside:
        format_.clearProperty(_MARK)
        format_.clearProperty(_WORDS)
        _over(document, max(start, one.start), min(end, one.end)).setCharFormat(format_)


def _formats(
    document: QTextDocument, start: int, end: int
) -> Iterator[tuple[int, int, QTextCharFormat]]:
    for block in _blocks(document, start, end):
        for fragment in fragments(block):
            at, length = fragment.position(), fragment.length()
            if at < end and start < at + length:
                yield at, at + length, fragment.charFormat()


def _between(document: QTextDocument, start: int, end: int) -> Iterator[Unseen]:
    """The marks in the paragraphs that a stretch touches. A mark lies in one paragraph."""
    for block in _blocks(document, start, end):
        parts = [(one, one.charFormat()) for one in fragments(block)]
        for mark, group in groupby(parts, key=lambda part: part[1].stringProperty(_MARK)):
            if mark:
                inside = list(group)
                first, last = inside[0], inside[-1]
                yield Unseen(
                    first[0].position(),
                    last[0].position() + last[0].length(),
                    "".join(one.text() for one, _ in inside),
                    first[1].stringProperty(_WORDS),
                )


def _blocks(document: QTextDocument, start: int, end: int) -> Iterator[QTextBlock]:
    block = document.findBlock(max(0, start - 1))
    while block.isValid() and block.position() <= end + 1:
        yield block
        block = block.next()


def _over(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, _KEEP)
    return cursor
