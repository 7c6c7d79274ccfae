"""A run as a whole: limits of one document, signals, closed pipes, links, hidden files."""

import os
import signal
import stat
import subprocess
import time
import zipfile
from pathlib import Path

import pytest

from program import TOP

SAMPLE = TOP / "samples" / "bao-cao.docx"
MAIN = "word/document.xml"
HEAD = (b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/'
        b'wordprocessingml/2006/main"><w:body>')
TAIL = b"</w:body></w:document>"


def with_main_part(path, pieces):
    """The sample with another main part, of pieces of bytes."""
    with zipfile.ZipFile(SAMPLE) as old, \
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != MAIN:
                new.writestr(name, old.read(name))
        with new.open(MAIN, "w") as part:
            for piece in pieces:
                part.write(piece)
    return path


@pytest.mark.parametrize("name, pieces, code", [
    ("bomb", [HEAD] + [b" " * (1 << 20)] * 40 + [TAIL], "too-large"),
    ("deep", [HEAD] + [b"<w:tbl><w:tr><w:tc>"] * 5000 + [TAIL], "too-deep"),
    ("cut", [HEAD, b"<w:p><w:r>"], "damaged"),
])
def test_hostile_file_costs_itself_alone(name, pieces, code, vanthu, tmp_path):
    path = with_main_part(tmp_path / f"{name}.docx", pieces)
    done = vanthu.run("check", "--format", "json", path, SAMPLE)
    first, second = done.stdout.splitlines()
    assert f'"code":"{code}"' in first
    assert '"vanthu/check/1"' in second
    assert f"[{code}]" in done.stderr and done.returncode == 3


@pytest.fixture
def endless(vanthu, tmp_path):
    """Options that let a rule run which never ends."""
    built = vanthu.builddir / "tests" / "mock" / "rule_hangs.so"
    assert built.exists(), f"not built: {built} (make check builds it)"
    folder = tmp_path / "plugins"
    folder.mkdir()
    (folder / "rule_hangs.so").write_bytes(built.read_bytes())
    (folder / "rule_hangs.so").chmod(0o755)
    profile = tmp_path / "mock.xml"
    profile.write_text(
        '<profile xmlns="urn:vanthu:profile:1" id="mock" form="1" base="nd30-2020">'
        '<title xml:lang="vi">Thử</title><title xml:lang="en">Mock</title>'
        '<rule id="mock.rule" severity="error" cite="Thử"/></profile>', encoding="utf-8")
    return ["--plugin-dir", folder, "--profile", profile, "--rule", "mock.rule"]


def test_document_that_takes_too_long(vanthu, endless):
    start = time.monotonic()
    done = vanthu.run("check", "--timeout", "1", *endless, SAMPLE)
    assert "[timeout]" in done.stderr and done.returncode == 3
    assert time.monotonic() - start < 20


@pytest.mark.parametrize("value", ["0", "-1", "x", ""])
def test_time_is_a_number(value, vanthu):
    assert vanthu.run("check", "--timeout", value, SAMPLE).returncode == 2


def test_stopped_run_leaves_nothing(vanthu, endless, tmp_path):
    out = tmp_path / "out.json"
    run = subprocess.Popen([vanthu.path, "check", *endless, "-o", out, SAMPLE],
                           stderr=subprocess.PIPE, start_new_session=True)
    deadline = time.monotonic() + 20
    while not list(tmp_path.glob("out.json*")) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert list(tmp_path.glob("out.json*")), "the run did not start"
    run.send_signal(signal.SIGTERM)
    run.communicate(timeout=20)
    assert run.returncode == -signal.SIGTERM
    assert not list(tmp_path.glob("out.json*"))
    with pytest.raises(ProcessLookupError):  # its worker processes went with it
        for _ in range(100):
            os.killpg(run.pid, 0)
            time.sleep(0.05)


