"""What is marked in a section's text: live fields, last year's words, quotes of findings, hits."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextDocument

from jinxiang_report.domain.fields import FIELD
from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.ui.fields.document import fields, runs
from jinxiang_report.ui.fields.text import units
from jinxiang_report.ui.fields.unseen import unseen
from jinxiang_report.ui.theme import SEVERITY_NAMES, SIGNS, Theme

_UNSEEN_TIP = "从上年带来的，还没有看过（看过了按 Ctrl+Enter）"
_EMPTY_TIP = "还没有数：到数据表、台账或单位信息里填上，这里会自己变"
_UNKNOWN_TIP = "没有叫这个名字的数，它的类别可能改名或删除了；请另选一个，或者删掉"


class Mark(NamedTuple):
    """A marked stretch, and what its tool tip says."""

    start: int
    end: int
    format: QTextCharFormat
    tip: str = ""


def marks(
    document: QTextDocument,
    findings: Sequence[Finding],
    hits: Iterable[tuple[int, int]],
    theme: Theme,
) -> list[Mark]:
    """Everything to be marked. Stretches do not overlap: Qt would not mix their looks."""
    return _mixed(
        [
            *_unseen_marks(document, theme),
            *_finding_marks(document, findings, theme),
            *_field_marks(document, theme),
            *_unknown_marks(document, theme),
            *_hit_marks(hits, theme),
        ]
    )


def stretch(document: QTextDocument, text: str) -> tuple[int, int] | None:
    """Where the text stands in the document."""
    return _stretch_in(document.toPlainText(), text)


def _stretch_in(whole: str, text: str) -> tuple[int, int] | None:
    at = whole.find(text)
    if at < 0 or not text:
        return None
    start = units(whole[:at])
    return start, start + units(text)


def _unseen_marks(document: QTextDocument, theme: Theme) -> Iterator[Mark]:
    look = QTextCharFormat()
    look.setBackground(QColor(theme.palette.hit))
    return (Mark(one.start, one.end, look, _UNSEEN_TIP) for one in unseen(document))


def _field_marks(document: QTextDocument, theme: Theme) -> Iterator[Mark]:
    filled, empty = QTextCharFormat(), QTextCharFormat()
    filled.setForeground(QColor(theme.palette.accent))
    filled.setBackground(QColor(theme.palette.accent_ground))
    empty.setForeground(QColor(theme.palette.reminder))
    empty.setBackground(QColor(theme.palette.reminder_ground))
    for run in fields(document):
        tip = _EMPTY_TIP if run.is_empty else "跟随台账和表格；双击或按 F4 看它从哪里来"
        yield Mark(run.start, run.end, empty if run.is_empty else filled, f"{run.name}：{tip}")


def _unknown_marks(document: QTextDocument, theme: Theme) -> Iterator[Mark]:
    """Names in braces that no field has: one that never was, or whose category is gone."""
    look = QTextCharFormat()
    look.setForeground(QColor(theme.palette.error))
    look.setBackground(QColor(theme.palette.error_ground))
    for run in runs(document):
        for found in () if run.name else FIELD.finditer(run.text):
            start = run.start + units(run.text[: found.start()])
            yield Mark(start, start + units(found[0]), look, f"{found[0]}：{_UNKNOWN_TIP}")


def _finding_marks(
    document: QTextDocument, findings: Sequence[Finding], theme: Theme
) -> Iterator[Mark]:
    whole = document.toPlainText() if findings else ""
    for finding in reversed(findings):  # the gravest last, on top
        tip = f"{SIGNS[finding.severity]} {SEVERITY_NAMES[finding.severity]}：{finding.message}"
        for place in finding.places:
            found = _stretch_in(whole, place.text) if isinstance(place, Quote) else None
            if found:
                yield Mark(*found, _severity_look(theme, finding.severity), tip)


def _hit_marks(hits: Iterable[tuple[int, int]], theme: Theme) -> Iterator[Mark]:
    look = QTextCharFormat()
    look.setBackground(QColor(theme.palette.hit))
    return (Mark(start, end, look) for start, end in hits)


def _mixed(found: Sequence[Mark]) -> list[Mark]:
    """The same stretches cut where one begins or ends, each piece with the looks of all there."""
    edges = sorted({edge for mark in found for edge in (mark.start, mark.end)})
    waiting = sorted(enumerate(found), key=lambda numbered: numbered[1].start)[::-1]
    standing: dict[int, Mark] = {}
    cut = []
    for start, end in pairwise(edges):
        while waiting and waiting[-1][1].start <= start:
            number, mark = waiting.pop()
            standing[number] = mark
        standing = {number: mark for number, mark in standing.items() if mark.end > start}
        if standing:
            cut.append(_piece(start, end, [standing[number] for number in sorted(standing)]))
    return cut


def _piece(start: int, end: int, here: Sequence[Mark]) -> Mark:
    if len(here) == 1:
        return Mark(start, end, here[0].format, here[0].tip)
    look = QTextCharFormat()
    for mark in here:
        look.merge(mark.format)
    tips = dict.fromkeys(mark.tip for mark in reversed(here) if mark.tip)
    return Mark(start, end, look, "\n".join(tips))


def _severity_look(theme: Theme, severity: Severity) -> QTextCharFormat:
    """A wave beneath the words; a ground behind them only where the finding is grave."""
    text, ground = theme.severity_colours(severity)
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(text)
    if severity is Severity.ERROR:
        look.setBackground(ground)
    return look
