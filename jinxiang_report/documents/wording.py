"""A paragraph as WordprocessingML: a style and words, and only what no style can know."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import TypeAlias

from jinxiang_report.documents.style import StyleName

StyleIds: TypeAlias = Mapping[StyleName, str]
"""How the blank at hand calls each style inside the file."""


def paragraph_xml(
    style_id: str,
    lines: Sequence[str],
    *,
    keep: bool = False,
    direct: str = "",
    mark: str = "",
) -> str:
    """The lines as one paragraph.

    keep: on the page of the paragraph that follows; direct: spacing and indents that no style
    can know; mark: the name by which the table of contents finds it.
    """
    kept = "<w:keepNext/>" if keep else ""
    run = run_xml(lines)
    marked = _marked(mark, run) if mark else run
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{kept}{direct}</w:pPr>{marked}</w:p>'


def run_xml(lines: Sequence[str]) -> str:
    """The lines as one run; nothing where there are no words."""
    words = "<w:br/>".join(
        [f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>' for line in lines if line]
    )
    return f"<w:r>{words}</w:r>" if words else ""


def _marked(mark: str, run: str) -> str:
    """The run as a bookmark; its number is the digits of its name."""
    number = mark.lstrip("_Toc")
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{mark}"/>{run}<w:bookmarkEnd w:id="{number}"/>'
    )
