"""Every error code that a file can provoke, and that one bad file never stops the others."""

import json
import os
import zipfile

import pytest

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096)
ENCRYPTED_OOXML = "EncryptedPackage".encode("utf-16-le")


def not_found(folder, repack):
    return folder / "nowhere.docx"


def denied(folder, repack):
    if os.geteuid() == 0:
        pytest.skip("the superuser may read everything")
    path = folder / "small.docx"
    path.chmod(0)
    return path


def empty_file(folder, repack):
    path = folder / "empty.docx"
    path.write_bytes(b"")
    return path


def plain_text(folder, repack):
    path = folder / "text.docx"
    path.write_text("Cộng hòa xã hội chủ nghĩa Việt Nam\n", encoding="utf-8")
    return path


def other_archive(folder, repack):
    path = folder / "archive.docx"
    with zipfile.ZipFile(path, "w") as z:
        z.writestr("readme.txt", "no document")
    return path


def cut_short(folder, repack):
    path = folder / "small.docx"
    data = path.read_bytes()
    path.write_bytes(data[:len(data) // 2])
    return path


def broken_markup(folder, repack):
    return repack(folder / "small.docx", lambda name, data:
                  data[:-40] if name == "word/document.xml" else data)


def broken_markup_odt(folder, repack):
    return repack(folder / "small.odt", lambda name, data:
                  data[:-40] if name == "content.xml" else data)


def broken_checksum(folder, repack):
    """One bit of a stored member is other than its checksum says."""
    path = folder / "small.docx"
    with zipfile.ZipFile(path) as z:
        members = [(i.filename, z.read(i)) for i in z.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as z:
        for name, data in members:
            z.writestr(name, data)
    data = bytearray(path.read_bytes())
    data[data.index("CỘNG HÒA".encode())] ^= 0x20
    path.write_bytes(data)
    return path


def no_main_part(folder, repack):
    return repack(folder / "small.docx", lambda name, data:
                  None if name == "word/document.xml" else data)


def no_main_part_odt(folder, repack):
    return repack(folder / "small.odt", lambda name, data: None if name == "content.xml" else data)


def entity_declarations(folder, repack):
    def declare(name, data):
        if name != "content.xml":
            return data
        return data.replace(b"?>\n", b'?>\n<!DOCTYPE a [<!ENTITY b "c">]>\n', 1)
    return repack(folder / "small.odt", declare)


def nested_for_ever(folder, repack):
    def nest(name, data):
        if name != "content.xml":
            return data
        at = data.index(b"<office:text>") + len(b"<office:text>")
        return data[:at] + b"<text:section>" * 5000 + b"</text:section>" * 5000 + data[at:]
    return repack(folder / "small.odt", nest)


def old_word(folder, repack):
    path = folder / "old.doc"
    path.write_bytes(OLE[:512] + "WordDocument".encode("utf-16-le") + OLE[512:])
    return path


def rich_text(folder, repack):
    path = folder / "old.rtf"
    path.write_bytes(b"{\\rtf1\\ansi Hello}")
    return path


def portable_document(folder, repack):
    path = folder / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    return path


def with_password(folder, repack):
    """As Word packs it: the encrypted archive inside of a compound file."""
    path = folder / "secret.docx"
    path.write_bytes(OLE[:512] + "EncryptionInfo".encode("utf-16-le") + bytes(100) +
                     ENCRYPTED_OOXML + OLE[512:])
    return path


def with_password_odt(folder, repack):
    def declare(name, data):
        if name != "META-INF/manifest.xml":
            return data
        entry = (b'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type='
                 b'"text/xml"')
        assert entry in data
        return data.replace(entry + b"/>", entry + b' manifest:size="1"><manifest:encryption-data '
                            b'manifest:checksum-type="SHA1/1K" manifest:checksum="AA=="/>'
                            b"</manifest:file-entry>")
    return repack(folder / "small.odt", declare)


def bomb(folder, repack):
    """A small archive that unpacks to a hundred megabytes of spaces."""
    path = folder / "bomb.docx"
    with zipfile.ZipFile(folder / "small.docx") as z:
        members = [(i.filename, z.read(i)) for i in z.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in members:
            if name != "word/document.xml":
                z.writestr(name, data)
                continue
            with z.open(name, "w", force_zip64=True) as out:
                out.write(data[:data.index(b"<w:body>")])
                for _ in range(100):
                    out.write(b" " * (1 << 20))
                out.write(data[data.index(b"<w:body>"):])
    return path


def folder_without_documents(folder, repack):
    path = folder / "empty"
    path.mkdir()
    return path


CODES = [
    (not_found, {"not-found"}), (denied, {"denied"}), (empty_file, {"damaged"}),
    (plain_text, {"not-a-document"}), (other_archive, {"unsupported"}),
    (cut_short, {"damaged"}), (broken_markup, {"damaged"}), (broken_markup_odt, {"damaged"}),
    (broken_checksum, {"damaged"}), (no_main_part, {"no-main-part"}),
    (no_main_part_odt, {"no-main-part"}), (entity_declarations, {"damaged"}),
    (nested_for_ever, {"too-deep"}), (old_word, {"unsupported"}), (rich_text, {"unsupported"}),
    (portable_document, {"unsupported"}), (with_password, {"encrypted"}),
    (with_password_odt, {"encrypted"}), (bomb, {"too-large"}),
]


@pytest.mark.parametrize("make,codes", CODES, ids=lambda v: getattr(v, "__name__", ""))
def test_error_code(make, codes, vanthu, small, repack):
    path = make(small, repack)
    done = vanthu.run("dump", path)
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1, "one line for one error"
    assert any(f"[{code}]" in done.stderr for code in codes), done.stderr
    assert path.name in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("make,codes", CODES, ids=lambda v: getattr(v, "__name__", ""))
def test_error_object_in_the_place_of_the_file(make, codes, vanthu, small, repack, samples):
    path = make(small, repack)
    good = samples / "bao-cao-chuan.docx"
    done = vanthu.run("check", "--format", "json", good, path, good)
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r["schema"] for r in reports] == ["vanthu/check/1", "vanthu/error/1", "vanthu/check/1"]
    assert reports[1]["error"]["code"] in codes
    assert reports[1]["error"]["message"]
    assert done.returncode == 3


def test_message_in_the_language_asked_for(vanthu, tmp_path):
    vi = vanthu.run("dump", tmp_path / "a.docx").stderr
    en = vanthu.run("dump", "--lang", "en", tmp_path / "a.docx").stderr
    assert "không tìm thấy" in vi
    assert "no such file" in en.lower()


def test_name_of_the_old_format_is_told(vanthu, small, repack):
    assert ".doc" in vanthu.run("dump", old_word(small, repack)).stderr


def test_control_characters_of_a_name_do_not_reach_the_terminal(vanthu, tmp_path):
    done = vanthu.run("dump", tmp_path / "a\x1b[31m\nb.docx")
    assert "\x1b" not in done.stderr and done.stderr.count("\n") == 1


def test_pipe_and_device_are_no_documents(vanthu, tmp_path):
    os.mkfifo(tmp_path / "pipe.docx")
    for path in (tmp_path / "pipe.docx", "/dev/null"):
        done = vanthu.run("dump", path, timeout=20)
        assert done.returncode == 3, f"{path}: {done.stdout}{done.stderr}"


def test_corpus_of_broken_files_is_survived(vanthu, corpus):
    """Each gets a result or one error object with a code; none crashes or hangs."""
    folder = corpus / "robustness"
    done = vanthu.run("check", "--format", "json", "-j", "2", folder, timeout=600)
    assert done.returncode in (1, 3)
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    assert reports
    for report in reports:
        if "error" in report:
            assert report["error"]["code"] not in ("crashed", "unknown"), report
        else:
            assert report["verdict"] in ("conforms", "violates", "undecided")
