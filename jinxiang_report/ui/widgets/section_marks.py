"""What is marked in a section's text: live fields, braces that stand for nothing, findings."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextDocument

from jinxiang_report.domain.fields import FIELD
from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.ui.field_text import units
from jinxiang_report.ui.live_fields import fields
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
        *_hollow_marks(document, theme),
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
    look = QTextCharFormat()
    look.setForeground(QColor(theme.palette.accent))
    look.setBackground(QColor(theme.palette.accent_ground))
    for run in fields(document):
        yield Mark(run.start, run.end, look, f"{run.name}：随台账和表格自动更新")


def _hollow_marks(document: QTextDocument, theme: Theme) -> Iterator[Mark]:
    """Braces whose field has no value: its cell or profile line is blank, or the name is wrong."""
    look = _underlined(theme, Severity.WARNING)
    names = {run.start for run in fields(document)}
    whole = document.toPlainText()
    for found in FIELD.finditer(whole):
        start = units(whole[: found.start()])
        if start not in names:
            tip = f"“{found[1]}”现在没有数：表格或单位信息还没有填，或者名称写错了。"
            yield Mark(start, start + units(found[0]), look, tip)


def _finding_marks(
    document: QTextDocument, findings: Sequence[Finding], theme: Theme
) -> Iterator[Mark]:
    for finding in reversed(findings):  # the gravest last, on top
        tip = f"{SIGNS[finding.severity]} {SEVERITY_NAMES[finding.severity]}：{finding.message}"
        for place in finding.places:
            found = stretch(document, place.text) if isinstance(place, Quote) else None
            if found:
                yield Mark(*found, _underlined(theme, finding.severity), tip)


def _underlined(theme: Theme, severity: Severity) -> QTextCharFormat:
    text, ground = theme.severity_colours(severity)
    look = QTextCharFormat()
    look.setBackground(ground)
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(text)
    return look
