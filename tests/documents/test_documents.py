"""Unpacked documents are packed, read, and compared with what is expected of them."""

import io
import json
import re
from pathlib import Path

import pytest

import docx_writer
import model
import odt_writer
from package import write_package

HERE = Path(__file__).resolve().parent
WRITERS = {"docx": docx_writer, "odt": odt_writer}


def fixtures():
    """(name, format) of every fixture."""
    out = []
    for path in sorted(HERE.iterdir()):
        if path.is_dir() and path.suffix in (".docx", ".odt"):
            out.append((path.stem, path.suffix[1:]))
        elif path.suffix == ".fodt":
            out.append((path.stem, "fodt"))
        elif path.suffix == ".model":
            out += [(path.stem, form) for form in WRITERS]
    return out


def members(source):
    """[(name, bytes)] of a folder; a folder in it that is a document itself is packed too."""
    out = []
    for path in sorted(source.iterdir()):
        if path.is_dir() and path.suffix == ".docx":
            packed = io.BytesIO()
            write_package(packed, members(path))
            out.append((path.name, packed.getvalue()))
        elif path.is_dir():
            out += [(f"{path.name}/{name}", data) for name, data in members(path)]
        else:
            out.append((path.name, path.read_bytes()))
    return out


def pack(name, form, folder):
    """The fixture as a file in folder."""
    made = folder / f"{name}.{form}"
    source = HERE / f"{name}.{form}"
    if source.is_file():
        made.write_bytes(source.read_bytes())
        return made
    if not source.is_dir():
        WRITERS[form].write(model.load(HERE / f"{name}.model"), made)
        return made
    write_package(made, sorted(members(source), key=lambda m: (m[0] != "mimetype", m[0])))
    return made


def expected_file(name, form, suffix):
    """The file of this format, or else the one both formats share; None when there is neither."""
    for path in (HERE / f"{name}.{form}.{suffix}", HERE / f"{name}.{suffix}"):
        if path.exists():
            return path
    return None


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("documents")
    return {(name, form): pack(name, form, folder) for name, form in fixtures()}


@pytest.fixture(scope="module")
def dumped(packed, vanthu):
    found = vanthu.dumps(packed.values())
    return {key: found.get(path) for key, path in packed.items()}


@pytest.mark.parametrize("name,form", fixtures())
def test_dump(name, form, dumped, request):
    text = dumped[name, form]
    assert text is not None, "it is not read"
    path = expected_file(name, form, "dump") or HERE / f"{name}.dump"
    if path.name == f"{name}.dump":  # what both formats share does not name the format
        text = re.sub(r"^document\t\w+ ", "document\t* ", text, count=1)
    if request.config.getoption("--accept"):
        path.write_text(text, encoding="utf-8")
        return
    assert path.exists(), f"no {name}.dump"
    assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()


def differences(wanted, got, where):
    """Where got lacks what wanted has; members of objects that wanted leaves out are free."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        return [d for key, value in wanted.items()
                for d in (differences(value, got[key], f"{where}.{key}") if key in got
                          else [f"{where}.{key}: missing"])]
    if isinstance(wanted, list) and isinstance(got, list) and len(wanted) == len(got):
        return [d for i, (a, b) in enumerate(zip(wanted, got))
                for d in differences(a, b, f"{where}[{i}]")]
    return [] if wanted == got else [f"{where}: {got!r}, expected {wanted!r}"]


@pytest.mark.parametrize("name,form", [f for f in fixtures() if expected_file(*f, "json")])
def test_record(name, form, packed, vanthu):
    wanted = json.loads(expected_file(name, form, "json").read_text(encoding="utf-8"))
    _, (got,) = vanthu.json_lines("extract", "--format", "json", packed[name, form])
    found = differences(wanted, got, name)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name,form", [f for f in fixtures() if expected_file(*f, "check.json")])
def test_findings(name, form, packed, vanthu):
    wanted = json.loads(expected_file(name, form, "check.json").read_text(encoding="utf-8"))
    _, (got,) = vanthu.json_lines("check", "--format", "json", packed[name, form])
    found = differences(wanted, got, name)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", sorted(HERE.glob("*.dump")) + sorted(HERE.glob("*.json")),
                         ids=lambda p: p.name)
def test_expectation_belongs_to_a_fixture(path):
    name = path.name.split(".")[0]
    assert any(name == fixture for fixture, _ in fixtures()), f"no fixture for {path.name}"
