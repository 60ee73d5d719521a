"""What must stand together on a page that Qt lays out: Qt itself keeps nothing with the next."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat

from jinxiang_report.ui.paper.measures import page_of, page_of_line

_ROUNDS = 30  # of moving a paragraph to the next page; each may move the ones behind it
_BEFORE = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore


def keep_together(document: QTextDocument, signed: int) -> None:
    """Move headings to the page of what they stand over, and the last text to what is signed.

    signed: how many paragraphs at the end are.
    """
    for _ in range(_ROUNDS):
        torn = next(_torn(document, signed), None)
        if torn is None:
            return
        form = torn.blockFormat()
        form.setPageBreakPolicy(_BEFORE)
        QTextCursor(torn).setBlockFormat(form)


def _torn(document: QTextDocument, signed: int) -> Iterator[QTextBlock]:
    """The first of headings whose text is on the next page, or whose table is on two pages."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            first, block = block, _last_heading(block)
            if _may_move(document, first, _page_of_beginning(document, block.next())):
                yield first
        block = block.next()
    if signed:
        last = document.findBlockByNumber(document.blockCount() - 1 - signed)
        page = _last_page(document, document.lastBlock())
        alone = QTextCursor(last).currentTable() is None and _last_page(document, last) != page
        first = _with_headings(last)
        if alone and _may_move(document, first, page):
            yield first


def _may_move(document: QTextDocument, block: QTextBlock, page: int) -> bool:
    """Whether the block begins before that page, and not at the head of another."""
    top = document.documentLayout().blockBoundingRect(block).top()
    begins = top == 0 or block.blockFormat().pageBreakPolicy() == _BEFORE
    return not begins and page_of_line(document, block, 0) != page


def _last_page(document: QTextDocument, block: QTextBlock) -> int:
    return page_of_line(document, block, block.layout().lineCount() - 1)


def _last_heading(block: QTextBlock) -> QTextBlock:
    """The last of headings that follow each other at once."""
    while block.next().blockFormat().headingLevel():
        block = block.next()
    return block


def _with_headings(block: QTextBlock) -> QTextBlock:
    """The first of the headings that stand over the block; itself if there are none."""
    while block.previous().blockFormat().headingLevel():
        block = block.previous()
    return block


def _page_of_beginning(document: QTextDocument, follower: QTextBlock) -> int:
    """Where that stands which must be on its heading's page: the first line, the whole table."""
    if not follower.isValid():
        return document.pageCount() - 1
    table = QTextCursor(follower).currentTable()
    if table is not None:
        return page_of(document, document.documentLayout().frameBoundingRect(table).bottom() - 1)
    return page_of_line(document, follower, 0)
