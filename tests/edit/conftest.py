"""What the tests of written documents share: a document with a bit of everything, and the
two ways a person may go with tracked changes."""

import shutil

import pytest
from lxml import etree

import docx_parts as parts
from program import Vanthu

MOCKS = Vanthu().builddir / "tests" / "mock"


def plugin_folder(folder, *names):
    for name in names:
        built = MOCKS / f"{name}.so"
        assert built.exists(), f"not built: {built} (make check builds it)"
        shutil.copyfile(built, folder / built.name)
        (folder / built.name).chmod(0o755)
    return folder


@pytest.fixture(scope="session")
def mock(tmp_path_factory):
    """A plugin folder with the rule that asks for edits of words and formats of every kind."""
    return plugin_folder(tmp_path_factory.mktemp("plugins"), "edits")


@pytest.fixture(scope="session")
def mocks(tmp_path_factory):
    """The same, and with the rule that asks for page numbers, lines and no comments."""
    return plugin_folder(tmp_path_factory.mktemp("plugins"), "edits", "pages")


@pytest.fixture(scope="session")
def schema():
    """The schema of WordprocessingML; skips where it is not."""
    path = parts.SCHEMAS / "wml.xsd"
    if not path.exists():
        pytest.skip(f"no schema at {path}")
    return etree.XMLSchema(etree.parse(str(path)))
