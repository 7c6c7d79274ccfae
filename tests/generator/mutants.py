"""Clean papers with one fault each, and how well the rules find it."""

from collections import Counter
from dataclasses import dataclass, field

import batch
import faults
import faults_annex  # noqa: F401  registers
import faults_body  # noqa: F401
import faults_closing  # noqa: F401
import faults_form  # noqa: F401
import faults_head  # noqa: F401
import faults_law  # noqa: F401
import faults_message  # noqa: F401
import faults_office  # noqa: F401
import faults_party  # noqa: F401
import faults_record  # noqa: F401
import faults_slips  # noqa: F401
import faults_words  # noqa: F401
from chance import Chance
from compose import ALL, compose

TRIES = 300


@dataclass
class Score:
    rule: str
    made: int = 0
    found: int = 0
    other: int = 0
    missed: list = field(default_factory=list)
    beside: Counter = field(default_factory=Counter)
    places: list = field(default_factory=list)


def mutant(fault, seed):
    """A paper with the fault in it, or None if no kind has a place for it."""
    chance = Chance(f"{fault.rule} {fault.name} {seed}")
    for attempt in range(TRIES):
        kind = chance.pick(fault.kinds or ALL)
        paper = compose(f"{fault.rule} {fault.name} {seed} {attempt}", kind)
        if paper.draft and "--final" not in fault.options:
            continue
        if fault.put(paper):
            return paper
    return None


def of_rule(rule):
    return [f for f in faults.FAULTS if f.rule == rule]


def rules():
    return sorted({f.rule for f in faults.FAULTS})


def plan(count, seed, only=None):
    """(file name, fault, paper) of count mutants for each rule; its faults take turns."""
    for rule in rules():
        if only and only not in rule:
            continue
        known = of_rule(rule)
        for number in range(max(count, 1)):
            # A short run begins at another fault each time its seed changes.
            fault = known[(number + hash_of(seed)) % len(known)]
            paper = mutant(fault, f"{seed}.{number}")
            yield f"{rule}--{number:04}", fault, paper


def hash_of(seed):
    return Chance(str(seed)).randrange(1000)


def run(vanthu, folder, count, seed=1, only=None):
    """{rule: Score}"""
    scores, made = {}, {}
    for name, fault, paper in plan(count, seed, only):
        score = scores.setdefault(fault.rule, Score(fault.rule))
        if paper is None:
            score.missed.append(f"no place for: {fault.name}")
            score.made += 1
            continue
        home = folder_of(folder, fault.options)
        batch.write(home, name, paper, fault.formats)
        for form in fault.formats:
            wrapped = ".edxml" if getattr(paper, "message", None) else ""
            made[f"{name}.{form}{wrapped}"] = (fault, paper)
    reports = {}
    for options in {fault.options for fault, _ in made.values()}:
        reports.update(batch.check(vanthu, folder_of(folder, options), *options))
    for name, (fault, paper) in sorted(made.items()):
        count_one(scores[fault.rule], name, fault, paper, reports.get(name, {}))
    return scores


def folder_of(folder, options):
    """Where mutants are written that are checked with the same options."""
    home = folder / str(hash_of(" ".join(options)))
    home.mkdir(exist_ok=True)
    return home


def count_one(score, name, fault, paper, report):
    score.made += 1
    what = f"{name} [{fault.name}; {paper.kind}, {paper.look.head}, {paper.look.closing}]"
    if "findings" not in report:
        score.missed.append(f"{what}: {report}")
        return
    if any(f["rule"] == fault.rule for f in report["findings"]):
        score.found += 1
    else:
        score.missed.append(what)
    others = {f["rule"] for f in report["findings"]
              if f["severity"] == "error" and f["rule"] != fault.rule}
    if others:
        score.other += 1
        score.beside.update(others)
        score.places.append(f"{what}: {', '.join(sorted(others))}")


def table(scores):
    lines = [f"{'rule':32} {'mutants':>7} {'found':>7} {'others':>7}"]
    for rule, s in sorted(scores.items()):
        beside = ", ".join(f"{r} {n}" for r, n in s.beside.most_common(3))
        lines.append(
            f"{rule:32} {s.made:7} {share(s.found, s.made):>7} {share(s.other, s.made):>7}  "
                     f"{beside}".rstrip())
    made, found, other = (sum(getattr(s, k) for s in scores.values()) for k in
                          ("made", "found", "other"))
    lines.append(f"{'all':32} {made:7} {share(found, made):>7} {share(other, made):>7}")
    return "\n".join(lines)


def share(part, whole):
    return f"{100 * part / whole:.1f}%" if whole else "-"


def details(scores):
    out = []
    for rule, s in sorted(scores.items()):
        out += [f"missed {line}" for line in s.missed] + [f"beside {line}" for line in s.places]
    return "\n".join(out)
