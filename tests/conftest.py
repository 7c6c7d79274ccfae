"""What all tests share: the program, and where other people's documents are."""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent / "lib"))

from program import TOP, Vanthu  # noqa: E402


def pytest_addoption(parser):
    parser.addoption("--accept", action="store_true",
                     help="write what the program says now as what is expected (tests/documents)")


@pytest.fixture(scope="session")
def vanthu():
    return Vanthu()


@pytest.fixture(scope="session")
def corpus():
    """Documents that are not part of this repository; tests that want them skip without."""
    path = Path(os.environ.get("VANTHU_CORPUS", TOP.parent / "shared" / "corpus"))
    if not path.is_dir():
        pytest.skip(f"no corpus at {path} (VANTHU_CORPUS names another place)")
    return path
