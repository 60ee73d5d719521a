"""At the foot of a section: how many characters it has, how many the report has, and the zoom."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from jinxiang_report.domain.report import Report
from jinxiang_report.domain.word_count import WordCount, count_words, total


class TextCounts(QLabel):
    """字数 as Word counts it: punctuation is counted, a number is one."""

    def __init__(self) -> None:
        super().__init__()
        self._counts = ""
        self._zoom = ""
        self.setProperty("role", "quiet")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_text(self, text: str, report: Report) -> None:
        """Count the open section, and all."""
        here = count_words(text)
        whole = total(map(count_words, report.narrative.values()))
        self._counts = f"{here.words:,} 字　全文 {whole.words:,} 字"
        self.setToolTip("\n".join((_told("本部分", here), _told("全文", whole))))
        self._show()

    def show_zoom(self, percent: int) -> None:
        """Show how large the text is, unless it is as large as ever."""
        self._zoom = "" if percent == 100 else f"　{percent}%"  # noqa: PLR2004
        self._show()

    def _show(self) -> None:
        self.setText(self._counts + self._zoom)


def _told(name: str, count: WordCount) -> str:
    return (
        f"{name}：字数 {count.words:,}（与 Word 相同，含标点），不含标点 "
        f"{count.without_punctuation:,}，字符 {count.characters:,}，段落 {count.paragraphs:,}"
    )
