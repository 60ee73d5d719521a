"""A paragraph as WordprocessingML: a style and words, nothing else."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias
from xml.sax.saxutils import escape

from jinxiang_report.documents.style import StyleName

StyleIds: TypeAlias = Mapping[StyleName, str]
"""How the blank at hand calls each style inside the file."""


def paragraph_xml(style_id: str, lines: Sequence[str], *, keep: bool = False) -> str:
    """The lines as one paragraph. keep: on the page of the paragraph that follows."""
    kept = "<w:keepNext/>" if keep else ""
    words = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines if line
    )
    run = f"<w:r>{words}</w:r>" if words else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{kept}</w:pPr>{run}</w:p>'
