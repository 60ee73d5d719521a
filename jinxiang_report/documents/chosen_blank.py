"""The blank that an office has chosen, ours or its own: opened, emptied, its styles found."""

from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from jinxiang_report.documents.style import StyleName
from jinxiang_report.documents.wording import StyleIds
from jinxiang_report.domain.trouble import OfficeError


class BlankUnreadableError(OfficeError):
    """The blank is missing, or is no Word file of the kind .docx."""


class BlankLacksStyleError(OfficeError):
    """The office's own blank has no style by a name that the report needs."""


class ChosenBlank(NamedTuple):
    """A blank without any text of its own, ready to be written on."""

    document: Document
    style_ids: StyleIds


def open_blank(path: Path) -> ChosenBlank:
    """The blank. Page set-up, headers and footers stay as the office made them."""
    document = _opened(path)
    style_ids = _style_ids(document, path)
    body = document.element.body
    for block in body.xpath("./*[not(self::w:sectPr)]"):
        body.remove(block)
    return ChosenBlank(document, style_ids)


def _opened(path: Path) -> Document:
    try:
        return docx.Document(str(path))
    except (OpcError, BadZipFile, XMLSyntaxError, KeyError, ValueError, OSError) as trouble:
        raise BlankUnreadableError(
            f"打不开模板“{path.name}”，它不存在、已损坏或者不是 .docx 文件。"
            "请换一个 Word 文档（.docx）作模板，或改用程序自带的模板。"
        ) from trouble


def _style_ids(document: Document, path: Path) -> dict[StyleName, str]:
    present = {
        style.find(qn("w:name")).get(qn("w:val")).casefold(): style.get(qn("w:styleId"))
        for style in document.styles.element.xpath("./w:style[w:name]")
    }
    lacking = [name.shown for name in StyleName if name.casefold() not in present]
    if lacking:
        raise BlankLacksStyleError(
            f"模板“{path.name}”里没有样式“{'”“'.join(lacking)}”。"
            "请在 Word 中打开模板，新建同名样式后再导出，或改用程序自带的模板。"
        )
    return {name: present[name.casefold()] for name in StyleName}
