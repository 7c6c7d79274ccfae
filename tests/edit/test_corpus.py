"""Other people's documents: each command ends in a file that is sound, or refuses clearly."""

import re
import shutil
import zipfile

import pytest

import docx_parts as parts
from asked import edited

STEP = 16     # of the corpus; a run over all of it takes half an hour
REFUSALS = {"encrypted", "damaged", "signed", "protected", "not-a-document", "unsupported",
            "no-main-part", "too-large", "too-deep", "partial"}


def sample(corpus):
    found = sorted(p for p in corpus.rglob("*") if p.suffix.lower() in (".docx", ".docm", ".dotx"))
    assert found, f"no documents in {corpus}"
    return found[::STEP]


@pytest.fixture(scope="module")
def given(corpus, tmp_path_factory):
    """{the file under a name of its own: which it is}"""
    folder = tmp_path_factory.mktemp("given")
    return {shutil.copyfile(path, folder / f"{number}{path.suffix}"): path
            for number, path in enumerate(sample(corpus))}


def texts(dump):
    """The words of every paragraph; the rest of the dump is about formats."""
    return [line.split("\t")[2] for line in dump.splitlines()
            if line[:1].isdigit() and line.count("\t") >= 2]


@pytest.mark.parametrize("command", ["annotate", "fix", "normalize"])
def test_sound_or_refused(command, given, vanthu, mocks, schema, tmp_path):
    code, _, errors = edited(vanthu, command, given, tmp_path, "--plugin-dir", mocks)
    assert code in (0, 3), errors
    refusals = [re.fullmatch(r"vanthu: (.*?): \[([a-z-]+)\].*", line)
                for line in errors.splitlines()]
    names = {str(copy): path.name for copy, path in given.items()}
    bad = [f"{names.get(found[1], '')}: {found[0]}" if found else errors for found in refusals
           if not found or found[2] not in REFUSALS or found[1] not in names]
    written = {copy: tmp_path / copy.name for copy in given if (tmp_path / copy.name).exists()}
    assert len(written) > len(given) / 2, errors
    dumps = vanthu.dumps([*written, *written.values()], True) if command == "annotate" else {}
    for copy, out in written.items():
        path = given[copy]
        with zipfile.ZipFile(out) as z:
            entries = z.namelist()
        if len(entries) != len(set(entries)):
            bad.append(f"{path.name}: an entry is there twice")
        new = set(parts.complaints(schema, out)) - set(parts.complaints(schema, path))
        bad += [f"{path.name}: {complaint}" for complaint in sorted(new)[:2]]
        if dumps and texts(dumps[out]) != texts(dumps[copy]):
            bad.append(f"{path.name}: a comment changed the words")
    assert not bad, "\n".join(bad)
