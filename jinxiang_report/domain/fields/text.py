"""A text with fields in it: {名称}, found and filled."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jinxiang_report.domain.stretches import Edit

FIELD = re.compile(r"\{([^{}\n]{1,40})\}")


class Piece(NamedTuple):
    """A stretch of a section: plain text, or a field with its value."""

    text: str
    field: str | None = None
    """The field's name; None for plain text. A field without a value keeps its braces."""


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text as it is read: each field replaced by its value."""
    return "".join(piece.text for piece in pieces(text, values))


def pieces(text: str, values: Mapping[str, str]) -> Iterator[Piece]:
    """The text in stretches. A field that has no value yet stays as {名称}, so that it shows."""
    end = 0
    for found in FIELD.finditer(text):
        if found.start() > end:
            yield Piece(text[end : found.start()])
        yield Piece(values.get(found[1], found[0]), found[1])
        end = found.end()
    if end < len(text):
        yield Piece(text[end:])


def renamings(text: str, names: Mapping[str, str]) -> list[Edit]:
    """The edits that call fields otherwise, all at once: two may change places."""
    return [
        Edit(*found.span(), f"{{{names[found[1]]}}}")
        for found in FIELD.finditer(text)
        if names.get(found[1], found[1]) != found[1]
    ]
