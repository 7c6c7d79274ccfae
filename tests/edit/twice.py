"""A case that is mended, and mended again: the second time nothing changes."""

import pytest

import case as cases
import docx_writer
import odt_writer
from asked import RULES

WRITERS = {"docx": docx_writer, "odt": odt_writer}
FORMS = pytest.mark.parametrize("form", WRITERS)


def made(folder, form, text):
    """The document that a case describes."""
    path, given = folder / "given.case", folder / f"given.{form}"
    path.write_text(text, encoding="utf-8")
    WRITERS[form].write(cases.load(path, RULES / "base").doc, given)
    return given


def mended(vanthu, folder, form, text, command=("normalize",)):
    """What the command makes of that document."""
    out, again = folder / f"out.{form}", folder / f"again.{form}"
    assert vanthu.run(*command, "-o", out, made(folder, form, text)).returncode == 0
    assert vanthu.run(*command, "-o", again, out).returncode == 0
    assert again.read_bytes() == out.read_bytes()
    return out


def line_of(lines, words):
    return next(line for line in lines if f'"{words}' in line)
