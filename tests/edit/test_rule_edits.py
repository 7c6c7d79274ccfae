"""Every rule that is said to have a safe correction gives one: written into an ODT, its finding is
gone and no new one has come; what only the author can know is left, and listed here."""

import json

import pytest

import case as cases
import odt_writer
from asked import RULES, edited, options_of, rules_found


# Rules whose findings are mended in every case but those below.
MENDED = """addressee.form addressee.style agency.line agency.parent-style agency.style
appendix.heading basis.punctuation basis.style body.align body.article-form body.end-mark
body.heading-style body.indent body.line-spacing body.paragraph-spacing body.size case.agency
case.place case.unit cite.date-form cite.separator cite.spacing date.style date.wording date.zero
draft.comments font.color font.family font.legacy motto.line motto.style motto.wording
nation.style nation.wording number.label number.leading-zero number.spacing number.style
page.margin page.number-first page.number-missing page.number-place page.number-style page.size
party.style party.wording recipients.archive recipients.duplicate recipients.item
recipients.item-style recipients.label recipients.label-style signature.authority
signature.name-style signature.style signature.title-before-name subject.form subject.line
subject.style text.decomposed text.lookalike text.spacing title.style""".split()

# Only the author knows what is to stand there.
UNKNOWN = {
    "addressee.form/bad-one-below": "two paragraphs would have to become one",
    "body.heading-style/bad-numeral": "who mentions the chapter by its number",
    "date.wording/bad-no-place": "which place",
    "font.legacy/bad-all": "what can be read now can be faulted",
    "page.number-style/bad-word": "whether the words are to stand elsewhere",
    "number.leading-zero/bad-zeros-alone": "which number it has",
    "recipients.archive/bad-missing": "which unit keeps a copy",
    "recipients.archive/bad-no-office": "which unit keeps a copy",
    "signature.authority/bad-unknown": "which authority he has",
    "signature.authority/bad-unknown-above-deputy": "which authority he has",
    "subject.style/bad-capitals": "which letters stay capitals",
    "signature.title-before-name/bad-hospital": "what of the words is a name",
}


def load():
    """The last bad case of each rule of which something is expected."""
    out = {}
    for path in sorted(RULES.glob("*/bad-*.case")):
        name = f"{path.parent.name}/{path.stem}"
        if path.parent.name not in MENDED or name in UNKNOWN:
            continue
        case = cases.load(path, RULES / "base")
        if "odt" in case.formats:
            out[path.parent.name] = case
    return out


CASES = load()


@pytest.fixture(scope="session")
def checked(vanthu, tmp_path_factory):
    """{rule: (what fix said, rules before, rules after)}"""
    groups, out = {}, {}
    for rule, case in CASES.items():
        groups.setdefault(case.options, []).append(rule)
    for rules in groups.values():
        folder = tmp_path_factory.mktemp("edits")
        options = options_of(CASES[rules[0]])
        for name in ("before", "after"):
            (folder / name).mkdir()
        for rule in rules:
            odt_writer.write(CASES[rule].doc, folder / "before" / f"{rule}.odt")
        code, said, errors = edited(vanthu, "fix", sorted((folder / "before").iterdir()),
                                    folder / "after", "--direct", *options)
        assert code == 0, errors
        before, after = (rules_found(vanthu, folder / name, options)
                         for name in ("before", "after"))
        for rule in rules:
            out[rule] = said[f"{rule}.odt"], before[f"{rule}.odt"], after[f"{rule}.odt"]
    return out


@pytest.mark.parametrize("rule", MENDED)
def test_finding_is_gone(rule, checked):
    said, before, after = checked[rule]
    assert before[rule] > 0, "the case shows no fault"
    assert after[rule] == 0, said
    assert not after - before, said


def test_exceptions_are_cases():
    """Nothing is excused that does not exist."""
    missing = [name for name in UNKNOWN if not (RULES / f"{name}.case").exists()]
    assert not missing


def test_a_name_within_a_name_is_mended_once(vanthu, tmp_path):
    case = cases.load(RULES / "case.special" / "bad-within.case", RULES / "base")
    odt_writer.write(case.doc, tmp_path / "a.odt")
    done = vanthu.run("check", "--format", "json", tmp_path / "a.odt")
    said = [f["message"] for f in json.loads(done.stdout)["findings"]
            if f["rule"] == "case.special"]
    assert len(said) == 1 and "chỗ khác" not in said[0], said
