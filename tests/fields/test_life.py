"""The record of the documents of tests/anatomy/life-*.cases, written as DOCX and as ODT.

The unit test of the anatomy reads the same cases without any file format; here the whole
way is gone, and the record is what the components that a case expects make of it.
"""

import json
import re

import pytest

import docx_writer
import model
import odt_writer
from program import TESTS

WRITERS = {"docx": docx_writer, "odt": odt_writer}
CASES = sorted((TESTS / "anatomy").glob("life-*.cases"))
SETTINGS = {"c": "align=center", "r": "align=right", "b": "bold", "i": "italic", "k": "caps",
            "w": "color=#ffffff", "t": "size=1"}


def documents(path):
    """(name, lines of the document, lines of what is expected) of each case."""
    for text in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        name, _, rest = text.partition("\n")
        source, _, expected = rest.partition("\n---\n")
        yield name, source.split("\n"), expected.strip().split("\n")


def columns(lines, start):
    """Cells of the widest row of the table that opens at a line."""
    depth, row, most = 0, 0, 1
    for line in lines[start:]:
        if line.startswith("@table"):
            depth += 1
        elif line == "@end":
            depth -= 1
            if depth == 0:
                break
        elif depth == 1 and line == "@row":
            row = 0
        elif depth == 1 and line == "@cell":
            row += 1
            most = max(most, row)
    return most


def as_model(lines):
    """The lines of a case in the language of tests/lib/model.py."""
    out, label, rows = ["page top=20 bottom=20 left=30 right=15"], "", []
    for i, line in enumerate(lines):
        if line.startswith("@table"):
            out.append("table widths=" + ",".join(["40"] * columns(lines, i)) + line[6:])
            rows.append(False)
        elif line == "@row":
            out.append("row")
            rows[-1] = True
        elif line == "@cell":
            out += ["cell"] if rows[-1] else ["row", "cell"]
            rows[-1] = True
        elif line == "@end":
            out.append("end")
            rows.pop()
            if i + 1 == len(lines) or lines[i + 1].startswith("@"):
                out.append(f"@p{i} |")
        elif line == "@box":
            out.append("box x=30 y=20 width=60 height=20")
        elif line == "@endbox":
            out.append("end")
        elif line.startswith("@label"):
            label = "list=bullet level=0"
        else:
            setting, text = re.fullmatch(r"(?:\{(\w+)\} ?)?(.*)", line).groups()
            words = [f"@p{i}", label or "align=justify", *(SETTINGS[c] for c in setting or "")]
            text = text.replace("|", "\\|").replace("[", "\\[").replace("]", "\\]")
            text = re.sub(r"\\(?![nt|\[\]])", r"\\\\", text)
            text = re.sub(r"^ +| +$", lambda m: "\\u{20}" * len(m.group()), text)
            out.append(" ".join(words) + " | " + text)
            label = ""
    return "\n".join(out) + "\n"


def attributes(line):
    return dict(re.findall(r" (\w+)=\[(.*?)\](?= \w+=|$)", line))


