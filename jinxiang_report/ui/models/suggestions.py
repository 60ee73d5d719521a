"""What the entry row suggests from history: titles, departments, document numbers."""

from collections.abc import Callable, Sequence
from functools import partial

from jinxiang_report.domain.document_numbers import following
from jinxiang_report.domain.pinyin import answers_to
from jinxiang_report.storage.browsing import Kind
from jinxiang_report.ui.workspace import Workspace

_MOST = 8


def history_of(key: str, workspace: Workspace, kind: Kind) -> Callable[[str], Sequence[str]] | None:
    """What the field's history holds for a text, the likeliest first; None: it has none."""
    sources: dict[str, Callable[[str], Sequence[str]]] = {
        "title": partial(_titles, workspace, kind),
        "department": partial(_departments, workspace),
        "document_number": partial(_numbers, workspace),
    }
    return sources.get(key)


def _titles(workspace: Workspace, kind: Kind, typed: str) -> list[str]:
    found = workspace.titles_beginning(kind, typed, _MOST)
    return [title for title in found if title.startswith(typed)]


def _departments(workspace: Workspace, typed: str) -> list[str]:
    """Those that begin so, that answer to the letters, that hold the characters."""
    known, wanted = workspace.departments_lately(), typed.strip()
    letters = wanted.lower() if wanted.isascii() else ""
    beginning = [name for name in known if name.startswith(wanted)]
    answering = [name for name in known if letters and answers_to(name, letters)]
    holding = [name for name in known if wanted in name]
    return list(dict.fromkeys([*beginning, *answering, *holding]))


def _numbers(workspace: Workspace, typed: str) -> list[str]:
    """The next free number of each series used lately, then numbers used before."""
    wanted = typed.strip()
    used = workspace.numbers_beginning(wanted, _MOST)
    free = [_next_free(workspace, number) for number in used]
    nexts = [number for number in free if number and number.startswith(wanted)]
    return list(dict.fromkeys([*nexts, *used]))[:_MOST]


def _next_free(workspace: Workspace, number: str) -> str:
    wanted = following(number, workspace.year)
    while wanted and wanted in workspace.numbers_beginning(wanted, 1):
        wanted = following(wanted, workspace.year)
    return wanted
