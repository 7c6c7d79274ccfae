"""Many documents: a folder of results, the names of its files, and the summary."""

import json
import os
import re

import docx_writer
import model
import pytest

DOCUMENT = """page top=20 bottom=20 left=30 right=20
@parent align=center size=12 | {parent}
@agency align=center size=12 bold | {agency}
@nation align=center size=12 bold | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
@motto align=center size=13 bold | Độc lập - Tự do - Hạnh phúc
@number align=center size=13 | Số: {number}
@date align=center italic | Đèo Mây, {date}
@title align=center bold | BÁO CÁO
@subject align=center bold | {subject}
@p align=justify | Xã báo cáo kết quả quan trắc./.
@recipients size=12 italic bold | Nơi nhận:
@to1 size=11 | - Ủy ban nhân dân tỉnh;
@to2 size=11 | - Lưu: VT, KT.
@authority align=center bold | TM. ỦY BAN NHÂN DÂN
@position align=center bold | CHỦ TỊCH
@signer align=center bold | Vũ Thị Sương Mai
"""


def write(path, number="07/BC-UBND", date="ngày 05 tháng 6 năm 2024", subject="Quan trắc",
          agency="ỦY BAN NHÂN DÂN XÃ ĐÈO MÂY", parent=""):
    path.parent.mkdir(parents=True, exist_ok=True)
    text = DOCUMENT.format(number=number, date=date, subject=subject, agency=agency, parent=parent)
    docx_writer.write(model.parse(text if parent else "".join(
        line for line in text.splitlines(True) if not line.startswith("@parent")), path.name), path)
    return path


def names(folder):
    return sorted(p.name for p in folder.iterdir())


@pytest.mark.parametrize("command,form,suffix", [
    ("check", "text", "txt"), ("check", "json", "json"), ("check", "html", "html"),
    ("check", "sarif", "sarif"), ("check", "junit", "junit.xml"), ("extract", "csv", "csv"),
    ("extract", "json", "json"), ("extract", "akn", "akn.xml"), ("extract", "ead", "ead.xml")])
def test_a_file_is_what_one_document_alone_gives(vanthu, tmp_path, command, form, suffix):
    for name in ("in/a.docx", "in/b.docx"):
        write(tmp_path / name, subject=name)
    done = vanthu.run(command, "--format", form, "-o", "out/", "in", cwd=tmp_path)
    assert done.returncode in (0, 1) and done.stdout == "", done.stderr
    assert names(tmp_path / "out") == [f"a.{suffix}", f"b.{suffix}"]
    for name in ("a", "b"):
        alone = vanthu.run(command, "--format", form, f"in/{name}.docx", cwd=tmp_path, text=False)
        assert (tmp_path / "out" / f"{name}.{suffix}").read_bytes() == alone.stdout


def test_an_existing_folder_needs_no_slash(vanthu, tmp_path):
    (tmp_path / "out").mkdir()
    write(tmp_path / "a.docx")
    assert vanthu.run("extract", "-o", tmp_path / "out", tmp_path / "a.docx").returncode == 0
    assert names(tmp_path / "out") == ["a.json"]


def test_names_by_pattern(vanthu, tmp_path):
    write(tmp_path / "in/a.docx")
    write(tmp_path / "in/b.docx", number="08/BC-UBND", date="ngày 07 tháng 6 năm 2024")
    done = vanthu.run("extract", "--name", "{IssuedDate}_{CodeNumber}-{CodeNotation}_{TypeCode}{n}",
                      "-o", "out/", "in", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert names(tmp_path / "out") == ["2024-06-05_7-BC-UBND_BC1.json",
                                       "2024-06-07_8-BC-UBND_BC2.json"]
    done = vanthu.run("check", "--format", "json", "--name", "{CodeNumber}", "-o", "checks/", "in",
                      cwd=tmp_path)
    assert names(tmp_path / "checks") == ["7.json", "8.json"], "the record is known to check, too"


def test_nothing_is_overwritten(vanthu, tmp_path):
    for name in ("in/a/x.docx", "in/b/x.docx", "in/c/x.docx"):
        write(tmp_path / name, subject=name)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "x.json").write_text("mine")
    done = vanthu.run("extract", "-o", "out/", "in", cwd=tmp_path)
    assert done.returncode == 0
    assert names(tmp_path / "out") == ["x-2.json", "x-3.json", "x-4.json", "x.json"]
    assert (tmp_path / "out" / "x.json").read_text() == "mine"
    paths = [json.loads((tmp_path / "out" / f"x-{i}.json").read_text())["path"] for i in (2, 3, 4)]
    assert paths == ["in/a/x.docx", "in/b/x.docx", "in/c/x.docx"]
    assert done.stderr.count("out/x-") == 3, "it is told"


