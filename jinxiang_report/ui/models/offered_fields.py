"""The live fields that can be put into the text, by group, with their present values."""

from collections.abc import Collection

from jinxiang_report.domain.fields import Field
from jinxiang_report.ui.fields.text import answers_to_search
from jinxiang_report.ui.models.plain_rows import PlainRows


class OfferedFields(PlainRows):
    """The fields whose name, group or meaning answers to what is searched for."""

    headers = ("分组", "名称", "现在的值", "说明")

    def __init__(self, fields: Collection[Field]) -> None:
        super().__init__()
        groups = list(dict.fromkeys(field.group for field in fields))
        self._all = sorted(fields, key=lambda field: groups.index(field.group))
        self._shown = self._all

    def search(self, typed: str) -> None:
        """Show those that answer: by any stretch of text, or by pinyin initials."""
        self.beginResetModel()
        self._shown = [field for field in self._all if _answers(field, typed.strip())]
        self.endResetModel()

    def field(self, row: int) -> Field:
        """The field in a row."""
        return self._shown[row]

    def count(self) -> int:
        return len(self._shown)

    def text(self, row: int, column: int) -> str:
        field = self._shown[row]
        begins = not row or self._shown[row - 1].group != field.group
        value = field.value or "（还没有）"
        about = field.about if field.value else field.lacking or field.about
        return (field.group if begins else "", field.name, value, about)[column]


def _answers(field: Field, typed: str) -> bool:
    return any(answers_to_search(text, typed) for text in (field.name, field.about, field.group))
