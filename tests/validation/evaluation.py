"""python -m tests.validation.evaluation: how well the rules read real reports, kind by kind.

The reports stand in OFFICIAL_REPORTS (or ../shared/reports beside the repository), each with the
errors that a careful person found in it. Findings of severity hint are no false alarms.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.operations.existing_report import read_existing
from jinxiang_report.validation.checks import check

_DEFAULT = Path(__file__).parents[3] / "shared" / "reports"
REPORTS = Path(os.environ.get("OFFICIAL_REPORTS", _DEFAULT))
NO_REPORTS = f"没有找到“{REPORTS}”，没有评测。可以用环境变量 OFFICIAL_REPORTS 指明文件夹。"

# The rules that may speak of an error of this kind; any rule, where none is named.
_RULES = {
    "ITEM_SUM": {"TA-01"},
    "PART_EXCEEDS_WHOLE": {"TA-01"},
    "SAME_QTY": {"TX-12", "TX-13", "TA-04"},
    "PERCENT": {"TA-02", "TA-03", "TA-06"},
    "WRONG_YEAR": {"SY-01", "ST-08", "ST-09", "YR-04"},
    "PLACEHOLDER": {"ST-06"},
    "GUIDANCE_LEFT": {"ST-06"},
    "OLD_BASIS": {"ST-10"},
    "DOC_NUMBER": {"ST-10"},
}

# Errors of the report as a whole: a finding without a quote may speak of them.
_OF_THE_WHOLE = {"MISSING_SUBSECTION", "NO_COUNT", "OTHER"}


class Label(NamedTuple):
    """An error that somebody found in a report."""

    kind: str
    quote: str
    why: str


@dataclass(frozen=True)
class Judged:
    """One report: its text, what is wrong with it, and what was found."""

    name: str
    text: str
    labels: tuple[Label, ...]
    findings: tuple[Finding, ...]

    def finds(self, label: Label) -> bool:
        """Whether one of the findings is about this error."""
        rules = _RULES.get(label.kind)
        return any(
            (rules is None or finding.rule in rules) and _meet(self.text, finding, label)
            for finding in self.findings
        )

    @property
    def missed(self) -> list[Label]:
        """The errors that nothing speaks of."""
        return [label for label in self.labels if not self.finds(label)]

    @property
    def false_alarms(self) -> list[Finding]:
        """The errors and reminders at a place where nothing is wrong."""
        return [
            finding
            for finding in self.findings
            if finding.severity is not Severity.HINT
            and not any(_meet(self.text, finding, label) for label in self.labels)
        ]


def judged(folder: Path = REPORTS) -> Iterator[Judged]:
    """Every report of the folder, read and checked."""
    texts = folder / "texts"
    for labelled in json.loads((texts / "labels.json").read_text("utf-8")):
        labels = tuple(
            Label(error["kind"], error["quote"], error["why"]) for error in labelled["errors"]
        )
        report = read_existing(texts / labelled["file"])
        assert report.transcript
        yield Judged(labelled["file"], report.transcript.text, labels, tuple(check(report)))


def table(reports: Iterable[Judged]) -> Iterator[str]:
    """The result, a line each: kinds, then misses and false alarms one by one."""
    reports = list(reports)
    kinds = sorted({label.kind for one in reports for label in one.labels})
    yield f"{len(reports)} 份年报，其中 {sum(not one.labels for one in reports)} 份没有错误"
    yield f"{'种类':<20}{'找到':>6}{'漏掉':>6}"
    for kind in kinds:
        found = sum(
            one.finds(label) for one in reports for label in one.labels if label.kind == kind
        )
        missed = sum(label.kind == kind for one in reports for label in one.missed)
        yield f"{kind:<22}{found:>8}{missed:>8}"
    alarms = [(one, finding) for one in reports for finding in one.false_alarms]
    yield f"误报（错误、提醒）{len(alarms)} 处，其中没有错误的年报上 {_on_controls(reports)} 处"
    for one in reports:
        for label in one.missed:
            yield f"漏掉 {one.name} {label.kind} “{label.quote}”：{label.why}"
    for one, finding in alarms:
        yield f"误报 {one.name} {finding.rule} {_quotes(finding)} {finding.message}"


def _on_controls(reports: Iterable[Judged]) -> int:
    return sum(len(one.false_alarms) for one in reports if not one.labels)


def _quotes(finding: Finding) -> list[str]:
    return [place.text for place in finding.places if isinstance(place, Quote)]


def _meet(text: str, finding: Finding, label: Label) -> bool:
    """Whether finding and label speak of the same place."""
    quotes = _quotes(finding)
    wanted = list(_occurrences(text, label.quote))
    return (not any(quotes) and label.kind in _OF_THE_WHOLE) or any(
        start < other_end and other_start < end
        for quote in quotes
        for start, end in _occurrences(text, quote)
        for other_start, other_end in wanted
    )


def _occurrences(text: str, words: str) -> Iterator[tuple[int, int]]:
    start = text.find(words) if words else -1
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + 1)


def main() -> None:
    """Print the table, or say why there is none."""
    if not (REPORTS / "texts" / "labels.json").exists():
        print(NO_REPORTS)
        sys.exit(0)
    for line in table(judged()):
        print(line)


if __name__ == "__main__":
    main()
