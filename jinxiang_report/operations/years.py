"""Beginning a ledger, and a year in it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from jinxiang_report.domain.form import FIRST_YEAR
from jinxiang_report.domain.office import DEFAULT_CATALOGUE, Category, Heading, Office
from jinxiang_report.domain.report import Draft, ReportYear
from jinxiang_report.installed import resource
from jinxiang_report.operations.profile import require_name
from jinxiang_report.operations.trouble import YearMissingError, YearRefusedError
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger, create_ledger
from jinxiang_report.storage.recording import Change, record

LAST_YEAR = 2099


def start_ledger(path: Path, office: Office, year: int) -> Ledger:
    """A new ledger with its first year. If anything fails, no file is left behind."""
    _require_sensible(year)
    require_name(office)
    ledger = create_ledger(path)
    try:
        first = [Change(None, office), *_year_changes(ledger, year)]
        record(ledger, "新建台账", first, lasting=True)
    except BaseException:
        ledger.close()
        path.unlink()
        raise
    return ledger


def add_year(ledger: Ledger, year: int) -> None:
    """A further year, with the nearest earlier year's catalogue and the standard texts."""
    _require_sensible(year)
    if any(kept.year == year for kept in reading.years(ledger)):
        raise YearRefusedError(f"台账里已经有 {year} 年度，直接切换过去就可以了。")
    record(ledger, f"新建 {year} 年度", _year_changes(ledger, year))


def require_year(ledger: Ledger, year: int) -> ReportYear:
    """The year as the ledger keeps it; refused if it keeps none such."""
    kept = {kept.year: kept for kept in reading.years(ledger)}
    if year not in kept:
        there = "、".join(str(known) for known in kept) or "还没有任何年度"
        raise YearMissingError(f"台账里没有 {year} 年度（现有：{there}），请先新建这个年度。")
    return kept[year]


def latest_year(ledger: Ledger) -> int:
    """The year to open a ledger at."""
    kept = reading.years(ledger)
    if not kept:
        raise YearMissingError(
            f"台账“{ledger.path}”里还没有任何年度，多半是新建时中断了。"
            "请把这个文件改名，再新建一个台账。"
        )
    return kept[-1].year


def standard_texts(name: str = "narrative/standard.toml") -> dict[str, str]:
    """Texts by section key from a file in resources/."""
    texts = tomllib.loads(resource(name).read_text(encoding="utf-8"))
    return {section: str(text).strip() for section, text in texts.items()}


def _require_sensible(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise YearRefusedError(
            f"年度应在 {FIRST_YEAR} 到 {LAST_YEAR} 之间（更早的年报不用这套格式），现为 {year}。"
        )


def _year_changes(ledger: Ledger, year: int) -> Iterator[Change]:
    yield Change(None, ReportYear(year))
    first_id = reading.next_id(ledger, "category")
    for position, heading in enumerate(_catalogue_before(ledger, year)):
        yield Change(
            None,
            Category(
                first_id + position,
                year,
                heading.name,
                heading.initials,
                heading.article,
                position,
            ),
        )
    for section, text in standard_texts().items():
        yield Change(None, Draft(year, section, text))


def _catalogue_before(ledger: Ledger, year: int) -> tuple[Heading, ...]:
    earlier = [kept.year for kept in reading.years(ledger) if kept.year < year]
    if not earlier:
        return DEFAULT_CATALOGUE
    return tuple(
        Heading(category.name, category.initials, category.article)
        for category in reading.categories(ledger, earlier[-1])
        if not category.retired
    )
