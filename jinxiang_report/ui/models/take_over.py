"""The sections that last year has a text of, ticked where it is to be taken over."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from jinxiang_report.domain.word_count import count_words
from jinxiang_report.operations.taking_over import Offer
from jinxiang_report.ui.models.plain_rows import DISPLAY, PlainRows

Index = QModelIndex | QPersistentModelIndex

_CHECK = Qt.ItemDataRole.CheckStateRole.value


class OfferedSections(PlainRows):
    """Ticked are those where nothing of one's own would be replaced."""

    headers = ("部分", "上年", "要看的", "现在")

    def __init__(self, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._offers = offers
        self.ticked = {offer.section for offer in offers if offer.is_wanted}

    def tick(self, rows: Sequence[int], *, on: bool) -> None:
        """Tick these rows, or no longer."""
        chosen = {self._offers[row].section for row in rows}
        self.ticked = self.ticked | chosen if on else self.ticked - chosen
        last = self.index(self.count() - 1, 0)
        self.dataChanged.emit(self.index(0, 0), last, [_CHECK])

    @property
    def sections(self) -> list[str]:
        """What is ticked, in the outline's order."""
        return [offer.section for offer in self._offers if offer.section in self.ticked]

    def is_ticked(self, row: int) -> bool:
        """Whether the row's section is to be taken over."""
        return self._offers[row].section in self.ticked

    def count(self) -> int:
        return len(self._offers)

    def text(self, row: int, column: int) -> str:
        offer = self._offers[row]
        words = f"{count_words(offer.last).words} 字"
        return (offer.title, words, f"{offer.marks} 处", _present(offer))[column]

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if index.isValid() and role == _CHECK and index.column() == 0:
            ticked = self.is_ticked(index.row())
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = DISPLAY) -> bool:
        if not index.isValid() or role != _CHECK:
            return False
        self.tick([index.row()], on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags


def _present(offer: Offer) -> str:
    if offer.is_done:
        return "已与上年相同"
    if not offer.present:
        return "还没有写"
    return "标准文字" if offer.is_untouched else "已有自己的文字，会被替换（留作旧版本）"
