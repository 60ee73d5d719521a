"""核对: what only one side has, what both have, and what comes of it."""

from collections.abc import Sequence
from datetime import date

from jinxiang_report.domain.entries import Entry
from jinxiang_report.operations.aliases import alias_changes
from jinxiang_report.operations.entries import log_entry
from jinxiang_report.operations.reconciling import (
    Comparison,
    add_listed,
    compare,
    differences,
    mark_checked,
)
from jinxiang_report.operations.site_list import Listed
from jinxiang_report.storage import reading
from jinxiang_report.storage.browsing import Kind
from jinxiang_report.storage.comparing import Scope
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record, undo
from tests.bench.ledgers import many_items
from tests.ledgers import item, post

WHOLE_YEAR = Scope()
TODAY = date(2022, 1, 10)
SITE = "http://www.example.gov.cn/art/2021/"


def compared(
    ledger: Ledger, lines: Sequence[Listed], kind: Kind = "item", scope: Scope = WHOLE_YEAR
) -> Comparison:
    return compare(ledger, kind, 2021, lines, scope)


def pairs(comparison: Comparison) -> list[tuple[int, str]]:
    return [(pair.entry, pair.listed.title) for pair in comparison.both]


def log(ledger: Ledger, title: str, day: str = "2021-03-05", **more: object) -> Entry:
    return log_entry(ledger, item(title, day, **more))


def test_each_side_is_told_what_the_other_does_not_have(ledger: Ledger) -> None:
    both, mine = log(ledger, "部门预算"), log(ledger, "培育办法")
    found = compared(ledger, [Listed("部门预算", date(2021, 3, 5)), Listed("公示")])
    assert pairs(found) == [(both.id, "部门预算")]
    assert list(found.only_ledger) == [mine.id]
    assert found.only_site == [Listed("公示")]


def test_the_same_address_is_the_same_entry_whatever_the_title(ledger: Ledger) -> None:
    entry = log(ledger, "关于部门预算的说明", address=f"{SITE}1.html")
    listed = Listed("部门预算说明", date(2021, 3, 8), "https://example.gov.cn/art/2021/1.html")
    found = compared(ledger, [listed])
    assert pairs(found) == [(entry.id, "部门预算说明")]
    assert list(differences(entry, listed)) == [
        "网站上的日期是 2021-03-08",
        "网站上的标题是“部门预算说明”",
    ]


def test_a_title_is_compared_without_width_spaces_and_punctuation(ledger: Ledger) -> None:
    entry = log(ledger, "“双随机”抽查结果（第1期）")
    found = compared(ledger, [Listed('"双随机" 抽查结果(第1期)')])
    assert pairs(found) == [(entry.id, '"双随机" 抽查结果(第1期)')]


def test_of_several_with_one_title_the_day_decides(ledger: Ledger) -> None:
    days = ("2021-01-13", "2021-02-12", "2021-03-11")
    first, second, third = (log(ledger, "抽查结果", day) for day in days)
    lines = [Listed("抽查结果", date(2021, 3, 11)), Listed("抽查结果", date(2021, 1, 13))]
    found = compared(ledger, lines)
    assert {pair.entry: pair.listed.published for pair in found.both} == {
        first.id: first.published,
        third.id: third.published,
    }
    assert list(found.only_ledger) == [second.id]


def test_of_several_with_one_title_the_last_of_each_side_belong_together(ledger: Ledger) -> None:
    log(ledger, "抽查结果", "2021-01-13")
    moved = log(ledger, "抽查结果", "2021-02-12")
    lines = [Listed("抽查结果", date(2021, 1, 13)), Listed("抽查结果", date(2021, 2, 15))]
    found = compared(ledger, lines)
    assert (moved.id, "抽查结果") in pairs(found)
    assert (list(found.only_ledger), found.only_site) == ([], [])


def test_of_several_on_other_days_none_is_guessed(ledger: Ledger) -> None:
    for day in ("2021-01-13", "2021-02-12"):
        log(ledger, "抽查结果", day)
    found = compared(ledger, [Listed("抽查结果", date(2021, 5, day)) for day in (1, 2)])
    assert (found.both, len(found.only_ledger), len(found.only_site)) == ([], 2, 2)


