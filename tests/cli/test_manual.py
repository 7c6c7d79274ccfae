"""Every example of the man pages, run as a test. The convention is told in README.md."""

import os
import re
import subprocess

import pytest

from program import TOP

SAMPLES = TOP / "samples"


def plain(line):
    """A line of roff as the reader sees it."""
    line = re.sub(r"\\f(?:\[\w*\]|\(\w\w|\w)", "", line)
    for escape, text in ((r"\-", "-"), (r"\&", ""), (r"\e", "\\"), (r"\(aq", "'"), (r"\(dq", '"'),
                         (r"\(ga", "`"), (r"\(ha", "^"), (r"\(ti", "~"), (r"\ ", " ")):
        line = line.replace(escape, text)
    return line


def examples():
    """(page, line number, command, expected lines)"""
    for page in sorted((TOP / "man").rglob("*.[1-9]")):
        current, inside = None, False
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith(".EX"):
                inside = True
            elif line.startswith(".") or plain(line).startswith(("$ ", "% ")):
                if current:
                    yield current
                    current = None
                inside = inside and not line.startswith(".EE")
                if inside and plain(line).startswith("$ vanthu "):
                    current = (page, number, plain(line)[2:], [])
            elif current and not plain(line).startswith("# "):
                current[3].append(plain(line).rstrip())
        if current:
            yield current


EXAMPLES = list(examples())


def as_pattern(lines):
    out = ""
    for line in lines:
        out += r"(?:.*\n)*?" if line == "..." else re.escape(line) + r"[ \t]*\n"
    return out


@pytest.mark.parametrize("page,number,command,expected", EXAMPLES,
                         ids=[f"{p.relative_to(TOP / 'man')}:{n}" for p, n, _, _ in EXAMPLES])
def test_example(page, number, command, expected, vanthu):
    path = f"{vanthu.builddir}:{os.environ['PATH']}"
    done = subprocess.run(["sh", "-c", command], cwd=SAMPLES, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8", timeout=60,
                          env=dict(os.environ, PATH=path, LC_ALL="C.UTF-8"))
    assert re.fullmatch(as_pattern(expected), done.stdout), \
        f"{page.name}:{number}: {command}\nprints:\n{done.stdout}"


def test_there_are_examples():
    pages = {str(page.relative_to(TOP / "man")) for page, _, _, _ in EXAMPLES}
    wanted = {f"{folder}vanthu-{command}.1" for folder in ("", "vi/")
              for command in ("check", "extract", "dump", "rules", "explain",
                              "annotate", "fix", "normalize")}
    assert wanted <= pages, f"no example in {sorted(wanted - pages)}"
