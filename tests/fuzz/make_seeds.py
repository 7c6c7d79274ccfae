#!/usr/bin/env python3
"""make_seeds.py FOLDER: for each fuzz target a folder of inputs to start from, and TARGET.dict.

The inputs are made of what other tests are made of: fixtures, cases of the anatomy, hostile files.
"""

import re
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent
TOP = TESTS.parent
sys.path[:0] = [str(TESTS / "lib"), str(TESTS / "hostile")]

import case  # noqa: E402
import docx_writer  # noqa: E402
import edxml_writer  # noqa: E402
import layout  # noqa: E402
import make_hostile  # noqa: E402
import model  # noqa: E402
import odt_writer  # noqa: E402
from package import write_package  # noqa: E402

SMALL = 8192
PART = {"docx": "word/document.xml", "odt": "content.xml"}
XML = ('<a:root xmlns:a="urn:a" xmlns:b="urn:b"><a:p val="1 &amp; 2" b:val="x">t&#7897;<a:skip>'
       "<b:r/></a:skip><![CDATA[c]]><!--d--></a:p><?e f?></a:root>")
TEXT = ('<?xml version="1.0" encoding="UTF-8"?><a:root xmlns:a="urn:a"><a:p>Ủy ban nhân dân xã'
        '<a:t/>đề nghị các đơn vị &gt; một</a:p><a:skip>bỏ qua đoạn này</a:skip>]]&gt; đã đọc'
        '\x7f rồi<!-- <a:p>không phải là chữ</a:p> -->hết phần chữ</a:root>')
PROFILE = """<?xml version="1.0"?>
<profile xmlns="urn:vanthu:profile:1" id="a" form="1" kind="administrative" since="2020-03-05"
    until="2021-01-01" regulation="R" on-request="yes">
  <title xml:lang="vi">A</title><title xml:lang="en">B</title>
  <length name="w" min="1mm" max="2cm"/><size name="s" min="13pt" max="14"/>
  <number name="n" min="1" max="6.5"/><flag name="f" value="yes"/><text name="t">x</text>
  <words name="o"><w>a</w><w>b</w></words><map name="m"><w key="k">v</w></map>
  <rule id="page.size" severity="error" severity-final="warning" cite="c" enabled="no">
    <length name="width" min="210mm" max="210mm"/><case name="lying" severity="note" cite="d"/>
  </rule>
</profile>
"""
LEXICON = """<lexicon>
  <type name="Nghị quyết" code="NQ" regime="state law party"><by-name name="Nghị Quyết"/></type>
  <list name="nation"><w>cộng hòa xã hội chủ nghĩa việt nam</w></list>
</lexicon>
"""
TEXTS = ["ngày 05 tháng 3 năm 2021", "Hoà Bình, ngày     tháng 11 năm", "XIV", "thứ hai", "đ)",
         "1.25cm", "14pt", "§éc lËp - Tù do - H¹nh phóc", "Ñoäc laäp - Töï do - Haïnh phuùc",
         "th\u00ad viÖn, l\u00adu tr÷ ®Þa ph\u00ad¬ng", "ÐÂN CHỦ Ｖ е̂ ộ ộ uỷ thuý", "05/3/2021"]


def packed(folder, form):
    """The XML parts of an unpacked document as one input, the main part first."""
    main = folder / PART[form]
    others = sorted(p for p in folder.rglob("*") if p.is_file() and p != main)
    text = main.read_text(encoding="utf-8") if main.exists() else ""
    for path in others:
        if path.suffix in (".xml", ".rels"):
            text += f"\n@@{path.relative_to(folder)}\n" + path.read_text(encoding="utf-8")
    return text


def fixtures(form):
    return sorted(p for p in (TESTS / "documents").iterdir()
                  if p.is_dir() and p.suffix == f".{form}")


def parts(form, name):
    return [path.read_text(encoding="utf-8") for folder in fixtures(form)
            for path in folder.rglob(name) if path.stat().st_size < SMALL]


