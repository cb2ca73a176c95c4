"""`python3 run.py` from nothing: prepared once and whole, silent afterwards, and a sentence for all that fails."""

from __future__ import annotations

import ast
import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from launch.command import COMMANDS
from launch.packages import home_folder, installer
from launch.steps import advice, alone, unusable
from tests.bench.scenarios import SCENARIOS
from tests.tools import state_folder

CHECKOUT = Path(__file__).resolve().parents[2]
PYTHON = Path(sys.base_prefix, "bin", "python3")
CLOSED_PROXY = "http://127.0.0.1:9"
PROGRAM = """
import json, os, sys
import segno
home = os.environ["IMPROVE_HOME"]
print(json.dumps({"words": sys.argv[1:], "pid": os.getpid(), "folder": os.getcwd(), "home": home}))
"""


@pytest.fixture
def checkout() -> Iterator[Path]:
    """A small ImProVe of one package, whose program tells how it was started. Its installer is there already."""
    with state_folder() as folder:
        place = folder / "città e paesi"
        shutil.copytree(CHECKOUT / "launch", place / "launch", ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("run.py", "requirements-uv.lock", "requirements-node.lock"):
            shutil.copy(CHECKOUT / name, place)
        lock = (CHECKOUT / "requirements.lock").read_text()
        (place / "requirements.lock").write_text(lock[lock.index("segno==") : lock.index("sniffio==")])
        (place / "server").mkdir()
        (place / "server" / "cli.py").write_text(PROGRAM)
        (place / ".improve").mkdir()
        with alone(home_folder()):
            made = installer(home_folder()).parents[1]
        (place / ".improve" / made.name).symlink_to(made)
        yield place


def start(checkout: Path, *words: str, cwd: Path | None = None, **settings: str) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if name != "IMPROVE_HOME"} | settings
    return subprocess.Popen(
        [PYTHON, checkout / "run.py", *words],
        cwd=cwd or checkout,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(checkout: Path, *words: str, cwd: Path | None = None, **settings: str) -> tuple[int, str, str]:
    """Exit status, output, and what was said beside it."""
    with start(checkout, *words, cwd=cwd, **settings) as started:
        output, said = started.communicate(timeout=120)
    return started.returncode, output, said


def run_as(preamble: str) -> tuple[int, str]:
    """run.py in a Python changed by `preamble`: exit status, and what it said."""
    words = f"import runpy, sys\n{preamble}\nsys.argv = ['run.py']\nrunpy.run_path('run.py', run_name='__main__')"
    with state_folder() as home:
        settings = os.environ | {"IMPROVE_HOME": str(home)}
        done = subprocess.run(
            [PYTHON, "-c", words], cwd=CHECKOUT, env=settings, capture_output=True, text=True, check=False
        )
    return done.returncode, done.stderr


def wait_until(holds: Callable[[], bool]) -> None:
    for _ in range(3000):
        if holds():
            return
        time.sleep(0.01)
    pytest.fail("it never came true")


def is_alive(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def running_in(folder: Path) -> list[int]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().decode(errors="replace")
        except OSError:  # it has ended meanwhile
            continue
        if str(folder) in words:
            found.append(int(process.name))
    return found


def test_an_old_python_is_told_which_one_is_needed() -> None:
    status, said = run_as("sys.hexversion = 0x030A0DF0; sys.version = '3.10.13 (main)'")
    assert status == 1
    assert said.startswith("ImProVe needs Python 3.11 or later; this is Python 3.10.13 (")
    assert "Traceback" not in said


def test_a_very_old_python_can_read_run_py() -> None:
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.arg, ast.Match, ast.AsyncFunctionDef, ast.Starred)
    nodes = list(ast.walk(ast.parse((CHECKOUT / "run.py").read_text())))
    assert len(nodes) > 20
    assert [node for node in nodes if isinstance(node, newer)] == []


def test_help_comes_before_any_preparation(checkout: Path) -> None:
    for word in ("--help", "-h", "help"):
        status, output, said = run(checkout, word, IMPROVE_HOME=str(checkout / "never"))
        assert (status, said) == (0, "")
        assert [line.split()[0] for line in output.splitlines() if line.startswith("  ")] == list(COMMANDS)
    assert not (checkout / "never").exists()
    names = ["demo", "serve", "migrate", "link", "import", "formulas", "export", "backup", "restore", "verify"]
    names += ["bench", "test"]
    assert list(COMMANDS) == names


def test_the_bench_says_what_it_measures_in_the_environment_it_is_started_in() -> None:
    status, output, said = run(CHECKOUT, "bench", "--help", IMPROVE_HOME=str(home_folder()))
    assert (status, output.splitlines()[0][:19]) == (0, "usage: run.py bench"), said
    assert all(scenario in output for scenario in SCENARIOS)


def test_a_command_that_does_not_exist_is_refused_before_any_preparation(checkout: Path) -> None:
    status, output, said = run(checkout, "dmeo", IMPROVE_HOME=str(checkout / "never"))
    assert (status, output) == (2, "")
    assert said == f"There is no command «dmeo». The commands are: {', '.join(COMMANDS)}.\n"
    assert not (checkout / "never").exists()


def test_the_first_start_prepares_and_the_second_says_nothing(checkout: Path) -> None:
    for made in (checkout / ".improve").iterdir():
        made.unlink()
    with start(checkout) as first:
        output, said = first.communicate(timeout=120)
    told = json.loads(output)
    assert told["words"] == ["demo"]
    assert told["pid"] == first.pid, "signals must reach the program itself"
    assert told["home"] == str(checkout / ".improve")
    steps = [line.partition(" … ") for line in said.splitlines()]
    assert [step[0] for step in steps] == ["Fetching the installer", "Preparing the environment"]
    assert all(step[2].endswith(" s") and float(step[2][:-2]) < 120 for step in steps)
    elsewhere = checkout.parent / "server"
    elsewhere.mkdir()
    (elsewhere / "cli.py").write_text("raise SystemExit('the wrong one')")
    began = time.monotonic()
    status, output, said = run(checkout, "export", "TABLE", "--out", "a b", cwd=elsewhere.parent)
    assert time.monotonic() - began < 10
    assert (status, said) == (0, "")
    told = json.loads(output)
    assert (told["words"], told["folder"]) == (["export", "TABLE", "--out", "a b"], str(elsewhere.parent))


def test_options_without_a_command_are_the_demos(checkout: Path) -> None:
    assert json.loads(run(checkout, "--port", "8080")[1])["words"] == ["demo", "--port", "8080"]


def test_with_another_home_nothing_is_written_beside_run_py(checkout: Path) -> None:
    (checkout / ".improve").rename(checkout.parent / "a home")
    before = sorted(checkout.rglob("*"))
    for path in [*before, checkout]:
        path.chmod(path.stat().st_mode & ~0o222)
    home = str(checkout.parent / "a home")
    status, output, said = run(checkout, "migrate", IMPROVE_HOME=home, PYTHONDONTWRITEBYTECODE="1")
    assert (status, json.loads(output)["home"]) == (0, home), said
    assert sorted(checkout.rglob("*")) == before
    for path in [*before, checkout]:
        path.chmod(path.stat().st_mode | 0o200)


def test_a_read_only_checkout_falls_back_to_the_users_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("IMPROVE_HOME", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "/caches")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert home_folder().parent == Path("/caches/improve")


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_preparation_that_is_ended_leaves_nothing_half_done(checkout: Path, end: signal.Signals) -> None:
    home = checkout / ".improve"
    with start(checkout) as started:
        wait_until(lambda: any(home.glob("making-env-*/*")))
        started.send_signal(end)
        _, said = started.communicate(timeout=60)
        assert started.returncode == {signal.SIGKILL: -9, signal.SIGTERM: 143, signal.SIGINT: 130}[end]
    assert "Traceback" not in said
    wait_until(lambda: running_in(home) == [])
    assert list(home.glob("env-*")) == []
    status, output, _ = run(checkout)
    assert (status, json.loads(output)["words"]) == (0, ["demo"])
    assert list(home.glob("making-*")) == []


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_step_that_is_ended_takes_along_all_that_it_started(checkout: Path, end: signal.Signals) -> None:
    begun = checkout / "begun"
    shell = f"sleep 600 & echo $! $$ > '{begun}.new'; mv '{begun}.new' '{begun}'; wait"
    words = f"""
import signal, sys
from pathlib import Path
from launch.steps import Step
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
with Step(Path("."), "Waiting", "waiting.log") as step:
    step.run("/bin/sh", "-c", {shell!r})
"""
    with subprocess.Popen([PYTHON, "-c", words], cwd=checkout, stderr=subprocess.PIPE) as started:
        wait_until(begun.exists)
        started.send_signal(end)
        started.communicate(timeout=60)
    pids = begun.read_text().split()
    assert len(pids) == 2
    wait_until(lambda: not any(map(is_alive, pids)))


def test_two_starts_at_once_prepare_once(checkout: Path) -> None:
    with start(checkout) as one, start(checkout) as other:
        said = one.communicate(timeout=120)[1] + other.communicate(timeout=120)[1]
    assert (one.returncode, other.returncode) == (0, 0)
    assert said.count("Preparing the environment …") == 1
    assert len(list((checkout / ".improve").glob("env-*"))) == 1


def test_without_the_internet_the_step_is_named_and_the_log_kept(checkout: Path) -> None:
    status, output, said = run(checkout, HTTPS_PROXY=CLOSED_PROXY, https_proxy=CLOSED_PROXY, UV_HTTP_RETRIES="0")
    log = checkout / ".improve" / "log" / "requirements.log"
    assert (status, output) == (1, "")
    assert said.startswith("Preparing the environment … not done\n«Preparing the environment» failed. The registry of ")
    assert said.endswith(f"{log}\n")
    assert "segno" in log.read_text()
    assert list((checkout / ".improve").glob("*env-*")) == []


def test_a_python_without_pip_and_venv_is_told_what_to_install() -> None:
    bare = "import importlib.util as u; real = u.find_spec\n"
    bare += "u.find_spec = lambda name, *more: None if name in ('pip', 'ensurepip') else real(name, *more)"
    status, said = run_as(bare)
    assert status == 1
    assert "came without pip and without venv" in said
    assert "apt install python3-venv" in said
    assert "Traceback" not in said


def test_a_home_that_cannot_be_made_is_named(checkout: Path) -> None:
    status, _, said = run(checkout, IMPROVE_HOME="/dev/null/home")
    assert status == 1
    assert said.startswith("The preparation could not use /dev/null/home: Not a directory.\n")
    assert "IMPROVE_HOME" in said
    assert "Traceback" not in said


def test_a_full_disk_and_a_missing_network_are_told_apart(tmp_path: Path) -> None:
    full, cut_off = "The disk is full", "The registry of packages could not be reached"
    assert advice("error: failed to write\n  cause: No space left on device (os error 28)", tmp_path).startswith(full)
    assert advice("npm error code ENOSPC", tmp_path).startswith(full)
    assert unusable(OSError(errno.ENOSPC, "No space left on device"), tmp_path).startswith(full)
    assert advice("  cause: dns error\n", tmp_path).startswith(cut_off)
    assert advice("npm error code EAI_AGAIN", tmp_path).startswith(cut_off)
    assert advice("one\nerror: two\n\n", tmp_path) == "It said: error: two"
    assert unusable(OSError(errno.EACCES, "Permission denied", "/a"), tmp_path).startswith(
        "The preparation could not use /a: Permission denied.\n"
    )
