"""The record of real reports equals the one that a careful clerk entered."""

import json

import pytest

DIFFERENT = object()


def pairs(corpus):
    for gold in sorted((corpus / "seeds").glob("*.gold.json")):
        name = gold.name.removesuffix(".gold.json")
        for document in sorted(gold.parent.glob(f"{name}.*")):
            if document.suffix in (".docx", ".odt"):
                yield gold, document


def same(want, got):
    """Equal in every key that want lists."""
    if isinstance(want, dict):
        return isinstance(got, dict) and all(same(v, got.get(k, DIFFERENT))
                                             for k, v in want.items())
    if isinstance(want, list):
        return (isinstance(got, list) and len(want) == len(got)
                and all(same(w, g) for w, g in zip(want, got)))
    return want == got


def test_gold_records(vanthu, corpus):
    cases = list(pairs(corpus))
    assert cases, "no seeds in the corpus"
    result = vanthu.run("extract", "--format", "json", *(str(d) for _, d in cases))
    lines = result.stdout.splitlines()
    assert len(lines) == len(cases), result.stderr
    complaints = []
    for (gold, document), line in zip(cases, lines):
        answer = json.loads(line)
        if "record" not in answer:
            complaints.append(f"{document.name}: {answer}")
            continue
        for key, want in json.loads(gold.read_text(encoding="utf-8")).items():
            got = answer["record"].get(key, DIFFERENT)
            if not same(want, got):
                complaints.append(f"{document.name}: {key}: want {want!r}, got {got!r}")
    if complaints:
        pytest.fail("\n".join(complaints))


def test_both_formats_give_one_record(vanthu, corpus):
    """Whatever the layout and the producer: the fields that gold does not list, too."""
    keys = ("Priority", "Secrecy", "Language", "Appendixes", "LegalBases", "Citations")
    for gold in sorted((corpus / "seeds").glob("*.gold.json")):
        name = gold.name.removesuffix(".gold.json")
        documents = [str(d) for d in sorted(gold.parent.glob(f"{name}.*"))
                     if d.suffix in (".docx", ".odt")]
        lines = vanthu.run("extract", "--format", "json", *documents).stdout.splitlines()
        records = [json.loads(line)["record"] for line in lines]
        for document, record in zip(documents[1:], records[1:]):
            for key in keys:
                assert record[key] == records[0][key], f"{document}: {key}"
