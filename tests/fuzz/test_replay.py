"""The fuzz targets over their seeds, and over what fuzzing found: no crash, no broken promise."""

import subprocess
import sys
from pathlib import Path

import pytest

from program import Vanthu

HERE = Path(__file__).resolve().parent
BUILT = Vanthu().builddir / "tests" / "fuzz"
TARGETS = sorted(path.stem.removeprefix("fuzz_") for path in HERE.glob("fuzz_*.c"))


@pytest.fixture(scope="session")
def seeds(tmp_path_factory):
    made = tmp_path_factory.mktemp("seeds")
    subprocess.run([sys.executable, str(HERE / "make_seeds.py"), str(made)], check=True)
    return made


def replay(target, *paths, stdin=b""):
    program = BUILT / f"fuzz_{target}"
    if not program.exists():
        pytest.fail(f"not built: {program} (make check builds it)")
    if b"LLVMFuzzer: " in program.read_bytes():
        pytest.skip("this build is for fuzzing")
    return subprocess.run([str(program), *map(str, paths)], input=stdin, capture_output=True,
                          timeout=120)


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_and_found_inputs(target, seeds):
    folders = [p for p in (seeds / target, HERE / "found" / target) if p.exists()]
    count = sum(len(list(folder.iterdir())) for folder in folders)
    done = replay(target, *folders)
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-3000:]
    assert done.stdout.decode() == f"{count} inputs\n"


def test_input_may_come_from_a_pipe():
    done = replay("text", stdin=b"ng\xc3\xa0y 05")
    assert (done.returncode, done.stdout) == (0, b"1 inputs\n")


def test_every_found_input_belongs_to_a_target():
    assert {p.name for p in (HERE / "found").iterdir()} <= set(TARGETS)


def test_every_target_has_seeds(seeds):
    for target in TARGETS:
        assert any((seeds / target).iterdir()), target
        assert (seeds / f"{target}.dict").read_text(encoding="ascii").startswith('"')
