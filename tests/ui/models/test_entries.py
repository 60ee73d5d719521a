from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.domain.office import Office
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage.ledger import memory_ledger
from jinxiang_report.storage.recording import Change, record
from jinxiang_report.storage.wanted import Order, Wanted
from jinxiang_report.ui.models.entries import EntriesModel
from jinxiang_report.ui.models.found_text import found_in
from jinxiang_report.ui.models.registers import ITEMS, POSTS, Register
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import category, discard, items, log_items, log_post


def read(workspace: Workspace, register: Register) -> EntriesModel:
    model = EntriesModel(workspace, register)
    model.refresh()
    return model


@pytest.mark.parametrize("register", [ITEMS, POSTS])
def test_the_model_keeps_qt_s_rules_while_rows_come_and_go(
    qtmodeltester: ModelTester, workspace: Workspace, register: Register
) -> None:
    (item,) = log_items(workspace, "第一件")
    post = log_post(workspace, "第一篇", reads=3)
    model = read(workspace, register)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    log_items(workspace, "第二件")
    log_post(workspace, "第二篇")
    model.refresh()
    model.sort(1, Qt.SortOrder.DescendingOrder)
    discard(workspace, [item, post])
    model.refresh()
    assert model.rowCount() == 1


def test_an_invalid_index_has_no_flags_and_no_data(workspace: Workspace) -> None:
    model = read(workspace, ITEMS)
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert model.data(QModelIndex()) is None
    assert not model.setData(QModelIndex(), "x")


def test_an_entry_of_a_year_before_is_shown_with_that_years_category(
    workspace: Workspace,
) -> None:
    number = category(workspace, "法规文件")
    (logged,) = log_items(workspace, "办法", category=number)
    workspace.add_year(2022)
    workspace.go_to_year(2022)
    model = read(workspace, ITEMS)
    assert model.rowCount() == 0
    model.look_for(Wanted(only=(logged.id,)))
    column = ITEMS.column("category")
    assert model.text(0, column) == "法规文件"
    assert model.data(model.index(0, column), Qt.ItemDataRole.EditRole) == "法规文件"


def test_categories_are_sorted_as_the_catalogue_lists_them(workspace: Workspace) -> None:
    for name in ("规划计划", "机构职能", "法规文件"):
        log_items(workspace, name, category=category(workspace, name))
    model = read(workspace, ITEMS)
    model.sort(ITEMS.column("category"))
    assert [model.entry(row).title for row in range(3)] == ["机构职能", "法规文件", "规划计划"]


def test_the_filter_looks_into_every_column(workspace: Workspace) -> None:
    rules = category(workspace, "法规文件")
    log_items(workspace, "第一件", category=rules, document_number="金工信发〔2021〕3号")
    log_items(workspace, "第二件", department="办公室")
    model = read(workspace, ITEMS)
    for needle, found in {"法规": 1, "〔2021〕3": 1, "办公": 1, "03-05": 2, "没有": 0}.items():
        model.look_for(Wanted(needle=needle))
        assert model.rowCount() == found, needle


def test_a_retired_category_may_stay_where_it_is(workspace: Workspace) -> None:
    rules = category(workspace, "法规文件")
    log_items(workspace, "第一件", category=rules)
    workspace.revise_catalogue(
        [replace(one, retired=one.id == rules) for one in workspace.categories]
    )
    model = read(workspace, ITEMS)
    index = model.index(0, ITEMS.column("category"))
    assert model.setData(index, "法规文件")
    assert not model.setData(index, "fgwj")


def test_clearing_the_category_is_allowed(workspace: Workspace) -> None:
    log_items(workspace, "第一件", category=category(workspace, "法规文件"))
    model = read(workspace, ITEMS)
    assert model.setData(model.index(0, ITEMS.column("category")), "")
    assert items(workspace)[0].category is None


@pytest.mark.parametrize(
    ("needle", "number"), [("预算", 1), ("bmys", 1), ("BMYS", 1), ("ghjh", 2), ("y", 1)]
)
def test_letters_find_titles_and_categories(workspace: Workspace, needle: str, number: int) -> None:
    log_items(workspace, "部门预算")
    log_items(workspace, "一号", "二号", category=category(workspace, "规划计划"))
    model = read(workspace, ITEMS)
    model.look_for(Wanted(needle=needle))
    assert model.rowCount() >= number


def test_a_stretch_found_by_its_letters_is_known_by_its_characters() -> None:
    assert found_in("部门预算（第2期）", "ys") == [(2, 4)]
    assert found_in("部门 预算", "my") == [(1, 4)]
    assert found_in("OA办公oa", "oa") == [(0, 2), (4, 6)]
    assert found_in("部门预算", "") == []
    assert found_in("办公室", "gs", by_letters=False) == []


_Step = some.tuples(
    some.sampled_from(["log", "title", "day", "category", "bin", "undo", "redo"]),
    some.integers(0, 30),
)


