"""What people read: the clerk's report, the record, colours and hostile text."""

import os
import pty
import re
import shutil
import unicodedata

import pytest

from program import TOP

FAULTY = TOP / "samples" / "bao-cao.docx"
SOUND = TOP / "samples" / "bao-cao-chuan.docx"
COMPONENTS = ["Trang giấy", "Tiêu ngữ", "Cơ quan chủ quản", "Cơ quan ban hành", "Số, ký hiệu",
              "Địa danh, thời gian", "Nơi nhận", "Quyền hạn, chức vụ, họ tên người ký"]


def on_terminal(program, *args):
    """What the program writes to a terminal."""
    pid, fd = pty.fork()
    if pid == 0:
        env = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm"}
        os.execve(program, [str(program), *map(str, args)], env)
    out = b""
    while True:
        try:
            piece = os.read(fd, 65536)
        except OSError:  # the other end is closed
            piece = b""
        if not piece:
            break
        out += piece
    os.close(fd)
    os.waitpid(pid, 0)
    return out.decode("utf-8")


@pytest.fixture(scope="module")
def report(vanthu):
    done = vanthu.run("check", FAULTY)
    assert done.returncode == 1
    return done.stdout


def test_findings_are_grouped_in_the_order_of_the_page(report):
    heads = [line for line in report.splitlines()[2:] if line and not line.startswith(" ")]
    named = [h for h in heads if h in COMPONENTS]
    assert named == sorted(named, key=COMPONENTS.index) and len(named) == len(set(named))
    assert "Số, ký hiệu" in named and "Nơi nhận" in named
    numbers = [int(n) for n in re.findall(r"^  (\d+)\. ", report, re.M)]
    assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) >= 10


def test_a_finding_tells_what_where_how_and_why(report):
    start = re.search(r"^  \d+\. Lỗi: .*\[number\.spacing\]$", report, re.M).start()
    entry = report[start:report.index("Địa danh, thời gian", start)]
    assert "Trích:      Số: 58‹·›/BC-TTQTSM  (đoạn 5)" in entry
    assert "Sửa thành:  Số: 58/BC-TTQTSM" in entry
    assert "Cách sửa:   " in entry
    assert "Căn cứ:     NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 3" in entry


def test_the_verdict_counts(report):
    errors = len(re.findall(r"^  \d+\. Lỗi: ", report, re.M))
    warnings = len(re.findall(r"^  \d+\. Cảnh báo: ", report, re.M))
    assert f"Kết luận: {errors} lỗi, {warnings} cảnh báo. Văn bản chưa đúng quy định" in report


def test_lines_fit(report):
    assert max(map(len, report.splitlines())) <= 80
    assert unicodedata.is_normalized("NFC", report)
    assert not re.search(r"[ \t]$", report, re.M), "no white space at the end of a line"


def test_sound_document(vanthu):
    done = vanthu.run("check", SOUND)
    assert done.returncode == 0
    assert "Kết luận: không có lỗi. Văn bản đúng thể thức" in done.stdout


def test_quiet_is_a_line_a_file(vanthu):
    done = vanthu.run("check", "-q", SOUND, FAULTY)
    first, second = done.stdout.splitlines()
    assert first == f"{SOUND}: không có lỗi"
    assert re.fullmatch(re.escape(str(FAULTY)) + r": \d+ lỗi, \d+ cảnh báo", second)


def test_several_files_end_with_a_total(vanthu, tmp_path):
    bad = tmp_path / "b.docx"
    bad.write_bytes(b"PK\x03\x04")
    done = vanthu.run("check", SOUND, bad, FAULTY)
    assert done.returncode == 3
    assert re.search(r"^Tổng cộng: 3 văn bản; 1 có lỗi; 1 không đọc được; \d+ lỗi, \d+ cảnh báo\.$",
                     done.stdout, re.M)
    assert re.search(rf"^{re.escape(str(bad))}: không đọc được \[[a-z-]+\]: \S.*$", done.stdout,
                     re.M)


def test_english(vanthu):
    done = vanthu.run("check", "--lang", "en", FAULTY)
    assert re.search(r"^  \d+\. Error: .*\[number\.spacing\]$", done.stdout, re.M)
    assert "Becomes:  Số: 58/BC-TTQTSM" in done.stdout
    assert "Lỗi" not in done.stdout and "Cách sửa" not in done.stdout
    assert re.search(r"^Verdict: \d+ errors, \d+ warnings\. ", done.stdout, re.M)


def test_record(vanthu):
    done = vanthu.run("extract", "--format", "text", FAULTY)
    lines = done.stdout.splitlines()
    assert lines[0] == str(FAULTY)
    fields = {m[1]: m[2] for m in re.finditer(r"^  (\S.*?)  +(\S.*)$", done.stdout, re.M)}
    assert fields["Tên loại"] == "Báo cáo"
    assert fields["Ngày ban hành"] == "05/6/2024"
    assert fields["Mức độ khẩn"] == "Thường"
    assert fields["Độ mật"] == "—"
    assert fields["Số trang"] == "2  (phỏng đoán)"
    assert fields["Nơi nhận (3)"] == "- Như trên"
    assert fields["Văn bản viện dẫn (4)"].startswith("- Quyết định số 77/QĐ-UBND ngày 15/01/2024")
    starts = {len(line) - len(line.lstrip()) for line in lines[1:]}
    assert starts <= {2, min(starts - {2}), min(starts - {2}) + 2}, "values stand in one column"


def test_colours_on_a_terminal_only(vanthu, report):
    assert "\033" not in report
    shown = on_terminal(vanthu.path, "check", FAULTY)
    assert "\033[1;31mLỗi\033[0m" in shown
    assert "‹" not in shown, "a colour marks the fault"
    assert "\033" not in on_terminal(vanthu.path, "check", "--no-color", FAULTY)


def test_names_cannot_speak_to_the_terminal(vanthu, tmp_path):
    path = tmp_path / "a\033[2Jb\nc.docx"
    shutil.copy(FAULTY, path)
    for args in (("check",), ("check", "-q"), ("extract", "--format", "text")):
        out = vanthu.run(*args, path).stdout
        assert "\033" not in out and "a�[2Jb" in out
