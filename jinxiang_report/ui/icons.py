"""Our own icons: line drawings in resources/icons/ that take the colour of the text."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from jinxiang_report.installed import resource

_SIDE = 20
_SCALES = (1, 2, 3)  # for 100 %, 125–200 % and 300 % screens


def icon(name: str, colour: str) -> QIcon:
    """The drawing resources/icons/{name}.svg in this colour."""
    renderer = _renderer(name, colour)
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(_drawn(renderer, _SIDE, scale))
    return made


def picture(name: str, side: int, scale: float) -> QPixmap:
    """The same drawing as large as is wanted, in its own colours."""
    return _drawn(_renderer(name, "#000000"), side, scale)


def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("#000000", colour).encode()))


def _drawn(renderer: QSvgRenderer, side: int, scale: float) -> QPixmap:
    pixmap = QPixmap(QSize(side, side) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
