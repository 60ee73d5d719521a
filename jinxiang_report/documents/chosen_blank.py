"""The blank that an office has chosen, ours or its own: opened, emptied, its styles found."""

from collections.abc import Set as AbstractSet
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from jinxiang_report.documents.style import StyleName
from jinxiang_report.documents.wording import StyleIds
from jinxiang_report.domain.trouble import OfficeError

_MACROS = ("vbaproject.bin", "vbadata.xml")


class BlankUnreadableError(OfficeError):
    """The blank is missing, or is no Word file of the kind .docx."""


class BlankHasMacrosError(OfficeError):
    """The blank carries a program of its own, which a report must not."""


class BlankLacksStyleError(OfficeError):
    """The office's own blank has no style by a name that the report needs."""


class ChosenBlank(NamedTuple):
    """A blank without any text of its own, ready to be written on."""

    document: Document
    style_ids: StyleIds
    """Of all styles by our names that there are."""


def blank_bytes(path: Path) -> bytes:
    """The blank as it lies on the disk."""
    try:
        return path.read_bytes()
    except OSError as trouble:
        raise _unreadable(path.name) from trouble


def open_blank(data: bytes, name: str) -> ChosenBlank:
    """The blank of that name. Page set-up, headers and footers stay as the office made them."""
    document = _opened(data, name)
    body = document.element.body
    for block in body.xpath("./*[not(self::w:sectPr)]"):
        body.remove(block)
    if body.sectPr is None:
        body.append(OxmlElement("w:sectPr"))
    return ChosenBlank(document, _style_ids(document))


def require_styles(style_ids: StyleIds, needed: AbstractSet[StyleName], name: str) -> None:
    """Refuse a blank that lacks a style, by the style's name."""
    lacking = [style.shown for style in StyleName if style in needed and style not in style_ids]
    if lacking:
        every = "一个也没有，缺少" if len(lacking) == len(needed) else "缺少"
        raise BlankLacksStyleError(
            f"模板“{name}”里年报要用的样式{every}“{'”“'.join(lacking)}”。"
            "请在 Word 中打开模板，新建同名样式后再导出，或改用程序自带的模板。"
        )


def _opened(data: bytes, name: str) -> Document:
    try:
        _require_no_macros(data, name)
        return docx.Document(BytesIO(data))
    except (OpcError, BadZipFile, XMLSyntaxError, KeyError, ValueError) as trouble:
        raise _unreadable(name) from trouble


def _require_no_macros(data: bytes, name: str) -> None:
    with ZipFile(BytesIO(data)) as archive:
        inside = [part.casefold() for part in archive.namelist()]
    if name.casefold().endswith((".docm", ".dotm")) or any(map(_is_macro, inside)):
        raise BlankHasMacrosError(
            f"模板“{name}”带有宏，没有使用它。请在 Word 中另存为不带宏的 .docx 再选，"
            "或改用程序自带的模板。"
        )


def _is_macro(part: str) -> bool:
    return part.endswith(_MACROS)


def _unreadable(name: str) -> BlankUnreadableError:
    return BlankUnreadableError(
        f"打不开模板“{name}”，它不存在、已损坏或者不是 .docx 文件。"
        "请换一个 Word 文档（.docx）作模板，或改用程序自带的模板。"
    )


def _style_ids(document: Document) -> StyleIds:
    present = {
        style.find(qn("w:name")).get(qn("w:val")).casefold(): style.get(qn("w:styleId"))
        for style in document.styles.element.xpath("./w:style[w:name]")
    }
    return {name: present[name.casefold()] for name in StyleName if name.casefold() in present}
