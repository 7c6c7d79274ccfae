"""Every case of every rule, as a DOCX and as an ODT, checked as whole documents.

All documents are built once and `vanthu check` is run once for each format and
set of options; each case in each format is a test of its own.
"""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

import case as cases
import docx_writer
import edxml_writer
import model
import odt_writer

HERE = Path(__file__).resolve().parent
WRITERS = {"docx": docx_writer, "odt": odt_writer}
PATHS = sorted(HERE.glob("*/*.case"))
BASES = sorted((HERE / "base").glob("*.model"))


def load_all():
    loaded, broken = {}, {}
    for path in PATHS:
        try:
            case = cases.load(path, HERE / "base")
            loaded[case.name] = case
        except model.ModelError as e:
            broken[f"{path.parent.name}/{path.stem}"] = str(e)
    return loaded, broken


CASES, BROKEN = load_all()


def build(folder, docs):
    """Writes docs, {name: (document, formats)}, as folder/FORMAT/NAME.FORMAT."""
    for name, (doc, formats) in docs.items():
        for form in formats:
            path = folder / form / f"{name.replace('/', '--')}.{form}"
            path.parent.mkdir(parents=True, exist_ok=True)
            WRITERS[form].write(doc, path)
            if name in CASES:
                edxml_writer.wrap(CASES[name], path)


def check(vanthu, folder, options):
    """{file name: report} of a folder."""
    options = [str(HERE / o[1:]) if o.startswith("@") else o for o in options]
    done = vanthu.run("check", "--format", "json", "--no-color", *options, ".", cwd=folder,
                      timeout=600)
    assert done.returncode in (0, 1, 3), done.stderr
    reports = {}
    for line in done.stdout.splitlines():
        report = json.loads(line)
        reports[os.path.splitext(os.path.basename(report["path"]))[0]] = report
    return reports


@pytest.fixture(scope="session")
def reports(vanthu, tmp_path_factory):
    """{(format, case name): report} of all cases."""
    out = {}
    groups = {}
    for name, case in CASES.items():
        groups.setdefault(case.options, {})[name] = (case.doc, case.formats)
    for number, (options, docs) in enumerate(groups.items()):
        folder = tmp_path_factory.mktemp(f"cases{number}")
        build(folder, docs)
        for form in WRITERS:
            if not (folder / form).is_dir():
                continue
            found = check(vanthu, folder / form, options)
            for name in docs:
                report = found.get(name.replace("/", "--"))
                if report is not None:
                    out[form, name] = report
    return out


def test_cases_are_well_formed():
    assert not BROKEN, "\n".join(BROKEN.values())


@pytest.mark.parametrize("form,name", [(form, name) for name, case in CASES.items()
                                       for form in case.formats])
def test_case(form, name, reports):
    case = CASES[name]
    assert (form, name) in reports, "the program did not report on the document"
    complaints = case.complaints(reports[form, name])
    assert not complaints, "\n".join([f"{case.path.name} ({case.about})", *complaints])


@pytest.fixture(scope="session")
def base_reports(vanthu, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bases")
    build(folder, {path.stem: (model.load(path), tuple(WRITERS)) for path in BASES})
    return {(form, name.split(".")[0]): report for form in WRITERS
            for name, report in check(vanthu, folder / form, ()).items()}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("name", [path.stem for path in BASES])
def test_base_document_conforms(form, name, base_reports):
    report = base_reports[form, name]
    assert report.get("verdict") == "conforms", json.dumps(report, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("name", sorted(CASES))
def test_name_of_case_tells_what_is_expected(name):
    case = CASES[name]
    own = [e for e in case.expected if e.rule == case.rule]
    assert case.about, "a case says what it is about"
    if case.path.stem.startswith("bad-"):
        assert own or case.rule in case.undecided, "a bad case expects a finding of its rule"
    else:
        assert case.path.stem.startswith("ok-"), "cases are named ok-… or bad-…"
        assert not own, "an ok case expects no finding of its rule"


def test_every_rule_has_cases(vanthu):
    done = vanthu.run("rules", "--format", "json")
    assert done.returncode == 0, done.stderr
    text = done.stdout.strip()
    rules = json.loads(text) if text.startswith("[") else [json.loads(s) for s in text.splitlines()]
    ids = {rule.get("id") or rule.get("rule") for rule in rules}
    assert ids, "no rules"
    ok = Counter(c.rule for c in CASES.values() if c.path.stem.startswith("ok-"))
    bad = Counter(c.rule for c in CASES.values() if c.path.stem.startswith("bad-"))
    poor = [f"{i}: {ok[i]} ok, {bad[i]} bad" for i in sorted(ids) if ok[i] < 2 or bad[i] < 2]
    assert not poor, "rules with less than two ok and two bad cases:\n" + "\n".join(poor)
    unknown = sorted({c.rule for c in CASES.values()} - ids)
    assert not unknown, f"cases of rules that do not exist: {', '.join(unknown)}"
