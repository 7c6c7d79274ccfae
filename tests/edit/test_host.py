"""The commands annotate, fix and normalize: what they refuse, what they say, what they leave."""

import shutil
import zipfile

import pytest

import docx_parts as parts
from program import TOP

SAMPLE = TOP / "samples" / "bao-cao.docx"
DATE = ("--date", "2026-11-28")


def p(text):
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def settings(kind, enforced="1"):
    return f'<w:documentProtection w:edit="{kind}" w:enforcement="{enforced}"/>'


@pytest.fixture
def signed(tmp_path):
    """The sample with what a signature leaves in a package, though it would not verify."""
    path = tmp_path / "signed.docx"
    origin = ('<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/package/2006/'
              'relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>')
    override = ('<Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.'
                'openxmlformats-package.digital-signature-xmlsignature+xml"/>')
    with zipfile.ZipFile(SAMPLE) as z, zipfile.ZipFile(path, "w") as to:
        for info in z.infolist():
            data = z.read(info)
            if info.filename == "_rels/.rels":
                data = data.replace(b"</Relationships>", origin.encode() + b"</Relationships>")
            if info.filename == "[Content_Types].xml":
                data = data.replace(b"</Types>", override.encode() + b"</Types>")
            to.writestr(info, data)
        to.writestr("_xmlsignatures/origin.sigs", b"")
        to.writestr("_xmlsignatures/sig1.xml", b"<Signature/>")
    return path


@pytest.mark.parametrize("command", ["annotate", "fix", "normalize"])
def test_output_must_be_named(command, vanthu, tmp_path):
    done = vanthu.run(command, SAMPLE)
    assert (done.returncode, done.stdout) == (2, "") and "-o" in done.stderr
    copy = shutil.copy(SAMPLE, tmp_path / "a.docx")
    done = vanthu.run(command, "-o", copy, copy)
    assert done.returncode == 2
    assert copy.read_bytes() == SAMPLE.read_bytes()


@pytest.mark.parametrize("date", ["2026-13-01", "2026-11-31", "28/11/2026", "2026-11-28x", ""])
def test_strange_dates_are_refused(date, vanthu, tmp_path):
    done = vanthu.run("fix", "--date", date, "-o", tmp_path / "a.docx", SAMPLE)
    assert done.returncode == 2 and not (tmp_path / "a.docx").exists()


def test_dry_run_writes_nothing(vanthu, tmp_path):
    out = tmp_path / "a.docx"
    done = vanthu.run("fix", "--dry-run", "--lang", "en", "-o", out, SAMPLE)
    assert done.returncode == 0 and "would mend" in done.stdout
    assert not out.exists()


def test_document_to_standard_output(vanthu, tmp_path):
    done = vanthu.run("fix", "-o", "-", SAMPLE, text=False)
    assert done.returncode == 0 and done.stdout.startswith(b"PK")
    (tmp_path / "a.docx").write_bytes(done.stdout)
    assert parts.read(tmp_path / "a.docx") is not None
    assert "đã sửa" in done.stderr.decode()


def test_signature(signed, vanthu, tmp_path):
    out = tmp_path / "a.docx"
    done = vanthu.run("fix", "-o", out, signed)
    assert done.returncode == 3 and "[signed]" in done.stderr and not out.exists()
    done = vanthu.run("fix", "--drop-signature", "-o", out, signed)
    assert done.returncode == 0, done.stderr
    left = parts.members(out)
    assert not [name for name in left if name.startswith("_xmlsignatures")]
    assert b"signature" not in left["_rels/.rels"][0] + left["[Content_Types].xml"][0]
    assert left["word/styles.xml"][0] == parts.members(SAMPLE)["word/styles.xml"][0]


@pytest.mark.parametrize("kind,command,refused", [
    ("readOnly", "fix", True), ("readOnly", "annotate", True), ("comments", "fix", True),
    ("comments", "annotate", False), ("trackedChanges", "fix", False),
    ("trackedChanges", "normalize", True)])
