"""A frame or a box for every line, as converters of other formats leave pages: what stands in one
column below the other is one component."""

import json

import pytest

import docx_writer
import model
import odt_writer

WRITERS = {"docx": docx_writer, "odt": odt_writer}
LEFT = ["UBND TỈNH AN THỊNH", "SỞ VĂN HÓA", "Số: 12/SVH-DS", "V/v kiểm tra di tích",
        "tháng 10"]
RIGHT = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
         "An Thịnh, ngày 05 tháng 3 năm 2025"]
BELOW = ["Nơi nhận:", "- Như trên;", "- Sở Nội vụ;", "- Lưu: VT, DS."]
SIGNER = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Tám"]


def boxes(lines, x, width, top):
    return [(top + 6 * i, x, f"box x={x} y={top + 6 * i} width={width} height=6\n"
                             f"@b{x}{top + 6 * i} | {line}\nend\n")
            for i, line in enumerate(lines)]


TEXT = ["Kính gửi: Sở Tài chính",
        "Cơ quan thông báo để các đơn vị biết, tổ chức thực hiện theo quy định./."]


def text(order):
    """Between head and closing plain paragraphs, or boxes as all else."""
    if order == "all":
        return "".join(box[2] for box in boxes(TEXT, 30, 150, 60))
    return "".join(f"@t{i} | {line}\n" for i, line in enumerate(TEXT))


def source(order):
    """In order of the columns, or line by line over both."""
    head = boxes(LEFT, 30, 60, 20) + boxes(RIGHT, 95, 90, 20)
    foot = boxes(BELOW, 30, 60, 200) + boxes(SIGNER, 110, 70, 200)
    if order != "columns":
        head.sort(key=lambda box: box[:2])
        foot.sort(key=lambda box: box[:2])
    return ("page top=20 bottom=20 left=30 right=15\n@first |\n"
            + "".join(box[2] for box in head)
            + text(order)
            + "".join(box[2] for box in foot) + "@last |\n")


def check_record(vanthu, path, to):
    record = json.loads(vanthu.run("extract", "--format", "json", path).stdout)["record"]
    expected = {
        "OrganizationInCharge": "UBND TỈNH AN THỊNH", "OrganName": "SỞ VĂN HÓA",
        "CodeNotation": "SVH-DS", "Subject": "kiểm tra di tích tháng 10",
        "IssuedDate": "2025-03-05",
        "SignerInfo": {"Competence": "KT. GIÁM ĐỐC", "Position": "PHÓ GIÁM ĐỐC",
                       "FullName": "Lê Văn Tám"},
        "To": to, "ToPlaces": ["Như trên", "Sở Nội vụ"],
        "ArchivePlaces": ["VT", "DS"]}
    assert {name: record[name] for name in expected} == expected


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("order", ["columns", "lines", "all"])
def test_lines_in_boxes_of_their_own(vanthu, tmp_path, order, form):
    path = tmp_path / f"frames.{form}"
    WRITERS[form].write(model.parse(source(order), "frames"), path)
    check_record(vanthu, path, ["Sở Tài chính"])


def as_wide_as_their_words(lines, middle, top, step=2):
    """A box for each line, centred on the middle of its column."""
    return [(top + 6 * i, middle - len(line), f"box x={middle - len(line)} y={top + 6 * i} "
                                              f"width={step * len(line)} height=6\n"
                                              f"@w{middle}{top + 6 * i} | {line}\nend\n")
            for i, line in enumerate(lines)]


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("order", ["columns", "lines"])
def test_lines_in_boxes_as_wide_as_their_words(vanthu, tmp_path, order, form):
    """Below both columns a line goes over them; below one it is its own, however short."""
    head = (as_wide_as_their_words(LEFT, 55, 20) + as_wide_as_their_words(RIGHT, 140, 20)
            + as_wide_as_their_words(["Kính gửi:"], 60, 60)
            + as_wide_as_their_words(["- Sở Tài chính;", "- Sở Nội vụ."], 105, 66)
            + as_wide_as_their_words([TEXT[1]], 100, 90))
    foot = (as_wide_as_their_words(BELOW, 50, 200) + as_wide_as_their_words(SIGNER, 140, 200))
    if order == "lines":
        head.sort(key=lambda box: box[:2])
        foot.sort(key=lambda box: box[:2])
    path = tmp_path / f"words.{form}"
    source = ("page top=20 bottom=20 left=30 right=15\n@first |\n"
              + "".join(box[2] for box in head + foot) + "@last |\n")
    WRITERS[form].write(model.parse(source, "words"), path)
    check_record(vanthu, path, ["Sở Tài chính", "Sở Nội vụ"])
