"""The table of components, kind by kind: what a kind must have is missed when it is taken away,
and nothing else is."""

import re

import pytest
from lxml import etree

import batch
import faults
import faults_body  # noqa: F401  registers
import faults_head  # noqa: F401
import faults_party  # noqa: F401
import kinds
import party
from compose import compose
from program import TOP

NS = "{urn:vanthu:profile:1}"
TREE = etree.parse(TOP / "profiles" / "nd30-2020.xml")
ROWS = {row.get("kind") or "@" + row.get("role"): dict(row.attrib)
        for row in TREE.iter(f"{NS}components")}
TYPES = ("Nghị quyết", "Quyết định", "Công văn", "Biên bản", "Hợp đồng", "Bản ghi nhớ",
         "Bản thỏa thuận", "Công điện", "Giấy mời", "Giấy giới thiệu", "Giấy nghỉ phép",
         "Thư công", *(name for name, _ in kinds.TYPED))
RULES = {  # column: rule
    "nation": "nation.missing", "motto": "motto.missing", "agency": "agency.missing",
    "number": "number.missing", "date": "date.missing", "subject": "subject.missing",
    "addressee": "addressee.missing", "basis": "basis.missing", "order": "order.missing",
    "signature": "signature.missing", "recipients": "recipients.missing"}
# Papers of a person, or of an office's own use, are no types of the lexicon: the words that open
# their titles tell them.
OF_PERSONS = {"Đơn", "Tờ khai", "Danh sách", "Bảng", "Lịch",
          "Phiếu", "Bản kiểm điểm", "Bản tự kiểm điểm", "Bản tường trình",
          "Giấy", "Nội quy", "Đề cương", "Danh mục", "Thư mời", "Kịch bản", "Dự toán",
          "Quy trình"}
# A letter of courtesy without its heading or number is no letter that lacks them; minutes of
# which one signer is taken away are told by another case of the rule.
TAKEN = {rule: next(f for f in faults.FAULTS if f.rule == rule) for rule in RULES.values()}


def said(kind, column):
    return ROWS[kind].get(column, ROWS["@other"].get(column))


def test_each_of_the_29_types_has_its_row():
    assert len(TYPES) == 29 and set(TYPES) <= set(ROWS)
    assert set(RULES) < set(ROWS["@other"])


def test_no_row_is_of_a_type_that_cannot_be_recognised():
    lexicon = etree.parse(TOP / "profiles" / "lexicon.xml")
    known = {t.get("name") for t in lexicon.iter("type")}
    for profile in ("nd30-2020", "tt01-2011", "qppl", "party-36", "party-05"):
        tree = etree.parse(TOP / "profiles" / f"{profile}.xml")
        rows = [r.get("kind") for r in tree.iter(f"{NS}components") if r.get("kind")]
        assert set(rows) - OF_PERSONS <= known and len(rows) == len(set(rows)), profile


def without(kind, column):
    """A clean paper of the kind from which the component is taken; None: it has none."""
    for attempt in range(20):
        paper = compose(f"components {kind} {column} {attempt}", kind.lower())
        if not paper.draft and paper.appendices == 0 and TAKEN[RULES[column]].put(paper):
            return paper
    return None


@pytest.fixture(scope="module")
def reports(vanthu, tmp_path_factory):
    """{(kind, column): rules that fire}"""
    folder, names = tmp_path_factory.mktemp("components"), {}
    for kind in TYPES:
        for column in RULES:
            paper = without(kind, column)
            if paper is None:
                continue
            name = f"{len(names):04}"
            batch.write(folder, name, paper, ("docx",))
            names[f"{name}.docx"] = kind, column
    found = batch.check(vanthu, folder)
    return {names[n]: {f["rule"] for f in r["findings"]} for n, r in found.items()}


@pytest.mark.parametrize("kind", TYPES)
def test_what_a_kind_must_have_is_missed_and_nothing_else(kind, reports):
    seen = 0
    for column, rule in RULES.items():
        if (kind, column) not in reports:
            # Who must have it has it in the generator.
            assert said(kind, column) != "required", column
            continue
        seen += 1
        fired = rule in reports[kind, column]
        # Without number or `V/v` a letter of courtesy is not told from other papers.
        if kind == "Thư công" and column in ("addressee", "subject"):
            continue
        assert fired == (said(kind, column) == "required"), (column, reports[kind, column])
    assert seen >= 5


# ---- the Party ----

PARTY_ROWS = {kind: dict(row) for kind, row in ROWS.items()}
for _row in etree.parse(TOP / "profiles" / "party-36.xml").iter(f"{NS}components"):
    PARTY_ROWS.setdefault(_row.get("kind") or "@" + _row.get("role"), {}).update(_row.attrib)
PARTY_RULES = {"party-title": "party.missing", "agency": "agency.missing",
               "number": "number.missing", "date": "date.missing", "subject": "subject.missing",
               "addressee": "addressee.missing", "signature": "signature.missing",
               "recipients": "recipients.missing"}
PARTY_TAKEN = {rule: next(f for f in faults.FAULTS if f.rule == rule)
               for rule in PARTY_RULES.values()}


def party_said(kind, column):
    return PARTY_ROWS.get(kind, {}).get(column, PARTY_ROWS["@other"].get(column))


@pytest.fixture(scope="module")
def party_reports(vanthu, tmp_path_factory):
    """{(kind, column): rules that fire} of documents of the Party."""
    folder, names = tmp_path_factory.mktemp("party"), {}
    for kind in party.CODES:
        for column, rule in PARTY_RULES.items():
            paper = compose(f"components {column}", party.PREFIX + kind.lower())
            if PARTY_TAKEN[rule].put(paper):
                name = f"{len(names):04}"
                batch.write(folder, name, paper, ("docx",))
                names[f"{name}.docx"] = kind, column
    found = batch.check(vanthu, folder)
    return {names[n]: {f["rule"] for f in r["findings"]} for n, r in found.items()}


@pytest.mark.parametrize("kind", party.CODES)
def test_what_a_kind_of_the_party_must_have_is_missed_and_nothing_else(kind, party_reports):
    seen = 0
    for column, rule in PARTY_RULES.items():
        if (kind, column) not in party_reports:
            assert party_said(kind, column) != "required", column
            continue
        # Without its title line only the number tells that a document is the Party's; without
        # both it is one of the State, of which nobody can tell what it lacks.
        if column == "party-title" and party.CODES[kind] is None:
            continue
        seen += 1
        fired = rule in party_reports[kind, column]
        assert fired == (party_said(kind, column) == "required"), (column,
                                                                   party_reports[kind, column])
    assert seen >= 4


def test_the_manual_shows_the_table(vanthu):
    page = vanthu.run("rules", "--format", "man", "--lang", "en").stdout
    assert ".SH COMPONENTS" in page
    rows = dict(re.findall(r"^\.TP\n(.*)\n((?:[^.].*\n)*)", page.partition(".SH COMPONENTS")[2],
                           re.M))
    assert set(TYPES) <= set(rows)
    assert re.search("^In the text: place and date", rows["Biên bản"], re.M)
    assert re.search("^Has no: .*Kính gửi", rows["Quyết định"], re.M)
    assert re.search("^Must have: .*number", rows["Báo cáo"], re.M)