def test_protection(kind, command, refused, vanthu, tmp_path):
    body = p("Quyết định số 12/QĐ-UBND")
    given = parts.write(tmp_path / "given.docx", body, settings=settings(kind))
    done = vanthu.run(command, "-o", tmp_path / "out.docx", given)
    assert ("[protected]" in done.stderr) == refused
    assert done.returncode == (3 if refused else 0), done.stderr
    assert (tmp_path / "out.docx").exists() != refused


def test_protection_that_is_not_enforced(vanthu, tmp_path):
    given = parts.write(tmp_path / "given.docx", p("Văn bản"), settings=settings("readOnly", "0"))
    assert vanthu.run("normalize", "-o", tmp_path / "out.docx", given).returncode == 0


def test_format_that_is_only_read(vanthu, tmp_path):
    """A reader of a plugin that cannot write."""
    built = vanthu.builddir / "tests" / "mock" / "read_partial.so"
    assert built.exists(), f"not built: {built} (make check builds it)"
    shutil.copyfile(built, tmp_path / "read_partial.so")
    (tmp_path / "read_partial.so").chmod(0o755)
    done = vanthu.run("fix", "--plugin-dir", tmp_path, "-o", tmp_path / "out.docx", SAMPLE)
    assert done.returncode == 3 and "[read-only]" in done.stderr, done.stderr
    assert not (tmp_path / "out.docx").exists()


def test_same_bytes_each_time(vanthu, tmp_path):
    for command in (["annotate"], ["fix"], ["fix", "--direct"], ["normalize"]):
        one, two = tmp_path / "one.docx", tmp_path / "two.docx"
        assert vanthu.run(*command, *DATE, "-o", one, SAMPLE).returncode == 0
        assert vanthu.run(*command, "-o", two, SAMPLE,
                          env={"SOURCE_DATE_EPOCH": "1795824000", "TZ": "Asia/Ho_Chi_Minh"}
                          ).returncode == 0
        assert one.read_bytes() == two.read_bytes(), command


def test_again_changes_nothing(vanthu, tmp_path):
    """What was normalized is normal; a copy with our comments gets the same ones anew."""
    for command in ("normalize", "annotate"):
        one, two = tmp_path / "one.docx", tmp_path / "two.docx"
        assert vanthu.run(command, *DATE, "-o", one, SAMPLE).returncode == 0
        assert vanthu.run(command, *DATE, "-o", two, one).returncode == 0
        assert one.read_bytes() == two.read_bytes(), command


def test_untouched_parts(vanthu, tmp_path):
    out = tmp_path / "a.docx"
    assert vanthu.run("normalize", "-o", out, SAMPLE).returncode == 0
    given, made = parts.members(SAMPLE), parts.members(out)
    new = [name for name in made if name not in given]
    assert list(given) + new == list(made) and all("header" in name for name in new)
    changed = [name for name in given if given[name][0] != made[name][0]]
    assert "word/document.xml" in changed
    assert ("[Content_Types].xml" in changed) == bool(new)
    assert "word/theme/theme1.xml" not in changed
    assert all(given[n][1] == made[n][1] for n in given if n not in changed), "times stay"


