"""What a report brings along from other years."""

from datetime import date, time

from jinxiang_report.domain.finding import Finding, ItemRow, PastCell, Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.dismissing import dismiss
from jinxiang_report.operations.entries import discard_entries, log_entry
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.preferences import want_style_hints
from jinxiang_report.operations.profile import revise_office_fields
from jinxiang_report.operations.reports import check_year, compose
from jinxiang_report.operations.states import finalise, mark_published, reopen
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undo
from jinxiang_report.storage.remarks import keep_remarks
from tests.ledgers import item, post

CARRIED_OUT = Cell("三", "carried_out", "person")
CARRIED_IN = Cell("三", "carried_in", "person")
RECEIVED = Cell("三", "received", "person")
DISCLOSED = Cell("三", "disclosed", "person")


def found(ledger: Ledger, rule: str, year: int) -> list[Finding]:
    return [finding for finding in check_year(ledger, year) if finding.rule == rule]


def test_a_report_knows_the_years_before_it(ledger: Ledger) -> None:
    for year in (2022, 2023, 2024):
        add_year(ledger, year)
    enter_figures(ledger, 2021, {CARRIED_OUT: "3", RECEIVED: "3", DISCLOSED: "3"})
    enter_figures(ledger, 2022, {CARRIED_OUT: "4", DISCLOSED: "1"})

    last = compose(ledger, 2024).last

    assert last is not None
    assert last.last is not None
    assert last.last.number(DISCLOSED) == 1
    assert last.last.last is not None
    assert last.last.last.number(CARRIED_OUT) == 3
    assert last.last.last.last is None
    assert compose(ledger, 2021).last is None


def test_a_break_anywhere_in_the_chain_is_said_for_the_year_it_stands_in(ledger: Ledger) -> None:
    years = range(2022, 2027)
    for year in years:
        add_year(ledger, year)
    enter_figures(ledger, 2021, {CARRIED_OUT: "3"})
    enter_figures(ledger, 2022, {CARRIED_IN: "2"})

    (own,) = found(ledger, "YR-01", 2022)
    for year in years[1:]:
        (finding,) = found(ledger, "YR-01", year)
        assert finding.severity is Severity.HINT
        assert finding.places == (PastCell(2022, CARRIED_IN),)
        assert finding.message == f"2022 年度（往年）：{own.message}"

    dismiss(ledger, 2022, own, "一名申请人改按商业企业归类")
    assert [found(ledger, "YR-01", year) for year in years] == [[]] * 5


def test_what_is_in_force_and_pending_goes_on_in_the_chain_too(ledger: Ledger) -> None:
    add_year(ledger, 2022)
    add_year(ledger, 2023)
    in_force, made, repealed = (
        Cell("二", "normative", column) for column in ("in_force", "made", "repealed")
    )
    pending, total = Cell("四", "review", "pending"), Cell("四", "review", "total")
    enter_figures(ledger, 2021, {in_force: "9", pending: "3"})
    enter_figures(ledger, 2022, {in_force: "9", made: "1", repealed: "0", total: "1"})

    (documents,) = found(ledger, "T2-06", 2023)
    (cases,) = found(ledger, "T4-03", 2023)

    assert documents.message.startswith("2022 年度（往年）：表二")
    assert cases.places == (PastCell(2022, total),)


def test_a_closed_year_is_reported_by_the_office_as_it_was(sample: Ledger) -> None:
    before = compose(sample, 2021).office
    finalise(sample, 2021, date(2022, 1, 20))
    revise_office_fields(sample, {"phone": "0537-2"})

    assert compose(sample, 2021).office == before

    reopen(sample, 2021, "电话有变")
    assert compose(sample, 2021).office.phone == "0537-2"


def test_matters_of_style_are_told_only_where_they_are_wanted(ledger: Ledger) -> None:
    entry = log_entry(ledger, item())
    odd = Finding("SY-04", Severity.HINT, "“又名:金城大厦”用了半角冒号。", (ItemRow(entry.id),))
    keep_remarks(ledger, "item", [(entry, [odd])])
    others = [one for one in check_year(ledger, 2021) if one != odd]

    assert found(ledger, "SY-04", 2021) == [odd]
    want_style_hints(ledger, wanted=False)
    assert check_year(ledger, 2021) == others
    undo(ledger)
    assert found(ledger, "SY-04", 2021) == [odd]


def test_a_gap_between_years_is_not_bridged(ledger: Ledger) -> None:
    add_year(ledger, 2023)
    assert compose(ledger, 2023).last is None


def test_the_profile_is_kept_when_a_year_is_left(ledger: Ledger) -> None:
    revise_office_fields(ledger, {"phone": "0537-1"})
    add_year(ledger, 2022)
    assert found(ledger, "YR-03", 2022) == []

    revise_office_fields(ledger, {"phone": "0537-2"})
    (finding,) = found(ledger, "YR-03", 2022)
    assert "联系电话“0537-1”→“0537-2”" in finding.message


def test_the_profile_is_kept_anew_when_a_year_is_closed(sample: Ledger) -> None:
    add_year(sample, 2022)
    revise_office_fields(sample, {"phone": "0537-2"})
    assert len(found(sample, "YR-03", 2022)) == 1

    finalise(sample, 2021, date(2022, 1, 20))

    assert found(sample, "YR-03", 2022) == []


def test_counts_are_kept_when_a_year_is_published(sample: Ledger) -> None:
    finalise(sample, 2021, date(2022, 1, 20))
    mark_published(sample, 2021, date(2022, 1, 25))

    published = compose(sample, 2021).published
    assert published is not None
    assert (published["公开信息"], published["公众号"]) == (43, 95)
    assert found(sample, "YR-08", 2021) == []

    reopen(sample, 2021, "漏了一条")
    log_entry(sample, item("漏登的一条", category=1))
    (finding,) = found(sample, "YR-08", 2021)
    assert "公开信息公布 43 条、现为 44 条" in finding.message

    finalise(sample, 2021, date(2022, 2, 1))
    mark_published(sample, 2021, date(2022, 2, 2))
    assert found(sample, "YR-08", 2021) == []


def test_a_report_counts_its_items_by_channel_and_month(ledger: Ledger) -> None:
    """The bin does not count; what is kept follows every change."""
    first = log_entry(ledger, item("一号", channel="政府网站"))
    log_entry(ledger, item("二号", "2021-04-01", channel="政府网站"))
    log_entry(ledger, item("三号", "2021-04-02", channel="公开栏"))
    log_entry(ledger, item("四号", "2021-04-03"))
    assert compose(ledger, 2021).tally.channels == {"政府网站": 2, "公开栏": 1}
    discard_entries(ledger, [first])
    tally = compose(ledger, 2021).tally
    assert tally.channels == {"公开栏": 1, "政府网站": 1}
    assert tally.months == {3: 0, 4: 3}


def test_a_report_counts_its_posts_by_article_and_by_push(ledger: Ledger) -> None:
    sent = time(9, 30)
    for title, at in (("一", sent), ("二", sent), ("三", None)):
        log_entry(ledger, post(title, at=at))
    report = compose(ledger, 2021)
    assert (report.tally.post_months, report.pushes_by_month) == ({3: 3}, {3: 2})
    assert report.pushes == 2
