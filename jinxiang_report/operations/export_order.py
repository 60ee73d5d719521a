"""What passes between the steps of an export: what is wanted, what was made, what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeAlias

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.layout import PLAIN, Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.tally import Monthly
from jinxiang_report.operations.export_kinds import FileKind
from jinxiang_report.storage.ledger import Ledger

Painter: TypeAlias = Callable[[Report, Layout, bool], bytes]
"""Draws a report as a PDF, marked as a draft or not, without any office program."""


@dataclass(frozen=True)
class Order:
    """What is to be written where: all that is needed of the ledger."""

    report: Report
    findings: Sequence[Finding]
    errors: int
    monthly: Monthly
    target: Path
    kind: FileKind
    draft: bool
    """Whether the pages are to be marked 草稿: asked for, or because there are errors."""
    layout: Layout = PLAIN
    ledger: Ledger | None = None
    """A copy of the ledger, for what tells every entry."""


class Made(NamedTuple):
    """The content of a file that was verified."""

    data: bytes
    figures: int
    """How many figures were read back from it and found equal."""
    engine: str = ""
    note: str = ""


@dataclass(frozen=True)
class Exported:
    """What became of an export."""

    path: Path
    kind: FileKind
    errors: int
    """Findings of severity error at that moment."""
    draft: bool
    figures: int
    sha256: str
    engine: str = ""
    note: str = ""
    """Who laid out the pages, as a sentence."""

    @property
    def message(self) -> str:
        """What to tell the user."""
        proof = f"已写出“{self.path}”，读回核对了 {self.figures} 个数字，全部一致。{self.note}"
        if self.errors:
            return f"{proof}还有 {self.errors} 项错误，标了“草稿”。"
        return f"{proof}标了“草稿”。" if self.draft else proof