def test_stopped_run_of_one_document_leaves_no_process(vanthu, endless):
    run = subprocess.Popen([vanthu.path, "check", *endless, SAMPLE], stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE, start_new_session=True)
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
    deadline = time.monotonic() + 20
    while not is_confined(children.read_text().split()) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert is_confined(children.read_text().split()), "the run did not start"
    run.send_signal(signal.SIGTERM)
    assert run.communicate(timeout=20) == (b"", b"")
    assert run.returncode == -signal.SIGTERM
    with pytest.raises(ProcessLookupError):
        for _ in range(100):
            os.killpg(run.pid, 0)
            time.sleep(0.05)


def is_confined(pids):
    """1 when a process has given up what it needs no more, and reads."""
    return any("NoNewPrivs:\t1" in Path(f"/proc/{pid}/status").read_text() for pid in pids)


def test_full_disk_is_told_of_one_document(vanthu):
    with open("/dev/full", "wb") as full:
        done = subprocess.run([vanthu.path, "check", "--format", "json", SAMPLE], stdout=full,
                              stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 3 and b"[io]" in done.stderr


def test_reader_of_the_result_may_go_away(vanthu):
    run = subprocess.Popen([vanthu.path, "check", "--format", "json", *[SAMPLE] * 40],
                           stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    run.stdout.readline()
    run.stdout.close()
    stderr = run.stderr.read()
    assert run.wait(timeout=60) == 3
    assert stderr == b"", "whoever reads has enough: there is nothing to say"


def test_result_into_a_pipe_leaves_the_pipe(vanthu, tmp_path):
    """A device or a pipe is written to: a file in its place would be a disaster."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE)
    done = vanthu.run("check", "--format", "json", "-o", pipe, SAMPLE, timeout=20)
    assert reader.communicate(timeout=20)[0].startswith(b'{"schema":"vanthu/check/1"')
    assert done.returncode == 1 and stat.S_ISFIFO(pipe.stat().st_mode)


def test_result_may_not_replace_what_is_read(vanthu, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(SAMPLE.read_bytes())
    (tmp_path / "link.docx").symlink_to(path)
    for out in (path, tmp_path / "link.docx", f"{tmp_path}/./a.docx"):
        done = vanthu.run("check", "-o", out, path)
        assert done.returncode == 2
    assert path.read_bytes() == SAMPLE.read_bytes()


def test_links_hidden_files_and_files_of_an_open_editor(vanthu, tmp_path):
    top = tmp_path / "top"
    (top / "b").mkdir(parents=True)
    for name in ("z.docx", "b/a.DOCX", ".hidden.docx", "~$z.docx", "b/notes.txt"):
        (top / name).write_bytes(SAMPLE.read_bytes())
    (top / "b" / "up").symlink_to(top)
    (top / "c.docx").symlink_to(top / "z.docx")
    code, found = vanthu.json_lines("check", "--format", "json", f"{top}/")
    assert [f["path"] for f in found] == [f"{top}/{n}" for n in ("b/a.DOCX", "c.docx", "z.docx")]
    assert code == 1


def test_folder_without_documents_is_no_clean_result(vanthu, tmp_path):
    done = vanthu.run("check", tmp_path)
    assert "[not-found]" in done.stderr and done.returncode == 3


def test_standard_input_is_read_once(vanthu):
    assert vanthu.run("check", "-", "-", stdin="").returncode == 2


def test_required_plugin_that_is_gone(vanthu, tmp_path):
    """Less a plugin, a check of the rest would look like a clean one."""
    program = tmp_path / "vanthu"
    program.write_bytes(vanthu.path.read_bytes())
    program.chmod(0o755)
    (tmp_path / "profiles").symlink_to(vanthu.builddir / "profiles")
    (tmp_path / "plugins" / ".libs").mkdir(parents=True)
    for plugin in (vanthu.builddir / "plugins" / ".libs").glob("*.so"):
        if plugin.stem != "standard":
            (tmp_path / "plugins" / ".libs" / plugin.name).symlink_to(plugin)
    done = subprocess.run([program, "check", SAMPLE], capture_output=True, encoding="utf-8",
                          timeout=60)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.count("\n") == 1 and "standard: [plugin]" in done.stderr
