"""Colours by their role, one palette for light and one for dark, and the style sheet of both."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from jinxiang_report.domain.finding import Severity
from jinxiang_report.installed import resource


@dataclass(frozen=True)
class Palette:
    """What each colour is for; the value is how it looks."""

    ground: str
    card: str
    line: str
    text: str
    quiet: str
    accent: str
    accent_ground: str
    on_accent: str
    error: str
    error_ground: str
    reminder: str
    reminder_ground: str
    hint: str
    hint_ground: str
    good: str
    hit: str
    total_ground: str
    head_ground: str


LIGHT = Palette(
    ground="#f5f6f8",
    card="#ffffff",
    line="#e3e5e8",
    text="#1f2329",
    quiet="#646a73",
    accent="#245bdb",
    accent_ground="#e1eaff",
    on_accent="#ffffff",
    error="#c02a26",
    error_ground="#fdecea",
    reminder="#a35200",
    reminder_ground="#fff6ea",
    hint="#245bdb",
    hint_ground="#edf2ff",
    good="#1e7e34",
    hit="#fff3b0",
    total_ground="#f0f1f3",
    head_ground="#f7f8fa",
)
DARK = Palette(
    ground="#17191c",
    card="#212327",
    line="#373a40",
    text="#e8eaed",
    quiet="#9aa0a8",
    accent="#7ca2ff",
    accent_ground="#2a3a61",
    on_accent="#10131a",
    error="#ff8a84",
    error_ground="#4a2523",
    reminder="#f2b464",
    reminder_ground="#443218",
    hint="#8fb0ff",
    hint_ground="#26314d",
    good="#74c986",
    hit="#5c5220",
    total_ground="#2a2d32",
    head_ground="#26292e",
)

_FAMILIES = [
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
]
_POINTS = 9.75  # 13 px at 100 %


class Theme(QObject):
    """The palette in force. Whoever paints by hand reads it and repaints on `changed`."""

    changed = Signal()

    def __init__(self, palette: Palette = LIGHT) -> None:
        super().__init__()
        self.palette = palette

    def use(self, palette: Palette) -> None:
        """Switch the whole application over."""
        self.palette = palette
        dress(palette)
        self.changed.emit()

    def severity_colours(self, severity: Severity) -> tuple[QColor, QColor]:
        """Text and ground of a severity."""
        colours = self.palette
        pairs = {
            Severity.ERROR: (colours.error, colours.error_ground),
            Severity.WARNING: (colours.reminder, colours.reminder_ground),
            Severity.HINT: (colours.hint, colours.hint_ground),
        }
        text, ground = pairs[severity]
        return QColor(text), QColor(ground)


SIGNS = {Severity.ERROR: "●", Severity.WARNING: "▲", Severity.HINT: "◆"}
SEVERITY_NAMES = {severity: severity.word for severity in Severity}


def dress(palette: Palette) -> None:
    """Give the application its font, its Qt palette and its style sheet."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPointSizeF(_POINTS)
    application.setStyle("Fusion")
    application.setFont(font)
    application.setPalette(_qt_palette(palette))
    application.setStyleSheet(_style_sheet(palette))