@pytest.mark.parametrize("agency", ["../../ỦY BAN", "/etc/passwd", "a\\\\b:c*d?e", "..", "....",
                                    "CON", "-rf", "x" * 600, "Ủ" * 300, "=cmd|'/C calc'!A0"])
def test_no_name_leaves_the_folder(vanthu, tmp_path, agency):
    write(tmp_path / "in.docx", agency=agency, number="1/../../../BC-UBND")
    before = set(p for p in tmp_path.rglob("*"))
    done = vanthu.run("extract", "--name", "{OrganName}{CodeNotation}", "-o", "out/", "in.docx",
                      cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (made,) = (tmp_path / "out").iterdir()
    assert set(tmp_path.rglob("*")) - before == {tmp_path / "out", made}
    assert re.fullmatch(r"[^/\\:*?\"<>|\x00-\x1f]+\.json", made.name)
    assert not made.name.startswith((".", "-")) and len(os.fsencode(made.name)) <= 220
    os.fsencode(made.name).decode("utf-8")


def test_no_name_looks_like_another(vanthu, tmp_path):
    source = write(tmp_path / "in.docx", number="1/BC-UBND",
                   agency="ỦY BAN NHÂN DÂN XÃ \u202efdp.exe\u200b\ufeff MÂY")
    (tmp_path / "a\u2066b.docx").write_bytes(source.read_bytes())
    for pattern, files in (("{OrganName}", [source]), ("{stem}", [tmp_path / "a\u2066b.docx"]),
                           ("x\u202ey", [source])):
        done = vanthu.run("extract", "--name", pattern, "-o", f"{tmp_path}/out/", *files)
        assert done.returncode == 0, done.stderr
    made = names(tmp_path / "out")
    assert len(made) == 3 and not any(c in n for n in made for c in "\u202e\u200b\ufeff\u2066")
    assert "a-b.json" in made and "x-y.json" in made


@pytest.mark.parametrize("pattern", ["", "{", "}", "{}", "{Subject}", "a{stem", "{stem}}"])
def test_patterns_that_say_nothing_are_refused(vanthu, tmp_path, pattern):
    write(tmp_path / "a.docx")
    done = vanthu.run("extract", "--name", pattern, "-o", f"{tmp_path}/out/", tmp_path / "a.docx")
    assert done.returncode == 2 and not (tmp_path / "out").exists()


def test_name_without_a_folder_is_refused(vanthu, tmp_path):
    write(tmp_path / "a.docx")
    assert vanthu.run("extract", "--name", "{stem}", tmp_path / "a.docx").returncode == 2


def test_a_folder_that_cannot_be_made(vanthu, tmp_path):
    write(tmp_path / "a.docx")
    (tmp_path / "file").write_text("")
    done = vanthu.run("extract", "-o", f"{tmp_path}/file/out/", tmp_path / "a.docx")
    assert done.returncode == 3 and "[io]" in done.stderr


def test_standard_input_has_a_name(vanthu, tmp_path):
    source = write(tmp_path / "a.docx")
    done = vanthu.run("extract", "-o", f"{tmp_path}/out/", "-", stdin=source.read_bytes(),
                      text=False)
    assert done.returncode == 0 and names(tmp_path / "out") == ["stdin.json"]


def series(folder):
    """Numbers 1, 2, 4, 7 of one agency; 4 is dated before 2; 2 stands twice."""
    days = {1: "ngày 05 tháng 02 năm 2024", 2: "ngày 20 tháng 3 năm 2024",
            4: "ngày 11 tháng 3 năm 2024", 7: "ngày 05 tháng 6 năm 2024"}
    for number, day in days.items():
        write(folder / f"{number}.docx", f"{number:02}/BC-UBND", day)
    write(folder / "2-again.docx", "02/BC-UBND", days[2], "Quan trắc lần hai")
    write(folder / "other.docx", "900/BC-UBND", days[7], agency="ỦY BAN NHÂN DÂN XÃ SUỐI KHÓI")
    write(folder / "last-year.docx", "02/BC-UBND", "ngày 05 tháng 6 năm 2023")
    (folder / "copy.docx").write_bytes((folder / "7.docx").read_bytes())
    (folder / "bad.docx").write_bytes(b"PK\x03\x04 no")


@pytest.mark.parametrize("command", ["extract", "check"])
def test_summary(vanthu, tmp_path, command):
    series(tmp_path / "in")
    done = vanthu.run(command, "--format", "json", "--summary=sum.json", "-j", "2", "in",
                      cwd=tmp_path)
    assert done.returncode == 3
    text = (tmp_path / "sum.json").read_text(encoding="utf-8")
    found = json.loads(text)
    closed = re.sub(r"([\[{])\s+([\]}])", r"\1\2", text)  # empty ones take two lines
    assert closed == json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    assert found["schema"] == "vanthu/summary/1" and found["files"] == 9
    assert found["verdicts"]["unread"] == 1 and found["errors"] == {"damaged": 1}
    assert sum(found["verdicts"].values()) == 9
    (twice,) = found["duplicates"]["number"]
    assert twice == {
        "OrganName": "ỦY BAN NHÂN DÂN XÃ ĐÈO MÂY", "OrganizationInCharge": None,
        "CodeNotation": "BC-UBND", "Year": 2024, "CodeNumber": "2",
        "paths": ["in/2-again.docx", "in/2.docx"]}
    assert found["duplicates"]["content"] == [["in/7.docx", "in/copy.docx"]]
    (row,) = found["series"]
    assert row["missing"] == [[3, 3], [5, 6]]
    (back,) = row["backward"]
    assert (back["CodeNumber"], back["IssuedDate"]) == ("4", "2024-03-11")
    assert (back["AfterNumber"], back["AfterDate"]) == ("2", "2024-03-20")
    if command == "check":
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        rules = [f["rule"] for line in lines for f in line.get("findings", [])]
        assert sum(r["findings"] for r in found["rules"]) == len(rules) > 0
        for r in found["rules"]:
            assert r["findings"] == rules.count(r["rule"])
        order = [(-r["documents"], -r["findings"]) for r in found["rules"]]
        assert order == sorted(order)


@pytest.mark.parametrize("lang,words", [
    ("vi", ("Tổng kết: 9 tệp", "1 không đọc được", "Trùng số, ký hiệu", "Trùng nội dung",
            "thiếu số 3, 5–6", "trước ngày 2024-03-20 của số 2")),
    ("en", ("Summary: 9 files", "1 unread", "Same number", "Same content", "missing 3, 5–6",
            "before 2024-03-20 of number 2"))])
def test_summary_in_words(vanthu, tmp_path, lang, words):
    series(tmp_path / "in")
    done = vanthu.run("extract", "--lang", lang, "--summary", "in", cwd=tmp_path)
    for word in words:
        assert word in done.stderr
    assert "900" not in done.stderr.split("[damaged]")[-1], "one document is no series"


def summed(vanthu, folder):
    done = vanthu.run("extract", "--summary=../s.json", ".", cwd=folder)
    assert done.returncode == 0, done.stderr
    return json.loads((folder.parent / "s.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("numbers, missing", [
    ((1, 2, 3, 5, 6, 7, 8, 30), [[4, 4]]),                # one that was read wrong
    ((2, 40, 41, 43, 44, 45, 46), [[42, 42]]),
    ((1, 3, 5, 7), [[2, 2], [4, 4], [6, 6]]),
    ((10, 12, 50, 90), []),                               # some out of a register
    ((10, 90, 300), []),
])
def test_gaps_of_a_register(vanthu, tmp_path, numbers, missing):
    for number in numbers:
        write(tmp_path / "in" / f"{number}.docx", f"{number:02}/BC-UBND", subject=str(number))
    found = [row["missing"] for row in summed(vanthu, tmp_path / "in")["series"]]
    assert found == ([missing] if missing else [])


def test_agencies_of_one_name_below_several(vanthu, tmp_path):
    """Each province has a VĂN PHÒNG; who names no parent agency where there is one is the same."""
    north, south = "ỦY BAN NHÂN DÂN TỈNH ĐÈO MÂY", "ỦY BAN NHÂN DÂN TỈNH SUỐI KHÓI"
    for name, number, parent in (("n1", 1, north), ("n2", 2, north), ("n4", 4, north),
                                 ("s1", 1, south), ("s2", 2, south)):
        write(tmp_path / "in" / f"{name}.docx", f"{number}/BC-VP", agency="VĂN PHÒNG",
              parent=parent, subject=name)
    found = summed(vanthu, tmp_path / "in")
    assert found["duplicates"]["number"] == []
    (row,) = found["series"]
    assert row["OrganizationInCharge"] == north and row["missing"] == [[3, 3]]
    for name, parent in (("x", north), ("y", "")):
        write(tmp_path / "two" / f"{name}.docx", "5/BC-VP", agency="VĂN PHÒNG", parent=parent,
              subject=name)
    (twice,) = summed(vanthu, tmp_path / "two")["duplicates"]["number"]
    assert twice["paths"] == ["./x.docx", "./y.docx"]
    assert twice["OrganizationInCharge"] is None


@pytest.mark.parametrize("numbers,twice", [
    (("1.250", "1.251"), []), (("1.250", "1250"), ["1250"]), (("30a", "30A"), ["30a"]),
    (("30d", "30đ"), []), (("30Đ", "30đ"), ["30đ"]), (("12-14", "12-15"), [])])
def test_numbers_of_any_form(vanthu, tmp_path, numbers, twice):
    for i, number in enumerate(numbers):
        write(tmp_path / "in" / f"{i}.docx", f"{number}/BC-UBND", subject=number + str(i))
    found = summed(vanthu, tmp_path / "in")
    assert [d["CodeNumber"] for d in found["duplicates"]["number"]] == twice


@pytest.mark.parametrize("wrong,day,pair", [(3, 30, ("4", "3")), (7, 2, ("7", "6")),
                                            (1, 30, ("2", "1")), (9, 1, ("9", "8"))])
def test_one_wrong_day_is_one_document(vanthu, tmp_path, wrong, day, pair):
    for n in range(1, 10):
        write(tmp_path / "in" / f"{n}.docx", f"{n}/BC-UBND",
              f"ngày {day if n == wrong else 10 + n} tháng 12 năm 2024", subject=str(n))
    (row,) = summed(vanthu, tmp_path / "in")["series"]
    assert [(b["CodeNumber"], b["AfterNumber"]) for b in row["backward"]] == [pair]


def test_a_few_of_a_register_miss_nothing(vanthu, tmp_path):
    for number in ("5", "300", "911"):
        write(tmp_path / "in" / f"{number}.docx", f"{number}/BC-UBND")
    vanthu.run("extract", "--summary=s.json", "in", cwd=tmp_path)
    assert json.loads((tmp_path / "s.json").read_text())["series"] == []


def test_the_result_is_the_same_with_a_summary(vanthu, tmp_path):
    series(tmp_path / "in")
    for command in ("check", "extract"):
        plain = vanthu.run(command, "--format", "json", "in", cwd=tmp_path)
        summed = vanthu.run(command, "--format", "json", "--summary=s.txt", "in", cwd=tmp_path)
        assert plain.stdout == summed.stdout and plain.returncode == summed.returncode


def test_a_summary_replaces_no_document(vanthu, tmp_path):
    source = write(tmp_path / "a.docx")
    before = source.read_bytes()
    done = vanthu.run("extract", f"--summary={source}", source)
    assert done.returncode == 2 and source.read_bytes() == before
    done = vanthu.run("extract", f"--summary={tmp_path}/no/such/s.json", source)
    assert done.returncode == 3 and "[io]" in done.stderr


def test_strange_names_of_files_are_summed_up(vanthu, tmp_path):
    source = write(tmp_path / "a.docx")
    for name in (b"in-\xff\xfe.docx", b"in-\n\"x.docx", b"in-\x1b.docx"):
        with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:
            file.write(source.read_bytes())
    done = vanthu.run("extract", "--summary=s.json", ".", cwd=tmp_path, text=False)
    assert done.returncode == 0
    text = (tmp_path / "s.json").read_text(encoding="utf-8")
    assert len(json.loads(text)["duplicates"]["content"][0]) == 4
    assert r'"./in-\u001b.docx"' in text, "as results write it"
