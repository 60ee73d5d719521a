"""The menu of saved views: show one, keep what is looked for now, let one go."""

from collections.abc import Callable
from dataclasses import fields

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.operations.views import View, drop_view, save_view, views
from jinxiang_report.storage.wanted import Wanted
from jinxiang_report.ui.models.entries import EntriesModel
from jinxiang_report.ui.workspace import Workspace

_ALIKE = {field.name for field in fields(View)} & {field.name for field in fields(Wanted)}


class ViewMenu(QMenu):
    """Tells in `chosen` which view's search is wanted."""

    chosen = Signal(object)

    def __init__(self, workspace: Workspace, model: EntriesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._model = model
        self._page = model.register.title
        self.aboutToShow.connect(self._fill)

    def save(self, name: str) -> None:
        """Keep what is looked for now under a name."""
        view = _view(name, self._model.wanted, self._model.catalogue)
        self._workspace.carry_out(lambda: save_view(self._workspace.ledger, self._page, view))

    def _fill(self) -> None:
        self.clear()
        kept = views(self._workspace.ledger, self._page)
        for view in kept:
            self.addAction(view.name.replace("&", "&&"), self._choosing(view))
        self.addSeparator()
        self.addAction("保存现在的筛选…", self._ask).setEnabled(self._model.wanted != Wanted())
        going = self.addMenu("删除")
        for view in kept:
            going.addAction(view.name.replace("&", "&&"), self._dropping(view.name))
        going.setEnabled(bool(kept))

    def _ask(self) -> None:
        text = "这样筛选和排序起个名字，以后在这里一点就有："
        name, given = QInputDialog.getText(self, "保存视图", text)
        if given and name.strip():
            self.save(name.strip())

    def _choosing(self, view: View) -> Callable[[], None]:
        return lambda: self.chosen.emit(_wanted(view, self._model.catalogue))

    def _dropping(self, name: str) -> Callable[[], None]:
        def drop() -> None:
            self._workspace.carry_out(lambda: drop_view(self._workspace.ledger, self._page, name))

        return drop


def _view(name: str, wanted: Wanted, catalogue: Catalogue) -> View:
    alike = {key: getattr(wanted, key) for key in _ALIKE - {"categories"}}
    return View(name, categories=tuple(map(catalogue.name, wanted.categories)), **alike)


def _wanted(view: View, catalogue: Catalogue) -> Wanted:
    """What the view looks for this year; categories this year does not have are left out."""
    numbers = {category.name: category.id for category in catalogue.categories} | {"": 0}
    alike = {key: getattr(view, key) for key in _ALIKE - {"categories"}}
    known = tuple(numbers[name] for name in view.categories if name in numbers)
    return Wanted(categories=known, **alike)
