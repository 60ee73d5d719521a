"""The office programs of this computer that turn a Word file into pages, found by themselves."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_LIBREOFFICE = "LibreOffice"
_COM_CLASSES = {"Word": "Word.Application", "WPS": "KWPS.Application"}
_USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)

# Word and WPS are asked through their automation interface; both know these calls. The process
# is no child of ours, so its number is told in time to be ended.
_AUTOMATION = """
$ErrorActionPreference = 'Stop'
$before = @(Get-Process winword, wps -ErrorAction SilentlyContinue | ForEach-Object Id)
$program = New-Object -ComObject $args[0]
Get-Process winword, wps -ErrorAction SilentlyContinue |
  Where-Object { $before -notcontains $_.Id } |
  ForEach-Object { $_.Id } | Set-Content -Encoding ASCII $args[3]
try {
  $program.Visible = $false
  $program.DisplayAlerts = 0
  $document = $program.Documents.Open($args[1], $false, $true, $false)
  $document.ExportAsFixedFormat($args[2], 17, $false, 0, 0, 0, 0, 0, $true, $true, 1)
  $document.Close($false)
} finally { $program.Quit() }
"""


class Suite(NamedTuple):
    """A program that can print a Word file into a PDF without showing a window."""

    name: str
    program: str
    """Its path; for Word and WPS on Windows the class by which it is called."""

    def command(self, folder: Path) -> list[str]:
        """What to run so that report.docx in the folder becomes report.pdf beside it."""
        source, target = folder / "report.docx", folder / "report.pdf"
        if self.name != _LIBREOFFICE:
            script = folder / "print.ps1"
            script.write_text(_AUTOMATION, "utf-8")
            asked = (self.program, source, target, folder / STARTED)
            return [*_POWERSHELL, str(script), *map(str, asked)]
        # A profile of its own: one that a window of LibreOffice uses would swallow the request.
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        options = ("--headless", "--norestore", "--nologo", "--convert-to", "pdf", "--outdir")
        return [self.program, profile, *options, str(folder), str(source)]


STARTED = "started.txt"
"""The file in which automation leaves the numbers of the processes that it began."""
_POWERSHELL = (
    *("powershell", "-NoProfile", "-NonInteractive", "-WindowStyle", "Hidden"),
    *("-ExecutionPolicy", "Bypass", "-File"),
)


def installed_suites() -> list[Suite]:
    """The programs that are there, the one to ask first in front."""
    found = _on_windows() if sys.platform == "win32" else _elsewhere()
    return list(found)


def _elsewhere() -> Iterator[Suite]:
    newest_first = sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
    places = (*map(Path, _USUAL_PLACES), *newest_first)
    usual = [str(place) for place in places if place.exists()]
    known = [shutil.which("soffice"), shutil.which("libreoffice"), *usual]
    program = next((one for one in known if one), None)
    if program:
        yield Suite(_LIBREOFFICE, program)


if sys.platform == "win32":
    import winreg

    def _on_windows() -> Iterator[Suite]:
        for name, kind in _COM_CLASSES.items():
            if _registered(winreg.HKEY_CLASSES_ROOT, rf"{kind}\CLSID"):
                yield Suite(name, kind)
        paths = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\soffice.exe"
        folders = (os.environ.get("PROGRAMFILES"), os.environ.get("PROGRAMFILES(X86)"))
        usual = [Path(one) / "LibreOffice/program/soffice.exe" for one in folders if one]
        known = [_registered(winreg.HKEY_LOCAL_MACHINE, paths), *map(str, usual)]
        program = next((one for one in known if one and Path(one).exists()), None)
        if program:
            yield Suite(_LIBREOFFICE, program)

    def _registered(root: int, key: str) -> str:
        try:
            return winreg.QueryValue(root, key)
        except OSError:
            return ""

else:

    def _on_windows() -> Iterator[Suite]:
        yield from ()
