"""edXML: a message is written as peers want it, and read again to the same record."""

import base64
import hashlib
import random
import re
import struct
import xml.etree.ElementTree as ET
import zipfile

import pytest

import docx_writer
import edxml_writer
import model
import odt_writer
from program import TOP

NS = "{http://www.mic.gov.vn/TBT/QCVN_102_2016}"
SAMPLES = sorted((TOP / "samples").glob("*.docx")) + sorted((TOP / "samples").glob("*.odt"))
STANDARD = ["From", "To", "Code", "PromulgationInfo", "DocumentType", "Subject", "Content",
            "SignerInfo", "ToPlaces", "OtherInfo", "DocumentId"]
SDK = ["From", "To", "DocumentId", "Code", "PromulgationInfo", "DocumentType", "Subject", "Content",
       "SignerInfo", "OtherInfo", "ToPlaces"]
MAP = """\ufeff# mã và tên
H05\tỦy ban nhân dân tỉnh Tràng Sơn

H05.02   Trung tâm Quan trắc sương mù, UBND tỉnh Tràng Sơn
H09.02   Trung tâm quan trắc sương mù
H05.03   Sở Đèo và Sương mù
"""


def record_of(vanthu, path, *options):
    code, lines = vanthu.json_lines("extract", *options, path)
    assert code == 0, lines
    return lines[0]


def write(vanthu, out, path, *options):
    done = vanthu.run("extract", "--format", "edxml", *options, "-o", out, path)
    assert done.returncode == 0, done.stderr
    return out


def header(path):
    return ET.parse(path).getroot().find(f".//{NS}MessageHeader")


def value(path, name):
    return ET.parse(path).getroot().findtext(".//" + "/".join(NS + n for n in name.split("/")))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda p: p.name)
