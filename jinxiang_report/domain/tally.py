"""What the ledger adds up to, for one year."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from jinxiang_report.domain.office import Category


@dataclass(frozen=True)
class Tally:
    """Counts of a year's entries, discarded ones left out."""

    by_category: tuple[tuple[Category, int], ...] = ()
    """Every category of the year's catalogue in its order, those at 0 too."""
    uncategorised: int = 0
    posts: int = 0
    months: Mapping[int, int] = field(default_factory=dict)
    """Items by the month of their date."""
    post_months: Mapping[int, int] = field(default_factory=dict)
    channels: Mapping[str, int] = field(default_factory=dict)
    """Items by the channel they name, the most frequent first."""

    @property
    def items(self) -> int:
        """All published items, with and without a category."""
        return self.uncategorised + sum(count for _, count in self.by_category)

    @property
    def counts(self) -> dict[str, int]:
        """Items by category name, categories at 0 left out."""
        return {category.name: count for category, count in self.by_category if count}

    def sentence(self) -> str:
        """The sentence part that lists the categories, as 机构职能1条，法规文件7条."""
        parts = [f"{name}{count}条" for name, count in self.counts.items()]
        if self.uncategorised:
            parts.append(f"未分类{self.uncategorised}条")
        return "，".join(parts)

    def by_name(self) -> dict[str, int]:
        """All counts under names that outlive the catalogue."""
        categories = {f"公开信息·{name}": count for name, count in self.counts.items()}
        return {"公开信息": self.items, **categories, "公众号": self.posts}


class Monthly(NamedTuple):
    """What each month of the year counts, by name, in the order of the catalogue."""

    items: Mapping[str, tuple[int, ...]]
    posts: tuple[int, ...]


@dataclass(frozen=True)
class Correspondence:
    """What the ledger of applications tells of letters to the applicants."""

    corrections: int
    """补正告知: notices asking for a clearer application."""
    fee_notices: int
    """收费通知."""
