#!/usr/bin/env python3
"""tally.py BUILD: "passed failed skipped" of a `make check`: cmocka's tests and pytest's."""

import re
import sys
from pathlib import Path


def tally_tap(text):
    """cmocka says `not ok 2 # SKIP name` of a test that was skipped."""
    skipped = len(re.findall(r"^(?:not )?ok \d+.*# SKIP", text, re.M))
    passed = len(re.findall(r"^ok \d+(?!.*# SKIP)", text, re.M))
    failed = len(re.findall(r"^not ok \d+(?!.*# SKIP)", text, re.M))
    return passed, failed, skipped


def tally_pytest(text):
    """Of the last line: 2 failed, 130 passed, 1 skipped, 4 errors in 9.21s"""
    lines = [line for line in text.splitlines() if re.search(r" in [0-9.]+s", line)]
    counts = {word.rstrip("s"): int(n)
              for n, word in re.findall(r"(\d+) ([a-z]+)", lines[-1] if lines else "")}
    return (counts.get("passed", 0), counts.get("failed", 0) + counts.get("error", 0),
            counts.get("skipped", 0))


def tally(build):
    totals = [0, 0, 0]
    for trs in sorted(Path(build, "tests").rglob("*.trs")):
        log = trs.with_suffix(".log")
        text = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
        counts = list((tally_pytest if trs.stem == "run-pytest" else tally_tap)(text))
        ended_well = re.search(r"^:test-result: (PASS|SKIP)", trs.read_text(), re.M)
        if not ended_well and counts[1] == 0:
            counts[1] = 1  # it crashed between its tests
        totals = [a + b for a, b in zip(totals, counts)]
    return totals


if __name__ == "__main__":
    print(*tally(sys.argv[1]))
