"""What a report can be written as, told by how the file's name ends."""

from enum import Enum
from pathlib import Path

from jinxiang_report.operations.trouble import ExportRefusedError


class FileKind(Enum):
    """A kind of file: what it is called, and how its name ends."""

    WORD = "Word", ".docx"
    PDF = "PDF", ".pdf"
    FRAGMENT = "网页片段", ".fragment.html"
    PAGE = "网页", ".html"
    TABLES = "Excel 附表", ".xlsx"
    EVIDENCE = "证据包", ".zip"

    @property
    def called(self) -> str:
        """What the user calls it."""
        return self.value[0]

    @property
    def ending(self) -> str:
        """How its files' names end."""
        return self.value[1]


def kind_of(target: Path) -> FileKind:
    """The kind that the name asks for; refused, with the list, if it asks for none of them."""
    name = target.name.lower()
    for kind in FileKind:  # the longer ending comes first
        if name.endswith(kind.ending) and name != kind.ending:
            return kind
    known = "、".join(f"{kind.ending}（{kind.called}）" for kind in FileKind)
    raise ExportRefusedError(
        f"不能导出“{target.suffix or target.name}”格式，没有写出文件。"
        f"文件名请以下面的一种结尾：{known}。"
    )
