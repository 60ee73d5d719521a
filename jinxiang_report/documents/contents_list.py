"""The table of contents: a field that Word can renew, with its entries filled in already."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from jinxiang_report.documents.style import StyleName
from jinxiang_report.documents.wording import StyleIds, paragraph_xml

TITLE = "目　录"
_LEVELS = r' TOC \o "1-2" \h \z \u '
_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
STYLES = {1: StyleName.CONTENTS_PART, 2: StyleName.CONTENTS_SECTION}


class Heading(NamedTuple):
    """A heading that the contents name."""

    level: int
    text: str
    mark: str
    """The bookmark that it stands in."""
    page: int


def contents_xml(headings: Sequence[Heading], style_ids: StyleIds) -> str:
    """The list under its own heading, as Word's 引用 › 目录 would make it."""
    title = paragraph_xml(style_ids[StyleName.CONTENTS_HEAD], [TITLE])
    field = f"{_BEGIN}{_instruction(_LEVELS)}{_SEPARATE}"
    last = len(headings) - 1
    entries = [
        _entry(heading, style_ids, field if at == 0 else "", _END if at == last else "")
        for at, heading in enumerate(headings)
    ]
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{title}{''.join(entries)}"
        "</w:sdtContent></w:sdt>"
    )


def _entry(heading: Heading, style_ids: StyleIds, before: str, after: str) -> str:
    where = _instruction(rf" PAGEREF {heading.mark} \h ")
    page = f"{_BEGIN}{where}{_SEPARATE}<w:r><w:t>{heading.page}</w:t></w:r>{_END}"
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style_ids[STYLES[heading.level]]}"/></w:pPr>{before}'
        f'<w:hyperlink w:anchor="{heading.mark}" w:history="1">'
        f"<w:r><w:t>{escape(heading.text, quote=False)}</w:t></w:r><w:r><w:tab/></w:r>{page}"
        f"</w:hyperlink>{after}</w:p>"
    )


def _instruction(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{escape(text, quote=False)}</w:instrText></w:r>'