def archives(folder):
    """Packed fixtures, and hostile archives that are small."""
    out = []
    for form in ("docx", "odt"):
        for source in fixtures(form)[:3]:
            made = folder / f"seed.{form}"
            write_package(made, [(str(p.relative_to(source)), p.read_bytes())
                                 for p in sorted(source.rglob("*")) if p.is_file()])
            out.append(made.read_bytes())
            made.unlink()
    made = (case.make() for name, case in sorted(make_hostile.load().items())
            if re.search("told|local|zip64-arch|duplicate|flag|name|cut-off|main-part-with", name))
    out += [data for data in made if len(data) < SMALL]
    return out + [b"{\\rtf1 x}", b"%PDF-1.7", b"<html>", b"PK\5\6" + bytes(18),
                  b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx" + "WordDocument".encode("utf-16-le")]


def cases():
    """The documents of the anatomy's cases, without what is expected."""
    out = []
    for path in sorted((TESTS / "anatomy").glob("*.cases")):
        for case in path.read_text(encoding="utf-8").split("\n=== ")[1:]:
            out.append(case.split("\n", 1)[1].split("\n---\n", 1)[0])
    return out


# Rules whose documents are edited in ways of their own.
EDITED = """appendix.heading body.indent draft.comments font.family font.legacy motto.line
page.margin page.number-first page.number-missing page.number-place text.decomposed
text.spacing""".split()


def edited(folder):
    """Documents with a fault each, in both formats, as one input: what is to be edited."""
    out, rules = [], TESTS / "rules"
    for rule in (*EDITED, "tabs"):
        of = "motto.line" if rule == "tabs" else rule
        doc = case.load(sorted((rules / of).glob("bad-*.case"))[0], rules / "base").doc
        if rule == "tabs":
            layout.apply(doc, "tabs")
        for form, writer in (("docx", docx_writer), ("odt", odt_writer)):
            made = folder / f"seed.{form}"
            writer.write(doc, made)
            with zipfile.ZipFile(made) as z:
                names = [n for n in z.namelist() if n.endswith((".xml", ".rels"))]
                text = z.read(PART[form]).decode()
                for name in sorted(set(names) - {PART[form]}):
                    text += f"\n@@{name}\n{z.read(name).decode()}"
            made.unlink()
            out.append(text)
    return out


def messages(folder):
    """A message around lines, a document, one in an archive, and none; headers with faults."""
    made = folder / "seed.docx"
    docx_writer.write(model.load(TESTS / "rules" / "base" / "bao-cao.model"), made)
    document = made.read_bytes()
    made.unlink()
    lines = [text.encode() for text in cases()[:12]]
    files = [(text, "a.lines") for text in lines] + [
        (document, "a.docx"), (edxml_writer.zipped(lines[0], "b.lines"), "b.zip"), (b"", "a.lines")]
    faults = [(), (("Subject", None),), (("To/OrganName", "Sở B"), ("To/OrganName", "Sở C")),
              (("Code/CodeNotation", "BC/SDSMT"), ("PromulgationInfo/PromulgationDate", "5/6"))]
    encode = lambda data: b"{1}"  # noqa: E731
    out = []
    for i, (data, name) in enumerate(files):
        items = edxml_writer.changed(faults[i % len(faults)])
        out.append(edxml_writer.message(b"", name, items, encode=encode) + b"\n@@\n" + data)
    both = edxml_writer.message(b"", "a.lines", encode=encode)
    attachment = both[both.index(b"<Attachment>"):both.index(b"</AttachmentEncoded>")]
    out.append(both.replace(attachment, attachment.replace(b"{1}", b"{2}") + attachment)
               + b"\n@@\n" + lines[0] + b"\n@@\n" + lines[1])
    return out + [edxml_writer.message(None, ""), edxml_writer.message(b"x", "a.lines"),
                  edxml_writer.message(lines[0], "a.lines").replace(b"edXML:", b"")]


def seeds(folder):
    lines = cases()
    return {
        "package": archives(folder),
        "docx": [packed(f, "docx") for f in fixtures("docx")],
        "odt": [packed(f, "odt") for f in fixtures("odt")],
        "styles": parts("docx", "styles.xml") + parts("odt", "styles.xml"),
        "numbering": parts("docx", "numbering.xml") + [
            "\n@@content.xml\n" + text for text in parts("odt", "content.xml")
            if "text:list-style" in text],
        "xml": [XML, TEXT, '<?xml version="1.0" encoding="UTF-16"?><root/>', "<!DOCTYPE a><a/>",
                XML.encode("utf-16"), XML.encode("utf-8-sig")],
        "anatomy": lines,
        "rules": lines,
        "profile": [PROFILE, LEXICON],
        "text": TEXTS,
        "edit": edited(folder),
        "edxml": messages(folder),
    }


def vocabulary(path, pattern):
    return sorted(set(re.findall(pattern, (TOP / path).read_text(encoding="utf-8"))))


def dictionaries():
    word = [f"{prefix}:{name}" for prefix in "w" for name in
            re.findall(r"\bX\((\w+)\)", (TOP / "formats/docx/names.h").read_text())]
    odf = vocabulary("formats/odt/vocabulary.h", r'"([a-z-]+)"')
    prefixes = ("text", "style", "fo", "table", "draw")
    odf = [f"{prefix}:{name}" for prefix in prefixes for name in odf]
    law = sorted({w for w in re.findall(r'>([^<>\n]{2,30})<|name="([^"]+)"', (
        TOP / "profiles/lexicon.xml").read_text(encoding="utf-8")) for w in w if w})
    lines = law + ["@table", "@row", "@cell", "@wide", "@end", "@header", "@endheader", "@label ",
                   "{cb}", "{ki}", "{l}", "\\t", "\\n", "Số: 05/QĐ-UBND", "ngày 05 tháng 3 năm ",
                   "Kính gửi:", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ", "KT. ", "V/v ",
                   "Căn cứ ", "Điều 1.", "Chương I", "a) "]
    profile = vocabulary("profiles/profile.rng", r'name="([^"]+)"')
    header = sorted({n for path, _ in edxml_writer.HEADER for n in path.split("/")})
    message = [f"<edXML:{n}>" for n in header] + [f"</edXML:{n}>" for n in header] + [
        "MessageHeader", "Reference", "Attachment", "ContentId", "AttachmentName", "ToPlaces",
        "ContentTransferEncoded", "Description", "ResponseFor", "TraceHeader", "cid:", "{1}",
        "{2}", ".lines", ".zip", "\n@@\n", edxml_writer.URI, "http://www.e-doc.vn/Schema/"]
    return {
        "edxml": message + lines[-12:], "docx": word,
        "edit": word + odf, "styles": word + odf, "numbering": word + odf, "odt": odf,
        "anatomy": lines, "rules": lines, "profile": profile + ["<rule ", "</rule>"],
        "xml": ["xmlns:", "urn:a", "urn:b", "a:skip", "a:stop", "val=", "<![CDATA[", "]]>", "&#x"],
        "text": ["ngày", "tháng", "năm", "\u00ad", "\u0301", "\u0323"],
        "package": ["PK", "word/", "mimetype", "[Content_Types].xml"],
    }


def quoted(token):
    return "".join(chr(b) if 0x20 <= b < 0x7f and chr(b) not in '"\\' else f"\\x{b:02x}"
                   for b in token.encode())


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for target, inputs in seeds(folder).items():
        assert inputs, target
        (folder / target).mkdir(exist_ok=True)
        for i, data in enumerate(inputs):
            data = data.encode() if isinstance(data, str) else data
            (folder / target / f"{i:03}").write_bytes(data)
    for target, tokens in dictionaries().items():
        assert tokens, target
        (folder / f"{target}.dict").write_text(
            "".join(f'"{quoted(t)}"\n' for t in dict.fromkeys(tokens)), encoding="ascii")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
