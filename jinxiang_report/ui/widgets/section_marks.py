"""What is marked in a section's text: live fields, and the words that findings quote."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextDocument

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.ui.fields.document import Run, fields
from jinxiang_report.ui.fields.text import units
from jinxiang_report.ui.theme import SEVERITY_NAMES, SIGNS, Theme


class Mark(NamedTuple):
    """A marked stretch, and what its tool tip says."""

    start: int
    end: int
    format: QTextCharFormat
    tip: str


def marks(document: QTextDocument, findings: Sequence[Finding], theme: Theme) -> list[Mark]:
    """Everything to be marked; what comes later lies above what comes before."""
    return [
        *_field_marks(document, theme),
        *_finding_marks(document, findings, theme),
    ]


def stretch(document: QTextDocument, text: str) -> tuple[int, int] | None:
    """Where the text stands in the document."""
    whole = document.toPlainText()
    at = whole.find(text)
    if at < 0 or not text:
        return None
    start = units(whole[:at])
    return start, start + units(text)


def _field_marks(document: QTextDocument, theme: Theme) -> Iterator[Mark]:
    for run in fields(document):
        yield Mark(run.start, run.end, _field_look(theme), _field_tip(run))


def _finding_marks(
    document: QTextDocument, findings: Sequence[Finding], theme: Theme
) -> Iterator[Mark]:
    for finding in reversed(findings):  # the gravest last, on top
        tip = f"{SIGNS[finding.severity]} {SEVERITY_NAMES[finding.severity]}：{finding.message}"
        for place in finding.places:
            found = stretch(document, place.text) if isinstance(place, Quote) else None
            if found:
                look = _severity_look(theme, finding.severity)
                yield Mark(*found, look, tip)
                yield from _fields_within(*found, look, fields(document), theme)


def _fields_within(
    start: int, end: int, look: QTextCharFormat, all_fields: Sequence[Run], theme: Theme
) -> Iterator[Mark]:
    """The fields of a marked stretch again: Qt lays marks over each other, it does not mix them."""
    for run in all_fields:
        if run.start < end and start < run.end:
            mixed = QTextCharFormat(look)
            mixed.merge(_field_look(theme))
            yield Mark(max(start, run.start), min(end, run.end), mixed, _field_tip(run))


def _field_look(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(theme.palette.accent))
    look.setBackground(QColor(theme.palette.accent_ground))
    return look


def _field_tip(run: Run) -> str:
    return f"{run.name}：跟随台账和表格"


def _severity_look(theme: Theme, severity: Severity) -> QTextCharFormat:
    text, ground = theme.severity_colours(severity)
    look = QTextCharFormat()
    look.setBackground(ground)
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(text)
    return look
