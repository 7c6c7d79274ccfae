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
import zipfile
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


def alternate(launcher, floor, tool, rounds):
    """(median CPU ratio, median wall s, peak MiB of the tool, of the floor)"""
    measure.run(launcher, floor), measure.run(launcher, tool)
    ratios, walls, peak, floor_peak = [], [], 0, 0
    for _ in range(rounds):
        base, cost = measure.run(launcher, floor), measure.run(launcher, tool)
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
    """Prints what each tool costs; gives {tool: result} of our own."""
    launcher, floor = build / "bench" / "launch", str(build / "bench" / "floor")
    ours = {name: command + files for name, command in our_tools(build).items()}
    if form.startswith("own-"):
        ours = {"vanthu check": ours["vanthu check"]}
    else:
        ours["vanthu check, cold"] = our_tools(build)["vanthu check"] + files[:1]
    results = {}
    for name, command in ours.items():
        some = files[:1] if name.endswith("cold") else files
        results[name] = alternate(launcher, [floor, "1", *some], command,
                                  rounds * 3 if len(some) == 1 else rounds)
        report(form, name, some, results[name])
    others = {} if form.startswith("own-") else peers(form, folder)
    for name, (command, many) in others.items():
        some = files[:20] if many else files[:1]
        report(form, name if many else f"{name}, cold", some,
               alternate(launcher, [floor, "1", *some], command(some),
                         1 if name == "soffice" else 3))
    return results


def changed_parts(before, after, folder):
    """Writes what of a document is another in the new one: PART with ! for /."""
    folder.mkdir()
    with zipfile.ZipFile(before) as old, zipfile.ZipFile(after) as new:
        for name in new.namelist():
            data = new.read(name)
            if name not in old.namelist() or old.read(name) != data:
                (folder / name.replace("/", "!")).write_bytes(data)


def time_writing(build, form, files, rounds, folder):
    """What it costs to normalize, as a multiple of reading the same and deflating the parts that
    change; the ratio of CPU."""
    out, parts = Path(folder) / form / "out", Path(folder) / form / "parts"
    vanthu = [str(build / "vanthu"), "normalize", "-q", "-j", "1", "-o"]
    parts.mkdir(parents=True)
    measure.run(build / "bench" / "launch", [*vanthu, f"{out}/", *files])
    pairs = []
    for file in map(Path, files):
        changed_parts(file, out / file.name, parts / file.name)
        pairs += [str(file), str(parts / file.name)]
    launcher, floor = build / "bench" / "launch", [str(build / "bench" / "floor"), "-w", "1"]
    ratios = []
    for n in range(rounds):
        base = measure.run(launcher, [*floor, *pairs])
        cost = measure.run(launcher, [*vanthu, f"{out}{n}/", *files])
        ratios.append(cost.cpu / base.cpu)
    ratio = statistics.median(ratios)
    print(f"{form:11} {'vanthu normalize':20} {len(files):4} docs  {ratio:7.2f} x the floor that "
          f"writes, CPU", flush=True)
    return ratio


def growth(build, one, many, rounds):
    """How often the CPU of a document is that of one with a 25th of its body."""
    command = [str(build / "bench" / "steady"), str(build / "plugins" / ".libs"),
               str(build / "profiles"), "check"]
    launcher = build / "bench" / "launch"

    def cost(path, passes):
        """of one pass, start-up apart"""
        costs = [measure.run(launcher, [*command, str(n), path]).cpu for n in (1, 1 + passes)]
        return (costs[1] - costs[0]) / passes
    return statistics.median(cost(many, 2) / cost(one, 50) for _ in range(rounds))


