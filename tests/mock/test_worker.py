"""What a reader that goes astray can do: nothing to the system, and to the run one file."""

import hashlib
import json
import os
import resource
import shutil
import subprocess

import pytest

from program import TOP, Vanthu

NAME = "obeys"
MOCK = Vanthu().builddir / "tests" / "mock" / f"{NAME}.so"
COUNT = 1000
SANITIZED = b"__asan_init" in Vanthu().path.read_bytes() if Vanthu().path.exists() else False


@pytest.fixture(scope="module")
def plugins(tmp_path_factory):
    assert MOCK.exists(), f"not built: {MOCK} (make check builds it)"
    folder = tmp_path_factory.mktemp("plugins")
    shutil.copyfile(MOCK, folder / "obeys.so")
    (folder / "obeys.so").chmod(0o755)
    return folder


@pytest.fixture(scope="module")
def layers(plugins):
    """The layers that `vanthu plugins -v` says are there."""
    done = Vanthu().run("plugins", "-v", "--lang", "en")
    text = done.stdout.split("kept from:\n")[1]
    found = {line.split()[0]: "NOT AVAILABLE" not in line for line in text.splitlines()}
    assert set(found) == {"Landlock", "seccomp"}
    return found


def dump(plugins, path, *options, **how):
    return Vanthu().run("dump", "--lang", "en", "--plugin-dir", plugins, *options, path, **how)


# ---- the system ----

BY_LANDLOCK = ["create", "write", "truncate", "unlink", "mkdir"]
BY_SECCOMP = ["create", "write", "truncate", "unlink", "mkdir", "socket", "pair", "thread", "code",
              "execve", "system", "fork", "kill", "ptrace"]


@pytest.mark.parametrize("act", BY_SECCOMP)
def test_forbidden_act(act, plugins, layers, tmp_path):
    if not (layers["seccomp"] or (layers["Landlock"] and act in BY_LANDLOCK)):
        pytest.skip(f"nothing in this system or build forbids it: {layers}")
    victim = tmp_path / "victim"
    if act in ("write", "truncate", "unlink"):
        victim.write_text("kept")
    path = tmp_path / "a.mock"
    path.write_text(f"act {act} {victim}")
    done = dump(plugins, path)
    assert "DONE" not in done.stdout, "the reader could do it"
    if done.returncode == 0:
        assert "REFUSED" in done.stdout
    else:
        assert done.returncode == 3 and "[crashed]" in done.stderr, done.stderr
        assert "a forbidden system call" in done.stderr
    if act in ("write", "truncate", "unlink"):
        assert victim.read_text() == "kept"
    else:
        assert not victim.exists()


@pytest.mark.skipif(SANITIZED, reason="a sanitizer that reports is not killed for trying")
@pytest.mark.parametrize("act", ["execve", "system", "fork", "ptrace"])
def test_act_that_no_reader_does_by_mistake_ends_the_worker(act, plugins, layers, tmp_path):
    if not layers["seccomp"]:
        pytest.skip("no seccomp in this system or build")
    path = tmp_path / "a.mock"
    path.write_text(f"act {act} {tmp_path / 'victim'}")
    done = dump(plugins, path)
    assert (done.returncode, done.stdout) == (3, "")
    assert "[crashed]" in done.stderr and "a forbidden system call" in done.stderr


def test_reading_needs_no_more_than_is_allowed():
    """All that a document needs in all jobs is in the list: else this would not be 0."""
    for name in ("bao-cao-chuan.docx", "bao-cao-chuan.odt"):
        for command in ("dump", "extract", "check"):
            done = Vanthu().run(command, TOP / "samples" / name)
            assert (done.returncode, done.stderr) == (0, "")


# ---- the run ----

