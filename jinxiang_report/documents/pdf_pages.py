"""The pages of a PDF: how large, what they say, where its headings are, how they look."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from jinxiang_report.documents.pdf_words import squeezed

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_ONE_AT_A_TIME = Lock()  # PDFium keeps state of its own: two threads at once end the process
_POINTS = 72


class PageSize(NamedTuple):
    """In points."""

    width: float
    height: float


class Pixels(NamedTuple):
    """A page as a picture: rows of blue, green, red and a byte unused, or of grey."""

    width: int
    height: int
    stride: int
    data: bytes


class Heading(NamedTuple):
    """A heading of the file's outline, and its page, from 0."""

    title: str
    page: int


def page_sizes(pdf: bytes) -> list[PageSize]:
    """The size of every page."""
    with _opened(pdf) as document:
        return [PageSize(*page.get_size()) for page in document]


def page_texts(pdf: bytes) -> list[str]:
    """What every page says, in the order in which it is written."""
    with _opened(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def headings(pdf: bytes, titles: Sequence[str]) -> list[Heading]:
    """The page of each of these headings, by the file's outline or else by its text.

    One that is not found stands where the one before it does.
    """
    with _opened(pdf) as document:
        outline = [(mark.get_title(), mark.get_dest()) for mark in document.get_toc()]
        marked = {title: to.get_index() for title, to in reversed(outline) if to is not None}
    texts = [] if marked else [squeezed(text) for text in page_texts(pdf)]
    return list(_placed(titles, marked, texts))


def draw_page(pdf: bytes, page: int, dots_per_inch: float, *, grey: bool = False) -> Pixels:
    """The picture of one page; a grey one has a byte for each dot."""
    form = _GREY if grey else _BGRX
    with _opened(pdf) as document:
        bitmap = document[page].render(
            scale=dots_per_inch / _POINTS, force_bitmap_format=form, rev_byteorder=False
        )
        return Pixels(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


_GREY, _BGRX = 1, 3  # FPDFBitmap_Gray, FPDFBitmap_BGRx


def _placed(titles: Sequence[str], marked: dict[str, int], texts: list[str]) -> Iterator[Heading]:
    page = 0
    for title in titles:
        words = squeezed(title)
        later = (at for at in range(page, len(texts)) if words in texts[at])
        page = marked.get(title, next(later, page))
        yield Heading(title, page)


@contextmanager
def _opened(pdf: bytes) -> "Iterator[PdfDocument]":
    from pypdfium2 import PdfDocument

    with _ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
