"""python -m tests.bench.repeated: one thing over and over, at a length and at twice that.

What takes its square takes four times as long; the rules must not take more than about twice.
"""

import time
from collections.abc import Iterator
from typing import NamedTuple

from jinxiang_report.domain.office import Office
from jinxiang_report.domain.outline_reading import transcript_of
from jinxiang_report.domain.paragraphs import paragraphs
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.checks import check
from tests.validation.test_any_text import OVER_AND_OVER as PIECES

_LENGTH = 50_000
_HEAD = "某县商务局2021年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开情况\n"
_TOO_MANY_TIMES = 3


class Row(NamedTuple):
    """How long it took to read and judge, in seconds."""

    piece: str
    once: float
    twice: float

    def __str__(self) -> str:
        times = self.twice / self.once
        mark = "  ← 随长度的平方增长？" if times > _TOO_MANY_TIMES else ""
        return (
            f"{self.piece!r:<20}{self.once * 1000:>10.0f} ms{self.twice * 1000:>10.0f} ms"
            f"   × {times:.1f}{mark}"
        )


def rows() -> Iterator[Row]:
    """The slowest pieces tell the most: all are measured."""
    for piece in PIECES:
        yield Row(piece, _seconds(piece, _LENGTH), _seconds(piece, 2 * _LENGTH))


def _seconds(piece: str, length: int) -> float:
    text = _HEAD + piece * (length // len(piece))
    start = time.process_time()
    transcript = transcript_of(paragraphs(text))
    check(Report(2021, Office(transcript.office), transcript=transcript))
    return time.process_time() - start


if __name__ == "__main__":
    print(f"{'反复的字':<18}{_LENGTH:>10,} 字{2 * _LENGTH:>10,} 字")
    for row in rows():
        print(row, flush=True)
