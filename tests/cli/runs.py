"""What came of a command: what it said, or why it was refused."""

import json
import subprocess
from collections.abc import Callable
from typing import Any

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def said(done: "subprocess.CompletedProcess[str]") -> dict[str, Any]:
    answer = json.loads(done.stdout)
    assert isinstance(answer, dict)
    return answer


def refused(done: "subprocess.CompletedProcess[str]", *words: str) -> None:
    """One Chinese sentence on standard error, nothing else, exit status 2."""
    assert done.returncode == 2, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    for word in words:
        assert word in done.stderr