def test_lines_without_a_day_are_taken_in_their_order(ledger: Ledger) -> None:
    entries = [log(ledger, "抽查结果", day) for day in ("2021-01-13", "2021-02-12")]
    lines = [Listed("抽查结果", None, f"{SITE}{number}.html") for number in (1, 2)]
    assert [(pair.entry, pair.listed) for pair in compared(ledger, lines).both] == list(
        zip([entry.id for entry in entries], lines, strict=True)
    )


def test_lines_of_another_year_and_repeated_lines_are_counted_and_left_out(ledger: Ledger) -> None:
    line = Listed("公示", date(2021, 4, 1))
    found = compared(ledger, [line, line, Listed("旧闻", date(2020, 4, 1))])
    assert (found.only_site, found.repeated, found.elsewhere) == ([line], 1, 1)


def test_only_the_days_and_the_category_that_the_list_speaks_of_are_compared(
    ledger: Ledger,
) -> None:
    number = reading.categories(ledger, 2021)[1].id
    log(ledger, "一号", "2021-01-04", category=number)
    log(ledger, "二号", "2021-03-31")
    entry = log(ledger, "三号", "2021-03-31", category=number)
    scope = Scope(date(2021, 3, 1), date(2021, 3, 31), number)
    assert list(compared(ledger, [], scope=scope).only_ledger) == [entry.id]


def test_posts_are_compared_too(ledger: Ledger) -> None:
    entry = log_entry(ledger, post("惠企政策", address="https://mp.weixin.qq.com/s/abc"))
    found = compared(ledger, [Listed("惠企", address="https://mp.weixin.qq.com/s/abc")], "post")
    assert pairs(found) == [(entry.id, "惠企")]


def test_what_was_found_is_marked_with_the_day_in_one_action(ledger: Ledger) -> None:
    entries = [log(ledger, title) for title in ("一号", "二号", "三号")]
    assert mark_checked(ledger, "item", [entry.id for entry in entries[:2]], TODAY) == 2
    assert [one.checked for one in reading.items(ledger, 2021)] == [TODAY, TODAY, None]
    assert undo(ledger) == "核对 2 条"
    assert reading.items(ledger, 2021) == entries


def test_what_only_the_website_has_is_logged_in_one_action(ledger: Ledger) -> None:
    record(ledger, "记住别名", alias_changes(ledger, {"行政文件": "法规文件"}))
    lines = [
        Listed("培育办法", date(2021, 3, 5), f"{SITE}1.html", "行政文件"),
        Listed("公示", date(2021, 3, 6)),
        Listed("没有日期"),
    ]
    add_listed(ledger, "item", 2021, lines, TODAY)
    items = reading.items(ledger, 2021)
    assert [(one.title, one.address, one.checked) for one in items] == [
        ("培育办法", f"{SITE}1.html", TODAY),
        ("公示", "", TODAY),
    ]
    assert reading.tally(ledger, 2021).counts == {"法规文件": 1}
    assert undo(ledger) == "从网站补登 2 条"


def test_after_the_missing_ones_are_logged_both_sides_agree(ledger: Ledger) -> None:
    lines = [Listed(f"公示（第{number}期）", date(2021, 3, 5)) for number in range(40)]
    add_listed(ledger, "post", 2021, lines, TODAY)
    found = compared(ledger, lines, "post")
    assert (len(found.both), list(found.only_ledger), found.only_site) == (40, [], [])


def test_ten_thousand_entries_find_ten_thousand_lines(ledger: Ledger) -> None:
    entries = list(many_items(10_000, [reading.categories(ledger, 2021)[0].id]))
    record(ledger, "导入", [Change(None, entry) for entry in entries])
    lines = [Listed(one.title, one.published, one.address if one.id % 2 else "") for one in entries]
    found = compared(ledger, lines[::-1])
    assert (len(found.both), list(found.only_ledger), found.only_site) == (10_000, [], [])
