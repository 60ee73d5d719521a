"""How long a report's text takes to be read and judged, at the length of one and of ten."""

import re
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from jinxiang_report.domain.report import Report
from jinxiang_report.operations.existing_report import read_existing
from jinxiang_report.validation.checks import check
from tests.bench.timing import Line, compare

SIZES = (5_000, 50_000)
_HEAD = "某县工业和信息化局2021年政府信息公开工作年度报告\n"


def lines(report: Report) -> Iterator[Line]:
    """This report's text, over and over up to each size. The peer only cuts it at its marks."""
    body = "\n".join(f"（一）主动公开情况\n{text}" for text in report.narrative.values())
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            text = (_HEAD + body * (size // len(body) + 1))[:size]
            path = Path(folder) / f"{size}.txt"
            yield _reading(path, text, size)


def _reading(path: Path, text: str, size: int) -> Line:
    runs = count()

    def read_and_judge() -> None:
        # Another text each time: what was read before is remembered.
        path.write_text(f"{text}{next(runs)}", "utf-8")
        check(read_existing(path))

    return compare(
        f"读 {size:,} 字并校验",
        read_and_judge,
        "按标点断句",
        lambda: re.split("[，。；：、\n]", text),
    )
