"""Files that are strange as files: what they are, how they are called, what is around them."""

import csv
import io
import json
import os
import shutil
import zipfile

import pytest


@pytest.fixture
def sound(samples):
    return (samples / "bao-cao.docx").read_bytes()


def code_of(vanthu, *args, **how):
    code, reports = vanthu.json_lines("extract", "--format", "json", *args, **how)
    return code, [r.get("error", {}).get("code") for r in reports]


# ---- what the file is ----

def test_folder_with_the_name_of_a_document(vanthu, tmp_path, sound):
    """It is walked like any folder."""
    folder = tmp_path / "x.docx"
    folder.mkdir()
    (folder / "a.docx").write_bytes(sound)
    assert code_of(vanthu, folder) == (0, [None])


def test_folder_with_the_name_of_a_document_and_nothing_in_it(vanthu, tmp_path):
    (tmp_path / "x.docx").mkdir()
    done = vanthu.run("extract", "--lang", "en", tmp_path / "x.docx")
    assert done.returncode == 3 and "no document in this folder" in done.stderr


def test_loop_of_links_as_a_file(vanthu, tmp_path):
    (tmp_path / "a.docx").symlink_to("b.docx")
    (tmp_path / "b.docx").symlink_to("a.docx")
    assert code_of(vanthu, tmp_path / "a.docx") == (3, ["io"])


def test_loop_of_links_to_a_folder(vanthu, tmp_path, sound):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.docx").write_bytes(sound)
    (tmp_path / "sub" / "up").symlink_to("..")
    assert code_of(vanthu, tmp_path) == (0, [None])


def test_link_to_nowhere(vanthu, tmp_path):
    (tmp_path / "a.docx").symlink_to("nowhere")
    assert code_of(vanthu, tmp_path / "a.docx") == (3, ["not-found"])


@pytest.mark.parametrize("data,code", [
    (b"", "damaged"),
    (b"P", "not-a-document"),
    (b"PK\3\4", "damaged"),
    (bytes(100000), "not-a-document"),
    (b"MZ" + bytes(500), "not-a-document"),
    (b"PK\5\6" + bytes(18), "damaged"),
], ids=["empty", "one-byte", "signature", "noughts", "program", "empty-archive"])
def test_file_that_holds_nothing(data, code, vanthu, tmp_path):
    (tmp_path / "a.docx").write_bytes(data)
    assert code_of(vanthu, tmp_path / "a.docx") == (3, [code])


@pytest.mark.parametrize("suffix", ["docx", "odt"])
@pytest.mark.parametrize("name", ["a.doc", "a.rtf", "a.pdf", "a", "a.DOCX", ".docx"])
def test_sound_document_under_another_name(name, suffix, vanthu, samples, tmp_path):
    shutil.copyfile(samples / f"bao-cao.{suffix}", tmp_path / name)
    assert code_of(vanthu, tmp_path / name) == (0, [None])


def test_standard_input_twice(vanthu, sound):
    done = vanthu.run("extract", "-", "-", stdin=sound, text=False)
    assert done.returncode == 2 and done.stdout == b""


def test_standard_input_that_is_empty_or_closed(vanthu):
    assert code_of(vanthu, "-", stdin="") == (3, ["damaged"])
    done = vanthu.run("extract", "-", before=lambda: os.close(0))
    assert done.returncode == 3 and done.stderr.count("\n") == 1


# ---- how it is called ----

NAMES = [b"two\nlines.docx", b"bell\x07.docx", b"not\xff\xfeutf8.docx", b'quote".docx',
         b"comma, semicolon;.docx", b"-v.docx", "Tờ trình số 1.docx".encode(),
         "To\u031b\u0300 tri\u0300nh.docx".encode(), b"esc\x1b[31m.docx", b"  spaces  .docx"]


@pytest.fixture
def named(tmp_path, sound):
    folder = os.fsencode(tmp_path / "named")
    os.mkdir(folder)
    for name in NAMES:
        with open(os.path.join(folder, name), "wb") as f:
            f.write(sound)
    return tmp_path / "named"


def test_names_in_json(named, vanthu):
    code, reports = vanthu.json_lines("extract", "--format", "json", named)
    assert code == 0
    assert len(reports) == len(NAMES)
    told = {os.path.basename(r["path"]) for r in reports}
    for name in NAMES:
        assert name.decode("utf-8", "replace") in told


def test_control_characters_in_json(named, vanthu):
    out = vanthu.run("extract", "--format", "json", named).stdout
    for name in (r"two\nlines.docx", r"bell\u0007.docx", r"esc\u001b[31m.docx", r"quote\".docx"):
        assert name in out


