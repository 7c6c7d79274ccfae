"""Many documents written into a folder and checked by one process."""

import json
import os
from collections import Counter

import dialects
import dress
import message
from chance import Chance
from compose import ALL, compose
from party import PARTY

FORMATS = ("docx", "odt")


def write(folder, name, paper, formats=FORMATS):
    """The paper in its dress, in each of the formats."""
    producer = dress.dress(paper)
    for form in formats:
        path = folder / f"{name}.{form}"
        dialects.write(paper.doc, path, producer, Chance(f"{name}.{form}"))
        message.wrap(paper, path)


def check(vanthu, folder, *options):
    """{file name: report} of a folder, in one run."""
    done = vanthu.run("check", "--format", "json", "--no-color", "-j", "2", *options, ".",
                      cwd=folder,
                      timeout=3600)
    assert done.returncode in (0, 1, 3), done.stderr
    return {os.path.basename(report["path"]): report
            for report in map(json.loads, done.stdout.splitlines())}


def clean_papers(count, seed=1):
    """(name, paper) of count clean documents; every kind has its turn."""
    for number in range(count):
        kind = (ALL + PARTY)[number % len(ALL + PARTY)]
        yield f"{number:05}", compose(f"{seed}.{number}", kind)


def loud(report):
    """Findings that are errors or warnings."""
    return [f for f in report.get("findings", ()) if f["severity"] != "note"]


def complaint(name, report):
    """What is said of a document that should be clean; empty if nothing."""
    if "findings" not in report:
        return f"{name}: {report}"
    lines = []
    for f in loud(report):
        where = f["where"]
        text = where.get("text") or ""
        marked = text[where.get("start") or 0:where.get("end") or 0]
        lines.append(f"{name}: {f['rule']} {f['severity']} “{marked}” in “{text[:160]}”: "
                     f"{f['message']}")
    lines += [f"{name}: undecided {u['rule']}: {u['message']}" for u in report.get("undecided", ())]
    return "\n".join(lines)


def tally(reports):
    return Counter(f["rule"] for r in reports.values() for f in loud(r))
