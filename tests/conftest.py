"""What all tests share: the program, and where other people's documents are."""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent / "lib"))
sys.path.insert(1, str(Path(__file__).resolve().parent / "generator"))

from program import TOP, Vanthu  # noqa: E402


def pytest_addoption(parser):
    parser.addoption("--accept", action="store_true",
                     help="write what the program says now as what is expected (tests/documents)")
    parser.addoption("--documents", type=int, default=0,
                     help="how many clean documents tests/generator writes")
    parser.addoption("--mutants", type=int, default=0,
                     help="how many mutants of each rule tests/generator writes")
    parser.addoption("--seed", default="1", help="what the documents of tests/generator grow from")
    parser.addoption("--interop", action="store_true",
                     help="convert the whole corpus with LibreOffice (tests/interop; an hour)")
    parser.addoption("--whole-corpus", action="store_true",
                     help="every form of result of every document of the corpus (tests/writers)")


# What takes longest begins first, so that no processor is left with it at the end.
LONG = ("writers", "hostile", "interop", "generator", "rules", "mock", "fields")


def pytest_collection_modifyitems(items):
    folders = [item.path.relative_to(TOP / "tests").parts[0] for item in items]
    place = {id(item): LONG.index(folder) if folder in LONG else len(LONG)
             for item, folder in zip(items, folders)}
    items.sort(key=lambda item: place[id(item)])


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


@pytest.fixture(scope="session")
def every(request):
    """Which documents of the corpus the writers are tried with: every nth."""
    return 1 if request.config.getoption("--whole-corpus") else 17
