"""Other people's broken, odd and hostile files: each gets a record or one error with a code."""

import json

import pytest

SUFFIXES = {".docx", ".docm", ".odt", ".dotx", ".dotm", ".ott", ".fodt"}
CODES = {"not-found", "denied", "not-a-document", "damaged", "encrypted", "unsupported",
         "no-main-part", "too-large", "too-deep"}


@pytest.mark.parametrize("command", ["check", "extract"])
def test_every_file_is_answered(command, vanthu, corpus):
    folder = corpus / "robustness"
    files = {str(p) for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES}
    done = vanthu.run(command, "--format", "json", "-j", "2", folder, timeout=580)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode in (1, 3)
    missing = files - {a["path"] for a in answers}
    assert not missing, sorted(missing)[:5]
    assert len(answers) == len({a["path"] for a in answers}), "a file was answered twice"
    for answer in answers:
        if "error" in answer:
            assert answer["error"]["code"] in CODES, answer
            assert f"[{answer['error']['code']}]" in done.stderr
    # A crash or a sanitizer's report would show as other lines.
    strange = [line for line in done.stderr.splitlines() if not line.startswith("vanthu: ")]
    assert not strange, "\n".join(strange[:20])
    read = [a for a in answers if "error" not in a]
    assert len(read) > 0.9 * len(answers), "most of these files are documents"
