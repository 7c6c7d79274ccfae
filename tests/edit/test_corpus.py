"""Other people's documents: each command ends in a file that is sound, or refuses clearly."""

import zipfile

import pytest

import docx_parts as parts

STEP = 16     # of the corpus; a run over all of it takes half an hour
REFUSALS = {"encrypted", "damaged", "signed", "protected", "not-a-document", "unsupported",
            "no-main-part", "too-large", "too-deep", "partial"}


def sample(corpus):
    found = sorted(p for p in corpus.rglob("*") if p.suffix.lower() in (".docx", ".docm", ".dotx"))
    assert found, f"no documents in {corpus}"
    return found[::STEP]


def texts(vanthu, path):
    """The words of every paragraph; the rest of the dump is about formats."""
    done = vanthu.run("dump", path)
    return [line.split("\t")[2] for line in done.stdout.splitlines()
            if line[:1].isdigit() and line.count("\t") >= 2]


@pytest.mark.parametrize("command", ["annotate", "fix", "normalize"])
def test_sound_or_refused(command, corpus, vanthu, mocks, schema, tmp_path):
    bad = []
    for number, path in enumerate(sample(corpus)):
        out = tmp_path / f"{number}.docx"
        done = vanthu.run(command, "--plugin-dir", mocks, "-o", out, path)
        if done.returncode != 0:
            code = done.stderr.rpartition("[")[2].partition("]")[0]
            if code not in REFUSALS:
                bad.append(f"{path.name}: {done.stderr.strip()}")
        if not out.exists():
            continue
        with zipfile.ZipFile(out) as z:
            names = z.namelist()
        if len(names) != len(set(names)):
            bad.append(f"{path.name}: an entry is there twice")
        new = set(parts.complaints(schema, out)) - set(parts.complaints(schema, path))
        bad += [f"{path.name}: {complaint}" for complaint in sorted(new)[:2]]
        if command == "annotate" and texts(vanthu, out) != texts(vanthu, path):
            bad.append(f"{path.name}: a comment changed the words")
    assert not bad, "\n".join(bad)
