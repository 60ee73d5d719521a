"""What is copied must not bring the program down when it ends."""

import subprocess
import sys
from pathlib import Path

_COPY_AND_END = """
from PySide6.QtWidgets import QApplication
from jinxiang_report.ui.clipboard import put_on_clipboard
application = QApplication(["", "-platform", "offscreen"])
put_on_clipboard("1", "<b>1</b>")
data = application.clipboard().mimeData()
print(data.text(), data.html())
"""


def test_what_is_copied_outlives_the_program_quietly() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _COPY_AND_END],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "1 <b>1</b>")
