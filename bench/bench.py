"""bench.py --build BUILD [--count N] [--rounds N]: the floor, vanthu and its peers side by side.

The floor inflates the two main parts of a document and counts their elements. Each
tool alternates with it on the same files in the same run, and its CPU time is told as
a multiple of the floor's: the median over the rounds. Absolute times drift; ratios and
instruction counts do not.
"""

import argparse
import importlib.util
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import corpus
import measure

PYTHON_DOCX = """
import sys, docx
for path in sys.argv[1:]:
    doc = docx.Document(path)
    [(p.text, [r.font.name for r in p.runs]) for p in doc.paragraphs]
    [[[c.text for c in row.cells] for row in t.rows] for t in doc.tables]
"""


def our_tools(build):
    vanthu = [str(build / "vanthu")]
    return {
        "vanthu check": vanthu + ["check", "--format", "json", "-j", "1"],
        "vanthu extract": vanthu + ["extract", "--format", "json", "-j", "1"],
        "vanthu check -j 2": vanthu + ["check", "--format", "json", "-j", "2"],
    }


def peers(form, folder):
    """{name: (command, takes many files)} of what is installed and reads the form."""
    odt = form.endswith("odt")
    out = {}
    if not odt and shutil.which("docx2txt"):
        out["docx2txt"] = (lambda f: ["docx2txt", f[0], "-"], False)
    if odt and shutil.which("odt2txt"):
        out["odt2txt"] = (lambda f: ["odt2txt", f[0]], False)
    if shutil.which("pandoc"):
        out["pandoc"] = (lambda f: ["pandoc", "-t", "plain", f[0]], False)
    if not odt and importlib.util.find_spec("docx"):
        out["python-docx"] = (lambda f: [sys.executable, "-c", PYTHON_DOCX, *f], True)
    if shutil.which("soffice"):
        out["soffice"] = (lambda f: [
            "soffice", "--headless", f"-env:UserInstallation=file://{folder}/soffice",
            "--convert-to", "txt:Text", "--outdir", f"{folder}/out", *f], True)
    return out


def alternate(floor, tool, rounds):
    """(median CPU ratio, median wall s, peak MiB of the tool, of the floor)"""
    measure.run(floor), measure.run(tool)
    ratios, walls, peak, floor_peak = [], [], 0, 0
    for _ in range(rounds):
        base, cost = measure.run(floor), measure.run(tool)
        ratios.append(cost.cpu / base.cpu)
        walls.append(cost.wall)
        peak, floor_peak = max(peak, cost.peak), max(floor_peak, base.peak)
    return statistics.median(ratios), statistics.median(walls), peak, floor_peak


def report(form, name, files, result):
    ratio, wall, peak, floor_peak = result
    print(f"{form:11} {name:20} {len(files):4} docs  {ratio:7.2f} x floor CPU  "
          f"{wall * 1000 / len(files):9.2f} ms/doc wall  {peak:6.1f} MiB "
          f"(floor {floor_peak:.1f})", flush=True)


def time_form(build, form, files, rounds, folder):
    floor = str(build / "bench" / "floor")
    for name, command in our_tools(build).items():
        report(form, name, files, alternate([floor, "1", *files], command + files, rounds))
    one = files[:1]
    report(form, "vanthu check, cold", one,
           alternate([floor, "1", *one], our_tools(build)["vanthu check"] + one, rounds * 3))
    for name, (command, many) in peers(form, folder).items():
        some = files[:20] if many else one
        report(form, name if many else f"{name}, cold", some,
               alternate([floor, "1", *some], command(some), 1 if name == "soffice" else 3))


def count_instructions(build, form, path):
    floor = measure.steady_instructions(
        lambda passes: [str(build / "bench" / "floor"), str(passes), path])
    if floor is None:
        print("no instruction counts: valgrind is not installed")
        return
    for job in ("check", "extract"):
        ours = measure.steady_instructions(lambda passes, job=job: [
            str(build / "bench" / "steady"), str(build / "plugins" / ".libs"),
            str(build / "profiles"), job, str(passes), path])
        print(f"{form:11} {job:20} {ours / 1e6:8.2f} M instructions/doc steady, floor "
              f"{floor / 1e6:.2f} M: {ours / floor:.2f} x", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--build", required=True, type=Path)
    parser.add_argument("--count", type=int, default=60, help="documents of each form")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=("times", "instructions"))
    options = parser.parse_args()
    build = options.build.resolve()
    forms = corpus.make_corpus(build / "bench" / "corpus", options.count)
    with tempfile.TemporaryDirectory() as folder:
        for form, files in forms.items():
            if options.only != "instructions":
                rounds = 3 if form.startswith("long") else options.rounds
                time_form(build, form, files, rounds, folder)
    if options.only != "times":
        for form in ("clean", "frag", "odt"):
            count_instructions(build, form, forms[form][1])


if __name__ == "__main__":
    try:
        main()
    except measure.MeasureError as e:
        sys.exit(f"bench: {e}")
