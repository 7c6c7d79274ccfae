"""Which files are read, in which order, and where results go."""

import json
import os
import shutil
import stat

import pytest


@pytest.fixture
def many(tmp_path, samples):
    """A tree of documents and other files, and its documents in the order of a walk."""
    tree = tmp_path / "tree"
    for name in ("b/2.docx", "b/1.odt", "a/z.docx", "c.docx", "b/10.docx"):
        path = tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(samples / f"bao-cao{path.suffix}", path)
    (tree / "readme.txt").write_text("no document\n")
    (tree / "b" / ".hidden.docx").write_text("no document\n")
    (tree / "b" / "~$2.docx").write_text("a lock file of Word\n")
    return tree


def paths(done):
    return [json.loads(line)["path"] for line in done.stdout.splitlines()]


def test_folder_is_walked_for_the_formats_that_have_a_reader(many, vanthu):
    done = vanthu.run("extract", "--format", "json", "tree", cwd=many.parent)
    assert done.returncode == 0, done.stderr
    assert sorted(paths(done)) == sorted(f"tree/{n}" for n in
                                         ("a/z.docx", "b/1.odt", "b/10.docx", "b/2.docx", "c.docx"))


def test_order_of_a_folder_does_not_depend_on_the_file_system(many, vanthu):
    first = paths(vanthu.run("extract", "--format", "json", "tree", cwd=many.parent))
    for path in sorted(many.rglob("*.docx"), reverse=True):
        if not path.name.startswith((".", "~")):
            data = path.read_bytes()
            path.unlink()
            path.write_bytes(data)
    assert paths(vanthu.run("extract", "--format", "json", "tree", cwd=many.parent)) == first


@pytest.mark.parametrize("command", ["check", "extract"])
@pytest.mark.parametrize("form", ["json", "text"])
def test_output_does_not_depend_on_the_number_of_processes(command, form, many, vanthu):
    """Files of very different size and one that fails among them: still input order."""
    files = ["tree/c.docx", "nowhere.docx", "tree", "tree/b/1.odt", "tree/a/z.docx"] * 3
    runs = [vanthu.run(command, "--format", form, "-j", jobs, *files, cwd=many.parent)
            for jobs in ("1", "2", "5")]
    assert runs[0].stdout
    assert runs[0].stdout == runs[1].stdout == runs[2].stdout
    assert runs[0].stderr == runs[1].stderr == runs[2].stderr
    assert {run.returncode for run in runs} == {3}


def test_input_order_is_output_order(samples, vanthu):
    files = ["bao-cao.odt", "bao-cao-chuan.docx", "bao-cao.docx", "bao-cao-chuan.odt"]
    for jobs in ("1", "3"):
        done = vanthu.run("check", "--format", "json", "-j", jobs, *files, cwd=samples)
        assert paths(done) == files


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_standard_input(suffix, vanthu, samples):
    data = (samples / f"bao-cao.{suffix}").read_bytes()
    done = vanthu.run("extract", "--format", "json", "-", stdin=data, text=False)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert (report["path"], report["format"]) == ("-", suffix)
    direct = vanthu.run("extract", "--format", "json", samples / f"bao-cao.{suffix}")
    assert json.loads(direct.stdout)["record"] == report["record"]


def test_operands_after_two_dashes_are_files(vanthu, samples, tmp_path):
    shutil.copyfile(samples / "bao-cao.docx", tmp_path / "--format.docx")
    done = vanthu.run("extract", "--format", "json", "--", "--format.docx", cwd=tmp_path)
    assert (done.returncode, paths(done)) == (0, ["--format.docx"])


def test_formats_are_found_by_content(vanthu, samples, tmp_path):
    shutil.copyfile(samples / "bao-cao.odt", tmp_path / "a.docx")
    _, (report,) = vanthu.json_lines("extract", "--format", "json", tmp_path / "a.docx")
    assert report["format"] == "odt"


# ---- -o ----

