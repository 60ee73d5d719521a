"""Reading a report that exists already, with no ledger behind it."""

import re
from datetime import date
from itertools import islice
from pathlib import Path

from jinxiang_report.domain.office import Office
from jinxiang_report.domain.outline_reading import transcript_of
from jinxiang_report.domain.paragraphs import paragraphs
from jinxiang_report.domain.plain_text import decoded, is_text
from jinxiang_report.domain.report import Report
from jinxiang_report.operations.trouble import ReportUnreadableError

# A row of a table: | 规章 | 0 | 0 |, or its cells with tabs between them.
_CELLS = re.compile(r"\|[^|\n]*\||\t[^\t\n]*\t")
_SHORTEST_LABEL = 3
"""其他 and 总计 are said of many things."""
_LONGEST_ROW = 60
_FEWEST_ROWS = 3
_READABLE = (".txt", ".text", ".md", "")


def read_existing(path: Path) -> Report:
    """The report in the file, whole or in part. Its text is kept as it stands."""
    if path.suffix.lower() not in _READABLE:
        raise ReportUnreadableError(
            f"“{path}”这种文件还读不了。请把年报的文字另存为 .txt 文本文件再试。"
        )
    text = decoded(_content(path))
    if not is_text(text):
        raise ReportUnreadableError(
            f"“{path}”不是文本文件，没有读。请把年报的文字另存为 UTF-8 编码的 .txt 再试。"
        )
    transcript = transcript_of(paragraphs(text))
    if not transcript.text and not transcript.unread:
        raise ReportUnreadableError(f"“{path}”里没有文字。请检查是不是选错了文件。")
    # Where a text names no year, it is judged as last year's: that is the one being reported.
    year = transcript.year or date.today().year - 1
    return Report(year, Office(transcript.office), transcript=transcript)


def has_unread_tables(report: Report) -> bool:
    """Whether the statutory tables stand in the text, which are not read from it."""
    if report.has_tables or not report.transcript:
        return False
    labels = {
        re.sub(r"\s", "", label.text)
        for table in report.edition.tables.values()
        for label in table.labels
        if len(label.text) >= _SHORTEST_LABEL
    }
    lines = [*report.transcript.text.split("\n"), *(one.text for one in report.transcript.unread)]
    rows = (line for line in lines if _CELLS.search(line) or _words(line) & labels)
    return len(list(islice(rows, _FEWEST_ROWS))) == _FEWEST_ROWS


def _words(line: str) -> set[str]:
    """What a line of a table may hold, as far as it is short."""
    return set(line.split()) if len(line) <= _LONGEST_ROW else set()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReportUnreadableError(f"读不到“{path}”，请检查文件名和权限。") from error
