"""Where a place in an editor's document lies in the stored text, and the other way round."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextDocument

from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.ui.fields.document import runs, stored_text
from jinxiang_report.ui.fields.text import first_units, units


class _Span(NamedTuple):
    """A stretch of the document and the stored text that it shows."""

    start: int
    end: int
    stored: int
    text: str
    is_field: bool


class StoredPlaces:
    """Both countings of one state of a document. A field is one thing: its edges count alone."""

    def __init__(self, document: QTextDocument) -> None:
        self._spans = list(_spans(document))

    def stored(self, position: int) -> int:
        """The offset in the stored text; within a field, that of the field's beginning."""
        span = self._at([span.start for span in self._spans], position)
        if span is None:
            return 0
        if span.is_field:
            return span.stored + (len(span.text) if position >= span.end else 0)
        return span.stored + len(first_units(span.text, position - span.start))

    def position(self, offset: int) -> int:
        """The position in the document of an offset in the stored text."""
        span = self._at([span.stored for span in self._spans], offset)
        if span is None:
            return 0
        if span.is_field:
            return span.end if offset >= span.stored + len(span.text) else span.start
        return span.start + units(span.text[: offset - span.stored])

    def stretch(self, start: int, end: int) -> Stretch:
        """A stretch of the document in the stored text."""
        return Stretch(self.stored(start), self.stored(end))

    def _at(self, starts: Sequence[int], place: int) -> _Span | None:
        at = bisect_right(starts, place) - 1
        return self._spans[at] if at >= 0 else None


def _spans(document: QTextDocument) -> Iterator[_Span]:
    """Every run, and every end of a paragraph."""
    stored, end = 0, 0
    for run in runs(document):
        breaks = run.start - end
        if breaks:
            yield _Span(end, run.start, stored, "\n" * breaks, is_field=False)
            stored += breaks
        text = stored_text(run)
        yield _Span(run.start, run.end, stored, text, run.is_whole)
        stored += len(text)
        end = run.end
    last = document.characterCount() - 1
    yield _Span(end, last, stored, "\n" * (last - end), is_field=False)
