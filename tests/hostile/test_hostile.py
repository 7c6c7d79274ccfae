"""Each hostile file ends as its case says, soon, in little memory, and without a crash."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import make_hostile  # noqa: E402

CASES = make_hostile.load()
SECONDS, KIBIBYTES = 2.0, 64 * 1024
PATIENCE = 60  # a sanitizer makes everything slower and larger


@pytest.fixture(scope="session")
def bounded(vanthu):
    """1 for a build whose time and memory say something: one without sanitizers."""
    return b"__asan_init" not in vanthu.path.read_bytes()


def measured(vanthu, *arguments):
    """(finished run, CPU seconds, KiB at the peak of the program and of its worker)."""
    reader, writer = os.pipe()
    command = [sys.executable, "-I", "-S", str(HERE / "measure.py"), str(writer),
               str(vanthu.path), *arguments]
    try:
        done = subprocess.run(command, pass_fds=[writer], capture_output=True, timeout=PATIENCE,
                              env=dict(os.environ, LC_ALL="C.UTF-8"), check=False)
    finally:
        os.close(writer)
        with os.fdopen(reader) as numbers:
            seconds, peak = (numbers.read() or "0 0").split()
    return done, float(seconds), int(peak)


@pytest.mark.parametrize("name", CASES)
def test_hostile(name, vanthu, bounded, tmp_path):
    case = CASES[name]
    path = tmp_path / f"tep.{case.suffix}"
    path.write_bytes(case.make())
    done, seconds, peak = measured(vanthu, "check", "--format", "json", str(path))
    stderr = done.stderr.decode("utf-8")
    strange = [line for line in stderr.splitlines() if not line.startswith("vanthu: ")]
    assert not strange, "\n".join(strange[:40])
    assert done.returncode in (0, 1, 3)
    answers = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert len(answers) == 1
    answer = answers[0]
    if "error" in answer:
        ending = answer["error"]["code"]
        assert f"[{ending}]" in stderr
    else:
        ending = "partial" if "[partial]" in stderr else "read"
    assert ending in case.ends, stderr
    if bounded:
        assert seconds < SECONDS
        assert peak < KIBIBYTES
    if case.says and ending in ("read", "partial"):
        assert case.says in vanthu.run("dump", path).stdout
