"""The bundled samples are what their models make, and show what they promise."""

import pytest

import docx_writer
import model
import odt_writer
from program import TOP
from package import read_package

SAMPLES = TOP / "samples"
WRITERS = {"docx": docx_writer, "odt": odt_writer}
MODELS = sorted(SAMPLES.glob("*.model"))
FAULTS = ("agency.line", "agency.parent-style", "date.zero", "motto.wording", "number.spacing",
          "page.margin", "page.number-place", "recipients.archive", "recipients.item",
          "recipients.item-style", "recipients.label", "signature.authority")


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("name", [path.stem for path in MODELS])
def test_sample_is_what_its_model_makes(name, form, tmp_path):
    made = tmp_path / f"a.{form}"
    WRITERS[form].write(model.load(SAMPLES / f"{name}.model"), made)
    # The members, not the archive: another zlib may pack the same bytes otherwise.
    assert read_package(made) == read_package(SAMPLES / f"{name}.{form}")


@pytest.mark.parametrize("form", WRITERS)
def test_faults_of_the_sample_are_found(form, vanthu):
    code, (report,) = vanthu.json_lines("check", "--format", "json", SAMPLES / f"bao-cao.{form}")
    assert code == 1
    found = {finding["rule"] for finding in report["findings"]}
    assert not set(FAULTS) - found, f"not found: {sorted(set(FAULTS) - found)}"


@pytest.mark.parametrize("form", WRITERS)
def test_mended_sample_conforms(form, vanthu):
    code, (report,) = vanthu.json_lines("check", "--format", "json",
                                        SAMPLES / f"bao-cao-chuan.{form}")
    assert (code, report["findings"]) == (0, [])


@pytest.mark.parametrize("form", WRITERS)
def test_sample_is_mended_whole(form, vanthu, tmp_path):
    """What README shows: normalized, the sample has no fault left."""
    made = tmp_path / f"a.{form}"
    done = vanthu.run("normalize", "--lang", "en", "-o", made, SAMPLES / f"bao-cao.{form}")
    assert done.returncode == 0 and "15 findings" in done.stdout and "left" not in done.stdout
    code, (report,) = vanthu.json_lines("check", "--format", "json", made)
    assert (code, report["findings"]) == (0, [])


@pytest.mark.parametrize("name", [path.stem for path in MODELS])
@pytest.mark.parametrize("form", WRITERS)
def test_record_of_the_sample(name, form, vanthu):
    code, (report,) = vanthu.json_lines("extract", "--format", "json", SAMPLES / f"{name}.{form}")
    assert code == 0
    record = report["record"]
    wanted = {
        "TypeName": "Báo cáo", "TypeCode": "BC", "CodeNumber": "58",
        "CodeNotation": "BC-TTQTSM", "Place": "Mây Trắng", "IssuedDate": "2024-06-05",
        "OrganName": "TRUNG TÂM QUAN TRẮC SƯƠNG MÙ", "OrganizationInCharge": "UBND TỈNH TRÀNG SƠN",
        "Subject": "Kết quả quan trắc sương mù 5 tháng đầu năm 2024",
        "To": ["Ủy ban nhân dân tỉnh Tràng Sơn"],
        "ToPlaces": ["Như trên", "Sở Đèo và Sương mù", "Lãnh đạo Trung tâm"],
        "ArchivePlaces": ["VT", "KT"], "Language": "vi",
    }
    assert {key: record[key] for key in wanted} == wanted
    assert record["SignerInfo"]["Position"] == "PHÓ GIÁM ĐỐC"
    assert record["SignerInfo"]["FullName"] == "Vũ Thị Sương Mai"
    codes = [citation["Code"] for citation in record["Citations"]]
    assert codes == ["77/QĐ-UBND", "04/KH-TTQTSM", "505/SĐSM-KT", "77/QĐ-UBND"]