def test_names_in_csv(named, vanthu):
    done = vanthu.run("extract", "--format", "csv", named)
    assert done.returncode == 0, done.stderr
    rows = list(csv.reader(io.StringIO(done.stdout.lstrip("\ufeff"), newline="")))
    assert len(rows) == len(NAMES) + 1
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("command", ["check", "extract"])
def test_names_in_text(command, named, vanthu):
    """What is printed is UTF-8, and no terminal obeys a name."""
    done = vanthu.run(command, "--format", "text", named, text=False)
    out = done.stdout.decode("utf-8")
    assert "\x1b" not in out and "\x07" not in out
    assert " ".join(out.split()).count("two lines.docx") >= 1


def test_names_in_error_lines(tmp_path, vanthu):
    folder = os.fsencode(tmp_path)
    for name in NAMES:
        with open(os.path.join(folder, name), "wb") as f:
            f.write(b"no document")
    done = vanthu.run("extract", "--format", "json", tmp_path, text=False)
    assert done.returncode == 3
    assert done.stderr.count(b"\n") == len(NAMES)
    assert b"\x1b" not in done.stderr and b"\x07" not in done.stderr
    assert len([json.loads(line) for line in done.stdout.splitlines()]) == len(NAMES)


def test_thousands_of_files_in_a_folder(vanthu, tmp_path):
    for i in range(5000):
        (tmp_path / f"{i:04}.docx").write_bytes(b"")
    code, codes = code_of(vanthu, "-j", "2", tmp_path)
    assert (code, len(codes), set(codes)) == (3, 5000, {"damaged"})


def test_file_that_is_gone_when_its_turn_comes(vanthu, tmp_path, sound):
    """A thousand files, of which one is named that nobody can read: the others are answered."""
    files = []
    for i in range(20):
        files.append(tmp_path / f"{i}.docx")
        files[-1].write_bytes(sound)
    files[7].unlink()
    code, codes = code_of(vanthu, "-j", "3", *files)
    assert code == 3 and codes == [None] * 7 + ["not-found"] + [None] * 12


# ---- what is around and inside the archive ----

def test_archive_with_a_comment(vanthu, tmp_path, sound):
    path = tmp_path / "a.docx"
    path.write_bytes(sound)
    with zipfile.ZipFile(path, "a") as z:
        z.comment = b"PK\5\6 " * 100
    assert code_of(vanthu, path) == (0, [None])


@pytest.mark.parametrize("before,after,codes", [
    (b"", b"\r\n\0\0", {None, "damaged"}),
    (b"MZ\x90\0" + bytes(1000), b"", {"not-a-document"}),
    (b"\r\n", b"", {"not-a-document"}),
], ids=["after", "program-before", "line-before"])
def test_archive_with_bytes_around_it(before, after, codes, vanthu, tmp_path, sound):
    """What does not begin as an archive is none: only its beginning says what a file is."""
    path = tmp_path / "a.docx"
    path.write_bytes(before + sound + after)
    code, (error,) = code_of(vanthu, path)
    assert error in codes and code == (0 if error is None else 3)


@pytest.fixture
def odt(samples, tmp_path):
    """A function that repacks the sample with a change of its mimetype."""
    def make(compress, drop=False, last=False):
        path = tmp_path / "a.odt"
        with zipfile.ZipFile(samples / "bao-cao.odt") as old, zipfile.ZipFile(path, "w") as new:
            names = old.namelist()
            if last:
                names.sort(key=lambda n: n == "mimetype")
            for name in names:
                if name == "mimetype" and drop:
                    continue
                new.writestr(name, old.read(name), zipfile.ZIP_DEFLATED if compress else
                             zipfile.ZIP_STORED)
        return path
    return make


@pytest.mark.parametrize("how", [{"compress": True}, {"compress": False, "last": True},
                                 {"compress": True, "drop": True}],
                         ids=["compressed", "last", "absent"])
def test_mimetype_that_is_not_as_it_ought_to_be(how, vanthu, odt):
    path = odt(**how)
    with zipfile.ZipFile(path) as z:
        has_manifest = "META-INF/manifest.xml" in z.namelist()
    if how.get("drop") and not has_manifest:
        assert code_of(vanthu, path) == (3, ["unsupported"])
    else:
        assert code_of(vanthu, path) == (0, [None])


def test_entries_of_no_bytes(vanthu, tmp_path, sound):
    path = tmp_path / "a.docx"
    path.write_bytes(sound)
    with zipfile.ZipFile(path, "a") as z:
        for name in ("word/", "customXml/item1.xml", "docProps/thumbnail.jpeg", "word/x.xml"):
            z.writestr(name, b"")
    assert code_of(vanthu, path) == (0, [None])
