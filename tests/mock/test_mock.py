"""Bad plugins, one sin each: every one is met with its own sentence and exit code."""

import resource
import shutil
import stat
from pathlib import Path

import pytest

from program import TOP, Vanthu

HERE = Path(__file__).resolve().parent
MOCKS = Vanthu().builddir / "tests" / "mock"
SAMPLE = TOP / "samples" / "bao-cao-chuan.docx"

REFUSALS = {
    "no_symbol": ("it has no symbol vt_plugin_entry", "thiếu ký hiệu vt_plugin_entry"),
    "other_major": ("(another major version)", "(khác phiên bản chính)"),
    "newer_minor": ("(newer than this program)", "(mới hơn chương trình)"),
    "short_struct": ("the table is too short (16 bytes", "bảng mô tả quá ngắn (16 byte"),
    "short_descriptor": ("descriptor of a rule too short", "mô tả quy tắc quá ngắn"),
    "null_callback": ('rule "mock.null" lacks check (NULL)', 'quy tắc "mock.null" thiếu check'),
    "null_id": ("rule without a name (NULL)", "quy tắc không có tên (NULL)"),
    "null_name": ("lacks a name or a version (NULL)", "thiếu tên hoặc phiên bản (NULL)"),
    "wrong_name": ('name of a rule not allowed: "margin"', 'tên quy tắc không hợp lệ: "margin"'),
    "wrong_plugin_name": ('name not allowed: "../Bad Name"', 'tên không hợp lệ: "../Bad Name"'),
    "holds_nothing": ("it holds nothing", "không chứa thành phần nào"),
    "duplicate_name": ('duplicate plugin name "page"', 'trùng tên "page"'),
    "duplicate_rule": ('duplicate rule "page.margin": "page" has it already',
                       'quy tắc "page.margin" đã có trong "page"'),
    "duplicate_own_rule": ('duplicate rule "mock.twice" in the plugin itself',
                           'quy tắc "mock.twice" có hai lần'),
}


@pytest.fixture
def folder(tmp_path):
    """mock name -> a plugin folder with this mock alone."""
    def make(mock):
        built = MOCKS / f"{mock}.so"
        assert built.exists(), f"not built: {built} (make check builds it)"
        made = tmp_path / "plugins"
        made.mkdir(exist_ok=True)
        shutil.copyfile(built, made / f"{mock}.so")
        (made / f"{mock}.so").chmod(0o755)
        return made
    return make


def refused(vanthu, made, english, vietnamese):
    """The plugin of the folder is refused with these sentences, in the list and in a run."""
    for lang, sentence in (("en", english), ("vi", vietnamese)):
        listed = vanthu.run("plugins", "--lang", lang, "--plugin-dir", made)
        assert sentence in listed.stdout
        assert listed.returncode == 3
        run = vanthu.run("dump", "--lang", lang, "--plugin-dir", made, SAMPLE)
        assert sentence in run.stderr
        assert "[plugin]" in run.stderr
        assert (run.returncode, run.stdout) == (3, ""), "a run without a plugin must not look well"


@pytest.mark.parametrize("mock", sorted(REFUSALS))
def test_refused_with_its_own_sentence(mock, vanthu, folder):
    refused(vanthu, folder(mock), *REFUSALS[mock])


def test_each_refusal_has_a_sentence_of_its_own():
    for language in (0, 1):
        sentences = [pair[language] for pair in REFUSALS.values()]
        assert len(set(sentences)) == len(sentences)


def test_every_mock_is_tested():
    text = "".join(p.read_text(encoding="utf-8")
                   for folder in (HERE, HERE.parent / "edit") for p in folder.glob("*.py"))
    for path in HERE.glob("*.c"):
        assert f'"{path.stem}"' in text, f"{path.name} is in no test"


def test_well_behaved_plugin_loads(vanthu, folder):
    done = vanthu.run("plugins", "--lang", "en", "--plugin-dir", folder("well_behaved"))
    assert done.returncode == 0, done.stdout
    assert "well-behaved" in done.stdout and "not loaded" not in done.stdout


@pytest.mark.parametrize("mock, names", [
    ("first_version", ["first-version"]),
    ("several_good", ["first", "second"]),
])
def test_what_a_file_holds_is_listed(mock, names, vanthu, folder):
    done = vanthu.run("plugins", "--lang", "en", "--plugin-dir", folder(mock))
    assert done.returncode == 0, done.stdout
    listed = [line.split()[0] for line in done.stdout.splitlines() if line]
    assert listed[-len(names):] == names and "several" not in listed


