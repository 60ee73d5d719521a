"""What was done to the ledger, newest first; read page by page as one scrolls down."""

from jinxiang_report.storage.history import PastAction
from jinxiang_report.ui.models.past import moment
from jinxiang_report.ui.models.plain_rows import PlainRows
from jinxiang_report.ui.models.rows import ROOT, Index
from jinxiang_report.ui.workspace import Workspace

_PAGE = 200


class PastActions(PlainRows):
    """The actions whose names hold what is searched for."""

    headers = ("时间", "操作", "改动", "")

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._needle = ""
        self._actions: list[PastAction] = []
        self._is_all = False

    def search(self, needle: str) -> None:
        """Show the newest that match."""
        self.beginResetModel()
        self._needle = needle
        self._actions = self._workspace.past_actions(_PAGE, needle=needle)
        self._is_all = len(self._actions) < _PAGE
        self.endResetModel()

    def action(self, row: int) -> PastAction:
        """The action in a row."""
        return self._actions[row]

    def count(self) -> int:
        return len(self._actions)

    def text(self, row: int, column: int) -> str:
        action = self._actions[row]
        undone = "" if action.standing else "已撤销"
        return (moment(action.at), action.name, f"{action.changes} 处", undone)[column]

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_all

    def fetchMore(self, parent: Index) -> None:
        """Read the page before the oldest one shown."""
        before = self._actions[-1].id if self._actions else None
        page = self._workspace.past_actions(_PAGE, before, self._needle)
        self._is_all = len(page) < _PAGE
        if page:
            first = len(self._actions)
            self.beginInsertRows(ROOT, first, first + len(page) - 1)
            self._actions += page
            self.endInsertRows()
