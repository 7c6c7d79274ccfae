"""What the JSON writer says, against the schemas that are installed beside it."""

import json

import pytest

import docx_writer
import model
from program import TOP

SCHEMAS = TOP / "plugins" / "json" / "schema"
NAMES = ("check", "record", "error")


@pytest.fixture(scope="module")
def validators():
    jsonschema = pytest.importorskip("jsonschema")
    out = {}
    for name in NAMES:
        schema = json.loads((SCHEMAS / f"vanthu-{name}-1.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        out[f"vanthu/{name}/1"] = jsonschema.Draft202012Validator(schema)
    return out


def validate(validators, lines):
    for line in lines:
        errors = [f"{line['path']}: {e.json_path}: {e.message}"
                  for e in validators[line["schema"]].iter_errors(line)]
        assert not errors, "\n".join(errors)
    return [line["schema"] for line in lines]


@pytest.mark.parametrize("command", ["check", "extract"])
def test_own_documents(vanthu, validators, tmp_path, command):
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 not an archive")
    for base in sorted((TOP / "tests" / "rules" / "base").glob("*.model")):
        docx_writer.write(model.load(base), tmp_path / f"{base.stem}.docx")
    _, lines = vanthu.json_lines(command, "--format", "json", TOP / "samples",
                                 TOP / "tests" / "documents", tmp_path)
    kinds = validate(validators, lines)
    assert kinds.count("vanthu/error/1") >= 1
    assert kinds.count("vanthu/check/1" if command == "check" else "vanthu/record/1") > 10


def test_corpus(vanthu, validators, corpus):
    for command in ("check", "extract"):
        _, lines = vanthu.json_lines(command, "--format", "json", corpus / "seeds", timeout=600)
        assert validate(validators, lines)


def test_waivers_and_languages(vanthu, validators):
    profile = TOP / "docs" / "office-profile.xml"
    for lang in ("vi", "en"):
        _, lines = vanthu.json_lines("check", "--format", "json", "--lang", lang, "--profile",
                                     profile, TOP / "samples" / "bao-cao.docx")
        validate(validators, lines)


@pytest.mark.parametrize("key,value", [
    ("TypeName", 5), ("IssuedDate", "2.12.2019"), ("To", None), ("Priority", 7),
    ("SignerInfo", {"FullName": "x"}), ("CodeNumber", "12/BC")])
def test_schema_refuses(vanthu, validators, key, value):
    _, lines = vanthu.json_lines("extract", TOP / "samples" / "bao-cao.docx")
    lines[0]["record"][key] = value
    with pytest.raises(AssertionError):
        validate(validators, lines)


def test_schema_names_every_field(vanthu):
    _, lines = vanthu.json_lines("extract", TOP / "samples" / "bao-cao.docx")
    schema = json.loads((SCHEMAS / "vanthu-record-1.json").read_text())
    named = schema["properties"]["record"]["properties"]
    assert not set(lines[0]["record"]) - set(named), "a field that the schema does not know"
    assert set(schema["properties"]["record"]["required"]) <= set(lines[0]["record"])
    page = (TOP / "man" / "vanthu-record.5").read_text()
    for field in named:
        assert f".B {field}\n" in page, f"vanthu-record(5) says nothing of {field}"
