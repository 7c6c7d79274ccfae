"""Exit codes: 0 conforms, 1 findings, 2 usage, 3 undecided; of several the highest of 3 and 1."""

import pytest

GOOD, BAD = "bao-cao-chuan.docx", "bao-cao.docx"


def test_conforming_document(vanthu, samples):
    assert vanthu.run("check", GOOD, cwd=samples).returncode == 0


def test_findings(vanthu, samples):
    assert vanthu.run("check", BAD, cwd=samples).returncode == 1


def test_findings_below_the_level_asked_for(vanthu, samples):
    """Only the warning of agency.line is left, and a warning is no error."""
    only = ("check", "--rule", "agency.line", BAD)
    assert vanthu.run(*only, cwd=samples).returncode == 0
    assert vanthu.run(*only, "--fail-on", "warning", cwd=samples).returncode == 1
    assert vanthu.run(*only, "--fail-on", "note", cwd=samples).returncode == 1


def test_extract_is_done_whatever_the_faults(vanthu, samples):
    assert vanthu.run("extract", BAD, cwd=samples).returncode == 0


def test_file_that_is_not_there(vanthu, samples):
    assert vanthu.run("check", "nowhere.docx", cwd=samples).returncode == 3


@pytest.mark.parametrize("files,code", [
    ((GOOD, GOOD), 0), ((GOOD, BAD), 1), ((BAD, "nowhere.docx"), 3), (("nowhere.docx", GOOD), 3),
])
def test_of_several_files_the_highest_counts(files, code, vanthu, samples):
    assert vanthu.run("check", *files, cwd=samples).returncode == code


@pytest.mark.parametrize("args", [
    (), ("no-such-command",), ("--no-such-option",), ("check",), ("extract",), ("dump",),
    ("dump", "-", "-"), ("check", "--no-such-option", GOOD), ("check", "--lang", "fr", GOOD),
    ("check", "--fail-on", "everything", GOOD), ("check", "-j", "many", GOOD),
    ("check", "-j", "-1", GOOD), ("check", "--format", "no-such-form", GOOD),
    ("check", "--rule", "no.such-rule", GOOD), ("check", "--no-rule", "no.such-rule", GOOD),
    ("check", "--profile"), ("check", "-o"), ("explain",), ("explain", "no.such-rule"),
    ("extract", "--format", "no-such-form", GOOD), ("extract", "--fail-on", "note", GOOD),
    ("plugins", "operand"), ("profiles", "operand"), ("rules", "--format", "no-such-form"),
])
def test_usage_errors(args, vanthu, samples):
    done = vanthu.run(*args, cwd=samples)
    assert done.returncode == 2, done.stdout + done.stderr
    assert done.stdout == ""
    assert done.stderr and all(s.startswith("vanthu: ") for s in done.stderr.splitlines())


@pytest.mark.parametrize("command", [None, "check", "extract", "dump", "rules", "explain",
                                     "profiles", "plugins"])
@pytest.mark.parametrize("lang,word", [("vi", "Cách dùng"), ("en", "Usage")])
def test_help(command, lang, word, vanthu):
    args = [] if command is None else [command]
    done = vanthu.run(*args, "--help", "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{word}: vanthu {command or ''}".rstrip() in done.stdout
    assert "--lang" in done.stdout


def test_version(vanthu):
    done = vanthu.run("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("vanthu ") and done.stdout.count("\n") == 1


def test_profile_that_is_not_there(vanthu, samples):
    done = vanthu.run("check", "--profile", "no-such-profile", GOOD, cwd=samples)
    assert done.returncode in (2, 3)
    assert "no-such-profile" in done.stderr


def test_profile_that_is_not_valid_says_where(vanthu, samples, tmp_path):
    bad = tmp_path / "bad.xml"
    bad.write_text('<profile xmlns="urn:vanthu:profile:1" id="bad" form="1" base="nd30-2020">\n'
                   '<title xml:lang="vi">a</title>\n<nonsense/>\n</profile>\n', encoding="utf-8")
    done = vanthu.run("check", "--profile", bad, GOOD, cwd=samples)
    assert done.returncode == 3
    assert "3" in done.stderr and "nonsense" in done.stderr


def test_full_disk_is_not_success(vanthu, samples):
    import subprocess
    with open("/dev/full", "wb") as full:
        done = subprocess.run([str(vanthu.path), "extract", GOOD], cwd=samples, stdout=full,
                              stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 3
