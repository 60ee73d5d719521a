"""Entries to test with; only what a test is about is named in it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from jinxiang_report.domain.entries import Entry, Post, PublishedItem
from jinxiang_report.operations.entries import discard_entries
from jinxiang_report.storage import reading
from jinxiang_report.ui.workspace import Workspace


def log_items(workspace: Workspace, *titles: str, **more: Any) -> list[PublishedItem]:
    """Log items of 3月5日, one a title."""
    logged = []
    for title in titles:
        item = replace(PublishedItem(0, workspace.year, title, date(2021, 3, 5)), **more)
        stored = workspace.log_entry(item)
        assert isinstance(stored, PublishedItem)
        logged.append(stored)
    return logged


def log_post(workspace: Workspace, title: str, **more: Any) -> Post:
    """Log a post of 3月5日."""
    stored = workspace.log_entry(replace(Post(0, workspace.year, title, date(2021, 3, 5)), **more))
    assert isinstance(stored, Post)
    return stored


def discard(workspace: Workspace, chosen: Sequence[Entry]) -> None:
    """Put entries into the bin."""
    workspace.carry_out(lambda: discard_entries(workspace.ledger, chosen))


def items(workspace: Workspace) -> list[PublishedItem]:
    """The year's items, by date."""
    return reading.items(workspace.ledger, workspace.year)


def posts(workspace: Workspace) -> list[Post]:
    """The year's posts, by date and time."""
    return reading.posts(workspace.ledger, workspace.year)


def category(workspace: Workspace, name: str) -> int:
    """A category's number."""
    return next(one.id for one in workspace.categories if one.name == name)
