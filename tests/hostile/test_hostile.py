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


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """{name: path} of all cases."""
    folder = tmp_path_factory.mktemp("hostile")
    paths = {name: folder / f"{name}.{case.suffix}" for name, case in CASES.items()}
    for name, path in paths.items():
        path.write_bytes(CASES[name].make())
    return paths


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


def sound(returncode, stderr):
    """A run without a crash or a sanitizer's report, which would show as other lines."""
    strange = [line for line in stderr.splitlines() if not line.startswith("vanthu: ")]
    assert not strange, "\n".join(strange[:40])
    assert returncode in (0, 1, 3)


@pytest.fixture(scope="module")
def together(vanthu, files):
    """{path: (answer, its lines on standard error)} of one run over all."""
    done = vanthu.run("check", "--format", "json", *files.values(),
                      timeout=PATIENCE + 10 * len(files))
    sound(done.returncode, done.stderr)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [a["path"] for a in answers] == [str(path) for path in files.values()]
    return {a["path"]: (a, [line for line in done.stderr.splitlines()
                            if line.startswith(f"vanthu: {a['path']}: ")]) for a in answers}


@pytest.mark.parametrize("name", CASES)
def test_hostile(name, vanthu, files, together):
    case, path = CASES[name], str(files[name])
    answer, lines = together[path]
    if "error" in answer:
        ending = answer["error"]["code"]
        assert len(lines) == 1 and f"[{ending}]" in lines[0]
    else:
        ending = "partial" if any("[partial]" in line for line in lines) else "read"
    assert ending in case.ends, lines
    if case.says and ending in ("read", "partial"):
        assert case.says in vanthu.run("dump", path).stdout


def test_time_and_memory_of_each_alone(vanthu, files, bounded):
    if not bounded:
        pytest.skip("a build with sanitizers is slower and larger than what is promised")
    over = []
    for name, path in files.items():
        done, seconds, peak = measured(vanthu, "check", "--format", "json", str(path))
        sound(done.returncode, done.stderr.decode("utf-8"))
        assert len(done.stdout.splitlines()) == 1, name
        if seconds >= SECONDS or peak >= KIBIBYTES:
            over.append(f"{name}: {seconds} s, {peak} KiB")
    assert not over, "\n".join(over)
