"""A report as its printed pages: a Word file converted by LibreOffice; a PDF read word by word."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from jinxiang_report.documents.pdf_words import squeezed

SOFFICE = shutil.which("soffice")
_FONTS = Path(__file__).parent / "fonts.conf"
_XHTML = {"x": "http://www.w3.org/1999/xhtml"}
_NUMBER = re.compile("(—|-) [0-9]+ (—|-)")
_RADICALS = re.compile("[\u2e80-\u2fdf]")
_POINTS_PER_MM = 72 / 25.4


class PrintedLine(NamedTuple):
    """A line of a page and where it stands, in millimetres from the page's upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


class Page(NamedTuple):
    """A page's lines from top to bottom; the page number apart, if there is one."""

    lines: list[PrintedLine]
    number: PrintedLine | None
    lies: bool
    """Whether it is wider than high."""

    @property
    def shown(self) -> int:
        """The number that is printed on it; 0 for none."""
        return int(self.number.text.strip("—- ")) if self.number else 0


def printed_pages(document: bytes, folder: Path) -> list[Page]:
    """The pages of the file, printed in the given folder."""
    (folder / "report.docx").write_bytes(document)
    _run(str(SOFFICE), "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
         "--convert-to", "pdf", "--outdir", str(folder), str(folder / "report.docx"))  # fmt: skip
    return pages_in(folder)


def pages_in(folder: Path) -> list[Page]:
    """The pages of report.pdf in the folder."""
    _run("pdftotext", "-bbox-layout", str(folder / "report.pdf"), str(folder / "report.html"))
    pages = etree.parse(folder / "report.html").findall(".//x:page", _XHTML)
    return [_page(page) for page in pages]


def _run(*command: str) -> None:
    environment = os.environ | {"FONTCONFIG_FILE": str(_FONTS)}
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=180)


def _page(page: etree._Element) -> Page:
    lies = float(page.get("width", "")) > float(page.get("height", ""))
    lines = sorted(map(_line, page.iterfind(".//x:line", _XHTML)), key=lambda it: it.top)
    # On a page that lies, the number stands at the left edge, which is the foot when it is turned.
    number = min(lines, key=lambda it: it.left) if lies else lines[-1]
    if not _NUMBER.fullmatch(number.text):
        return Page(lines, None, lies)
    return Page([line for line in lines if line is not number], number, lies)


def _line(line: etree._Element) -> PrintedLine:
    edges = (
        float(line.get(edge, "")) / _POINTS_PER_MM for edge in ("xMin", "yMin", "xMax", "yMax")
    )
    left, top, right, bottom = edges
    words = " ".join(word.text or "" for word in line.iterfind("x:word", _XHTML))
    text = _RADICALS.sub(lambda found: squeezed(found[0]), words)
    return PrintedLine(left, top, right, bottom, text)
