"""What must stand together on a page that Qt lays out: Qt itself keeps nothing with the next."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat

from jinxiang_report.ui.paper.measures import page_of

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
            if _is_torn(document, first, _end_of_beginning(document, block.next())):
                yield first
        block = block.next()
    if signed:
        last = document.lastBlock()
        before = document.findBlockByNumber(document.blockCount() - 1 - signed)
        end = document.documentLayout().blockBoundingRect(last).bottom() - 1
        if QTextCursor(before).currentTable() is None and _is_torn(document, before, end):
            yield before


def _is_torn(document: QTextDocument, block: QTextBlock, end: float) -> bool:
    """Whether the block begins on another page than that where it must end, and may move there."""
    top = document.documentLayout().blockBoundingRect(block).top()
    begins = top == 0 or block.blockFormat().pageBreakPolicy() == _BEFORE
    return not begins and page_of(document, top) != page_of(document, end)


def _last_heading(block: QTextBlock) -> QTextBlock:
    """The last of headings that follow each other at once."""
    while block.next().blockFormat().headingLevel():
        block = block.next()
    return block


def _end_of_beginning(document: QTextDocument, follower: QTextBlock) -> float:
    """Where that ends which must stand on its heading's page: the first line, the whole table."""
    layout = document.documentLayout()
    if not follower.isValid():
        return layout.documentSize().height() - 1
    table = QTextCursor(follower).currentTable()
    if table is not None:
        return layout.frameBoundingRect(table).bottom() - 1
    lines = follower.layout()
    first = lines.lineAt(0).height() if lines.lineCount() else 0
    return layout.blockBoundingRect(follower).top() + first - 1
