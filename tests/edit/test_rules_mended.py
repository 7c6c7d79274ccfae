"""What rules say mends a fault does mend it: after `fix --direct` the rule is silent, and no
other has found anything new."""

import shutil

import pytest

import case as cases
import docx_writer
import odt_writer
from asked import RULES, dump, edited, options_of, rules_found

TAKEN = {"--profile", "--final", "--rule", "--no-rule"}


def load():
    """The first bad case of each rule, of those that fix can be asked about."""
    out = {}
    for path in sorted(RULES.glob("*/bad-*.case")):
        if path.parent.name in out:
            continue
        case = cases.load(path, RULES / "base")
        if "docx" in case.formats and all(o in TAKEN for o in case.options if o.startswith("-")):
            out[path.parent.name] = case
    return out


CASES = load()


@pytest.fixture(scope="session")
def mended(vanthu, tmp_path_factory):
    """{rule: (what fix said, rules before, rules after)}"""
    groups, out = {}, {}
    for rule, case in CASES.items():
        groups.setdefault(case.options, []).append(rule)
    for rules in groups.values():
        folder = tmp_path_factory.mktemp("mended")
        options = options_of(CASES[rules[0]])
        for name in ("before", "after"):
            (folder / name).mkdir()
        for rule in rules:
            name = f"{rule}.docx"
            docx_writer.write(CASES[rule].doc, folder / "before" / name)
        code, said, errors = edited(vanthu, "fix", sorted((folder / "before").iterdir()),
                                    folder / "after", "--direct", "--lang", "en", *options)
        assert code in (0, 3), errors
        for name in said:
            if not (folder / "after" / name).exists():
                shutil.copy(folder / "before" / name, folder / "after" / name)
        before = rules_found(vanthu, folder / "before", options)
        after = rules_found(vanthu, folder / "after", options)
        for rule in rules:
            out[rule] = said[f"{rule}.docx"], before[f"{rule}.docx"], after[f"{rule}.docx"]
    return out


@pytest.mark.parametrize("rule", sorted(CASES))
def test_rule_is_silent_after_fix(rule, mended):
    said, before, after = mended[rule]
    was_mended = any(line.startswith("  mended:") and f"[{rule}]" in line
                     for line in said.splitlines())
    # What was in an old encoding can be read now, and so be faulted.
    new = {} if rule == "font.legacy" else {r: n for r, n in after.items() if n > before[r]}
    assert not new, f"new findings {new} after:\n{said}"
    if not was_mended:
        return  # nothing mends it for certain
    left = [line for line in said.splitlines() if f"[{rule}]" in line
            and not line.startswith("  mended:")]
    assert after[rule] == len(left), said


def test_some_rules_are_mended(mended):
    done = {rule for rule, (said, _, after) in mended.items()
            if "  mended:" in said and not after[rule]}
    assert {"number.spacing", "motto.wording", "date.zero"} <= done, sorted(done)


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_short_paragraphs_go_with_those_set_alike(form, vanthu, tmp_path):
    """Of one line the rules of the body do not speak; left as it is it would stand out."""
    wrong = "align=left first=0 line=2"
    path = tmp_path / "alike.case"
    short = "Đến nay có 12 đơn vị đã nộp lưu hồ sơ đúng hạn như quy định."
    other = "Đến nay còn 12 đơn vị chưa nộp lưu hồ sơ theo như quy định."
    path.write_text("about: all of the body is set wrong, two paragraphs are short\nbase: bao-cao\n"
                    + "".join(f"set @p{n} {wrong}\n" for n in (1, 2, 3, 4))
                    + f"after @p2 @short {wrong} before=6 | {short}\n"
                    f"after @p3 @other align=left first=20 before=6 | {other}\nexpect body.align\n",
                    encoding="utf-8")
    given, out = tmp_path / f"given.{form}", tmp_path / f"out.{form}"
    writer = {"docx": docx_writer, "odt": odt_writer}[form]
    writer.write(cases.load(path, RULES / "base").doc, given)
    vanthu.run("fix", "--direct", "-o", out, given)
    lines = dump(vanthu, out)
    short, other = (next(line for line in lines if words in line) for words in (short, other))
    assert "justify first=12.7" in short and "line=150%" in short, short
    assert "left first=20.0" in other, "it is set in another way"