@given(
    some.lists(_Step, max_size=25),
    some.sampled_from(["published", "title", "category", "formed"]),
    some.booleans(),
    some.sampled_from(["", "1", "规划"]),
)
@settings(max_examples=40, deadline=None)
def test_the_rows_are_always_those_a_fresh_search_would_find(
    steps: list[tuple[str, int]], order: Order, descending: bool, needle: str
) -> None:
    """Whatever happens one by one, no row is lost, doubled or out of its order."""
    with memory_ledger() as ledger:
        record(ledger, "新建台账", [Change(None, Office("某局"))], lasting=True)
        add_year(ledger, 2021)
        workspace = Workspace(ledger, 2021)
        model = read(workspace, ITEMS)
        model.look_for(Wanted(needle=needle))
        way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        model.sort(ITEMS.column(order), way)
        workspace.entries_changed.connect(model.refresh)
        for step, number in steps:
            _take(workspace, step, number)
            fresh = workspace.browse("item", model.wanted)
            assert [model.number(row) for row in range(model.rowCount())] == list(fresh)
            for row in range(model.rowCount()):
                assert model.entry(row) == workspace.fetch("item", [model.number(row)])[0]


def _take(workspace: Workspace, step: str, number: int) -> None:
    live = items(workspace)
    day = date(2021, number % 12 + 1, 5)
    if step == "log" or not live:
        log_items(workspace, f"件{number}", published=day)
    elif step == "undo":
        workspace.undo()
    elif step == "redo":
        workspace.redo()
    else:
        chosen = live[number % len(live)]
        changes: dict[str, Any] = {
            "title": {"title": f"改{number}"},
            "day": {"published": day, "formed": day},
            "category": {"category": workspace.categories[number % 5].id},
            "bin": {"discarded": datetime(2021, 12, 1, 9)},
        }
        workspace.revise_entry(chosen, replace(chosen, **changes[step]))


def test_a_view_s_places_follow_an_entry_that_moves(workspace: Workspace) -> None:
    first, second, third = (
        log_items(workspace, title, published=date(2021, month, 1))[0]
        for month, title in enumerate(("甲", "乙", "丙"), 1)
    )
    model = read(workspace, ITEMS)
    held = {
        one.id: QPersistentModelIndex(model.index(row, 0))
        for row, one in enumerate((first, second, third))
    }
    workspace.revise_entry(first, replace(first, published=date(2021, 12, 1)))
    model.refresh()
    assert {number: place.row() for number, place in held.items()} == {
        first.id: 2,
        second.id: 0,
        third.id: 1,
    }


def test_only_what_is_looked_at_is_read(workspace: Workspace) -> None:
    entries = [PublishedItem(n, 2021, f"件{n}", date(2021, 3, 5)) for n in range(1, 1001)]
    record(workspace.ledger, "导入", [Change(None, entry) for entry in entries])
    model = read(workspace, ITEMS)
    assert model.entry(999).title == "件1000"
    assert len(model._seen) <= 128
    for row in range(1000):
        assert model.entry(row).title == f"件{row + 1}"


def limits(workspace: Workspace) -> dict[str, str]:
    model = read(workspace, ITEMS)
    column = ITEMS.column("time_limit")
    return {
        model.entry(row).title: str(model.index(row, column).data())
        for row in range(model.rowCount())
    }


def test_the_limit_is_told_in_working_days(workspace: Workspace) -> None:
    formed = {
        "当天": "2021-03-30",
        "及时": "2021-03-02",
        "晚了": "2021-03-01",
        "写反": "2021-04-01",
    }
    for title, day in formed.items():
        log_items(workspace, title, published=date(2021, 3, 30), formed=date.fromisoformat(day))
    log_items(workspace, "没写")
    assert limits(workspace) == {
        "没写": "",
        "当天": "当日",
        "及时": "第 20 日",
        "晚了": "第 21 日",
        "写反": "",
    }


def test_the_limits_tool_tip_tells_the_reckoning_and_the_law(workspace: Workspace) -> None:
    log_items(workspace, "晚了", published=date(2021, 4, 6), formed=date(2021, 3, 1))
    model = read(workspace, ITEMS)
    told = model.index(0, ITEMS.column("time_limit")).data(Qt.ItemDataRole.ToolTipRole)
    assert "第 25 个工作日（3月1日形成，跳过 8 个周末日、清明节 3 天），超过期限。" in told
    assert "条例第二十六条" in told


def test_the_limit_can_not_be_typed(workspace: Workspace) -> None:
    log_items(workspace, "第一件", formed=date(2021, 3, 1))
    model = read(workspace, ITEMS)
    index = model.index(0, ITEMS.column("time_limit"))
    refused: list[str] = []
    model.refused.connect(refused.append)
    assert not model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(index, "5")
    assert refused == ["时限是算出来的，请改成文日期或公开日期。"]


def test_the_slowest_stand_at_one_end_and_days_off_count(workspace: Workspace) -> None:
    spans = {"十一": ("2021-09-30", "2021-10-09"), "平时": ("2021-11-01", "2021-11-05")}
    for title, (formed, day) in spans.items():
        log_items(
            workspace, title, published=date.fromisoformat(day), formed=date.fromisoformat(formed)
        )
    model = read(workspace, ITEMS)
    model.sort(ITEMS.column("time_limit"), Qt.SortOrder.DescendingOrder)
    assert [model.entry(row).title for row in range(2)] == ["平时", "十一"]
    every_day = {date(2021, 10, day): True for day in range(1, 9)}
    workspace.revise_holidays(Holidays(every_day))
    model.refresh()
    assert [model.entry(row).title for row in range(2)] == ["十一", "平时"]
