"""All rules and the order of what they find. Each family of rules has a file of its own."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from jinxiang_report.domain.finding import STYLE, Finding, Place, Quote, Severity
from jinxiang_report.domain.form import OUTLINE, PARTS
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation import (
    application_words,
    applications,
    areas,
    arithmetic,
    averages,
    calendar_days,
    categories,
    counted_words,
    decisions,
    denials,
    differences,
    documents,
    durations,
    earlier_years,
    exports,
    fees,
    flows,
    from_last_year,
    growth,
    inner_shares,
    kept,
    ledger,
    legal_basis,
    mistaken_years,
    money,
    named_lists,
    ordinal_lists,
    ordinals,
    percentage_points,
    percentages,
    plans,
    proceedings,
    processes,
    prose,
    published_decisions,
    rate_bounds,
    rates,
    repeated_quantities,
    report_years,
    share_sums,
    standing,
    stated_figures,
    structure,
    table_four,
    table_three,
    table_two,
    told_again,
    told_changes,
    told_rates,
    told_sums,
    written_twice,
    years,
)
from jinxiang_report.validation.remembered import found_in_sections, found_in_text

Rule: TypeAlias = Callable[[Report], Iterable[Finding]]

RULES_OF_A_SECTION: tuple[Rule, ...] = (
    *legal_basis.RULES,
    *report_years.RULES_OF_A_SECTION,
    *mistaken_years.RULES,
    *arithmetic.RULES,
    *told_sums.RULES,
    *money.RULES,
    *ordinal_lists.RULES,
    *processes.RULES,
    *flows.RULES_OF_A_SECTION,
    *differences.RULES,
    *told_changes.RULES,
    *percentage_points.RULES,
    *durations.RULES,
    *percentages.RULES,
    *share_sums.RULES,
    *inner_shares.RULES,
    *rates.RULES,
    *told_rates.RULES,
    *rate_bounds.RULES,
    *averages.RULES,
    *ordinals.RULES,
    *named_lists.RULES,
    *written_twice.RULES,
    *counted_words.RULES,
    *calendar_days.RULES,
    *plans.RULES,
    *prose.RULES_OF_A_SECTION,
)
"""They read nothing but one section after the other, the office's name and its terms."""
RULES_OF_WORDS: tuple[Rule, ...] = (
    *report_years.RULES,
    *repeated_quantities.RULES,
    *told_again.RULES,
    *areas.RULES,
    *standing.RULES,
    *prose.RULES,
)
"""They read nothing but the narrative, the office's name and its terms; see remembered.py."""
RULES_OF_TEXT: tuple[Rule, ...] = (
    *structure.RULES,
    *growth.RULES,
    *flows.RULES,
    *fees.RULES,
    *application_words.RULES,
    *RULES_OF_A_SECTION,
    *RULES_OF_WORDS,
)
"""They need nothing but the narrative; figures may tell more about it."""
RULES_OF_TABLES: tuple[Rule, ...] = (
    *table_two.RULES,
    *documents.RULES,
    *decisions.RULES,
    *table_three.RULES,
    *applications.RULES,
    *table_four.RULES,
    *proceedings.RULES,
    *stated_figures.RULES,
    *denials.RULES,
    *published_decisions.RULES,
)
"""They need the statutory tables too."""
RULES_OF_LEDGER: tuple[Rule, ...] = (
    *years.RULES,
    *earlier_years.RULES,
    *from_last_year.RULES,
    *ledger.RULES,
    *categories.RULES,
    *kept.RULES,
    *exports.RULES,
)
"""They need the ledger behind the report: its counts, its profile, its years."""
RULES = (*RULES_OF_TEXT, *RULES_OF_TABLES, *RULES_OF_LEDGER)

_GRAVEST_FIRST = tuple(Severity)
_BEFORE_THE_PARTS = (0, 0)
# Where a part holds text of no section, it comes before its sections.
_SECTIONS = {part[0]: (at, -1) for at, part in enumerate(PARTS, 1)} | {
    section.key: (section.part, at) for at, section in enumerate(OUTLINE)
}
_FIRST_TABLE_PART = 2
_AFTER_THE_PARTS = (7, 0, 0)


def check(report: Report, rules: tuple[Rule, ...] | None = None) -> list[Finding]:
    """Everything the rules find, gravest first, then from the report's front to its back.

    Matters of style stand together behind everything else of their severity. An unfinished
    report yields findings, never an exception.
    """
    if rules is not None:
        found = [finding for rule in rules for finding in rule(report)]
    else:
        kept = {*RULES_OF_A_SECTION, *RULES_OF_WORDS}
        found = [one for rule in rules_for(report) if rule not in kept for one in rule(report)]
        found += found_in_sections(report, RULES_OF_A_SECTION)
        found += found_in_text(report, RULES_OF_WORDS)
    return sorted(found, key=_order(report))


def rules_for(report: Report) -> tuple[Rule, ...]:
    """The rules that have something to go by: a text is not blamed for what it comes without."""
    return (
        *RULES_OF_TEXT,
        *(RULES_OF_TABLES if report.has_tables else ()),
        *(RULES_OF_LEDGER if report.has_ledger else ()),
    )


def _order(report: Report) -> Callable[[Finding], tuple[int, ...]]:
    # A cell's place among all cells and its part, looked up once for all findings.
    cells = {cell: at for at, cell in enumerate(report.edition.cells)}
    parts = {key: part for part, key in enumerate(report.edition.tables, _FIRST_TABLE_PART)}

    def place_order(place: Place) -> tuple[int, ...]:
        if isinstance(place, Cell):
            return parts[place.table], cells[place], 0
        if isinstance(place, Quote):
            text = report.narrative.get(place.section, "")
            return *_SECTIONS.get(place.section, _BEFORE_THE_PARTS), text.find(place.text)
        return _AFTER_THE_PARTS

    def order(finding: Finding) -> tuple[int, ...]:
        where = place_order(finding.places[0]) if finding.places else _AFTER_THE_PARTS
        return _GRAVEST_FIRST.index(finding.severity), finding.family == STYLE, *where

    return order
