"""The templates of Phụ lục III, filled in, draw no error and no warning."""

import subprocess

import pytest

import batch
import templates
from office import office_program


@pytest.fixture(scope="module")
def filled(corpus, tmp_path_factory):
    source = corpus / "decree" / "Phuluc3.docx"
    if not source.is_file():
        pytest.skip("no Phuluc3.docx in the corpus")
    folder = tmp_path_factory.mktemp("templates")
    assert len(templates.write(source, folder)) == len(templates.NUMBERS)
    return folder


def alarms(vanthu, folder):
    reports = batch.check(vanthu, folder)
    assert len(reports) == len(templates.NUMBERS)
    return [line for line in (batch.complaint(n, r) for n, r in sorted(reports.items())) if line]


def test_templates_filled_in(vanthu, filled):
    found = alarms(vanthu, filled)
    assert not found, "\n".join(found)


def test_templates_filled_in_as_odt(vanthu, filled, tmp_path):
    office = office_program()
    if office is None:
        pytest.skip("LibreOffice Writer is not installed")
    subprocess.run([office, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile",
                    "--convert-to", "odt", "--outdir", str(tmp_path / "odt"),
                    *map(str, sorted(filled.glob("*.docx")))], check=True, timeout=300,
                   capture_output=True)
    found = alarms(vanthu, tmp_path / "odt")
    assert not found, "\n".join(found)