def system_palette() -> Palette:
    """The palette that goes with the desktop's own setting."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK if scheme.name == "Dark" else LIGHT


def _qt_palette(palette: Palette) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: palette.ground,
        QPalette.ColorRole.WindowText: palette.text,
        QPalette.ColorRole.Base: palette.card,
        QPalette.ColorRole.AlternateBase: palette.head_ground,
        QPalette.ColorRole.Text: palette.text,
        QPalette.ColorRole.Button: palette.card,
        QPalette.ColorRole.ButtonText: palette.text,
        QPalette.ColorRole.ToolTipBase: palette.card,
        QPalette.ColorRole.ToolTipText: palette.text,
        QPalette.ColorRole.PlaceholderText: palette.quiet,
        QPalette.ColorRole.Highlight: palette.accent_ground,
        QPalette.ColorRole.HighlightedText: palette.text,
        QPalette.ColorRole.Link: palette.accent,
        QPalette.ColorRole.Mid: palette.line,
        QPalette.ColorRole.Midlight: palette.line,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.quiet))
    return made


def _style_sheet(palette: Palette) -> str:
    """The property `role` chooses the look; see the widgets that set it."""
    mode = "dark" if palette is DARK else "light"
    tick = resource(f"icons/tick-on-{mode}.svg").as_posix()
    down = resource(f"icons/down-on-{mode}.svg").as_posix()
    return f"""
    QWidget {{ color: {palette.text}; }}
    QMainWindow, QDialog {{ background: {palette.ground}; }}
    QToolTip {{ background: {palette.card}; color: {palette.text};
        border: 1px solid {palette.line}; padding: 4px 6px; }}
    QFrame[role="card"] {{ background: {palette.card}; border: 1px solid {palette.line};
        border-radius: 8px; }}
    QFrame[role="bar"] {{ background: {palette.card}; border: none;
        border-bottom: 1px solid {palette.line}; }}
    QFrame[role="side"] {{ background: {palette.card}; border: none;
        border-right: 1px solid {palette.line}; }}
    QLabel[role="quiet"] {{ color: {palette.quiet}; }}
    QLabel[role="good"] {{ color: {palette.good}; }}
    QLabel[role="error"] {{ color: {palette.error}; }}
    QLabel[role="notice"] {{ background: {palette.reminder_ground}; color: {palette.reminder};
        border-radius: 6px; padding: 6px 12px; }}
    QLabel[role="heading"] {{ font-weight: 600; }}
    QLabel[role="pill"] {{ background: {palette.total_ground}; border-radius: 10px;
        padding: 2px 10px; }}
    QLineEdit, QComboBox, QPlainTextEdit, QDateEdit, QSpinBox {{ background: {palette.card};
        border: 1px solid {palette.line}; border-radius: 6px; padding: 4px 8px;
        selection-background-color: {palette.accent}; selection-color: {palette.on_accent}; }}
    QSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; border-radius: 0; padding: 0 4px;
        background: transparent; }}
    QComboBox QLineEdit {{ padding: 0; }}
    QSpinBox::up-button, QSpinBox::down-button {{ width: 0; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus {{
        border-color: {palette.accent}; }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 22px; }}
    QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url({down});
        width: 12px; height: 12px; }}
    QComboBox QAbstractItemView {{ background: {palette.card}; border: 1px solid {palette.line}; }}
    QPushButton, QToolButton {{ background: {palette.card}; border: 1px solid {palette.line};
        border-radius: 6px; padding: 5px 12px; outline: none; }}
    QToolButton {{ padding: 5px 8px; }}
    QToolBar QToolButton {{ padding: 3px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {palette.accent}; }}
    QPushButton:focus, QToolButton:focus {{ border-color: {palette.accent}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {palette.accent_ground}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {palette.quiet}; }}
    QPushButton[role="plain"]:checked, QToolBar QToolButton:checked {{
        background: {palette.accent_ground}; border-color: {palette.accent}; }}
    QPushButton[role="primary"] {{ background: {palette.accent}; color: {palette.on_accent};
        border-color: {palette.accent}; font-weight: 600; }}
    QPushButton[role="primary"]:disabled {{ background: {palette.total_ground};
        color: {palette.quiet}; border-color: {palette.line}; }}
    QToolButton[role="navigation"] {{ background: transparent; border: 1px solid transparent;
        padding: 8px 10px; }}
    QToolButton[role="navigation"][narrow="true"] {{ padding: 6px 0; }}
    QToolButton[role="navigation"]:hover {{ background: {palette.head_ground}; }}
    QToolButton[role="navigation"]:focus {{ border-color: {palette.accent}; }}
    QToolButton[role="navigation"]:checked {{ background: {palette.accent_ground};
        color: {palette.accent}; }}
    QPushButton[role="chip"], QToolButton[role="chip"] {{ background: {palette.total_ground};
        border: 1px solid transparent; border-radius: 12px; padding: 3px 12px; }}
    QPushButton[role="chip"]:checked, QToolButton[role="chip"]:checked {{
        background: {palette.accent_ground}; color: {palette.accent}; }}
    QPushButton[role="chip"]:focus {{ border-color: {palette.accent}; }}
    QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: none; width: 0; }}
    QPushButton[role="link"] {{ background: transparent; border: none; color: {palette.accent};
        padding: 2px 4px; }}
    QPushButton[role="link"]:focus {{ text-decoration: underline; }}
    QTableView, QTreeView, QListView, QListWidget {{ background: {palette.card};
        border: none; outline: 0; gridline-color: {palette.line};
        selection-background-color: {palette.accent_ground}; selection-color: {palette.text}; }}
    QTableView::item {{ padding: 0 5px; border-bottom: 1px solid {palette.line}; }}
    QTableView::item:selected {{ background: {palette.accent_ground}; color: {palette.text}; }}
    QHeaderView::section {{ background: {palette.head_ground}; color: {palette.quiet};
        border: none; border-bottom: 1px solid {palette.line}; padding: 6px 8px; }}
    QCheckBox::indicator, QTableView::indicator, QListView::indicator {{ width: 14px; height: 14px;
        border: 1px solid {palette.quiet}; border-radius: 3px; background: {palette.card}; }}
    QCheckBox::indicator:checked, QTableView::indicator:checked,
    QListView::indicator:checked {{
        border-color: {palette.accent}; background: {palette.accent};
        image: url({tick}); }}
    QCheckBox::indicator:disabled {{ border-color: {palette.line}; }}
    QCheckBox::indicator:checked:disabled {{ background: {palette.quiet}; }}
    QCheckBox:focus {{ color: {palette.accent}; }}
    QMenu {{ background: {palette.card}; border: 1px solid {palette.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
    QMenu::item:disabled {{ color: {palette.quiet}; }}
    QMenu::separator {{ height: 1px; background: {palette.line}; margin: 4px 8px; }}
    QMenu::item:selected {{ background: {palette.accent_ground}; }}
    QMenuBar {{ background: {palette.card}; border-bottom: 1px solid {palette.line}; }}
    QMenuBar::item {{ padding: 6px 10px; background: transparent; }}
    QMenuBar::item:selected {{ background: {palette.accent_ground}; border-radius: 4px; }}
    QStatusBar {{ background: {palette.card}; border-top: 1px solid {palette.line}; }}
    QStatusBar::item {{ border: none; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {palette.line}; border-radius: 4px; margin: 2px;
        min-height: 28px; min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {palette.quiet}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QProgressBar {{ background: {palette.total_ground}; border: none; border-radius: 4px;
        min-height: 8px; max-height: 8px; color: transparent; }}
    QProgressBar::chunk {{ background: {palette.accent}; border-radius: 4px; }}
    QSplitter::handle {{ background: transparent; }}
    """
