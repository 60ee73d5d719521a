"""Figures that follow the ledger and last year, and those that somebody typed over them."""

from dataclasses import replace
from datetime import date

from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.domain.figure import Figure, Origin
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.entries import discard_entries, log_entry, revise_entry
from jinxiang_report.operations.figures import enter_figures, explain_figure, fill_with_zero
from jinxiang_report.operations.given import IN_FORCE, MADE, REPEALED
from jinxiang_report.operations.reports import check_year, compose
from jinxiang_report.operations.states import finalise, reopen
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import redo, undo
from tests.ledgers import item

CARRIED_IN, CARRIED_OUT = (Cell("三", row, "person") for row in ("carried_in", "carried_out"))
DAY = date(2022, 1, 20)


def log(ledger: Ledger, year: int = 2021, **values: object) -> PublishedItem:
    formed = date(year, 3, 1)
    document = item(f"某办法{values}", f"{year}-03-05", year=year, formed=formed, normative=True)
    stored = log_entry(ledger, replace(document, **values))  # type: ignore[arg-type]
    assert isinstance(stored, PublishedItem)
    return stored


def counted(ledger: Ledger, year: int = 2021) -> list[object]:
    report = compose(ledger, year)
    return [report.value(cell) for cell in (MADE, REPEALED, IN_FORCE)]


def rules(ledger: Ledger, year: int = 2021) -> set[str]:
    return {finding.rule for finding in check_year(ledger, year)}


def test_nothing_is_counted_while_nothing_is_marked(ledger: Ledger) -> None:
    log(ledger, normative=False)
    assert counted(ledger) == [None, None, None]
    assert compose(ledger, 2021).given == {}


def test_marked_documents_are_counted_and_follow_every_change(ledger: Ledger) -> None:
    one = log(ledger)
    other = log(ledger, formed=date(2019, 1, 1))
    assert counted(ledger) == [1, 0, 2]
    revise_entry(ledger, one, replace(one, repealed=date(2021, 8, 1)))
    assert counted(ledger) == [1, 1, 1]
    undo(ledger)
    discard_entries(ledger, [other])
    assert counted(ledger) == [1, 0, 1]
    figure = compose(ledger, 2021).figures[MADE]
    assert figure == Figure(2021, MADE, 1, Origin.COUNTED)


def test_documents_in_force_go_on_from_last_years_figure(ledger: Ledger) -> None:
    add_year(ledger, 2022)
    add_year(ledger, 2023)
    enter_figures(ledger, 2021, {IN_FORCE: "7"})
    log(ledger, 2022)
    log(ledger, 2023, expires=date(2023, 11, 30))
    assert counted(ledger, 2022) == [1, 0, 8]
    assert counted(ledger, 2023) == [1, 0, 8]
    assert {"T2-06", "TL-06"}.isdisjoint(rules(ledger, 2023))
    enter_figures(ledger, 2022, {IN_FORCE: "9"})
    assert counted(ledger, 2023) == [1, 0, 9]


def test_what_is_carried_on_arrives_next_year_column_by_column(ledger: Ledger) -> None:
    enter_figures(ledger, 2021, {CARRIED_OUT: "3", Cell("三", "carried_out", "business"): "1"})
    add_year(ledger, 2022)
    report = compose(ledger, 2022)
    assert report.figures[CARRIED_IN] == Figure(2022, CARRIED_IN, 3, Origin.LAST_YEAR)
    assert report.number(Cell("三", "carried_in", "total")) == 4
    assert report.value(Cell("三", "carried_in", "research")) is None
    enter_figures(ledger, 2021, {CARRIED_OUT: "5"})
    assert compose(ledger, 2022).number(CARRIED_IN) == 5


def test_filling_with_zero_leaves_what_was_carried_over(ledger: Ledger) -> None:
    enter_figures(ledger, 2021, {CARRIED_OUT: "3"})
    add_year(ledger, 2022)
    fill_with_zero(ledger, 2022, compose(ledger, 2022).edition.cells)
    report = compose(ledger, 2022)
    assert report.number(CARRIED_IN) == 3
    assert report.number(Cell("三", "carried_in", "total")) == 3
    assert len(report.figures) == 200


def test_what_is_typed_over_a_count_keeps_both_until_it_is_dropped(ledger: Ledger) -> None:
    log(ledger)
    enter_figures(ledger, 2021, {MADE: "4"})
    report = compose(ledger, 2021)
    assert report.figures[MADE] == Figure(2021, MADE, 4, Origin.TYPED, instead_of="1")
    assert report.given[MADE].value == 1
    log(ledger, title="另一个")
    assert compose(ledger, 2021).given[MADE].value == 2
    enter_figures(ledger, 2021, {MADE: ""})
    assert compose(ledger, 2021).figures[MADE].value == 2
    undo(ledger)
    assert compose(ledger, 2021).figures[MADE].value == 4
    redo(ledger)
    assert compose(ledger, 2021).figures[MADE].value == 2


def test_typing_the_count_itself_keeps_following_the_ledger(ledger: Ledger) -> None:
    log(ledger)
    enter_figures(ledger, 2021, {MADE: "1"})
    assert MADE not in reading.figures(ledger, 2021)


def test_a_reason_settles_the_difference_until_the_ledger_changes(ledger: Ledger) -> None:
    log(ledger)
    enter_figures(ledger, 2021, {MADE: "4"})
    assert "TL-06" in rules(ledger)
    explain_figure(ledger, 2021, MADE, "三件由上级代为登记")
    assert "TL-06" not in rules(ledger)
    log(ledger, title="另一个")
    assert "TL-06" in rules(ledger)


def test_the_mend_goes_back_to_the_count(ledger: Ledger) -> None:
    log(ledger)
    enter_figures(ledger, 2021, {MADE: "4"})
    (finding,) = [one for one in check_year(ledger, 2021) if one.rule == "TL-06"]
    assert "填 4，台账标为规范性文件、2021 年成文的有 1 件（“某办法{}”）" in finding.message
    assert finding.mend is not None
    enter_figures(ledger, 2021, dict(finding.mend.change.figures))  # type: ignore[union-attr]
    assert MADE not in reading.figures(ledger, 2021)


def test_a_difference_from_last_year_is_settled_by_its_reason(ledger: Ledger) -> None:
    enter_figures(ledger, 2021, {CARRIED_OUT: "3"})
    add_year(ledger, 2022)
    enter_figures(ledger, 2022, {CARRIED_IN: "2"})
    assert "YR-01" in rules(ledger, 2022)
    explain_figure(ledger, 2022, CARRIED_IN, "一件申请人改按企业归类")
    assert "YR-01" not in rules(ledger, 2022)


def test_a_closed_year_keeps_what_it_was_given(sample: Ledger) -> None:
    document = log(sample)
    enter_figures(sample, 2021, dict.fromkeys((MADE, REPEALED, IN_FORCE), ""))
    revise_entry(sample, document, replace(document, category=_any_category(sample)))
    finalise(sample, 2021, DAY)
    figures = compose(sample, 2021).figures
    assert (figures[MADE].value, figures[MADE].origin) == (1, Origin.COUNTED)
    undo(sample)
    assert compose(sample, 2021).state == "草稿"
    redo(sample)
    reopen(sample, 2021, "补登")
    log(sample, title="补登的办法")
    assert compose(sample, 2021).figures[MADE].value == 2


def _any_category(ledger: Ledger) -> int:
    return compose(ledger, 2021).tally.by_category[0][0].id