def accept(build, forms, results, writing, rounds):
    """What is asked for, beside what was measured in this run."""
    def line(what, value, limit, unit, least=False):
        good = value >= limit if least else value <= limit
        print(f"{'yes' if good else 'NO ':3}  {what:44} {value:7.2f} {unit:8} "
              f"({'at least' if least else 'at most'} {limit})", flush=True)

    print("\nacceptance")
    for form in ("clean", "frag", "odt"):
        ours = results[form]
        line(f"{form}: check -j 1, CPU", ours["vanthu check"][0], 2.0, "x floor")
        line(f"{form}, styles of its own: check -j 1, CPU",
             results["own-" + form]["vanthu check"][0], 2.0, "x floor")
        line(f"{form}: check -j 2, speed",
             ours["vanthu check"][1] / ours["vanthu check -j 2"][1], 1.8, "x -j 1", least=True)
        line(f"{form}: check of one document, cold, CPU", ours["vanthu check, cold"][0], 1.8,
             "x floor")
        line(f"{form}: peak of one document", ours["vanthu check, cold"][2], 16, "MiB")
        line(f"{form}: normalize, CPU", writing[form], 1.6, "x floor")
    line("long-frag: peak", results["long-frag"]["vanthu check, cold"][2], 48, "MiB")
    for form in ("clean", "frag", "odt"):
        line(f"{form}: a body 25 times as long, CPU",
             growth(build, forms["part-" + form][0], forms["long-" + form][0], rounds), 27, "x")


def count_instructions(build, form, paths, own):
    """Of one document again and again, whose styles are those of the one before; of own, documents
    one after another that have their own."""
    steady = [str(build / "bench" / "steady"), str(build / "plugins" / ".libs"),
              str(build / "profiles")]
    floor = measure.steady_instructions(
        lambda n: [str(build / "bench" / "floor"), str(n), paths[1]])
    if floor is None:
        print("no instruction counts: valgrind is not installed")
        return
    for job in ("check", "extract"):
        ours = measure.steady_instructions(lambda n, job=job: [*steady, job, str(n), paths[1]])
        print(f"{form:11} {job:20} {ours / 1e6:8.2f} M instructions/doc steady, floor "
              f"{floor / 1e6:.2f} M: {ours / floor:.2f} x", flush=True)
    floor = measure.steady_instructions(
        lambda n: [str(build / "bench" / "floor"), "1", *own[:n]])
    ours = measure.steady_instructions(lambda n: [*steady, "check", "1", *own[:n]])
    print(f"{'own-' + form:11} {'check':20} {ours / 1e6:8.2f} M instructions/doc, floor "
          f"{floor / 1e6:.2f} M: {ours / floor:.2f} x", flush=True)


def count_writing(build, form, path):
    """The same of normalize, beside the floor that writes."""
    with tempfile.TemporaryDirectory() as name:
        folder, file = Path(name), Path(path)
        measure.run(build / "bench" / "launch", [str(build / "vanthu"), "normalize", "-q", "-o",
                                                 str(folder / file.name), path])
        changed_parts(file, folder / file.name, folder / "parts")
        floor = measure.steady_instructions(lambda passes: [
            str(build / "bench" / "floor"), "-w", str(passes), path, str(folder / "parts")])
    if floor is None:
        return
    ours = measure.steady_instructions(lambda passes: [
        str(build / "bench" / "steady"), str(build / "plugins" / ".libs"),
        str(build / "profiles"), "normalize", str(passes), path])
    print(f"{form:11} {'normalize':20} {ours / 1e6:8.2f} M instructions/doc steady, floor that "
          f"writes {floor / 1e6:.2f} M: {ours / floor:.2f} x", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--build", required=True, type=Path)
    parser.add_argument("--count", type=int, default=300, help="documents of each form")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=("times", "instructions"))
    options = parser.parse_args()
    build = options.build.resolve()
    forms = corpus.make_corpus(build / "bench" / "corpus", options.count)
    if options.only != "instructions":
        results = {}
        with tempfile.TemporaryDirectory() as folder:
            for form, files in forms.items():
                rounds = 3 if form.startswith(("long", "part")) else options.rounds
                results[form] = time_form(build, form, files, rounds, folder)
            writing = {form: time_writing(build, form, forms[form], options.rounds, folder)
                       for form in ("clean", "frag", "odt")}
        accept(build, forms, results, writing, options.rounds)
    if options.only != "times":
        for form in ("clean", "frag", "odt"):
            count_instructions(build, form, forms[form], forms["own-" + form])
            count_writing(build, form, forms[form][1])


if __name__ == "__main__":
    try:
        main()
    except measure.MeasureError as e:
        sys.exit(f"bench: {e}")
