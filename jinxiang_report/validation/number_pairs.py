"""Two numbers that a growth leads from and to."""

from decimal import Decimal
from typing import NamedTuple

from jinxiang_report.validation.shares import rounded

_HUNDRED = 100


class Pair(NamedTuple):
    """Two numbers that the growth may lead from and to, and how far off they may be."""

    before: int
    now: int
    off_before: int = 0
    off_change: int = 0

    def may_have_grown_by(self, percent: Decimal) -> bool:
        """Whether it is the growth of some numbers that are told so in 万."""
        change = self.now - self.before
        least = Decimal(change - self.off_change) * _HUNDRED / (self.before + self.off_before)
        most = Decimal(change + self.off_change) * _HUNDRED / max(1, self.before - self.off_before)
        return rounded(min(least, most), percent) <= percent <= rounded(max(least, most), percent)
