"""How a source is to be read, sheet by sheet: proposed by the program, changed by the user."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jinxiang_report.operations.aliases import known_aliases
from jinxiang_report.operations.import_columns import ColumnsMeant, meant_by, remembered_columns
from jinxiang_report.spreadsheets.fields import FIELDS, NEEDED
from jinxiang_report.spreadsheets.guessing import Known
from jinxiang_report.spreadsheets.survey import ColumnsFound
from jinxiang_report.storage import browsing, reading
from jinxiang_report.storage.ledger import Ledger


@dataclass(frozen=True)
class SheetPlan:
    """A sheet as it was found, and as it is to be read."""

    found: ColumnsFound
    meant: ColumnsMeant
    wanted: bool = True
    told: bool = False
    """Whether the user said so; it is remembered then."""

    @property
    def missing(self) -> tuple[str, ...]:
        """What every entry needs and no column holds, as a person calls it."""
        held = set(self.meant.fields.values())
        return tuple(FIELDS[self.meant.kind][key] for key in NEEDED if key not in held)

    def with_field(self, column: str, field: str) -> "SheetPlan":
        """The plan with a column taken for a field; the one that held it holds nothing then."""
        fields = {
            name: "" if held == field else held for name, held in self.meant.fields.items()
        } | {column: field}
        return replace(self, meant=self.meant._replace(fields=fields), told=True)


def known_names(ledger: Ledger) -> Known:
    """What columns without a known name are recognised by."""
    years = [kept.year for kept in reading.years(ledger)]
    names = {category.name for year in years for category in reading.categories(ledger, year)}
    names |= known_aliases(ledger).keys()
    departments = {name for year in years for name in browsing.departments(ledger, year)}
    return Known(names, departments)


def propose(ledger: Ledger, found: Iterable[ColumnsFound]) -> tuple[SheetPlan, ...]:
    """The sheets as they would be read: all visible ones that list something we know.

    If there is none, the first one, for the user to say what its columns hold.
    """
    plans = tuple(plan_for(ledger, one) for one in found)
    if any(plan.wanted for plan in plans):
        return plans
    first = next((plan for plan in plans if not plan.found.hidden), plans[0])
    return tuple(replace(plan, wanted=plan is first) for plan in plans)


def plan_for(ledger: Ledger, found: ColumnsFound) -> SheetPlan:
    """The sheet as it would be read, and as the office said of such columns before."""
    remembered = remembered_columns(ledger, found)
    plan = SheetPlan(found, remembered or meant_by(found))
    is_known = found.recognised or remembered is not None
    return replace(plan, wanted=is_known and not found.hidden and not plan.missing)
