"""Putting text and its looks on the clipboard together."""

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QGuiApplication


def put_on_clipboard(text: str, html: str) -> None:
    """Offer both; whoever pastes takes what it understands.

    The parcel is made by Qt: one made in Python, left on the clipboard when the program ends,
    would be let go after Python itself, and that is a crash.
    """
    model = QStringListModel([""])
    parcel = model.mimeData([model.index(0)])
    for form in parcel.formats():
        parcel.removeFormat(form)
    parcel.setText(text)
    parcel.setHtml(html)
    QGuiApplication.clipboard().setMimeData(parcel)
