"""annotate, fix and normalize of many documents: a file for each, nothing lost, none replaced."""

import shutil

import pytest

from program import TOP

COMMANDS = ("annotate", "fix", "normalize")


@pytest.fixture
def inbox(tmp_path):
    """Two formats, one name twice, a file that is no document."""
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    for name in ("bao-cao.docx", "bao-cao.odt", "bao-cao-chuan.docx"):
        shutil.copyfile(TOP / "samples" / name, folder / name)
    shutil.copyfile(TOP / "samples" / "bao-cao.docx", folder / "sub" / "bao-cao.docx")
    (folder / "hong.docx").write_text("no document")
    return folder


def names(folder):
    return sorted(p.name for p in folder.iterdir())


@pytest.mark.parametrize("command", COMMANDS)
def test_each_is_what_it_is_alone(vanthu, inbox, tmp_path, command):
    out, alone = tmp_path / "out", tmp_path / "alone.docx"
    done = vanthu.run(command, "-j", "2", "-o", f"{out}/", inbox)
    assert done.returncode == 3
    assert "hong.docx: [not-a-document]" in done.stderr
    assert names(out) == ["bao-cao-2.docx", "bao-cao-chuan.docx", "bao-cao.docx", "bao-cao.odt"]
    assert vanthu.run(command, "-o", alone, inbox / "bao-cao.docx").returncode == 0
    assert (out / "bao-cao.docx").read_bytes() == alone.read_bytes()
    assert (out / "bao-cao-2.docx").read_bytes() == alone.read_bytes()
    # What was done is told of each, in the order of the input.
    told = [line.split(":")[0] for line in done.stdout.splitlines() if line.startswith(str(inbox))]
    assert told == [str(inbox / name) for name in ("bao-cao-chuan.docx", "bao-cao.docx",
                                                   "bao-cao.odt", "sub/bao-cao.docx")]


def test_nothing_is_replaced(vanthu, inbox, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "bao-cao.docx").write_text("mine")
    done = vanthu.run("normalize", "-o", out, inbox / "bao-cao.docx")
    assert done.returncode == 0
    assert (out / "bao-cao.docx").read_text() == "mine"
    assert "bao-cao-2.docx" in done.stderr and names(out) == ["bao-cao-2.docx", "bao-cao.docx"]


def test_names_by_pattern(vanthu, inbox, tmp_path):
    out = tmp_path / "out"
    done = vanthu.run("normalize", "-o", f"{out}/", "--name", "{CodeNumber}_{TypeCode}",
                      inbox / "bao-cao.docx", inbox / "bao-cao.odt")
    assert done.returncode == 0, done.stderr
    assert names(out) == ["58_BC.docx", "58_BC.odt"]


def test_standard_input_into_a_folder(vanthu, tmp_path):
    out = tmp_path / "out"
    for suffix in ("docx", "odt"):
        given = (TOP / "samples" / f"bao-cao.{suffix}").read_bytes()
        done = vanthu.run("normalize", "-o", f"{out}/", "-", stdin=given, text=False)
        assert done.returncode == 0, done.stderr
    assert names(out) == ["stdin.docx", "stdin.odt"]


@pytest.mark.parametrize("command", COMMANDS)
def test_several_need_a_folder(vanthu, inbox, tmp_path, command):
    done = vanthu.run(command, "-o", tmp_path / "one.docx", inbox)
    assert done.returncode == 2 and "thư mục" in done.stderr
    assert not (tmp_path / "one.docx").exists()


def test_a_name_needs_a_folder(vanthu, inbox, tmp_path):
    done = vanthu.run("fix", "-o", tmp_path / "one.docx", "--name", "{stem}",
                      inbox / "bao-cao.docx")
    assert done.returncode == 2 and "--name" in done.stderr


def test_dry_run_writes_nothing(vanthu, inbox, tmp_path):
    done = vanthu.run("fix", "--dry-run", inbox)
    assert done.returncode == 3 and done.stdout.count("sẽ sửa") > 30
    assert names(tmp_path) == ["in"]


def test_a_folder_that_cannot_be_made(vanthu, inbox):
    done = vanthu.run("normalize", "-o", "/proc/out/", inbox / "bao-cao.docx")
    assert done.returncode == 3 and "[io]" in done.stderr
