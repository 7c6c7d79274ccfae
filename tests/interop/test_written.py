"""What fix writes, in the hands of LibreOffice: it opens, accepting all changes gives what
`--direct` gives and rejecting all gives the original, for the samples and for documents with a
fault of each kind that is mended. python-docx and odfpy open what is written as well."""

import importlib.util
import re
import shutil
from types import SimpleNamespace

import pytest

import batch
import mutants
from office import OfficeDesk, office_program
from program import TOP

# Without draft.comments: LibreOffice 7.4 dies while it stores the comments of the given document.
RULES = """addressee.form agency.line agency.style basis.punctuation body.align body.indent
body.size cite.spacing date.zero font.family motto.line motto.wording number.spacing
page.margin page.number-first page.number-missing page.number-place recipients.item
signature.authority subject.form text.spacing title.style""".split()
ACCEPT, REJECT = ".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges"


@pytest.fixture(scope="module")
def desk():
    if office_program() is None:
        pytest.skip("LibreOffice Writer is not installed")
    if importlib.util.find_spec("uno") is None:
        pytest.skip("no uno: python3-uno is not installed")
    found = OfficeDesk()
    yield found
    found.close()


@pytest.fixture(scope="module")
def written(vanthu, tmp_path_factory, request):
    """Files as given, with tracked changes, and changed at once; all RULES with --interop."""
    rules = RULES if request.config.getoption("--interop") else RULES[::8]
    folder = tmp_path_factory.mktemp("written")
    out = SimpleNamespace(folder=folder, said={}, names=[])
    for name in ("given", "tracked", "direct", "office"):
        (folder / name).mkdir()
    for sample in ("bao-cao.docx", "bao-cao.odt"):
        shutil.copyfile(TOP / "samples" / sample, folder / "given" / sample)
    for name, fault, paper in mutants.plan(1, 1):
        if fault.rule in rules and paper is not None:
            batch.write(folder / "given", name, paper, fault.formats)
    for path in sorted((folder / "given").iterdir()):
        for job, options in (("tracked", ()), ("direct", ("--direct",))):
            done = vanthu.run("fix", "--lang", "en", *options, "-o", folder / job / path.name, path)
            assert done.returncode == 0, (path.name, done.stderr)
            out.said[job, path.name] = done.stdout
        if (folder / "direct" / path.name).exists():
            out.names.append(path.name)
    return out


def of_form(written, form):
    return [name for name in written.names if name.endswith(form)]


ZERO = "\\u{200B}"  # LibreOffice puts it around a shape that is tracked, and leaves it there


def lines(vanthu, path):
    """[(where, text, format)] of all paragraphs that say something."""
    done = vanthu.run("dump", path)
    assert done.returncode == 0, done.stderr
    out = []
    for line in done.stdout.splitlines():
        _, where, text, *formats = [*line.split("\t"), "", ""]
        if not line[:1].isdigit() or not text.replace(ZERO, "").strip('"'):
            continue
        runs = re.sub(r"\[\d+-\d+ ", "[", formats[1])
        if ZERO in text:
            runs = runs[:runs.rindex("[", 1)] if runs.count("[") > 1 else runs
        out.append((where, text.replace(ZERO, ""), f"{formats[0]} {runs}"))
    return out


def said(of):
    """Where and what; on which pages a header stands is no tracked change to LibreOffice."""
    return [(where.partition("(")[0], text) for where, text, _ in of]


def stored(written, desk, vanthu, job, name, command=None):
    source = written.folder / job / name
    target = written.folder / "office" / f"{job}-{(command or '')[5:11]}-{name}"
    return lines(vanthu, desk.store(source, target, command))


def differences(one, other):
    out = [pair for pair in zip(one, other) if pair[0] != pair[1]][:2]
    return out if len(one) == len(other) else [*out, (len(one), len(other))]


def whole(written, form):
    """Those of whose faults a tracked fix has left none that a direct one mends."""
    return [name for name in written.names if name.endswith(form)
            and "not mended" not in written.said["tracked", name]]


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_something_is_written(form, written):
    assert len([name for name in written.names if name.endswith(form)]) >= 4, written.said
    assert len(whole(written, form)) >= 2


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_accepted_is_direct(form, written, desk, vanthu):
    bad = {}
    for name in whole(written, form):
        accepted = stored(written, desk, vanthu, "tracked", name, ACCEPT)
        bad[name] = differences(accepted, stored(written, desk, vanthu, "direct", name))
    assert not any(bad.values()), {k: v for k, v in bad.items() if v}


def on_any_page(of):
    """Lines and their formats; of a header not on which pages it stands."""
    return [(where.partition("(")[0], text, formats) for where, text, formats in of]


@pytest.mark.parametrize("form, what", [("docx", on_any_page), ("odt", said)])
def test_rejected_is_what_was_given(form, what, written, desk, vanthu):
    """Of OpenDocument the words only: it keeps no record of the format that was."""
    bad = {}
    for name in written.names:
        if not name.endswith(form) or not (written.folder / "tracked" / name).exists():
            continue
        rejected = what(stored(written, desk, vanthu, "tracked", name, REJECT))
        bad[name] = differences(rejected, what(stored(written, desk, vanthu, "given", name)))
    assert not any(bad.values()), {k: v for k, v in bad.items() if v}


def test_other_libraries_open_it(written):
    docx, odf = pytest.importorskip("docx"), pytest.importorskip("odf.opendocument")
    for name in written.names:
        for job in ("tracked", "direct"):
            path = written.folder / job / name
            if path.exists() and name.endswith("docx"):
                assert docx.Document(str(path)).paragraphs, name
            elif path.exists():
                assert odf.load(str(path)).text.hasChildNodes(), name
