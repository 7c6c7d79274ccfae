"""Documents that have parts alike answer as each does alone."""

import zipfile
from pathlib import Path

import docx_writer
import model
import odt_writer
import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MODELS = ("samples/bao-cao.model", "samples/bao-cao-chuan.model",
          "tests/rules/base/quyet-dinh.model")
WRITERS = {"docx": docx_writer, "odt": odt_writer}


def write(path, source, change=None):
    doc = model.load(ROOT / source)
    WRITERS[path.suffix[1:]].write(doc, path)
    if change is None:
        return path
    with zipfile.ZipFile(path) as zip_in:
        entries = [(i, zip_in.read(i)) for i in zip_in.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zip_out:
        for info, data in entries:
            zip_out.writestr(info, change(info.filename, data), zipfile.ZIP_DEFLATED)
    return path


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("job", ("check", "extract", "dump"))
def test_each_answers_as_alone(vanthu, tmp_path, form, job):
    """Three times each, so that parts are met, kept and told from what was kept."""
    files = [write(tmp_path / f"{i}.{form}", source)
             for i, source in enumerate(MODELS * 3)]
    if job == "dump":
        together = vanthu.run(job, *files).stdout
        assert together == "".join(vanthu.run(job, f).stdout for f in files)
        return
    _, together = vanthu.json_lines(job, "--format", "json", "-j", "1", *files)
    alone = [vanthu.json_lines(job, "--format", "json", f)[1][0] for f in files]
    assert together == alone


@pytest.mark.parametrize("form,was,now", [
    ("docx", b'w:val="28"', b'w:val="20"'),
    ("odt", b'fo:font-size="14pt"', b'fo:font-size="10pt"')])
def test_other_bytes_are_other_styles(vanthu, tmp_path, form, was, now):
    """Of the same length, and among many that are the same."""
    def smaller(name, data):
        return data.replace(was, now) if name.endswith("styles.xml") else data
    same = [write(tmp_path / f"{i}.{form}", MODELS[1], lambda _, data: data) for i in range(3)]
    other = write(tmp_path / f"other.{form}", MODELS[1], smaller)
    with zipfile.ZipFile(other) as package:
        assert any(now in package.read(n) for n in package.namelist() if n.endswith("styles.xml"))
    _, reports = vanthu.json_lines("check", "--format", "json", "-j", "1", *same, other, *same)
    _, alone = vanthu.json_lines("check", "--format", "json", other)
    assert reports[3] == alone[0]
    assert reports[3]["findings"] != reports[0]["findings"] == reports[6]["findings"]


@pytest.mark.parametrize("form", WRITERS)
def test_normalize_gives_the_same_bytes(vanthu, tmp_path, form):
    """It reads what it wrote: most of its parts are those it read before."""
    files = [write(tmp_path / f"{i}.{form}", MODELS[i % 3]) for i in range(6)]
    assert vanthu.run("normalize", "-j", "1", "-o", f"{tmp_path}/out/", *files).returncode in (0, 1)
    for file in files:
        alone = tmp_path / f"alone-{file.name}"
        assert vanthu.run("normalize", "-o", alone, file).returncode in (0, 1)
        assert alone.read_bytes() == (tmp_path / "out" / file.name).read_bytes()


@pytest.mark.parametrize("form", WRITERS)
def test_damage_is_told_each_time(vanthu, tmp_path, form):
    def cut(name, data):
        return data[:len(data) // 2] if name.endswith("styles.xml") else data
    files = [write(tmp_path / f"{i}.{form}", MODELS[0], cut) for i in range(4)]
    _, reports = vanthu.json_lines("check", "--format", "json", "-j", "1", *files)
    assert all(r["partial"] or r.get("error") for r in reports)
    assert len({str({k: r[k] for k in r if k not in ("path", "file")}) for r in reports}) == 1
