"""The versions of a section, newest first."""

from collections.abc import Sequence

from jinxiang_report.domain.word_count import count_words
from jinxiang_report.operations.versions import Version
from jinxiang_report.ui.models.past import moment
from jinxiang_report.ui.models.plain_rows import PlainRows


class SectionVersions(PlainRows):
    """When it came about, by what, and why it is kept."""

    headers = ("时间", "由来", "留存", "字数")

    def __init__(self) -> None:
        super().__init__()
        self._versions: Sequence[Version] = ()

    def show(self, versions: Sequence[Version]) -> None:
        """Show these."""
        self.beginResetModel()
        self._versions = versions
        self.endResetModel()

    def version(self, row: int) -> Version:
        """The version in a row."""
        return self._versions[row]

    def count(self) -> int:
        return len(self._versions)

    def text(self, row: int, column: int) -> str:
        version = self._versions[row]
        undone = "" if version.standing else "（已撤销）"
        kept = version.name or (f"在“{version.before}”之前" if version.before else "")
        words = f"{count_words(version.text).words} 字"
        return (moment(version.at), version.action + undone, kept, words)[column]