@pytest.mark.parametrize("command", ["check", "extract"])
def test_output_file_holds_what_is_otherwise_printed(command, vanthu, samples, tmp_path):
    out = tmp_path / "out.json"
    printed = vanthu.run(command, "--format", "json", "bao-cao.docx", cwd=samples)
    done = vanthu.run(command, "--format", "json", "-o", out, "bao-cao.docx", cwd=samples)
    assert (done.returncode, done.stdout) == (printed.returncode, "")
    assert out.read_text(encoding="utf-8") == printed.stdout
    assert os.listdir(tmp_path) == ["out.json"], "no temporary file is left"


def test_output_file_is_replaced_as_a_whole_or_not_at_all(vanthu, samples, tmp_path):
    out = tmp_path / "out.json"
    out.write_text("before\n")
    done = vanthu.run("extract", "--format", "no-such-form", "-o", out, samples / "bao-cao.docx")
    assert done.returncode == 2
    assert out.read_text() == "before\n"
    assert os.listdir(tmp_path) == ["out.json"]


def test_output_file_has_the_permissions_of_new_files(vanthu, samples, tmp_path):
    out, other = tmp_path / "out.json", tmp_path / "other"
    other.write_text("")
    vanthu.run("extract", "--format", "json", "-o", out, samples / "bao-cao.docx")
    assert stat.S_IMODE(out.stat().st_mode) == stat.S_IMODE(other.stat().st_mode)


def test_output_file_in_a_folder_that_is_not_there(vanthu, samples, tmp_path):
    done = vanthu.run("extract", "-o", tmp_path / "nowhere" / "out", samples / "bao-cao.docx")
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1


def test_input_is_never_modified(vanthu, samples, tmp_path):
    path = tmp_path / "a.docx"
    shutil.copyfile(samples / "bao-cao.docx", path)
    before = path.read_bytes()
    for command in ("check", "extract", "dump"):
        vanthu.run(command, path)
    assert path.read_bytes() == before
    done = vanthu.run("extract", "--format", "json", "-o", path, path)
    assert done.returncode in (2, 3), "the result must not replace its own input"
    assert path.read_bytes() == before


def test_dumps_of_several_stand_one_after_the_other(vanthu, samples):
    files = ("bao-cao.docx", "bao-cao.odt")
    alone = [vanthu.run("dump", name, cwd=samples).stdout for name in files]
    assert all(text.startswith("document\t") for text in alone)
    assert vanthu.run("dump", *files, cwd=samples).stdout == "".join(alone)
    done = vanthu.run("dump", "nowhere.docx", files[0], cwd=samples)
    assert (done.returncode, done.stdout) == (3, alone[0])


# ---- what is printed ----

def test_language_of_messages(vanthu, samples):
    vi = vanthu.run("check", "--format", "json", "bao-cao.docx", cwd=samples)
    en = vanthu.run("check", "--format", "json", "--lang", "en", "bao-cao.docx", cwd=samples)
    vi, en = json.loads(vi.stdout), json.loads(en.stdout)
    assert [f["rule"] for f in vi["findings"]] == [f["rule"] for f in en["findings"]]
    for a, b in zip(vi["findings"], en["findings"]):
        assert a["message"] != b["message"] and a["title"] != b["title"]
        assert b["message"] and a["where"] == b["where"]


def test_no_colours_in_a_pipe(vanthu, samples):
    assert "\x1b" not in vanthu.run("check", "bao-cao.docx", cwd=samples).stdout


def test_quiet_prints_less(vanthu, samples):
    usual = vanthu.run("check", "bao-cao.docx", cwd=samples)
    quiet = vanthu.run("check", "-q", "bao-cao.docx", cwd=samples)
    assert quiet.returncode == usual.returncode == 1
    assert len(quiet.stdout) < len(usual.stdout)


def test_environment_does_not_change_the_result(vanthu, samples):
    usual = vanthu.run("check", "--format", "json", "bao-cao.docx", cwd=samples)
    other = vanthu.run("check", "--format", "json", "bao-cao.docx", cwd=samples,
                       env={"LC_ALL": "C", "LANG": "de_DE.UTF-8", "TZ": "Asia/Ho_Chi_Minh"})
    assert usual.stdout == other.stdout


def test_same_again(vanthu, samples):
    runs = {vanthu.run("check", "bao-cao.odt", cwd=samples).stdout for _ in range(3)}
    assert len(runs) == 1
