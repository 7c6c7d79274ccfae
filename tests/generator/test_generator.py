"""No false alarm and no miss: invented clean documents of every kind, and mutants of them.

`--documents N`, `--mutants N` (of each rule) and `--seed S` make the runs as large as time allows;
by default they are small and always the same.
"""

import pytest

import batch
import faults_office
import message
import mutants
import nasty
from compose import compose
from party import PARTY

# Whole thousands are for the nights; these are for every run.
DOCUMENTS = 264      # each as DOCX and as ODT
MUTANTS = 3          # of each rule, each as DOCX and as ODT
FOUND, BESIDE = 0.99, 0.02


@pytest.fixture(scope="module")
def seed(request):
    return request.config.getoption("--seed")


def test_clean_documents_draw_no_error_or_warning(vanthu, tmp_path, request, seed):
    count = request.config.getoption("--documents") or DOCUMENTS
    written = 0
    for name, paper in batch.clean_papers(count, seed):
        batch.write(tmp_path, f"{name}-{paper.kind.replace(' ', '-')}", paper)
        written += len(batch.FORMATS)
    reports = batch.check(vanthu, tmp_path)
    assert len(reports) == written
    alarms = [line for line in (batch.complaint(n, r) for n, r in sorted(reports.items())) if line]
    assert not alarms, f"{len(alarms)} of {written} documents:\n" + "\n".join(alarms[:40])


def test_nasty_text_draws_no_error_or_warning(vanthu, tmp_path, seed):
    for name, paper in nasty.papers(seed):
        batch.write(tmp_path, name, paper)
    reports = batch.check(vanthu, tmp_path)
    assert len(reports) == len(nasty.load()) * len(nasty.KINDS) * len(batch.FORMATS)
    alarms = [line for line in (batch.complaint(n, r) for n, r in sorted(reports.items())) if line]
    assert not alarms, "\n".join(alarms)


def test_what_an_office_asks_for_is_no_fault_where_it_is_met(vanthu, tmp_path, seed):
    written = 0
    for number in range(40):
        paper = compose(f"office {seed}.{number}",
                        faults_office.KINDS[number % len(faults_office.KINDS)])
        if faults_office.conforms(paper):
            batch.write(tmp_path, f"{number:03}", paper)
            written += len(batch.FORMATS)
    assert written > 60
    reports = batch.check(vanthu, tmp_path, *faults_office.OFFICE)
    alarms = [line for line in (batch.complaint(n, r) for n, r in sorted(reports.items())) if line]
    assert len(reports) == written and not alarms, "\n".join(alarms)


def test_a_message_that_tells_rightly_of_its_document_draws_nothing(vanthu, tmp_path, seed):
    written = 0
    for name, paper in batch.clean_papers(len(batch.ALL), f"message {seed}"):
        paper.message = message.describe(paper)
        if paper.message is not None:
            batch.write(tmp_path, name, paper)
            written += len(batch.FORMATS)
    assert written > len(batch.ALL)
    reports = batch.check(vanthu, tmp_path)
    alarms = [line for line in (batch.complaint(n, r) for n, r in sorted(reports.items())) if line]
    assert len(reports) == written and not alarms, "\n".join(alarms)


def test_generator_writes_every_kind():
    assert len(PARTY) == 33
    assert len({kind for kind in batch.ALL if "sao" not in kind and kind != "liên tịch"}) == 29


def test_rules_find_the_faults_of_mutants(vanthu, tmp_path, request, seed):
    wanted = request.config.getoption("--mutants")
    scores = mutants.run(vanthu, tmp_path, wanted or MUTANTS, seed)
    print(mutants.table(scores))
    told = "\n" + mutants.table(scores) + "\n" + mutants.details(scores)
    made = sum(s.made for s in scores.values())
    assert sum(s.found for s in scores.values()) >= FOUND * made, told
    assert sum(s.other for s in scores.values()) <= BESIDE * made, told
    if wanted and wanted >= 50:  # enough of each to speak of shares
        poor = [s.rule for s in scores.values(
            ) if s.found < FOUND * s.made or s.other > BESIDE * s.made]
        assert not poor, ", ".join(poor) + told


def test_every_rule_has_faults(vanthu):
    _, known = vanthu.json_lines("rules", "--format", "json")
    known = known[0] if isinstance(known[0], list) else known
    without = sorted({rule["rule"] for rule in known} - set(mutants.rules()))
    assert not without, f"no fault is put for: {', '.join(without)}"
