"""The lines below motto, agency and subject are drawn where they are missing, as long as the words
ask for; where a line could not be centred below them nothing is drawn."""

import re

import pytest

import case as cases
import docx_parts
import docx_writer
import odt_parts
import odt_writer
from asked import RULES, dump, rules_found, texts

WRITERS = {"docx": docx_writer, "odt": odt_writer}
FORMS = pytest.mark.parametrize("form", WRITERS)


def write(folder, form, layout="table", changes=""):
    path = folder / "lines.case"
    path.write_text(f"about: no lines\nbase: bao-cao\nlayout: {layout}\n"
                    "line @agency none\nline @motto none\nline @subject none\n"
                    f"{changes}\nexpect motto.line\n", encoding="utf-8")
    WRITERS[form].write(cases.load(path, RULES / "base").doc, folder / f"given.{form}")
    return folder / f"given.{form}"


def lines_of(lines):
    """{text: width in mm} of paragraphs with a drawn shape below."""
    found = [(line.split("\t")[2].strip('"'), re.search(r" rule=S:(\S*)", line))
             for line in lines if line[:1].isdigit()]
    return {text: float(match[1]) for text, match in found if match}


def normalize(vanthu, folder, form, layout="table", changes="", command="normalize"):
    given, out = write(folder, form, layout, changes), folder / f"{command}.{form}"
    done = vanthu.run(command, "--lang", "en", "-o", out, given)
    assert done.returncode == 0, done.stderr
    return given, out, done.stdout


@FORMS
def test_lines_are_as_long_as_the_words_ask(form, vanthu, tmp_path):
    given, out, _ = normalize(vanthu, tmp_path, form)
    found = lines_of(dump(vanthu, out))
    assert set(found) == {"SỞ DI SẢN VÀ MỸ THUẬT", "Độc lập - Tự do - Hạnh phúc",
                          "Kết quả công tác văn thư, lưu trữ 6 tháng đầu năm 2023"}
    assert 50 < found["Độc lập - Tự do - Hạnh phúc"] < 65, "Times New Roman 13 bold: 58 mm"
    assert 19 < found["SỞ DI SẢN VÀ MỸ THUẬT"] < 29, "a third to a half of 58 mm"
    assert texts(dump(vanthu, out)) == texts(dump(vanthu, given))
    again = tmp_path / f"again.{form}"
    vanthu.run("normalize", "-o", again, out)
    assert not again.exists() or again.read_bytes() == out.read_bytes()


@FORMS
def test_nothing_is_found_afterwards(form, vanthu, tmp_path):
    (tmp_path / "out").mkdir()
    _, out, _ = normalize(vanthu, tmp_path, form)
    out.rename(tmp_path / "out" / out.name)
    assert not any(rules_found(vanthu, tmp_path / "out", []).values())


@FORMS
def test_an_underline_goes(form, vanthu, tmp_path):
    _, out, said = normalize(vanthu, tmp_path, form, changes="set @motto underline")
    assert "The motto is underlined" in said
    motto = next(line for line in dump(vanthu, out) if "Độc lập" in line)
    assert " rule=S:" in motto and "underline" not in motto


def room_below(lines, text):
    found = re.search(r" after=(\S+)", next(line for line in lines if text in line))
    return float(found[1]) if found else 0


@FORMS
@pytest.mark.parametrize("given, made", [("after=0", 6), ("after=12", 12)])
def test_words_below_stay_clear_of_the_line(given, made, form, vanthu, tmp_path):
    """Those that follow have no room above them."""
    changes = f"set @agency {given}\nset @number before=0"
    _, out, _ = normalize(vanthu, tmp_path, form, changes=changes)
    lines = dump(vanthu, out)
    assert "SỞ DI SẢN VÀ MỸ THUẬT" in lines_of(lines)
    assert room_below(lines, "SỞ DI SẢN VÀ MỸ THUẬT") == made


@FORMS
def test_no_line_in_boxes(form, vanthu, tmp_path):
    """Word allows no such shape there; what else is in a box keeps the head where it is."""
    _, out, said = normalize(vanthu, tmp_path, form, "boxes",
                             "before @number @unit align=center | Có giá trị đến ngày ký")
    assert "by hand: paragraph" in said and "[motto.line]" in said
    assert "put the head into a table" in said
    assert list(lines_of(dump(vanthu, out))) == [
        "Kết quả công tác văn thư, lưu trữ 6 tháng đầu năm 2023"]


def test_docx_is_valid_accepted_and_rejected(vanthu, schema, tmp_path):
    given, direct, _ = normalize(vanthu, tmp_path, "docx")
    _, tracked, _ = normalize(vanthu, tmp_path, "docx", command="fix")
    for path in (direct, tracked):
        assert not docx_parts.complaints(schema, path)
    accepted = docx_parts.rewrite(tracked, tmp_path / "accepted.docx", docx_parts.accept)
    rejected = docx_parts.rewrite(tracked, tmp_path / "rejected.docx", docx_parts.reject)
    assert dump(vanthu, accepted) == dump(vanthu, direct)
    assert dump(vanthu, rejected) == dump(vanthu, given)


def test_odt_is_valid_and_nothing_tracked(vanthu, tmp_path):
    given, out, _ = normalize(vanthu, tmp_path, "odt")
    _, tracked, said = normalize(vanthu, tmp_path, "odt", command="fix")
    assert "use --direct" in said and dump(vanthu, tracked) == dump(vanthu, given) \
        if tracked.exists() else "use --direct" in said
    if not odt_parts.SCHEMA.exists():
        pytest.skip(f"no schema at {odt_parts.SCHEMA}")
    assert not odt_parts.complaints(out)
