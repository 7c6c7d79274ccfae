"""What a run opens at its start, and that nothing is lost by what it leaves shut."""

import shutil
import stat

import pytest

from program import TOP, Vanthu

SAMPLE = TOP / "samples" / "bao-cao.docx"


@pytest.fixture
def moved(vanthu, tmp_path):
    """A copy of the program with plugins and profiles of its own."""
    for folder in ("plugins/.libs", "profiles"):
        (tmp_path / folder).mkdir(parents=True)
    for plugin in (vanthu.builddir / "plugins" / ".libs").glob("*.so"):
        shutil.copyfile(plugin, tmp_path / "plugins" / ".libs" / plugin.name)
    for file in (TOP / "profiles").glob("*.[xr][mn][lg]"):
        shutil.copyfile(file, tmp_path / "profiles" / file.name)
    away = Vanthu()
    away.path = tmp_path / "vanthu"
    shutil.copyfile(vanthu.path, away.path)
    away.path.chmod(away.path.stat().st_mode | stat.S_IXUSR)
    return away


def plugin(moved, name):
    return moved.path.parent / "plugins" / ".libs" / f"{name}.so"


def edit(moved, name, old, new):
    path = moved.path.parent / "profiles" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def findings(moved, *options):
    _, objects = moved.json_lines("check", "--format", "json", *options, SAMPLE)
    return objects[0]


def test_plugin_of_another_writer_is_not_opened(moved):
    plugin(moved, "xlsx").write_bytes(b"no shared object")
    before = findings(moved)
    assert "findings" in before
    listed = moved.run("plugins", "--lang", "en")
    assert "it cannot be loaded" in listed.stdout and listed.returncode == 3
    used = moved.run("extract", "--lang", "en", "--format", "xlsx", "-o", "/dev/null", SAMPLE)
    assert "it cannot be loaded" in used.stderr and used.returncode == 3


@pytest.mark.parametrize("name", ["standard", "json"])
def test_plugin_that_a_run_needs_is_told(moved, name):
    plugin(moved, name).write_bytes(b"no shared object")
    done = moved.run("check", "--lang", "en", "--format", "json", SAMPLE)
    assert (done.returncode, done.stdout) == (3, "")
    assert "it cannot be loaded" in done.stderr


@pytest.mark.parametrize("name", ["xlsx", "csv"])
def test_plugin_that_is_left_shut_is_looked_at(moved, name):
    """What may not be trusted, or is not there, is told by every run."""
    plugin(moved, name).chmod(0o777)
    done = moved.run("check", "--lang", "en", "--format", "json", SAMPLE)
    assert done.returncode == 3 and "world-writable" in done.stderr
    plugin(moved, name).unlink()
    done = moved.run("check", "--lang", "en", "--format", "json", SAMPLE)
    assert done.returncode == 3 and "this required plugin is missing" in done.stderr


def test_stranger_in_the_folder_has_all_opened(moved):
    """A plugin of somebody else's might hold what one of ours does."""
    plugin(moved, "xlsx").write_bytes(b"no shared object")
    shutil.copyfile(plugin(moved, "csv"), plugin(moved, "zz"))
    done = moved.run("check", "--lang", "en", "--format", "json", SAMPLE)
    assert done.returncode == 3
    assert "it cannot be loaded" in done.stderr and 'duplicate plugin name "csv"' in done.stderr


# ---- profiles that were edited where they are installed ----

def test_edited_profile_counts(moved):
    before = {f["rule"] for f in findings(moved)["findings"]}
    rule = sorted(before)[0]
    edit(moved, "nd30-2020.xml", f'<rule id="{rule}"', f'<rule enabled="false" id="{rule}"')
    assert {f["rule"] for f in findings(moved, "--profile", "nd30-2020")["findings"]} == \
        before - {rule}


def test_edited_profile_is_complained_about_by_line(moved):
    edit(moved, "nd30-2020.xml", "</profile>", "\n<paper/>\n</profile>")
    path = moved.path.parent / "profiles" / "nd30-2020.xml"
    line = path.read_text(encoding="utf-8").split("<paper/>", maxsplit=1)[0].count("\n") + 1
    done = moved.run("check", SAMPLE)
    assert done.returncode == 3
    assert f"nd30-2020.xml:{line}: <paper> is not known" in done.stderr


@pytest.mark.parametrize("name", ["lexicon.xml", "in-force.xml", "names.xml"])
def test_broken_table_is_told(moved, name):
    path = moved.path.parent / "profiles" / name
    path.write_bytes(path.read_bytes()[:-20])
    done = moved.run("check", SAMPLE)
    assert done.returncode == 3
    assert f"{name}:" in done.stderr


def test_title_of_an_edited_profile_is_shown(moved):
    edit(moved, "party-36.xml", "</title>", " (sửa)</title>")
    assert "(sửa)" in moved.run("profiles").stdout
