"""A line of the closing whose tab was lost on the way through another program: what would centre
the signer's half would move the recipients from their margin, so that nobody centres it."""

import pytest

import case as cases
import docx_writer
import odt_writer
from asked import RULES, dump

WRITERS = {"docx": docx_writer, "odt": odt_writer}


@pytest.mark.parametrize("form", WRITERS)
def test_recipients_keep_their_margin(form, vanthu, tmp_path):
    path = tmp_path / "shared.case"
    path.write_text("about: a lost tab\nbase: bao-cao\nlayout: plain\ndrop @authority @position\n"
                    "text @recipients | Nơi nhận: [[bold italic=no size=14|KT. GIÁM ĐỐC]]\n"
                    "text @to1 | - Như trên; [[bold size=14|PHÓ GIÁM ĐỐC]]\n"
                    "set @p1 size=11\nexpect none\n", encoding="utf-8")
    given, out = tmp_path / f"given.{form}", tmp_path / f"out.{form}"
    WRITERS[form].write(cases.load(path, RULES / "base").doc, given)
    done = vanthu.run("normalize", "--lang", "en", "-o", out, given)
    assert done.returncode == 0, done.stderr
    shared = [line for line in dump(vanthu, out) if '"Nơi nhận: KT. GIÁM ĐỐC"' in line]
    assert len(shared) == 1 and "\tcenter " not in shared[0], done.stdout
    assert "not at the left margin" not in done.stdout