def test_one_of_several_is_refused(vanthu, folder):
    refused(vanthu, folder("several"), *REFUSALS["other_major"])
    listed = vanthu.run("plugins", "--lang", "en", "--plugin-dir", folder("several")).stdout
    assert "first" in listed and "third" in listed


def test_list_of_plugins_without_end(vanthu, folder):
    made = folder("several_endless")
    refused(vanthu, made, 'duplicate plugin name "again"', 'trùng tên "again"')
    listed = vanthu.run("plugins", "--lang", "en", "--plugin-dir", made).stdout
    assert listed.count("a list of plugins does not end") == 1


# ---- files that are not trusted or not plugins ----

def test_world_writable_file(vanthu, folder):
    made = folder("well_behaved")
    (made / "well_behaved.so").chmod(0o757)
    refused(vanthu, made, "world-writable", "mọi người dùng ghi được")


def test_link_to_a_world_writable_file(vanthu, folder, tmp_path):
    """A link does not make a file trustworthy."""
    made = folder("well_behaved")
    (made / "well_behaved.so").rename(tmp_path / "elsewhere.so")
    (tmp_path / "elsewhere.so").chmod(0o646)
    (made / "well_behaved.so").symlink_to(tmp_path / "elsewhere.so")
    refused(vanthu, made, "world-writable", "mọi người dùng ghi được")


def test_link_to_a_trusted_file_loads(vanthu, folder, tmp_path):
    made = folder("well_behaved")
    (made / "well_behaved.so").rename(tmp_path / "elsewhere.so")
    (made / "well_behaved.so").symlink_to(tmp_path / "elsewhere.so")
    assert vanthu.run("plugins", "--plugin-dir", made).returncode == 0


def test_link_to_nowhere(vanthu, tmp_path):
    (tmp_path / "gone.so").symlink_to(tmp_path / "nowhere")
    refused(vanthu, tmp_path, "the file cannot be opened", "không mở được tệp")


def test_not_a_shared_object(vanthu, tmp_path):
    (tmp_path / "text.so").write_text("this is no shared object\n")
    (tmp_path / "text.so").chmod(0o755)
    refused(vanthu, tmp_path, "it cannot be loaded", "không nạp được")


def test_truncated_shared_object(vanthu, folder):
    made = folder("well_behaved")
    path = made / "well_behaved.so"
    path.write_bytes(path.read_bytes()[:200])
    refused(vanthu, made, "it cannot be loaded", "không nạp được")


def test_folder_called_like_a_plugin(vanthu, tmp_path):
    (tmp_path / "folder.so").mkdir()
    refused(vanthu, tmp_path, "not a regular file", "không phải là tệp thường")


def test_other_files_of_the_folder_are_left_alone(vanthu, tmp_path):
    (tmp_path / "README").write_text("plugins stand here\n")
    (tmp_path / ".hidden.so").write_text("no plugin\n")
    assert vanthu.run("plugins", "--plugin-dir", tmp_path).returncode == 0


def test_plugin_folder_that_is_not_there(vanthu, tmp_path):
    done = vanthu.run("dump", "--plugin-dir", tmp_path / "nowhere", SAMPLE)
    assert done.returncode == 3
    assert "[not-found]" in done.stderr


def test_good_and_bad_ones_of_a_folder_are_told_apart(vanthu, folder):
    folder("well_behaved")
    made = folder("other_major")
    done = vanthu.run("plugins", "--lang", "en", "-v", "--plugin-dir", made)
    assert done.returncode == 3
    lines = done.stdout.splitlines()
    assert any(line.startswith("well-behaved") and "not loaded" not in line for line in lines)
    assert any("not loaded" in line for line in lines)


# ---- readers ----

def test_better_bid_wins(vanthu, folder):
    done = vanthu.run("dump", "--plugin-dir", folder("claims_every_file"), SAMPLE)
    assert done.returncode == 0, done.stderr
    assert "claimed" in done.stdout and "BÁO CÁO" not in done.stdout


READERS = {
    "claims_too_much": ("plugin", "answered 101 to a probe"),
    "read_fails": ("damaged", "the mock cannot read"),
    "fails_silently": ("damaged", "gives no reason"),
    "leaves_open": ("plugin", ""),
    "closes_twice": ("plugin", ""),
}


@pytest.mark.parametrize("mock", sorted(READERS))
def test_reader_that_misbehaves(mock, vanthu, folder):
    code, sentence = READERS[mock]
    done = vanthu.run("dump", "--lang", "en", "--plugin-dir", folder(mock), SAMPLE)
    assert f"[{code}]" in done.stderr and sentence in done.stderr
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.count("\n") == 1, "one line for one error"


