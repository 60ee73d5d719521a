"""What a check found, put down to be handed on: lines of plain words, nothing to reckon with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from jinxiang_report.domain.finding import Severity


@dataclass(frozen=True)
class CheckLine:
    """One finding, where it is in words, and why it was left, if it was."""

    severity: Severity
    rule: str
    place: str
    message: str
    reason: str = ""


@dataclass(frozen=True)
class CheckReport:
    """A year's findings as they stood at one moment."""

    office: str
    year: int
    state: str
    at: datetime
    found: Sequence[CheckLine]
    left: Sequence[CheckLine]
    style_is_told: bool = True

    @property
    def title(self) -> str:
        """What it is called on the page and in the file's properties."""
        return f"{self.office}{self.year}年度报告校验记录"

    def of(self, severity: Severity) -> list[CheckLine]:
        """The findings of one severity, in order."""
        return [line for line in self.found if line.severity is severity]

    def facts(self) -> list[tuple[str, str]]:
        """What stands at its head: a name and a value a line."""
        counts = "，".join(f"{severity.word} {len(self.of(severity))} 项" for severity in Severity)
        left = f"；另有已忽略的 {len(self.left)} 项" if self.left else ""
        style = "" if self.style_is_told else "（文字风格的建议已关闭，没有列入）"
        return [
            ("单位", self.office),
            ("年度", f"{self.year} 年度（{self.state}）"),
            ("校验时间", f"{self.at:%Y-%m-%d %H:%M}"),
            ("结果", f"{self._verdict()}{counts}{left}{style}。"),
        ]

    def _verdict(self) -> str:
        errors = len(self.of(Severity.ERROR))
        return f"还差 {errors} 项错误没有改正，不能定稿：" if errors else "没有错误，可以定稿："