def test_comments_of_others_stay(vanthu, tmp_path):
    other = ('<w:comment w:id="5" w:author="Phạm Văn Ví Dụ"><w:p><w:r><w:t>Xem lại</w:t></w:r>'
             '</w:p></w:comment>')
    body = ('<w:p><w:commentRangeStart w:id="5"/><w:r><w:t>Số: 12 /QĐ-UBND</w:t></w:r>'
            '<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r></w:p>'
            + p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    given = parts.write(tmp_path / "given.docx", body, comments=other)
    out, again = tmp_path / "out.docx", tmp_path / "again.docx"
    assert vanthu.run("annotate", *DATE, "-o", out, given).returncode == 0
    assert vanthu.run("annotate", *DATE, "-o", again, out).returncode == 0
    for path in (out, again):
        authors = [c.get(parts.w("author")) for c in parts.read(path, "word/comments.xml")]
        assert authors.count("Phạm Văn Ví Dụ") == 1 and authors.count("vanthu") >= 1
    assert out.read_bytes() == again.read_bytes()


def test_language_of_comments(vanthu, tmp_path):
    out = tmp_path / "a.docx"
    for lang, word in (("vi", "quy định"), ("en", "required")):
        assert vanthu.run("annotate", "--lang", lang, "-o", out, SAMPLE).returncode == 0
        text = "".join(parts.read(out, "word/comments.xml").itertext())
        if lang == "vi":
            assert word in text
        else:
            assert "quy định 20–25 mm" not in text


def test_an_unchanged_document_is_copied(vanthu, tmp_path):
    given = TOP / "samples" / "bao-cao-chuan.docx"
    done = vanthu.run("normalize", "-o", tmp_path / "a.docx", given)
    assert done.returncode == 0
    assert (tmp_path / "a.docx").read_bytes() == given.read_bytes()


def test_a_link_or_a_broken_folder_is_an_error(vanthu, tmp_path):
    done = vanthu.run("fix", "-o", tmp_path / "none" / "a.docx", SAMPLE)
    assert done.returncode == 3 and "[io]" in done.stderr


NATION = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc")
MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def test_a_comment_on_a_formula_stands_outside(vanthu, schema, tmp_path):
    """A run of the reference has no place in a formula."""
    formula = f"<m:oMath {MATH}><m:r><m:t>x = 3 , y</m:t></m:r></m:oMath>"
    given = parts.write(tmp_path / "given.docx",
                        NATION + p("Số: 12/QĐ-UBND")
                        + f"<w:p><w:r><w:t>Tính </w:t></w:r>{formula}</w:p>")
    out = tmp_path / "out.docx"
    done = vanthu.run("annotate", "--rule", "text.spacing", "-o", out, given)
    assert done.returncode == 0 and "1 lỗi" in done.stdout, done.stdout
    assert not parts.complaints(schema, out)
    marks = list(parts.read(out).iter(*map(parts.w, ["commentRangeStart", "commentReference"])))
    assert len(marks) == 2
    assert not any("math" in a.tag for m in marks for a in m.iterancestors())


def test_copies_keep_the_prefixes_of_attributes(vanthu, schema, tmp_path):
    """Where the main namespace is declared without a prefix as well."""
    given, out = tmp_path / "given.docx", tmp_path / "out.docx"
    first = parts.write(tmp_path / "first.docx", NATION + p("Số: 12 /QĐ-UBND").replace(
        "<w:r>", '<w:r><w:rPr><w:sz w:val="26"/></w:rPr>'))
    with zipfile.ZipFile(first) as z, zipfile.ZipFile(given, "w") as to:
        for i in z.infolist():
            text = z.read(i).decode()
            if i.filename == "word/document.xml":
                text = text.replace("<w:", "<").replace("</w:", "</").replace(
                    "<document ", f'<document xmlns="{parts.W}" ')
            to.writestr(i, text)
    assert not parts.complaints(schema, given)
    done = vanthu.run("fix", "-o", out, given)
    assert done.returncode == 0 and "[number.spacing]" in done.stdout
    assert not parts.complaints(schema, out)


def test_every_finding_is_counted(vanthu, tmp_path):
    """Also those whose mending takes two passes."""
    line = "<w:r><w:tab/></w:r>"
    body = ""
    for left, right in (("UBND TỈNH HÒA AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                        ("SỞ DI SẢN", "Độc lập - Tự do - Hạnh phúc"),
                        ("Số: 12/QĐ-SDS", "Vĩnh Lạc, ngày 05 tháng 6 năm 2023")):
        body += p(left).replace("</w:p>", line) + p(right)[5:]
    given, out = parts.write(tmp_path / "given.docx", body + p("QUYẾT ĐỊNH")), tmp_path / "out.docx"
    done = vanthu.run("annotate", "--rule", "motto.line", "--rule", "agency.line", "-o", out, given)
    comments = len(parts.read(out, "word/comments.xml"))
    assert comments == 2 and "2 lỗi" in done.stdout, done.stdout
