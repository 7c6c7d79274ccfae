"""Small files to run the program on."""

import io
import zipfile

import pytest

import docx_writer
import model
import odt_writer
from program import TOP


@pytest.fixture
def samples():
    return TOP / "samples"


@pytest.fixture
def small(tmp_path):
    """A small document in each format: small.docx, small.odt."""
    doc = model.load(TOP / "tests" / "rules" / "base" / "cong-van.model")
    docx_writer.write(doc, tmp_path / "small.docx")
    odt_writer.write(doc, tmp_path / "small.odt")
    return tmp_path


@pytest.fixture
def repack():
    """repack(path, change): the archive anew; change(name, bytes) gives bytes or None to drop."""
    def do(path, change):
        with zipfile.ZipFile(path) as z:
            members = [(i, z.read(i)) for i in z.infolist()]
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as z:
            for info, data in members:
                data = change(info.filename, data)
                if data is not None:
                    z.writestr(info, data)
        path.write_bytes(out.getvalue())
        return path
    return do
