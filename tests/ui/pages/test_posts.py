from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.entries import Source
from jinxiang_report.domain.finding import ItemRow, PostRow
from jinxiang_report.ui.pages.posts import PostsPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import log_items, log_post, posts
from tests.ui.hands import click, press, write
from tests.ui.showing import on_screen


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, theme: Theme) -> PostsPage:
    return on_screen(qtbot, PostsPage(workspace, theme))


def test_a_post_is_logged_with_the_keyboard(page: PostsPage, workspace: Workspace) -> None:
    page.row.editors["published"].setFocus()
    for text in ("3月5日", "惠企政策解读", "https://mp.weixin.qq.com/s/1"):
        write(text)
        key = Qt.Key.Key_Return if text.startswith("https") else Qt.Key.Key_Tab
        press(key)

    (post,) = posts(workspace)
    assert post.title == "惠企政策解读"
    assert post.published == date(2021, 3, 5)
    assert post.address == "https://mp.weixin.qq.com/s/1"


def test_the_year_and_its_months_are_counted_by_article(
    page: PostsPage, workspace: Workspace
) -> None:
    log_post(workspace, "第一篇")
    log_post(workspace, "第二篇", published=date(2021, 12, 1))
    assert page.total.text() == "全年共 2 篇"
    assert page.months.accessibleName().startswith("1月0篇，2月0篇，3月1篇")
    assert page.months.accessibleName().endswith("12月1篇")


def test_reads_are_sorted_as_numbers_and_unknown_ones_come_first(
    page: PostsPage, workspace: Workspace
) -> None:
    for title, reads in (("九百", 900), ("未知", None), ("一千", 1000)):
        log_post(workspace, title, reads=reads)
    page.table.sortByColumn(page.register.column("reads"), Qt.SortOrder.AscendingOrder)
    shown = [page.model.entry(row).title for row in range(3)]
    assert shown == ["未知", "九百", "一千"]


@pytest.mark.parametrize(
    ("key", "typed", "told"),
    [
        ("at", "下午", "时间看不懂：“下午”"),
        ("reads", "很多", "阅读应是 0 或正整数"),
        ("source", "抄的", "只能写“原创”或“转载”"),
    ],
)
def test_what_makes_no_sense_is_told_and_not_stored(
    page: PostsPage, workspace: Workspace, key: str, typed: str, told: str
) -> None:
    post = log_post(workspace, "第一篇")
    index = page.model.index(0, page.register.column(key))
    assert not page.model.setData(index, typed)
    assert told in page.message.text()
    assert posts(workspace) == [post]


def test_cells_take_what_a_clerk_types(page: PostsPage, workspace: Workspace) -> None:
    log_post(workspace, "第一篇")
    for key, typed in {"at": "9:05", "source": "原创", "reads": "1,023", "shares": "０"}.items():
        assert page.model.setData(page.model.index(0, page.register.column(key)), typed)
    (post,) = posts(workspace)
    assert (post.at, post.source, post.reads, post.shares) == (
        time(9, 5),
        Source.ORIGINAL,
        1023,
        0,
    )


def test_posts_and_items_keep_to_their_pages(page: PostsPage, workspace: Workspace) -> None:
    (item,) = log_items(workspace, "一条")
    post = log_post(workspace, "一篇")
    assert page.model.rowCount() == 1
    assert page.has(PostRow(post.id))
    assert page.model.entry(0) == post
    assert not page.has(ItemRow(item.id))


def test_a_push_is_what_went_out_at_one_time(page: PostsPage, workspace: Workspace) -> None:
    for title, at in (("头条", time(9)), ("次条", time(9)), ("下午", time(15)), ("不明", None)):
        log_post(workspace, title, at=at)
    assert page.total.text() == "全年共 4 篇"
    assert page.way.text() == "按篇 4，按次 3"


def test_a_click_on_a_month_shows_its_posts(page: PostsPage, workspace: Workspace) -> None:
    log_post(workspace, "三月的")
    log_post(workspace, "十二月的", published=date(2021, 12, 1))
    bars = page.months
    click(bars, QPoint(bars.width() - 5, bars.height() // 2))
    assert page.search.found.text() == "2 篇中 1 篇"
    assert page.model.entry(0).title == "十二月的"
    click(bars, QPoint(5, bars.height() // 2))
    assert page.search.found.text() == "2 篇中 1 篇"
