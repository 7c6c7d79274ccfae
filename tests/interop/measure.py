#!/usr/bin/env python3
"""How far the readers of two formats agree on what LibreOffice makes of a document.

    tests/interop/measure.py [--way WAY] [--cache DIR] [--worst N] [--show NAME] [FILE or DIR ...]

Ways: docx-odt (a DOCX and the ODT made from it), odt-docx (the other way), back (the ODT made
from a DOCX and the DOCX made from that), text (each against LibreOffice's own export as text).
Without files the seeds and corpus/robustness are measured. --show prints every difference of
the files whose name has NAME in it. docs/interop.md explains what remains.
"""

import argparse
import os
import re
import sys
import tempfile
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "lib"))

from agree import PROPERTIES, Agreement  # noqa: E402
from dumped import parse  # noqa: E402
from office import Office  # noqa: E402
from program import TOP, Vanthu  # noqa: E402

WORD, OPEN = {".docx", ".docm", ".dotx", ".dotm"}, {".odt", ".ott", ".fodt"}
WAYS = ("docx-odt", "odt-docx", "back", "text")
TEXT_FILTER = "Text (encoded):UTF8,LF"


def documents(paths):
    out = []
    for path in map(Path, paths):
        out += sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    return [p for p in out if p.suffix.lower() in WORD | OPEN]


def dump(vanthu, path):
    """The parsed dump of a file, or None when it cannot be read."""
    done = vanthu.run("dump", path, timeout=60)
    return parse(done.stdout) if done.stdout else None


def sources(files, way):
    if way == "text":
        return files
    return [f for f in files if f.suffix.lower() in (OPEN if way == "odt-docx" else WORD)]


def twins(office, files, way):
    """[(name, one, other)] of the files that LibreOffice can convert this way."""
    made = office.convert(sources(files, way), "docx" if way == "odt-docx" else "odt")
    if way != "back":
        return [(s.name, s, m) for s, m in made.items() if m]
    again = office.convert([m for m in made.values() if m], "docx")
    return [(s.name, m, again[m]) for s, m in made.items() if m and again[m]]


def measure(vanthu, office, files, way, show=None):
    """(Agreement, [names that could not be compared])."""
    out, unread = Agreement(), []
    every = twins(office, files, way)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        dumps = pool.map(lambda t: (dump(vanthu, t[1]), dump(vanthu, t[2])), every)
        for (name, _, _), (one, other) in zip(every, dumps):
            if one is None or other is None:
                unread.append(name)
                continue
            found = out.add(name, one, other)
            if show and show in name:
                print_differences(name, one, other, found)
    return out, unread


# ---- text ----

def plain(text):
    """What is seen of a text: hyphens that may or may not break, and spaces, are alike."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff\ufffc\ue000-\uf8ff]", "", text)
    return re.sub(r"\s+", " ", text.replace("\u2011", "-")).strip()


def said(document):
    """Every line of a dump as LibreOffice may export it: with and without its label."""
    out = set()
    for p in document.paragraphs:
        lines = [plain(line) for line in re.split("[\n\f]", p.key)]
        out.update(lines)
        out.add(plain(f"{p.label} {lines[0]}"))
        out.add(plain(p.label + lines[0]))
        out.add(plain(p.key))
    return out


def without_numbers(text):
    return re.sub(r"[\d#]+", "", text)


def lost_lines(document, exported):
    """Lines of LibreOffice's export that the dump does not have."""
    have = said(document)
    numberless = {without_numbers(t) for t in have}  # page numbers, dates, labels
    whole = plain(" ".join(p.key for p in document.paragraphs))
    out = []
    for line in map(plain, exported.splitlines()):
        line = line.lstrip("\u2022\u25e6\u25aa ")  # bullets of its own choice
        if line and line not in have and line not in whole and (
                without_numbers(line) not in numberless):
            out.append(line)
    return out


def measure_text(vanthu, office, files):
    """(lines, {name: lost lines}, unread)."""
    made = office.convert(files, "txt", TEXT_FILTER)
    total, lost, unread = 0, {}, []
    every = [(s, m) for s, m in made.items() if m]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for (source, text), document in zip(every, pool.map(lambda t: dump(vanthu, t[0]), every)):
            if document is None:
                unread.append(source.name)
                continue
            exported = text.read_text(encoding="utf-8-sig", errors="replace")
            total += sum(1 for line in exported.splitlines() if plain(line))
            missing = lost_lines(document, exported)
            if missing:
                lost[source.name] = missing
    return total, lost, unread


# ---- reports ----

def print_differences(name, one, other, found):
    print(f"== {name}")
    for what, a, b in found:
        if what == "page":
            print(f"page {a.number}/{b.number} {a.holder} {a.key[:40]!r}",
                  one.sections[a.section - 1], other.sections[b.section - 1], sep="\n  ")
        elif what == "text":
            print(f"text {'only in the first' if a else 'only in the second'}: {(a or b).holder} "
                  f"{(a or b).key!r}")
        else:
            print(f"{what} {a.number}/{b.number} {a.holder} {a.key[:40]!r} "
                  f"{a.label!r}/{b.label!r}\n  {a.format} {a.runs[:4]}\n  {b.format} {b.runs[:4]}")


def print_agreement(way, found, unread, worst):
    print(f"{way}: {len(found.files)} documents, {found.total['text']} paragraphs, "
          f"{len(unread)} not read")
    for what in PROPERTIES:
        print(f"  {what:8} {100 * found.share(what):6.2f} %  ",
              "  ".join(f"{bad}/{n} {name}" for bad, n, name in found.worst(what, worst)))
    for (what, known), n in sorted(found.explained.items()):
        print(f"  left out: {n} of {what}: {known}")


def print_text(total, lost, unread, worst):
    missing = sum(map(len, lost.values()))
    print(f"text: {total} lines, {missing} not in the dump, of {len(lost)} documents; "
          f"{len(unread)} not read")
    for name, lines in sorted(lost.items(), key=lambda i: -len(i[1]))[:worst * 4]:
        print(f"  {len(lines)} {name}: {lines[0][:70]!r}")


def corpus():
    path = Path(os.environ.get("VANTHU_CORPUS", TOP.parent / "shared" / "corpus"))
    return [path / "seeds", path / "robustness"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--way", choices=WAYS, action="append")
    parser.add_argument("--cache", default=f"{tempfile.gettempdir()}/vanthu-interop")
    parser.add_argument("--worst", type=int, default=3)
    parser.add_argument("--show")
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args()
    office, vanthu = Office(options.cache), Vanthu()
    if not office.present:
        sys.exit("LibreOffice Writer is not installed")
    files = [f for f in documents(options.paths or corpus()) if ".lo." not in f.name]
    for way in options.way or WAYS:
        if way == "text":
            total, lost, unread = measure_text(vanthu, office, files)
            print_text(total, lost, unread, options.worst)
            for name in lost:
                if options.show and options.show in name:
                    print(f"== {name}", *lost[name], sep="\n  ")
        else:
            print_agreement(way, *measure(vanthu, office, files, way, options.show),
                            options.worst)


if __name__ == "__main__":
    main()
