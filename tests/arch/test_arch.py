"""The laws of the architecture (HACKING.md) as tests: on the sources and on what was built."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from program import TOP, Vanthu

BUILD = Vanthu().builddir
FOLDERS = ("cli", "core", "formats", "include", "kit", "plugins", "profiles", "po", "examples",
           "docs", "man", "tests", "samples", "bench")
SKIPPED = {"__pycache__", ".libs", ".deps", ".pytest_cache"}
BINARY = {".docx", ".odt", ".png", ".zip", ".pyc", ".log", ".trs"}


def is_source(path):
    """A distribution that is built in its own folder holds objects and programs as well."""
    if not path.is_file() or path.suffix in BINARY:
        return False
    with path.open("rb") as file:
        return b"\0" not in file.read(4096)


def source_files():
    """The files of the repository, or of the distribution when there is no git."""
    if (TOP / ".git").exists() and shutil.which("git"):
        done = subprocess.run(["git", "ls-files", "-z"], cwd=TOP, capture_output=True, text=True)
        if done.returncode == 0:
            paths = [TOP / name for name in done.stdout.split("\0") if name]
            return [p for p in paths if is_source(p)]
    out = [p for p in TOP.iterdir() if p.suffix in (".md", ".am", ".ac")]
    for folder in FOLDERS:
        out += [p for p in (TOP / folder).rglob("*") if is_source(p)
                and not SKIPPED & set(p.relative_to(TOP).parts)]
    return sorted(out)


FILES = source_files()
C_FILES = [p for p in FILES if p.suffix in (".c", ".h")]


def name(path):
    return str(path.relative_to(TOP))


def below(*folders):
    return [p for p in C_FILES if name(p).startswith(tuple(f + "/" for f in folders))]


def text_of(path):
    return path.read_text(encoding="utf-8", errors="replace")


def includes(path):
    """(line number, "<" or '"', included name)"""
    for number, line in enumerate(text_of(path).splitlines(), 1):
        m = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if m:
            yield number, m.group(1), m.group(2)


# ---- which way the arrows point ----

OURS = ("cli/", "core/", "formats/", "include/", "plugins/")
MAY_INCLUDE = {
    "kit": ("kit/",),
    "core/base": ("core/base/", "kit/"),
    "core/package": ("core/package/", "core/base/", "kit/"),
    "core/model": ("core/model/", "core/base/", "kit/"),
    "core/anatomy": ("core/anatomy/", "core/model/", "core/base/", "kit/"),
    "core/engine": ("core/", "kit/"),
    "cli": ("cli/", "core/engine/", "core/base/", "kit/"),
    "include": (),
}


@pytest.mark.parametrize("folder", sorted(MAY_INCLUDE))
def test_arrows_point_one_way(folder):
    files = below(folder)
    assert files, f"no files in {folder}"
    wrong = []
    for path in files:
        for number, kind, included in includes(path):
            if kind == "<" and not included.startswith(OURS):
                continue
            if "/" not in included and (path.parent / included).exists():
                continue
            if included == "config.h" or included.startswith(MAY_INCLUDE[folder]):
                continue
            wrong.append(f"{name(path)}:{number}: {included}")
    assert not wrong, "\n".join(wrong)


def test_plugins_include_the_public_headers_the_kit_and_themselves():
    wrong = []
    for path in below("formats", "plugins"):
        own = "/".join(name(path).split("/")[:2]) + "/"
        for number, kind, included in includes(path):
            if kind == "<" and not included.startswith(OURS):
                continue
            if "/" not in included and (path.parent / included).exists():
                continue
            if not included.startswith(("kit/", own)) and included != "config.h":
                wrong.append(f"{name(path)}:{number}: {included}")
    assert not wrong, "\n".join(wrong)


def test_public_headers_include_each_other_and_the_c_library_only():
    allowed = re.compile(r"(vanthu/[a-z]+\.h|stddef\.h|stdint\.h)$")
    wrong = [f"{name(p)}: {included}" for p in below("include")
             for _, kind, included in includes(p) if kind != "<" or not allowed.match(included)]
    assert not wrong, "\n".join(wrong)


HEADERS = sorted(p.name for p in below("include"))
COMPILERS = [("gcc", "c11", ".c"), ("g++", "c++17", ".cc")]


@pytest.mark.parametrize("compiler,standard,suffix", COMPILERS)
def test_each_public_header_compiles_alone(compiler, standard, suffix, tmp_path):
    """Each is a source of its own in one run of the compiler, which names the one it is about."""
    if not shutil.which(compiler):
        pytest.skip(f"no {compiler}")
    assert len(HEADERS) > 10
    sources = [tmp_path / (header + suffix) for header in HEADERS]
    for header, source in zip(HEADERS, sources):
        source.write_text(f"#include <vanthu/{header}>\nint vt_only_to_have_something;\n")
    done = subprocess.run(
        [compiler, f"-std={standard}", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
         f"-I{TOP / 'include'}", "-fsyntax-only", *map(str, sources)],
        capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


# ---- what was built ----

def built_plugins():
    return sorted((BUILD / "plugins" / ".libs").glob("*.so"))


def nm(paths, *options):
    """{path: lines} of one run of nm over all of them: starting it is what takes the time."""
    out = {path: [] for path in paths}
    by_name = {str(path.relative_to(BUILD)): path for path in paths}
    done = subprocess.run(["nm", "-A", *options, *by_name], cwd=BUILD, capture_output=True,
                          text=True)
    assert done.returncode == 0, done.stderr
    for line in done.stdout.splitlines():
        named, _, rest = line.partition(":")
        if named in by_name:  # not a heading
            out[by_name[named]].append(rest)
    return out


def test_a_plugin_exports_exactly_one_symbol():
    plugins = built_plugins()
    assert plugins, f"no plugins in {BUILD}"
    for path, lines in nm(plugins, "-D", "--defined-only").items():
        symbols = [line.split()[-1] for line in lines]
        assert symbols == ["vt_plugin_entry"], f"{path.name}: {symbols}"


def library_objects():
    objects = [p for folder in ("core", "kit", "formats", "plugins")
               for p in sorted((BUILD / folder).rglob("*.o"))]
    assert objects, f"no objects in {BUILD}"
    return objects


FORBIDDEN = {"printf", "vprintf", "puts", "putchar", "perror", "fprintf", "vfprintf", "fputs",
             "__printf_chk", "__vprintf_chk", "__fprintf_chk", "__vfprintf_chk", "stderr",
             "stdout", "stdin", "exit", "_exit", "_Exit", "quick_exit", "abort", "getenv",
             "secure_getenv", "setenv", "syslog", "setjmp", "_setjmp", "longjmp", "system",
             "popen", "setlocale", "dlclose"}
# A worker process of the pool ends itself, and it alone.
EXCEPT = {"pool": {"_exit"}, "worker": {"_exit"}}


def test_the_library_never_prints_exits_or_reads_the_environment():
    wrong = []
    for path, lines in nm(library_objects(), "-u").items():
        used = {line.split()[-1].split("@")[0] for line in lines}
        stem = re.sub(r"^.*_la-", "", path.stem)
        bad = (used & FORBIDDEN) - EXCEPT.get(stem, set())
        if bad:
            wrong.append(f"{path.relative_to(BUILD)}: {', '.join(sorted(bad))}")
    assert not wrong, "\n".join(wrong)


# Sections that can be written to; .data.rel.ro cannot once the loader is done.
WRITABLE = re.compile(r"\.bss|\.tbss|\.tdata|\.data(?!\.rel\.ro)|\*COM\*")
INSTRUMENTED = re.compile(r"__odr_asan|\.L|_*(asan|ubsan|gcov|llvm)", re.I)


def test_no_global_state():
    """No object of the library has a variable that can be written to."""
    wrong = []
    for path, lines in nm(library_objects(), "--format=sysv").items():
        for line in lines:
            columns = [c.strip() for c in line.split("|")]
            if len(columns) != 7 or columns[3] != "OBJECT" or INSTRUMENTED.match(columns[0]):
                continue
            if WRITABLE.match(columns[6]):
                wrong.append(f"{path.relative_to(BUILD)}: {columns[0]} in {columns[6]}")
    assert not wrong, "\n".join(wrong)


# ---- rules and profiles ----

def rule_list(vanthu):
    done = vanthu.run("rules", "--format", "json")
    assert done.returncode == 0, done.stderr
    text = done.stdout.strip()
    return json.loads(text) if text.startswith("[") else [json.loads(s) for s in text.splitlines()]


def test_every_rule_has_id_title_citation_and_text_in_both_languages(vanthu):
    rules = rule_list(vanthu)
    assert rules
    for rule in rules:
        assert re.fullmatch(r"[a-z]+\.[a-z-]+", rule["rule"]), rule
        for key in ("title", "about", "cite", "severity"):
            assert rule.get(key), f"{rule['rule']} has no {key}"
    done = vanthu.run("rules", "--format", "json", "--lang", "en")
    english = {r["rule"]: r for r in map(json.loads, done.stdout.splitlines())}
    for rule in rules:
        for key in ("title", "about"):
            assert english[rule["rule"]][key], f"{rule['rule']} has no English {key}"
            assert english[rule["rule"]][key] != rule[key], f"{rule['rule']}: {key} not translated"


def test_one_rule_one_file():
    for path in below("plugins"):
        count = len(re.findall(r"\bconst struct vt_rule \w+ = ", text_of(path)))
        assert count <= 1, f"{name(path)} holds {count} rules"


def profile_files():
    return [p for p in FILES if p.parent == TOP / "profiles" and p.suffix == ".xml"
            and re.search(r"<profile[\s>]", text_of(p))]


def test_profiles_are_valid():
    assert profile_files()
    schema = TOP / "profiles" / "profile.rng"
    done = subprocess.run(["xmllint", "--noout", "--relaxng", str(schema),
                           *map(str, profile_files())], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


# ---- how files look ----

def test_sources_open_with_a_sentence():
    wrong = [name(p) for p in C_FILES if p.suffix == ".c" and not text_of(p).startswith("/*")]
    assert not wrong, "\n".join(wrong)


def test_lines_are_at_most_100_columns():
    wrong = []
    for path in FILES:
        if path.suffix not in (".c", ".h", ".py", ".am", ".ac", ".mk"):
            continue
        wrong += [f"{name(path)}:{number}: {len(line.expandtabs(8))}"
                  for number, line in enumerate(text_of(path).splitlines(), 1)
                  if len(line.expandtabs(8)) > 100]
    assert not wrong, "\n".join(wrong)


def test_c_files_are_formatted():
    """.clang-format is for the version that Debian 12 has; others lay out differently."""
    tool = shutil.which("clang-format")
    version = tool and subprocess.run([tool, "--version"], capture_output=True, text=True).stdout
    if not version or "version 14." not in version:
        pytest.skip("clang-format 14 is not here")
    if not (TOP / ".clang-format").exists():
        pytest.skip("the distribution has no .clang-format")
    done = subprocess.run([tool, "--dry-run", "-Werror", *map(str, C_FILES)], cwd=TOP,
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[:2000]


def test_files_are_at_most_500_lines():
    wrong = [f"{name(p)}: {text_of(p).count(chr(10))}" for p in FILES
             if p.suffix in (".c", ".h", ".py") and text_of(p).count("\n") > 500]
    assert not wrong, "\n".join(wrong)


def test_nothing_is_left_undone():
    word = re.compile(r"\b(" + "TO" + r"DO|FIX" + r"ME|X" + r"XX|HA" + r"CK)\b")
    wrong = [f"{name(p)}:{number}: {line.strip()}" for p in FILES
             for number, line in enumerate(text_of(p).splitlines(), 1) if word.search(line)]
    assert not wrong, "\n".join(wrong)


def test_no_path_of_a_machine():
    places = re.compile(r"/(?:wo" + r"rk|home/\w+|ro" + r"ot|Users)/")
    wrong = [f"{name(p)}:{number}: {line.strip()}" for p in FILES
             for number, line in enumerate(text_of(p).splitlines(), 1) if places.search(line)]
    assert not wrong, "\n".join(wrong)


def test_vietnamese_of_the_repository_is_composed():
    """Except where a test says it by an escape, texts are in NFC."""
    import unicodedata
    wrong = [name(p) for p in FILES if not unicodedata.is_normalized("NFC", text_of(p))]
    assert not wrong, "\n".join(wrong)


def test_every_core_and_kit_function_is_named_in_a_header_once():
    """A function that is not static is declared in a header: no private extern."""
    wrong = [f"{name(p)}:{number}: {line.strip()}" for p in C_FILES if p.suffix == ".c"
             for number, line in enumerate(text_of(p).splitlines(), 1)
             if re.match(r"\s*extern\b", line) and '"C"' not in line]
    assert not wrong, "\n".join(wrong)


def test_scripts_are_executable():
    for script in ("quickstart", "run-tests", ".ci/run"):
        path = TOP / script
        if path.exists() or (TOP / ".git").exists():
            assert os.access(path, os.X_OK), f"{script} is not executable"


def test_every_file_is_distributed():
    """Every file of the repository is named in a fragment of the Makefile, or its folder is."""
    named, folders = set(), set()
    for path in [TOP / "Makefile.am", *(p for p in FILES if p.name == "local.mk")]:
        joined = re.sub(r"^#.*\n", "", text_of(path), flags=re.M).replace("\\\n", " ")
        for line in joined.splitlines():
            words = re.findall(r"[\w./-]+", line)
            named |= set(words)
            if line.startswith("EXTRA_DIST"):
                folders |= set(words)
    own = re.compile(r"\.git|\.clang-format|m4/|.*local\.mk$|Makefile\.am|configure\.ac|"
                     r".*\.pc\.in$")
    missing = []
    for path in FILES:
        parts = name(path).split("/")
        above = {"/".join(parts[:i]) for i in range(1, len(parts))}
        if name(path) not in named and not above & folders and not own.match(name(path)):
            missing.append(name(path))
    assert not missing, "in no Makefile fragment:\n" + "\n".join(missing)
