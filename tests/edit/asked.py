"""What the tests of written documents ask the program: a document's words, and the rules that
fire in a folder."""

import json
import os
import re
from collections import Counter

from program import TOP

RULES = TOP / "tests" / "rules"


def dump(vanthu, path):
    done = vanthu.run("dump", path)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def edited(vanthu, command, paths, folder, *options):
    """(exit code, {file name: what was said of it}, lines on standard error) of one run over
    files of different names, which writes into folder."""
    done = vanthu.run(command, *options, "-o", f"{folder}/", *paths, timeout=600)
    said, names, told = {path.name: "" for path in paths}, {str(p): p.name for p in paths}, ""
    for line in done.stdout.splitlines(keepends=True):
        told += line
        if line.split(": ")[0] in names:  # how many: the last line about a file
            said[names[line.split(": ")[0]]], told = told, ""
    assert not told, told
    for path in paths:  # in the names that it gives one dash stands for several
        made = folder / re.sub("-+", "-", path.name)
        if made.name != path.name and made.exists():
            made.rename(folder / path.name)
    return done.returncode, said, done.stderr


def texts(lines):
    return [line.split("\t", 2)[2].split("\t")[0] for line in lines if line[:1].isdigit()]


def options_of(case):
    return [str(RULES / o[1:]) if o.startswith("@") else o for o in case.options]


def rules_found(vanthu, folder, options):
    """{file name: Counter of rules}"""
    done = vanthu.run("check", "--format", "json", *options, ".", cwd=folder, timeout=600)
    return {os.path.basename(report["path"]): Counter(f["rule"] for f in report.get("findings", []))
            for report in map(json.loads, done.stdout.splitlines())}


def assert_words(vanthu, made):
    """What the mock rule asks to be replaced is, and no other word."""
    before, after = texts(dump(vanthu, made.given)), texts(dump(vanthu, made.direct))
    assert sum("cũ" in t for t in before) > 10
    expected = [t.replace("cũ", "mới").replace(" xóa", "").replace("thêm", "thêm+")
                .replace("dòng", "một\\nhai\\tba") for t in before]
    assert after == expected, made.said["direct"]
    assert "không sửa" not in made.said["direct"]


def assert_formats(vanthu, made):
    """What the mock rule asks to be set is."""
    lines = dump(vanthu, made.direct)
    run = next(line for line in lines if '"chữ:' in line)
    assert "Arial 15" in run and "bold" in run, run
    mid = next(line for line in lines if '"giữa:' in line)
    assert "center first=-5.0 left=10.0 right=5.0 before=6.0 after=12.0 line=20.0" in mid, mid
    even = next(line for line in lines if '"đều:' in line)
    assert "justify first=10.0 left=10.0 right=5.0 before=6.0 after=12.0 line=150%" in even, even
