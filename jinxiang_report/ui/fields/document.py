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

    @property
    def is_empty(self) -> bool:
        """Whether the field has no value yet, and shows its name instead."""
        return self.text == f"{{{self.name}}}"


def runs(document: QTextDocument) -> Iterator[Run]:
    """The whole document in stretches."""
    block = document.begin()
    while block.isValid():
        yield from _runs_of(block)
        block = block.next()


def fields(document: QTextDocument) -> list[Run]:
    """The document's fields, in order."""
    return [run for run in runs(document) if run.is_whole]


def fields_near(document: QTextDocument, start: int, end: int) -> list[Run]:
    """Those of the paragraphs between two positions: a long text is not searched at every key."""
    return [run for run in _runs_between(document, start, end) if run.is_whole]


def source(document: QTextDocument) -> str:
    """The text as it is stored."""
    lines = []
    block = document.begin()
    while block.isValid():
        lines.append("".join(stored_text(run) for run in _runs_of(block)))
        block = block.next()
    return "\n".join(lines)


def stored_text(run: Run) -> str:
    """A stretch as it is stored."""
    return f"{{{run.name}}}" if run.is_whole else run.text


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


def mend(document: QTextDocument, changed_from: int, changed_to: int) -> None:
    """Make plain what is no longer a field's value, as part of the edit that broke it."""
    near = list(_runs_between(document, changed_from, changed_to))
    for run in [run for run in near if run.name and not run.is_whole]:
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


def _runs_between(document: QTextDocument, start: int, end: int) -> Iterator[Run]:
    """The runs of the paragraphs that a stretch touches."""
    block = document.findBlock(max(0, start - 1))
    while block.isValid() and block.position() <= end + 1:
        yield from _runs_of(block)
        block = block.next()


def _runs_of(block: QTextBlock) -> Iterator[Run]:
    for _, group in groupby(fragments(block), key=_mark):
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


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """The stretches of a paragraph that share a format."""
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def _mark(fragment: QTextFragment) -> str:
    return fragment.charFormat().stringProperty(_MARK)


def _field_format(name: str, value: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setProperty(_NAME, name)
    made.setProperty(_VALUE, _one_line(value))
    # Two fields of the same name may stand side by side; the mark keeps them apart.
    made.setProperty(_MARK, uuid4().hex)
    return made


def _one_line(value: str) -> str:
    return value.replace("\n", " ")