def record_of(expected):
    """The keys of the record that the expected components settle."""
    lines = dict(line.split(": ", 1) if ": " in line else (line.rstrip(":"), "")
                 for line in expected)
    signatures = [line for line in expected if line.startswith("signature:")]
    number = next((attributes(s) for s in expected if s.startswith("number:")), {})
    date = next((attributes(s) for s in expected if s.startswith("date:")), {})
    letter = lines["official"].endswith(" letter") or " letter " in lines["official"]
    record = {
        "OrganName": lines.get("agency"), "OrganizationInCharge": lines.get("parent"),
        "CodeNumber": re.sub(r"^0+(?=\d)", "", number["value"]) if "value" in number else None,
        "Place": date.get("place"), "Secrecy": lines.get("secrecy"),
        "Appendixes": [s.split(": ", 1)[1] for s in expected if s.startswith("appendix:")],
    }
    if "year" in date and "month" in date and "day" in date:
        record["IssuedDate"] = f"{date['year']}-{int(date['month']):02}-{int(date['day']):02}"
    if letter:
        record["TypeName"] = "Công văn"
    elif re.search(r"\(.+\)$", lines.get("title", "")):
        record["TypeName"] = re.search(r"\(([^()]+)\)$", lines["title"]).group(1)
    if letter and "subject" in lines:
        record["Subject"] = re.sub(r" label=\[.*\]$", "", lines["subject"])
    for key, name in (("To", "to"), ("ToPlaces", "recipients")):
        if " " in lines.get(name, ""):
            label = (r"^(?:\* )?(Nơi nhận văn bản:|Nơi \S+(?: \([^)]*\):)?|"
                     r"Kính \S+|Noi \S+|Kinh \S+|NƠI \S+|"
                     r"KÍNH \S+|Nơinhận:|K ính gửi:|.* điện)( ?:)? ")
            record[key] = [x for x in re.sub(label, "", lines[name]).split(" | ") if x]
        else:
            record[key] = []
    places = re.sub(r" drafter=\[.*", "", lines.get("archive", ""))
    record["ArchivePlaces"] = places.split(" | ") if places else []
    if len(signatures) == 1:
        found = attributes(signatures[0])
        authority = re.sub(r" (position|other|rank|name)=\[.*", "",
                           signatures[0].removeprefix("signature: "))
        record["SignerInfo"] = {"Competence": authority.replace(" | ", " ").strip() or None,
                                "Position": found.get("position"),
                                "FullName": found["name"].rstrip(".") if "name" in found else None}
    elif not signatures:
        record["SignerInfo"] = None
    return record


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Every document in both formats, by file of cases, name and format."""
    folder = tmp_path_factory.mktemp("life")
    found = {}
    for path in CASES:
        for i, (name, source, _) in enumerate(documents(path)):
            doc = model.parse(as_model(source), f"{path.name}: {name}")
            for form, writer in WRITERS.items():
                document = folder / f"{path.stem}-{i}.{form}"
                found[path.stem, name, form] = document
                writer.write(doc.copy(), document)
    return found


def answers(vanthu, files, *command):
    lines = vanthu.run(*command, "--format", "json", *files.values()).stdout.splitlines()
    assert len(lines) == len(files)
    return {k: json.loads(line) for k, line in zip(files, lines)}


@pytest.fixture(scope="module")
def records(vanthu, files):
    return answers(vanthu, files, "extract")


@pytest.fixture(scope="module")
def reports(vanthu, files):
    return answers(vanthu, files, "check")


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_life(records, path, form):
    complaints = []
    for name, _, expected in documents(path):
        got = records[path.stem, name, form]
        if "record" not in got:
            complaints.append(f"{name}: {got}")
            continue
        complaints += [f"{name}: {key}: want {want!r}, got {got['record'][key]!r}"
                       for key, want in record_of(expected).items()
                       if got["record"][key] != want]
    assert not complaints, "\n".join(complaints)


def test_both_formats_give_one_record(records):
    for (stem, name, form), got in records.items():
        if form == "docx":
            other = records[stem, name, "odt"]
            same = [{**r["record"], "Language": None} for r in (got, other)]  # as declared
            assert same[0] == same[1], name


def missing(report):
    return {f["rule"] for f in report["findings"] if f["rule"].endswith(".missing")}


def test_what_is_there_is_not_missing(records, reports):
    """Of a component that the case has, no rule says that it is missing."""
    rules = {"nation": "nation.missing", "motto": "motto.missing", "agency": "agency.missing",
             "number": "number.missing", "date": "date.missing", "title": "title.missing",
             "subject": "subject.missing", "to": "addressee.missing",
             "recipients": "recipients.missing"}
    complaints = []
    for path in CASES:
        for name, _, expected in documents(path):
            here = {rules.get(line.split(":")[0]) for line in expected}
            for form in WRITERS:
                wrong = missing(reports[path.stem, name, form]) & here
                if wrong:
                    complaints.append(f"{name} ({form}): {sorted(wrong)}")
    assert not complaints, "\n".join(complaints)


# Types in the form that the decree gives them, or that agreements usually have.
WITHOUT = {
    "biên bản of parties with three signers": {"number.missing", "recipients.missing"},
    "giấy mời that addresses by Kính gửi": {"subject.missing"},
    "a joint programme, agencies in two lines": {"recipients.missing"},
    "a copy: SAO Y below the original's end": {"basis.missing", "order.missing"},
    # Its text is one sentence.
    "a copy: SAO Y below the original's end": {"basis.missing", "order.missing"},
    "báo cáo with only a date at its end": {"nation.missing", "motto.missing", "number.missing",
                                            "recipients.missing"},
}


def test_kinds_miss_nothing_that_they_need_not_have(reports):
    complaints = []
    for (stem, name, form), report in reports.items():
        if stem == "life-kinds" and missing(report) != WITHOUT.get(name, set()):
            complaints.append(f"{name} ({form}): {sorted(missing(report))}")
    assert not complaints, "\n".join(complaints)


def test_what_is_no_official_document_is_told_so_once(records, reports):
    seen = 0
    for key, report in reports.items():
        if key[0] != "life-strangers" or report["verdict"] != "undecided":
            continue
        assert not report["findings"], key
        assert [u["rule"] for u in report["undecided"]] == ["document"], key
        assert all(v in (None, [], 0) for k, v in records[key]["record"].items()
                   if k not in ("Language", "PageAmount", "Citations")), key
        seen += 1
    assert seen == 2 * 25
