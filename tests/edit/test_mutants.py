"""Documents of the generator with one fault each: what is normalized draws no finding that was not
there, keeps its words but for the corrections, and is normal from then on."""

from collections import Counter
from types import SimpleNamespace

import pytest

import batch
import mutants
from asked import edited, rules_found

# Text that can be read now can be faulted.
READABLE = {"font.legacy"}


def wanted_forms(fault, every):
    """One form of each fault after the other, or all with --interop: a file takes four runs."""
    return fault.formats if every else [fault.formats[len(fault.rule) % len(fault.formats)]]


@pytest.fixture(scope="module")
def made(vanthu, tmp_path_factory, request):
    folder = tmp_path_factory.mktemp("mutants")
    for name in ("given", "out", "again"):
        (folder / name).mkdir()
    out = SimpleNamespace(folder=folder, faults={}, said={})
    for name, fault, paper in mutants.plan(1, 1):
        if paper is None or "--final" in fault.options or getattr(paper, "message", None):
            continue
        forms = wanted_forms(fault, request.config.getoption("--interop"))
        batch.write(folder / "given", name, paper, forms)
        out.faults |= {f"{name}.{form}": fault.rule for form in forms}
    for job, source in (("out", "given"), ("again", "out")):
        paths = [folder / source / name for name in out.faults]
        code, said, errors = edited(vanthu, "normalize", [p for p in paths if p.exists()],
                                    folder / job, "--lang", "en")
        assert code == 0, errors
        out.said |= {(job, name): text for name, text in said.items()}
    out.before, out.after = (rules_found(vanthu, folder / job, []) for job in ("given", "out"))
    return out


def test_most_are_changed(made):
    assert len(made.faults) > 100
    assert sum(name in made.after for name in made.faults) > len(made.faults) / 2


def test_no_new_finding(made):
    bad = {}
    for name, rule in made.faults.items():
        new = made.after.get(name, Counter()) - made.before[name]
        if new and rule not in READABLE:
            bad[name] = dict(new), made.said["out", name]
    assert not bad, "\n".join(f"{k}: {v[0]}\n{v[1]}" for k, v in bad.items())


def test_what_is_mended_is_gone(made):
    bad = {}
    for name, rule in made.faults.items():
        said = made.said["out", name].splitlines()
        left = [line for line in said if f"[{rule}]" in line and not line.startswith("  mended:")]
        if name in made.after and made.after[name][rule] > len(left):
            bad[name] = "\n".join(said)
    assert not bad, "\n".join(f"{k}:\n{v}" for k, v in bad.items())


def test_a_second_time_changes_nothing(made):
    other = [name for name in made.faults if (made.folder / "again" / name).exists()
             and (made.folder / "again" / name).read_bytes() !=
             (made.folder / "out" / name).read_bytes()]
    assert not other, "\n".join(f"{n}: {made.said['out', n]}{made.said['again', n]}" for n in other)
