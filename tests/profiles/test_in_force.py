"""The table of what was in force when: what a schema cannot say of it."""

from lxml import etree

from program import TOP

TABLE = etree.parse(TOP / "profiles" / "in-force.xml")
NS = {"f": "urn:vanthu:in-force:1"}
DOCUMENTS = [dict(d.attrib) for d in TABLE.findall("f:document", NS)]


def test_it_is_valid():
    schema = etree.RelaxNG(etree.parse(TOP / "profiles" / "in-force.rng"))
    assert schema.validate(TABLE), schema.error_log
    assert len(DOCUMENTS) >= 30


def test_each_document_stands_there_once():
    numbers = [d["number"] for d in DOCUMENTS]
    assert len(numbers) == len(set(numbers))


def test_days_follow_each_other():
    for d in DOCUMENTS:
        days = [d[k] for k in ("issued", "since", "until") if k in d]
        assert days == sorted(days), d
        year = d["number"].split("/")[1]
        assert year == d["issued"][:4], d
        assert d["name"].startswith(d["type"] + " "), d


def test_what_takes_the_place_is_issued_by_then():
    by_number = {d["number"]: d for d in DOCUMENTS}
    for d in DOCUMENTS:
        for number in d.get("by", "").split(", "):
            if number in by_number:
                assert by_number[number]["issued"] <= d["until"], d
                assert by_number[number].get("since", "") <= d["until"], d
            elif number:
                assert number.split("/")[1] <= d["until"][:4], d


def test_a_day_rests_on_a_source():
    for d in DOCUMENTS:
        assert ("since" in d) <= (d["number"] in d["source"]), d
        assert ("until" in d) <= (d.get("by", "?") in d["source"]), d
