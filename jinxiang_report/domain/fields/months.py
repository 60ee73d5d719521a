"""Fields by month, of either ledger."""

from collections.abc import Iterator, Mapping
from typing import Literal

from jinxiang_report.domain.fields.field import Field, Rows

_MONTHS = range(1, 13)


def monthly(
    name: str, kind: Literal["item", "post"], counts: Mapping[int, int], about: str
) -> Iterator[Field]:
    """One field a month, as 公开信息.3月; `about` has a place for the month."""
    group = name.partition(".")[0]
    for month in _MONTHS:
        value = str(counts.get(month, 0))
        rows = (Rows(kind, month=month),)
        yield Field(f"{name}.{month}月", group, value, about.format(month), rows)


def named_months(counts: Mapping[int, int]) -> dict[str, int]:
    """The counts under 1月 to 12月."""
    return {f"{month}月": counts.get(month, 0) for month in _MONTHS}
