"""What the command line prints: counts, findings and imports, as lines and as JSON."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinxiang_report.domain.finding import (
    Finding,
    ItemRow,
    PastCell,
    Place,
    PostRow,
    Quote,
    Severity,
)
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.operations.past_exports import PastExport
from jinxiang_report.operations.reports import Judged

if TYPE_CHECKING:  # reading workbooks costs a third of a second; counting does not need it
    from jinxiang_report.operations.export_order import Exported
    from jinxiang_report.operations.import_preview import ImportPreview
    from jinxiang_report.spreadsheets.reading import Problem

_NAMES = {Severity.ERROR: "● 错误", Severity.WARNING: "▲ 提醒", Severity.HINT: "◆ 建议"}


def status_json(
    report: Report, found: Sequence[Finding], written: Sequence[PastExport]
) -> dict[str, Any]:
    """The counts, as the contract of `status` names them."""
    return {
        "office": report.office.name,
        "year": report.year,
        "items": report.tally.items,
        "by_category": _by_category(report),
        "posts": report.tally.posts,
        "tables": {
            key: {"filled": _filled(report, key), "cells": len(table.boxes)}
            for key, table in report.edition.tables.items()
        },
        "unseen": _unseen(report),
        "findings": _severities(found),
        "exports": [_past_json(past) for past in written],
    }


def _past_json(past: PastExport) -> dict[str, Any]:
    """A file that was written, as it stood then."""
    export = past.export
    return {
        "kind": export.kind,
        "path": export.path,
        "sha256": export.sha256,
        "at": export.at.isoformat(timespec="seconds"),
        "draft": export.draft,
        "findings": {"error": export.errors, "warning": export.warnings, "hint": export.hints},
        "changes": past.changes,
    }


def status_text(report: Report, found: Sequence[Finding]) -> str:
    """The counts as a person reads them."""
    counts = _by_category(report)
    severities = _severities(found)
    lines = [
        f"{report.office.name} {report.year} 年度（{report.state}）",
        f"公开信息 {report.tally.items} 条，{sum(map(bool, counts.values()))} 个类别：",
        *(f"  {name} {count}" for name, count in counts.items()),
        f"公众号 {report.tally.posts} 篇",
        *(
            f"表{key} 已填 {_filled(report, key)}/{len(table.boxes)} 格"
            for key, table in report.edition.tables.items()
        ),
        *([f"正文中上年的内容还有 {unseen} 处没看过"] if (unseen := _unseen(report)) else []),
        "错误 {error} 项，提醒 {warning} 项，建议 {hint} 项".format_map(severities),
    ]
    return "\n".join(lines)


def _unseen(report: Report) -> int:
    """Stretches of the text from last year that nobody has looked at yet."""
    return sum(map(len, report.unseen.values()))


def findings_json(report: Report, found: Sequence[Finding]) -> dict[str, Any]:
    """The findings, as the contract of `check` names them."""
    return {
        "office": report.office.name,
        "year": report.stated_year,
        "findings": list(map(_finding_json, found)),
    }


def judged_json(report: Report, judged: Judged) -> dict[str, Any]:
    """The same with what was left, and why."""
    left = [
        {**_finding_json(finding), "reason": dismissal.reason} for finding, dismissal in judged.left
    ]
    return {**findings_json(report, judged.outstanding), "dismissed": left}


def findings_text(found: Sequence[Finding]) -> str:
    """The findings, a line each."""
    if not found:
        return "没有发现问题。"
    return "\n".join(
        f"{_NAMES[finding.severity]} {finding.rule}  {finding.message}" for finding in found
    )


def import_json(preview: "ImportPreview", added: int) -> dict[str, Any]:
    """What an import did, as the contract of `import` names it."""
    refreshed = {"refreshed": len(preview.refreshed)} if preview.refreshed else {}
    return {
        "added": added,
        "items": len(preview.items),
        "posts": len(preview.posts),
        "duplicates": len(preview.duplicates),
        "problems": [
            {
                "sheet": problem.sheet,
                "row": problem.row,
                "column": problem.column,
                "value": problem.value,
                "message": problem.message,
            }
            for problem in preview.problems
        ],
        **refreshed,
    }


def import_text(preview: "ImportPreview", added: int | None) -> str:
    """What an import did, as a person reads it; None if nothing was to be stored."""
    lines = [
        f"新的公开信息 {len(preview.items)} 条、公众号 {len(preview.posts)} 篇，",
        f"已有 {len(preview.duplicates)} 行，问题 {len(preview.problems)} 处。",
    ]
    lines = ["".join(lines), *map(_problem_line, preview.problems)]
    lines += [f"  未识别的列：{column}" for column in preview.unknown_columns]
    lines += [f"  {note}" for note in preview.notes]
    if preview.refreshed:
        lines.append(f"已有的文章里 {len(preview.refreshed)} 篇的阅读数有更新。")
    lines.append("只看结果，没有写入。" if added is None else f"已导入 {added} 条。")
    return "\n".join(lines)


def export_json(done: "Exported") -> dict[str, Any]:
    """What an export wrote."""
    return {
        "path": str(done.path),
        "kind": done.kind.called,
        "draft": done.draft,
        "errors": done.errors,
        "figures": done.figures,
        "sha256": done.sha256,
        "engine": done.engine,
    }


def refusal(preview: "ImportPreview", file: Path) -> str:
    """Why nothing of the file was taken in."""
    return (
        f"“{file.name}”有 {len(preview.problems)} 处问题，整个文件都没有导入。"
        "请改好后再导入；加 --partly 可以先导入其余的行。"
    )


def _problem_line(problem: "Problem") -> str:
    where = f"“{problem.sheet}”第 {problem.row} 行“{problem.column}”"
    value = f"（{problem.value}）" if problem.value else ""
    return f"  {where}{value}：{problem.message}"


def _by_category(report: Report) -> dict[str, int]:
    counts = {category.name: count for category, count in report.tally.by_category}
    return counts | ({"未分类": report.tally.uncategorised} if report.tally.uncategorised else {})


def _filled(report: Report, table: str) -> int:
    return sum(cell.table == table for cell in report.figures)


def _severities(found: Sequence[Finding]) -> dict[str, int]:
    counts = Counter(finding.severity for finding in found)
    return {str(severity): counts[severity] for severity in Severity}


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
        "where": [_place_json(place) for place in finding.places],
    }


def _place_json(place: Place) -> dict[str, Any]:
    match place:
        case Cell():
            return place._asdict()
        case Quote():
            return {"section": place.section, "quote": place.text}
        case ItemRow():
            return {"item": place.id}
        case PostRow():
            return {"post": place.id}
        case PastCell():
            return {"year": place.year, **place.cell._asdict()}


def dumped(value: Mapping[str, Any]) -> str:
    """The one JSON object that a command gives."""
    return json.dumps(value, ensure_ascii=False)
