from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.ui.models.entries import EntriesModel
from jinxiang_report.ui.models.registers import ITEMS, POSTS, Register
from jinxiang_report.ui.models.rows import EntryRows
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import category, log_items, log_post


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
    workspace.discard_entries([item, post])
    model.refresh()
    assert model.rowCount() == 1


def test_an_invalid_index_has_no_flags_and_no_data(workspace: Workspace) -> None:
    model = read(workspace, ITEMS)
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert model.data(QModelIndex()) is None
    assert not model.setData(QModelIndex(), "x")


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
        model.narrow(needle)
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
    assert workspace.items()[0].category is None


def entries(numbers: Sequence[int], title: str) -> list[PublishedItem]:
    return [PublishedItem(number, 2021, title, date(2021, 3, 5)) for number in numbers]


class _Rows(EntryRows):
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> str | None:
        return self.entry(index.row()).title if role == 0 else None


_numbers = some.lists(some.integers(1, 90), unique=True)


@given(_numbers, _numbers)
def test_a_view_s_places_follow_their_entries_through_any_change(
    before: list[int], after: list[int]
) -> None:
    rows = _Rows()
    rows.become(entries(before, "旧"))
    held = {number: QPersistentModelIndex(rows.index(at, 0)) for at, number in enumerate(before)}
    rows.become(entries(after, "新"))

    assert [rows.entry(row).id for row in range(rows.rowCount())] == after
    assert {rows.entry(row).title for row in range(rows.rowCount())} <= {"新"}
    for number, place in held.items():
        if place.isValid():  # starting afresh lets all places go; the table returns by itself
            assert rows.entry(place.row()).id == number
