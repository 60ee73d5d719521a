"""Reading a report that exists already, with no ledger behind it."""

from datetime import date
from pathlib import Path

from jinxiang_report.domain.office import Office
from jinxiang_report.domain.outline_reading import transcript_of
from jinxiang_report.domain.paragraphs import paragraphs
from jinxiang_report.domain.plain_text import decoded, is_text
from jinxiang_report.domain.report import Report
from jinxiang_report.operations.trouble import ReportUnreadableError

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


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReportUnreadableError(f"读不到“{path}”，请检查文件名和权限。") from error