@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A thousand small files, each of which says its own number."""
    made = tmp_path_factory.mktemp("batch")
    for i in range(COUNT):
        (made / f"{i:04}.mock").write_text(f"say number {i}")
    return made


ENDS = {
    "crash": "crashed",
    "exit": "crashed",
    "fork": "crashed",
    "close": "crashed",
    "hang": "timeout",
    "sleep": "timeout",
    "memory": "too-large",
}


@pytest.mark.parametrize("act", sorted(ENDS))
def test_one_file_of_a_thousand(act, plugins, layers, folder, tmp_path):
    """All others are answered rightly and in their order, whatever becomes of the one."""
    if act == "fork" and not layers["seccomp"]:
        pytest.skip("no seccomp in this system or build")
    if act in ("fork", "memory") and SANITIZED:
        pytest.skip("a sanitizer needs terabytes of addresses, and is not killed for a fork")
    bad = COUNT // 3
    files = [folder / f"{i:04}.mock" for i in range(COUNT)]
    files[bad] = tmp_path / "bad.mock"
    files[bad].write_text(f"act {act} {tmp_path / 'victim'}")
    done = Vanthu().run("extract", "--format", "json", "--lang", "en", "--timeout", "4", "-j", "2",
                        "--plugin-dir", plugins, *files)
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r["path"] for r in reports] == [str(f) for f in files]
    assert reports[bad]["error"]["code"] == ENDS[act]
    for path, report in zip(files, reports):
        if path != files[bad]:
            assert "error" not in report
            assert report["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    lines = done.stderr.splitlines()
    assert len(lines) == 1 and f"bad.mock: [{ENDS[act]}]" in lines[0], done.stderr
    assert done.returncode == 3
    assert not (tmp_path / "victim").exists()


@pytest.mark.parametrize("act", sorted(ENDS))
def test_a_document_alone(act, plugins, layers, tmp_path):
    """It is read where everything is loaded; the process that waits writes down how that ended."""
    if act == "fork" and not layers["seccomp"]:
        pytest.skip("no seccomp in this system or build")
    if act in ("fork", "memory") and SANITIZED:
        pytest.skip("a sanitizer needs terabytes of addresses, and is not killed for a fork")
    path, log = tmp_path / "bad.mock", tmp_path / "log"
    path.write_text(f"act {act} {tmp_path / 'victim'}")
    with open(log, "wb") as stderr:  # a file: the limits of a worker forbid it to write there
        done = subprocess.run([Vanthu().path, "extract", "--format", "json", "--lang", "en",
                               "--timeout", "2", "--plugin-dir", plugins, path],
                              stdout=subprocess.PIPE, stderr=stderr, check=False, timeout=60)
    assert json.loads(done.stdout)["error"]["code"] == ENDS[act]
    lines = log.read_text().splitlines()
    assert len(lines) == 1 and f"bad.mock: [{ENDS[act]}]" in lines[0], lines
    assert done.returncode == 3
    assert not (tmp_path / "victim").exists()


def test_every_file_fails(plugins, folder, tmp_path):
    """Each costs a worker; none costs the run."""
    files = []
    for i in range(40):
        files += [tmp_path / f"{i}.mock", folder / f"{i:04}.mock"]
        files[-2].write_text("act crash")
    code, reports = Vanthu().json_lines("extract", "--format", "json", "-j", "3", "--plugin-dir",
                                        plugins, *files)
    assert code == 3
    assert [r["path"] for r in reports] == [str(f) for f in files]
    assert [r.get("error", {}).get("code") for r in reports] == ["crashed", None] * 40


def test_descriptors_and_processes_do_not_add_up(plugins, tmp_path):
    """A run may lose more workers than it may have descriptors."""
    files = [tmp_path / f"{i}.mock" for i in range(60)]
    for path in files:
        path.write_text("act exit")
    done = Vanthu().run("extract", "--plugin-dir", plugins, "-j", "2", *files,
                        before=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32)))
    assert done.stderr.count("[crashed]") == 60
    assert done.returncode == 3


@pytest.mark.skipif(os.geteuid() != 0, reason="needs the rights of root to see that they are gone")
def test_root_gives_up_its_rights_too(plugins, tmp_path):
    path = tmp_path / "a.mock"
    path.write_text(f"act write {tmp_path / 'a.mock'}")
    assert "DONE" not in dump(plugins, path).stdout
