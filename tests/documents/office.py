"""LibreOffice without a screen: opens a document, accepts or rejects all its changes, and gives its paragraphs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

_MACRO: Final = """
Sub Settle
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(Environ("IMPROVE_SOURCE"), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, Environ("IMPROVE_ACT"), "", 0, Array())
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName"
  plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions"
  plain(1).Value = "UTF8,LF"
  document.storeToURL(Environ("IMPROVE_TARGET"), plain())
  document.close(True)
End Sub
"""
_LIBRARY: Final = "http://openoffice.org/2000/library"
_SCRIPT: Final = "http://openoffice.org/2000/script"
ACCEPT: Final = ".uno:AcceptAllTrackedChanges"
REJECT: Final = ".uno:RejectAllTrackedChanges"


def soffice() -> Path | None:
    """The program, where it is installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return None if found is None else Path(found)


def settled(program: Path, folder: Path, content: bytes, ending: str, act: str) -> list[str]:
    """The paragraphs and cells, in reading order, after `act`. `folder`: for the profile and the files."""
    profile = folder / "profile"
    if not profile.exists():
        _run(program, profile, "--terminate_after_init")
        _teach(profile)
    source, target = folder / f"document.{ending}", folder / "document.txt"
    source.write_bytes(content)
    target.unlink(missing_ok=True)
    asked = {"IMPROVE_SOURCE": source.as_uri(), "IMPROVE_TARGET": target.as_uri(), "IMPROVE_ACT": act}
    _run(program, profile, "macro:///Standard.Module1.Settle", **asked)
    return target.read_text(encoding="utf-8-sig").splitlines()


def _run(program: Path, profile: Path, what: str, **asked: str) -> None:
    command: list[str | Path] = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        what,
    ]
    environment = {**os.environ, "HOME": str(profile.parent), **asked}
    subprocess.run(command, check=True, capture_output=True, timeout=300, env=environment)


def _teach(profile: Path) -> None:
    """Puts the macro into a profile that LibreOffice has made; nobody's own settings count."""
    standard = profile / "user" / "basic" / "Standard"
    standard.mkdir(parents=True, exist_ok=True)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    (standard.parent / "script.xlc").write_text(
        f'{head}<library:libraries xmlns:library="{_LIBRARY}" xmlns:xlink="http://www.w3.org/1999/xlink">'
        '<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" '
        'xlink:type="simple" library:link="false"/></library:libraries>',
        encoding="utf-8",
    )
    (standard / "script.xlb").write_text(
        f'{head}<library:library xmlns:library="{_LIBRARY}" library:name="Standard" library:readonly="false" '
        'library:passwordprotected="false"><library:element library:name="Module1"/></library:library>',
        encoding="utf-8",
    )
    (standard / "Module1.xba").write_text(
        f'{head}<script:module xmlns:script="{_SCRIPT}" script:name="Module1" script:language="StarBasic">'
        f"{escape(_MACRO)}</script:module>",
        encoding="utf-8",
    )
