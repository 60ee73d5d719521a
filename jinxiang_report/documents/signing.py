"""Where the office's name and the date stand at the end of a report: centred on each other."""

from collections.abc import Sequence

from jinxiang_report.documents.line_count import width_in_print
from jinxiang_report.documents.measures import Page
from jinxiang_report.domain.contents import Role

SIGNED = frozenset({Role.SIGNATURE, Role.DATE})
_FREE, _FREE_AT_LEAST = 4, 2
"""Characters right of the date (成文日期右空四字), and of the office's name however long."""


def rooms_right(texts: Sequence[str], page: Page) -> list[float]:
    """The characters that each of these lines leaves free at the right, whichever is longer."""
    widths = [width_in_print(text, page) for text in texts]
    if not widths:
        return []
    free = max(_FREE - (widths[0] - widths[-1]) / 2, _FREE_AT_LEAST)
    return [free + (widths[0] - width) / 2 for width in widths]
