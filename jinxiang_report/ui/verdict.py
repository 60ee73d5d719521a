"""Where a year stands, in a headline and a sentence."""

from collections import Counter
from typing import NamedTuple

from jinxiang_report.domain.finding import Severity
from jinxiang_report.ui.workspace import Workspace


class Verdict(NamedTuple):
    """What the top line of 校验 says; `role` is its colour."""

    headline: str
    role: str
    summary: str
    can_close: bool


def verdict(workspace: Workspace) -> Verdict:
    """Of the year in view: whether it can be closed, or since when it is."""
    counts = Counter(finding.severity for finding in workspace.findings)
    errors, others = counts[Severity.ERROR], _others(counts)
    standing = workspace.standing
    if not standing.is_open:
        headline = f"已{standing.state.removeprefix('已')}"
        return Verdict(headline, "good", _left(errors, others), can_close=False)
    if errors:
        more = f"；另有{others}。" if others else "。"
        summary = f"改正这 {errors} 处错误后可以定稿{more}"
        return Verdict(f"还差 {errors} 项", "error", summary, can_close=False)
    return Verdict("可以定稿", "good", _left(errors, others), can_close=True)


def _left(errors: int, others: str) -> str:
    first = f"错误 {errors} 项" if errors else "没有错误"
    return f"{first}；另有{others}，请看一遍。" if others else f"{first}，也没有提醒。"


def _others(counts: Counter[Severity]) -> str:
    return "、".join(
        f"{severity.word} {counts[severity]} 项"
        for severity in (Severity.WARNING, Severity.HINT)
        if counts[severity]
    )
