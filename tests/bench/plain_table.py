"""The floor to compare with: the same rows in a bare table, a bare model and bare SQL."""

import sqlite3
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView

from jinxiang_report.domain.entries import PublishedItem

_SHOWN = "published, title, category, department, formed, document_number, address"
_ROW = "SELECT published, title, category, department, formed, document_number, address FROM item "
_LIKE = " OR ".join(f"{name} LIKE ?" for name in ("title", "department", "address", "remarks"))
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
_ROOT = QModelIndex()


class PlainTable(QAbstractTableModel):
    """Ids in a list, a query a row; no findings, no pinyin, no history, no undo."""

    def __init__(self, ledger: Path, target: Path) -> None:
        super().__init__()
        self.connection = sqlite3.connect(target)
        self._fill(ledger)
        self._ids: list[int] = []
        self._rows: dict[int, tuple[str, ...]] = {}

    def _fill(self, ledger: Path) -> None:
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute("PRAGMA synchronous = FULL")
        self.connection.execute("ATTACH ? AS ledger", [str(ledger)])
        self.connection.execute(f"CREATE TABLE item (id INTEGER PRIMARY KEY, {_SHOWN}, remarks)")
        self.connection.execute(f"INSERT INTO item SELECT id, {_SHOWN}, remarks FROM ledger.item")
        self.connection.execute("CREATE INDEX by_day ON item (published)")
        self.connection.commit()
        self.connection.execute("DETACH ledger")

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 7

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> str | None:
        if role != _DISPLAY:
            return None
        number = self._ids[index.row()]
        if number not in self._rows:
            self._rows[number] = self.connection.execute(_ROW + "WHERE id = ?", [number]).fetchone()
        return self._rows[number][index.column()]

    def search(self, needle: str = "", order: str = "published") -> None:
        """Show the rows that hold the needle in one of their columns."""
        self.beginResetModel()
        self._ids = self.found(needle, order)
        self.endResetModel()

    def found(self, needle: str = "", order: str = "published") -> list[int]:
        """The ids of those rows, as sqlite's own LIKE finds them."""
        where = f"WHERE {_LIKE}" if needle else ""
        query = f"SELECT id FROM item {where} ORDER BY {order}, published, id"
        found = self.connection.execute(query, [f"%{needle}%"] * (4 if needle else 0))
        return [number for (number,) in found]

    def add(self, entries: list[PublishedItem]) -> None:
        """Store rows, durably, and show everything."""
        self.connection.executemany(
            f"INSERT INTO item ({_SHOWN}, remarks) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    entry.published.isoformat(),
                    entry.title,
                    entry.category,
                    entry.department,
                    entry.formed.isoformat() if entry.formed else None,
                    entry.document_number,
                    entry.address,
                    entry.remarks,
                )
                for entry in entries
            ),
        )
        self.connection.commit()
        self.search()


def plain_view(model: PlainTable) -> QTableView:
    """The table as it comes."""
    view = QTableView()
    view.setModel(model)
    view.verticalHeader().hide()
    view.resize(1162, 500)
    return view
