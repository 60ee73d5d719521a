"""Beginning a ledger, and a year in it."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from jinxiang_report.domain.form import FIRST_YEAR
from jinxiang_report.domain.office import DEFAULT_CATALOGUE, Category, Heading, Office
from jinxiang_report.domain.report import Draft, ReportYear
from jinxiang_report.domain.setting import OFFICE_OF, PUBLISHED_OF, Setting
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
    """A further year, with the nearest earlier year's catalogue and the standard texts.

    The year before keeps the profile as it is now, to be compared with (YR-03), unless it
    has one of its own already.
    """
    _require_sensible(year)
    if any(kept.year == year for kept in reading.years(ledger)):
        raise YearRefusedError(f"台账里已经有 {year} 年度，直接切换过去就可以了。")
    changes = [*_year_changes(ledger, year), *_profile_left_behind(ledger, year - 1)]
    record(ledger, f"新建 {year} 年度", changes)


def profile_kept(ledger: Ledger, year: int) -> Change:
    """What closing a year stores besides its state: the profile that its report shows."""
    return _kept(ledger, f"{OFFICE_OF}{year}", asdict(reading.office(ledger)))


def counts_kept(ledger: Ledger, year: int) -> Change:
    """What publishing a year stores besides its state: the counts that are now public (YR-08)."""
    return _kept(ledger, f"{PUBLISHED_OF}{year}", reading.tally(ledger, year).by_name())


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


def is_sensible(year: int) -> bool:
    """Whether a ledger can keep it."""
    return FIRST_YEAR <= year <= LAST_YEAR


def _require_sensible(year: int) -> None:
    if not is_sensible(year):
        raise YearRefusedError(
            f"年度应在 {FIRST_YEAR} 到 {LAST_YEAR} 之间（更早的年报不用这套格式），现为 {year}。"
        )


def _profile_left_behind(ledger: Ledger, year: int) -> Iterator[Change]:
    is_kept = any(kept.year == year for kept in reading.years(ledger))
    if is_kept and reading.setting(ledger, f"{OFFICE_OF}{year}") is None:
        yield profile_kept(ledger, year)


def _kept(ledger: Ledger, name: str, values: Mapping[str, object]) -> Change:
    standing = reading.setting(ledger, name)
    before = None if standing is None else Setting(name, standing)
    return Change(before, Setting(name, json.dumps(values, ensure_ascii=False)))


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
