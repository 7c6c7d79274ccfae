"""A letterhead in the header of the page: what is cited in the subject there counts."""

import json

import pytest

import docx_writer
import model
import odt_writer

WRITERS = {"docx": docx_writer, "odt": odt_writer}
SOURCE = """page top=20 bottom=20 left=30 right=15
header default
@a1 | SỞ VĂN HÓA
@a2 | Số: 12/SVH-DS
@a3 | V/v thực hiện Chỉ thị số 16/CT-TTg
@n1 | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
@n2 | Độc lập - Tự do - Hạnh phúc
end
@to | Kính gửi: Sở Tài chính
@t | Cơ quan thông báo Kế hoạch số 30/KH-SVH để các đơn vị biết, tổ chức thực hiện./.
"""


@pytest.mark.parametrize("form", WRITERS)
def test_citation_in_the_subject(vanthu, tmp_path, form):
    path = tmp_path / f"letterhead.{form}"
    WRITERS[form].write(model.parse(SOURCE, "letterhead"), path)
    record = json.loads(vanthu.run("extract", "--format", "json", path).stdout)["record"]
    assert record["Subject"] == "thực hiện Chỉ thị số 16/CT-TTg"
    assert sorted(c["Code"] for c in record["Citations"]) == ["16/CT-TTg", "30/KH-SVH"]
