"""A cursor among live fields: it stands before or after a field, never within one."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from jinxiang_report.ui.fields.document import Run

_KEEP = QTextCursor.MoveMode.KeepAnchor


def keep_out(cursor: QTextCursor, fields: Sequence[Run], came_from: int | None) -> bool:
    """Bring cursor and anchor out of the fields they stand in; whether anything had to move.

    A step into a field goes on to its other side; any other way in ends at the nearer side.
    """
    position = _way_out(cursor.position(), fields, came_from)
    anchor = _outer_side(cursor.anchor(), position, fields) if cursor.hasSelection() else position
    if (anchor, position) == (cursor.anchor(), cursor.position()):
        return False
    cursor.setPosition(anchor)
    cursor.setPosition(position, _KEEP)
    return True


def select_fields_whole(cursor: QTextCursor, fields: Sequence[Run]) -> bool:
    """Widen the selection to the whole of every field it touches; whether it touches any."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    touched = [run for run in fields if run.start < end and start < run.end]
    if touched:
        cursor.setPosition(min(start, touched[0].start))
        cursor.setPosition(max(end, touched[-1].end), _KEEP)
    return bool(touched)


def field_around(position: int, fields: Sequence[Run]) -> Run | None:
    """The field that the position lies within; its edges are outside."""
    return next((run for run in fields if run.start < position < run.end), None)


def _way_out(position: int, fields: Sequence[Run], came_from: int | None) -> int:
    run = field_around(position, fields)
    if run is None:
        return position
    if came_from == run.start:
        return run.end
    if came_from == run.end:
        return run.start
    return run.start if position - run.start < run.end - position else run.end


def _outer_side(anchor: int, position: int, fields: Sequence[Run]) -> int:
    run = field_around(anchor, fields)
    if run is None:
        return anchor
    return run.start if position > anchor else run.end
