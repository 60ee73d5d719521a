"""Beginning ledgers and years; the profile."""

from dataclasses import replace
from pathlib import Path

import pytest

from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.office import DEFAULT_CATALOGUE, Office
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.operations.profile import revise_catalogue, revise_profile
from jinxiang_report.operations.reports import compose
from jinxiang_report.operations.trouble import (
    ProfileRefusedError,
    UnknownSectionError,
    YearMissingError,
    YearRefusedError,
)
from jinxiang_report.operations.years import add_year, standard_texts
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undo
from tests.ledgers import BUREAU, new_ledger


def test_a_new_ledger_has_the_13_categories_and_a_text_for_every_required_section(
    ledger: Ledger,
) -> None:
    assert [category.name for category in reading.categories(ledger, 2021)] == [
        heading.name for heading in DEFAULT_CATALOGUE
    ]
    required = {section.key for section in OUTLINE if section.required}
    assert required <= reading.drafts(ledger, 2021).keys()


@pytest.mark.parametrize("texts", ["narrative/standard.toml", "sample/narrative-2021.toml"])
def test_texts_in_resources_belong_to_sections_of_the_outline(texts: str) -> None:
    assert standard_texts(texts).keys() <= {section.key for section in OUTLINE}


@pytest.mark.parametrize("year", [2018, 2100])
def test_a_year_outside_the_form_is_refused_and_leaves_no_file(tmp_path: Path, year: int) -> None:
    with pytest.raises(YearRefusedError, match=f"现为 {year}"):
        new_ledger(tmp_path, year=year)
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_without_the_offices_name_is_not_begun(tmp_path: Path) -> None:
    with pytest.raises(ProfileRefusedError, match="全称不能为空"):
        new_ledger(tmp_path, office=Office(" "))
    assert list(tmp_path.iterdir()) == []


def test_initials_are_kept_as_they_are_looked_for(ledger: Ledger) -> None:
    first, *rest = reading.categories(ledger, 2021)
    revise_catalogue(ledger, 2021, [replace(first, initials=" JGZN "), *rest])
    assert reading.categories(ledger, 2021)[0].initials == "jgzn"


def test_a_further_year_takes_the_catalogue_over_without_what_was_retired(ledger: Ledger) -> None:
    first, *rest = reading.categories(ledger, 2021)
    revise_catalogue(ledger, 2021, [replace(first, retired=True), *rest])
    add_year(ledger, 2022)
    names = [category.name for category in reading.categories(ledger, 2022)]
    assert names == [category.name for category in rest]


def test_a_year_is_not_begun_twice(ledger: Ledger) -> None:
    with pytest.raises(YearRefusedError, match="已经有 2021 年度"):
        add_year(ledger, 2021)


def test_beginning_a_year_can_be_undone(ledger: Ledger) -> None:
    add_year(ledger, 2022)
    assert undo(ledger) == "新建 2022 年度"
    assert [kept.year for kept in reading.years(ledger)] == [2021]


def test_a_year_that_is_not_kept_is_refused_with_those_that_are(ledger: Ledger) -> None:
    for use in (
        lambda: compose(ledger, 2020),
        lambda: write_section(ledger, 2020, "五", "文字"),
        lambda: enter_figures(ledger, 2020, {Cell("三", "received", "person"): "1"}),
    ):
        with pytest.raises(YearMissingError, match=r"没有 2020 年度（现有：2021）"):
            use()


def test_the_standard_texts_cite_the_form_of_the_year(tmp_path: Path) -> None:
    with new_ledger(tmp_path, year=2020) as ledger:
        assert "国办公开办函〔2019〕60号" in compose(ledger, 2020).narrative["引言"]


def test_a_section_outside_the_outline_is_refused(ledger: Ledger) -> None:
    with pytest.raises(UnknownSectionError, match=r"没有“七”.*一（一）"):
        write_section(ledger, 2021, "七", "文字")


def test_a_blank_text_takes_the_section_out_and_undo_brings_it_back(ledger: Ledger) -> None:
    before = reading.drafts(ledger, 2021)["一（二）"]
    write_section(ledger, 2021, "一（二）", " \n ")
    assert "一（二）" not in reading.drafts(ledger, 2021)
    undo(ledger)
    assert reading.drafts(ledger, 2021)["一（二）"] == before


def test_line_ends_of_any_system_become_paragraphs(ledger: Ledger) -> None:
    write_section(ledger, 2021, "五", "一段  \r\n二段\r三段\n\n")
    assert reading.drafts(ledger, 2021)["五"] == "一段\n二段\n三段"


def test_the_profile_can_be_revised_but_not_without_a_name(ledger: Ledger) -> None:
    revise_profile(ledger, replace(BUREAU, phone="0537-0000000"), None)
    assert reading.office(ledger).phone == "0537-0000000"
    with pytest.raises(ProfileRefusedError, match="全称不能为空"):
        revise_profile(ledger, replace(BUREAU, name=" "), None)
