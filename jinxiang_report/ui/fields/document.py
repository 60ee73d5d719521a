"""Live fields in a text document: stretches of text that carry the name of a field.

The document reads as it will print. Its source, {名称} for every field, is what is stored.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple
from uuid import uuid4

from PySide6.QtGui import (
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)

from jinxiang_report.domain.fields import pieces
from jinxiang_report.ui.fields.text import units

_FIRST = QTextFormat.Property.UserProperty.value
_NAME, _VALUE, _MARK = _FIRST + 1, _FIRST + 2, _FIRST + 3


class Run(NamedTuple):
    """A stretch of one paragraph: plain text, or a live field."""

    start: int
    end: int
    text: str
    name: str = ""
    """The field's name; empty for plain text."""
    value: str = ""
    """The field's text as it was put in; its present text differs if an edit broke it."""

    @property
    def is_whole(self) -> bool:
        """Whether it is a field that no edit has broken."""
        return bool(self.name) and self.text == self.value


def runs(document: QTextDocument) -> Iterator[Run]:
    """The whole document in stretches."""
    block = document.begin()
    while block.isValid():
        yield from _runs_of(block)
        block = block.next()


def fields(document: QTextDocument) -> list[Run]:
    """The document's fields, in order."""
    return [run for run in runs(document) if run.is_whole]


def source(document: QTextDocument) -> str:
    """The text as it is stored."""
    lines = []
    block = document.begin()
    while block.isValid():
        lines.append("".join(_source_of(run) for run in _runs_of(block)))
        block = block.next()
    return "\n".join(lines)


def selected_source(cursor: QTextCursor) -> str:
    """The selection as it would be stored."""
    copy = QTextDocument()
    QTextCursor(copy).insertFragment(cursor.selection())
    return source(copy)


def insert_source(cursor: QTextCursor, text: str, values: Mapping[str, str]) -> None:
    """Put stored text in, its fields live. A field without a value stays plain text."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for piece in pieces(text, values):
        if piece.field and piece.field in values:
            cursor.insertText(_one_line(piece.text), _field_format(piece.field, piece.text))
        else:
            cursor.insertText(piece.text, QTextCharFormat())
    cursor.endEditBlock()


def mend(document: QTextDocument) -> None:
    """Make plain what is no longer a field's value, as part of the edit that broke it."""
    for run in [run for run in runs(document) if run.name and not run.is_whole]:
        start, end = run.start, run.end
        if run.text.startswith(run.value):  # typed against its end
            start += units(run.value)
        elif run.text.endswith(run.value):
            end -= units(run.value)
        cursor = QTextCursor(document)
        cursor.joinPreviousEditBlock()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(QTextCharFormat())
        cursor.endEditBlock()


def is_in_field(format_: QTextCharFormat) -> bool:
    """Whether text with this format belongs to a field."""
    return format_.hasProperty(_NAME)


def _runs_of(block: QTextBlock) -> Iterator[Run]:
    for _, group in groupby(_fragments(block), key=_mark):
        parts = list(group)
        first, last = parts[0], parts[-1]
        format_ = first.charFormat()
        yield Run(
            first.position(),
            last.position() + last.length(),
            "".join(part.text() for part in parts).replace("\u2028", "\n"),
            format_.stringProperty(_NAME),
            format_.stringProperty(_VALUE),
        )


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def _mark(fragment: QTextFragment) -> str:
    return fragment.charFormat().stringProperty(_MARK)


def _source_of(run: Run) -> str:
    return f"{{{run.name}}}" if run.is_whole else run.text


def _field_format(name: str, value: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setProperty(_NAME, name)
    made.setProperty(_VALUE, _one_line(value))
    # Two fields of the same name may stand side by side; the mark keeps them apart.
    made.setProperty(_MARK, uuid4().hex)
    return made


def _one_line(value: str) -> str:
    return value.replace("\n", " ")