@pytest.mark.parametrize("order", ["standard", "sdk"])
def test_record_comes_back(vanthu, tmp_path, sample, order):
    out = write(vanthu, tmp_path / "a.edxml", sample, "--attach", "--order", order)
    ours, theirs = record_of(vanthu, sample), record_of(vanthu, out)
    assert theirs["record"] == ours["record"] and theirs["evidence"] == ours["evidence"]
    assert theirs["format"] == "edxml"
    assert theirs["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    again = write(vanthu, tmp_path / "b.edxml", out, "--attach", "--order", order)
    data = [base64.b64decode(ET.parse(p).getroot().findtext(f".//{NS}ContentTransferEncoded"))
            for p in (out, again)]
    assert data[0] == data[1] == sample.read_bytes(), "the document itself, not the message"


def test_seeds_come_back(vanthu, corpus, tmp_path):
    seeds = sorted((corpus / "seeds").glob("*.table.*"))
    assert seeds
    for seed in seeds:
        out = write(vanthu, tmp_path / f"{seed.name}.edxml", seed, "--attach")
        assert record_of(vanthu, out)["record"] == record_of(vanthu, seed)["record"], seed.name


@pytest.mark.parametrize("options,wanted", [((), STANDARD), (("--order", "standard"), STANDARD),
                                            (("--order", "sdk"), SDK)])
def test_order_and_prefixes(vanthu, tmp_path, options, wanted):
    out = write(vanthu, tmp_path / "a.edxml", SAMPLES[0], "--attach", *options)
    assert [e.tag.removeprefix(NS) for e in header(out)] == wanted
    text = out.read_text()
    assert f'<edXML xmlns="{NS[1:-1]}">' in text
    assert f'<edXML:edXMLEnvelope xmlns:edXML="{NS[1:-1]}">' in text
    envelope = text[text.index("<edXML:edXMLEnvelope"):text.index("</edXML:edXMLEnvelope>")]
    assert set(re.findall(r"<(\w*:?)[A-Za-z]", envelope)) == {"edXML:"}
    assert ("<edXML:ContentTransferEncoded" in text) == (wanted is SDK)
    types = {e.text for e in ET.parse(out).getroot().iter(NS + "ContentType")}
    assert types == {"application/vnd.openxmlformats-officedocument.wordprocessingml.document"}


def test_identifiers(vanthu, tmp_path):
    names = tmp_path / "organ.txt"
    names.write_text(MAP)
    out = write(vanthu, tmp_path / "a.edxml", SAMPLES[0], "--organ-map", names)
    assert value(out, "From/OrganId") == "H05.02", "the line with the parent agency counts"
    assert value(out, "To/OrganId") == "H05"
    assert value(out, "DocumentId") == "H05.02,2024/06/05,58/BC-TTQTSM"
    out = write(vanthu, tmp_path / "b.edxml", SAMPLES[0], "--organ-map", names,
                "--organ-id", "000.00.11.H53")
    assert value(out, "From/OrganId") == "000.00.11.H53"
    out = write(vanthu, tmp_path / "c.edxml", SAMPLES[0])
    assert value(out, "From/OrganId") == "" and value(out, "DocumentId") == ""


@pytest.mark.parametrize("text,line", [
    ("H05 Tên\nkhông có mã\n", 2), ("# x\n\nH05.02\n", 3), ("H05 Tên\nH06 TÊN\n", 2),
    ("h05 Tên", 1), ("H05. Tên", 1), ("H05..1 Tên", 1), ("00.00.11.H53 Tên", 1)])
def test_a_wrong_list_is_refused_with_its_line(vanthu, tmp_path, text, line):
    names = tmp_path / "organ.txt"
    names.write_text(text)
    done = vanthu.run("extract", "--format", "edxml", "--organ-map", names, SAMPLES[0])
    assert done.returncode == 2 and done.stdout == ""
    assert f"dòng {line}:" in done.stderr, done.stderr


@pytest.mark.parametrize("options", [
    ("--order", "other"), ("--organ-id", "UBND"), ("--register", "in"), ("--delimiter", ";"),
    ("--option", "document-type=x"), ("--option", "unknown=1")])
def test_options_are_checked(vanthu, options):
    assert vanthu.run("extract", "--format", "edxml", *options, SAMPLES[0]).returncode == 2


def test_a_list_that_is_not_there(vanthu, tmp_path):
    done = vanthu.run("extract", "--format", "edxml", "--organ-map", tmp_path / "no", SAMPLES[0])
    assert done.returncode == 3 and "not-found" in done.stderr


def test_one_document_a_message(vanthu):
    assert vanthu.run("extract", "--format", "edxml", *SAMPLES[:2]).returncode == 2


def test_a_message_of_each_in_a_folder(vanthu, tmp_path):
    done = vanthu.run("extract", "--format", "edxml", "-o", f"{tmp_path}/out/", *SAMPLES[:3])
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 3


# ---- messages of others ----

@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    folder = tmp_path_factory.mktemp("documents")
    doc = model.load(TOP / "tests" / "rules" / "base" / "bao-cao.model")
    docx_writer.write(doc, folder / "a.docx")
    odt_writer.write(doc, folder / "a.odt")
    return folder


def check(vanthu, path):
    done = vanthu.json_lines("check", "--format", "json", path)
    return done[0], done[1][0]


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("reference,attachment", [("cid:1", "1"), ("cid:1", "cid:1"), ("1", "1")])
def test_attached_raw_or_packed(vanthu, documents, tmp_path, name, packed, reference, attachment):
    data = (documents / name).read_bytes()
    if packed:
        data = edxml_writer.zipped(data, "0d1e.docx")
    path = tmp_path / "a.edxml"
    path.write_bytes(edxml_writer.message(data, name, reference=reference, attachment=attachment))
    assert record_of(vanthu, path)["record"] == record_of(vanthu, documents / name)["record"]
    code, report = check(vanthu, path)
    assert (code, report["verdict"], report["findings"]) == (0, "conforms", []), report


def test_found_by_content(vanthu, documents, tmp_path):
    path = tmp_path / "message.xml"
    path.write_bytes(edxml_writer.message((documents / "a.docx").read_bytes(), "a.docx"))
    assert record_of(vanthu, path)["format"] == "edxml"
    done = vanthu.run("dump", path)
    assert done.returncode == 0 and done.stdout.startswith("document\tdocx "), done.stdout[:200]


def test_the_document_among_other_files(vanthu, documents, tmp_path):
    """The first in the manifest that can be read, whatever stands before it in the message."""
    data = (documents / "a.docx").read_bytes()
    text = edxml_writer.message(data, "a.docx").decode()
    other = ("<Attachment><ContentId>0</ContentId><AttachmentName>a.pdf</AttachmentName>"
             "<ContentTransferEncoded>JVBERi0xLjc=</ContentTransferEncoded></Attachment>")
    path = tmp_path / "a.edxml"
    path.write_text(text.replace("<Attachment>", other + "<Attachment>", 1))
    assert record_of(vanthu, path)["record"]["CodeNumber"] == "47"


@pytest.mark.parametrize("data,words", [(None, "no document"), (b"%PDF-1.7", "none of the files")])
def test_no_document_to_read(vanthu, tmp_path, data, words):
    path = tmp_path / "a.edxml"
    path.write_bytes(edxml_writer.message(data, "a.pdf",
                                          edxml_writer.changed([("From/OrganId", None)])))
    code, report = check(vanthu, path)
    assert code == 3 and report["verdict"] == "undecided" and words in report["partial"]
    found = {f["rule"] for f in report["findings"]}
    assert "edxml.missing" in found and ("edxml.attachment" in found) == (data is None)
    assert found <= {"edxml.missing", "edxml.attachment"}, "nothing is said of a text unread"


def test_broken_base64(vanthu, tmp_path):
    path = tmp_path / "a.edxml"
    path.write_bytes(edxml_writer.message(b"x", "a.docx", encode=lambda data: b"####"))
    code, report = check(vanthu, path)
    assert code == 3 and "base64" in report["partial"]


def error_of(vanthu, path):
    code, lines = vanthu.json_lines("extract", path)
    assert code == 3
    return lines[0]["error"]["code"]


def test_damage_inside_is_told(vanthu, documents, tmp_path):
    path = tmp_path / "a.edxml"
    data = bytearray((documents / "a.docx").read_bytes())
    at = data.index(b"word/document.xml") + 40
    data[at:at + 60] = b"\xff" * 60
    path.write_bytes(edxml_writer.message(bytes(data), "a.docx"))
    assert error_of(vanthu, path) == "damaged"
    path.write_bytes(edxml_writer.message(b"x", "a.docx")[:-20])
    assert error_of(vanthu, path) == "damaged"


def test_messages_in_messages_end(vanthu, documents, tmp_path):
    data, path = (documents / "a.docx").read_bytes(), tmp_path / "a.edxml"
    data = edxml_writer.message(data, "a.docx")
    path.write_bytes(edxml_writer.message(data, "b.edxml"))
    assert record_of(vanthu, path)["record"]["CodeNumber"] == "47"
    for _ in range(3):
        data = edxml_writer.message(data, "b.edxml")
    path.write_bytes(data)
    assert error_of(vanthu, path) == "too-deep"


def test_a_bomb_inside_is_a_bomb(vanthu, tmp_path):
    """The budget is that of the file, however deep its parts are packed."""
    path = tmp_path / "a.edxml"
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("a.docx", "w", force_zip64=True) as entry:
            for _ in range(300):
                entry.write(bytes(1 << 20))
    path.write_bytes(edxml_writer.message(bomb.read_bytes(), "a.zip"))
    assert error_of(vanthu, path) == "too-large"


def test_a_large_message(vanthu, documents, tmp_path):
    """Past the ten million bytes that libxml2 allows one text without being told."""
    path, data = tmp_path / "a.edxml", (documents / "a.docx").read_bytes()
    big = tmp_path / "big.docx"
    big.write_bytes(data)
    with zipfile.ZipFile(big, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/media/scan.bin", struct.pack("<Q", 1) * (12 << 17))
    path.write_bytes(edxml_writer.message(big.read_bytes(), "a.docx"))
    assert record_of(vanthu, path)["record"]["CodeNumber"] == "47"
    out = write(vanthu, tmp_path / "b.edxml", big, "--attach")
    assert record_of(vanthu, out)["record"]["CodeNumber"] == "47"


def mutated(rng, data):
    """Bytes changed, cut out, doubled or put in: in the XML around the file more often."""
    data = bytearray(data)
    outer = data.index(b"<ContentTransferEncoded>")
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(outer + 200) if rng.random() < 0.8 else rng.randrange(len(data))
        n = rng.randint(1, 40)
        what = rng.randrange(5)
        if what == 0:
            data[at:at + n] = b""
        elif what == 1:
            data[at:at] = data[at:at + n]
        elif what == 2:
            data[at] = rng.randrange(256)
        elif what == 3:
            data[at:at] = rng.choice([b"<edXML:To>", b"</edXML:To>", b"<Attachment>", b"]]>",
                                      b"&#0;", b"</Attachment>", b"<edXML:Reference/>",
                                      b"<x:y>", b"&a;"])
        else:
            del data[rng.randrange(len(data)):]
            outer = min(outer, max(len(data) - 201, 0))
        if len(data) < 400:
            break
    return bytes(data)


def test_broken_messages_break_nothing(vanthu, documents, tmp_path):
    rng = random.Random(7)
    whole = edxml_writer.message(edxml_writer.zipped((documents / "a.odt").read_bytes(), "a.odt"),
                                 "a.odt")
    count = 300
    for i in range(count):
        (tmp_path / f"{i:03}.edxml").write_bytes(mutated(rng, whole))
    _, lines = vanthu.json_lines("check", "--format", "json", tmp_path, timeout=300)
    codes = [line["error"]["code"] for line in lines if "error" in line]
    assert len(lines) == count
    assert set(codes) <= {"damaged", "not-a-document", "unsupported", "encrypted", "too-deep",
                          "too-large"}, sorted(set(codes))
    assert 0 < len(codes) < count, "some are read all the same"
