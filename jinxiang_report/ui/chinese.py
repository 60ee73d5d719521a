"""The words of Qt's own dialogs that Qt's Chinese catalogue leaves in English."""

from PySide6.QtCore import QTranslator

_WORDS = {
    ("QFileDialog", "&Look in:"): "位置(&L)：",
    ("QFileDialog", "Files of &type:"): "文件类型(&T)：",
    ("QAbstractFileIconProvider", "Folder"): "文件夹",
    ("QAbstractFileIconProvider", "File"): "文件",
    ("QAbstractFileIconProvider", "Drive"): "磁盘",
    ("QAbstractFileIconProvider", "%1 File"): "%1 文件",
}


class Supplement(QTranslator):
    """Knows those words and no others. Installed first, it is asked last."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return _WORDS.get((context, sourceText), sourceText)
