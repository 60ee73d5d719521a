"""Where a place of a section as it is read stands in the section as it is stored."""

from collections.abc import Mapping

from jinxiang_report.domain.fields import pieces


class Places:
    """The places of one section, whose stored text has fields in it as {名称}."""

    def __init__(self, stored: str, values: Mapping[str, str]) -> None:
        self._stretches: list[tuple[int, int, int, bool]] = []
        read = at = 0
        for piece in pieces(stored, values):
            length = len(piece.text)
            self._stretches.append((read, read + length, at, piece.field is not None))
            read += length
            at += length if piece.field is None else len(piece.field) + len("{}")

    def of(self, position: int, *, is_end: bool = False) -> int | None:
        """The place in the stored text; None within a field."""
        for start, end, at, is_field in self._stretches:
            inside = start < position <= end if is_end else start <= position < end
            if inside:
                return None if is_field else at + position - start
        return None
