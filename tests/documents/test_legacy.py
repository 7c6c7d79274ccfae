"""A whole document in TCVN3, in VNI and in both is the one that its Unicode twin is."""

import json

import pytest

import docx_writer
import legacy
import model
import odt_writer
from program import TESTS

WRITERS = {"docx": docx_writer, "odt": odt_writer}
BASES = ("bao-cao", "cong-van", "quyet-dinh", "bien-ban", "to-trinh")


def mixed_pieces():
    """Every other run in another encoding."""
    count = 0

    def pieces(text):
        nonlocal count
        count += 1
        return (legacy.tcvn3_pieces if count % 2 else legacy.vni_pieces)(text)
    return pieces


ENCODINGS = {"tcvn3": lambda: legacy.tcvn3_pieces, "vni": lambda: legacy.vni_pieces,
             "mixed": mixed_pieces}


ALL = [(base, encoding, form) for base in BASES for encoding in sorted(ENCODINGS)
       for form in sorted(WRITERS)]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """{(base, encoding or "unicode", form): path}."""
    folder, paths = tmp_path_factory.mktemp("legacy"), {}
    for base in BASES:
        doc = model.load(TESTS / "rules" / "base" / f"{base}.model")
        for encoding in ("unicode", *ENCODINGS):
            for form, writer in WRITERS.items():
                text = doc if encoding == "unicode" else legacy.transcode(
                    doc.copy(), ENCODINGS[encoding]())
                path = paths[base, encoding, form] = folder / f"{base}-{encoding}.{form}"
                writer.write(text, path)
    return paths


@pytest.fixture(scope="module")
def records(vanthu, written):
    """{path: record} of all of them, from one run."""
    code, results = vanthu.json_lines("extract", "--format", "json", *written.values())
    assert code == 0
    return {result["path"]: result["record"] for result in results}


@pytest.mark.parametrize("base,encoding,form", ALL)
def test_the_record_is_that_of_its_unicode_twin(written, records, base, encoding, form):
    twin, old = written[base, "unicode", form], written[base, encoding, form]
    assert records[str(twin)] == records[str(old)]


@pytest.fixture(scope="module")
def findings(vanthu, written):
    """{path: findings} of one base in every encoding but Unicode."""
    paths = [path for (base, encoding, _), path in written.items()
             if base == "bao-cao" and encoding != "unicode"]
    code, results = vanthu.json_lines("check", "--format", "json", *paths)
    assert code == 1
    return {result["path"]: result["findings"] for result in results}


@pytest.mark.parametrize("form", sorted(WRITERS))
@pytest.mark.parametrize("encoding", sorted(ENCODINGS))
def test_nothing_but_the_encoding_is_found(written, findings, encoding, form):
    found = findings[str(written["bao-cao", encoding, form])]
    rules = [f["rule"] for f in found]
    assert rules == ["font.legacy"] * (2 if encoding == "mixed" else 1), json.dumps(
        found, ensure_ascii=False)


@pytest.mark.parametrize("form", sorted(WRITERS))
@pytest.mark.parametrize("font", [".VnTime", ".VnTimeH", "VNI-Times"])
def test_a_font_that_is_only_named_changes_nothing(vanthu, tmp_path, font, form):
    doc = model.load(TESTS / "rules" / "base" / "bao-cao.model")
    twin, old = tmp_path / f"twin.{form}", tmp_path / f"old.{form}"
    WRITERS[form].write(doc, twin)
    WRITERS[form].write(legacy.transcode(doc.copy(), lambda text: [(font, text)]), old)
    dumps = [vanthu.run("dump", path).stdout for path in (twin, old)]
    assert dumps[0] == dumps[1].replace(font, "Times New Roman")