@pytest.mark.parametrize("mock", sorted(READERS))
def test_file_of_a_reader_that_misbehaves_gets_an_error_object(mock, vanthu, folder):
    code, (report,) = vanthu.json_lines("check", "--format", "json", "--plugin-dir", folder(mock),
                                        SAMPLE)
    assert (code, report["error"]["code"]) == (3, READERS[mock][0])


def test_text_that_is_not_utf8_is_mended(vanthu, folder):
    done = vanthu.run("dump", "--plugin-dir", folder("bad_text"), SAMPLE)
    assert done.returncode == 0, done.stderr
    assert '"caf\ufffd \ufffd"' in done.stdout


def test_part_that_could_be_read_is_used(vanthu, folder):
    done = vanthu.run("dump", "--plugin-dir", folder("read_partial"), SAMPLE)
    assert "the part that could be read" in done.stdout
    assert "the mock left the rest out" in done.stderr
    assert done.returncode == 3, "what was only partly looked at is not conforming"


# ---- rules, fields, writers ----

@pytest.fixture
def profile(tmp_path):
    """A profile that asks for the mocks' rule besides what the decree asks for."""
    path = tmp_path / "mock.xml"
    path.write_text(
        '<profile xmlns="urn:vanthu:profile:1" id="mock" form="1" base="nd30-2020">'
        '<title xml:lang="vi">Thử</title><title xml:lang="en">Mock</title>'
        '<rule id="mock.rule" severity="error" cite="Thử"/></profile>', encoding="utf-8")
    return path


def check(vanthu, made, profile, *options, **how):
    code, reports = vanthu.json_lines("check", "--format", "json", "--profile", profile,
                                      "--plugin-dir", made, *options, SAMPLE, **how)
    assert len(reports) == 1
    return code, reports[0]


@pytest.mark.parametrize("mock", ["rule_fails", "rule_undecided", "rule_without_limit"])
def test_rule_that_cannot_tell(mock, vanthu, folder, profile):
    code, report = check(vanthu, folder(mock), profile)
    assert code == 3, "unknown is not conforming"
    assert report["verdict"] == "undecided"
    assert [u["rule"] for u in report["undecided"]] == ["mock.rule"]
    assert report["undecided"][0]["message"]


def test_rule_that_does_not_speak_conforms(vanthu, folder, profile):
    code, report = check(vanthu, folder("well_behaved"), profile)
    assert (code, report["verdict"]) == (0, "conforms")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_rule_that_crashes(jobs, vanthu, folder, profile):
    code, report = check(vanthu, folder("rule_crashes"), profile, "-j", jobs)
    assert (code, report["error"]["code"]) == (3, "crashed")


def test_rule_that_never_ends(vanthu, folder, profile):
    """The limit of the program is a minute; the caller's own, if it is less, counts."""
    def little_time():
        resource.setrlimit(resource.RLIMIT_CPU, (2, 20))
    code, report = check(vanthu, folder("rule_hangs"), profile, before=little_time)
    assert (code, report["error"]["code"]) == (3, "timeout")


def test_rule_of_which_the_profile_knows_nothing_runs_all_the_same(vanthu, folder):
    """A rule of another office works before anybody has written a profile for it."""
    code, (report,) = vanthu.json_lines("check", "--format", "json", "--profile", "nd30-2020",
                                        "--plugin-dir", folder("rule_fails"), SAMPLE)
    assert (code, [u["rule"] for u in report["undecided"]]) == (3, ["mock.rule"])


def test_field_that_fails(vanthu, folder):
    done = vanthu.run("extract", "--format", "json", "--plugin-dir", folder("field_fails"), SAMPLE)
    assert done.returncode == 3
    assert "Mock" in done.stderr + done.stdout


@pytest.mark.parametrize("command", ["check", "extract"])
def test_writer_that_fails(command, vanthu, folder):
    done = vanthu.run(command, "--format", "mock", "--plugin-dir", folder("writer_fails"), SAMPLE)
    assert (done.returncode, done.stdout) == (3, "")
    assert "[io]" in done.stderr


# ---- what belongs to the program ----

def test_program_without_its_plugins_says_so(vanthu, tmp_path):
    """A copy of the program far from its plugins: no file may be called conforming."""
    away = tmp_path / "vanthu"
    shutil.copyfile(vanthu.path, away)
    away.chmod(away.stat().st_mode | stat.S_IXUSR)
    (tmp_path / "plugins" / ".libs").mkdir(parents=True)
    alone = Vanthu()
    alone.path = away
    done = alone.run("dump", "--lang", "en", SAMPLE)
    assert done.returncode == 3
    assert "this required plugin is missing" in done.stderr
