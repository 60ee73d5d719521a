"""The order by 时限: working days are counted by us, for SQLite knows no days off."""

from datetime import date
from functools import lru_cache

from jinxiang_report.domain.calendar import DayCounter
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.remarking import holidays_of
from jinxiang_report.storage.wanted import WORKING_DAYS, Wanted

_NOT_RECKONED = -1  # before all others
_KEPT = 50_000  # pairs of days: few entries have a pair of their own


def lend_working_days(ledger: Ledger, wanted: Wanted) -> None:
    """Teach the database to count working days, where the order asks for it."""
    if wanted.order == "time_limit":
        counter = DayCounter(holidays_of(ledger))

        @lru_cache(_KEPT)
        def count(formed: str | None, published: str) -> int:
            if not formed or formed > published:
                return _NOT_RECKONED
            return counter.between(date.fromisoformat(formed), date.fromisoformat(published))

        ledger.db.conn.create_function(WORKING_DAYS, 2, count, deterministic=True)
