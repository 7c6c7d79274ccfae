"""The table of names that ended: what a schema cannot say of it."""

import re

from lxml import etree

from program import TOP

TABLE = etree.parse(TOP / "profiles" / "names.xml")
NS = {"n": "urn:vanthu:names:1"}
NAMES = [dict(e.attrib) for e in TABLE.findall("n:name", NS)]
MERGED = {"2025-07-01": 29, "2025-01-01": 1, "2026-04-30": 1, "2026-09-01": 1, "2026-09-20": 1}

# Those of 2026, without `tỉnh` or `thành phố`.
PROVINCES = {
    "Hà Nội", "Cao Bằng", "Tuyên Quang", "Điện Biên", "Lai Châu", "Sơn La", "Lào Cai",
    "Thái Nguyên", "Lạng Sơn", "Quảng Ninh", "Bắc Ninh", "Phú Thọ", "Hải Phòng", "Hưng Yên",
    "Ninh Bình", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Quảng Trị", "Huế", "Đà Nẵng", "Quảng Ngãi",
    "Gia Lai", "Khánh Hòa", "Đắk Lắk", "Lâm Đồng", "Đồng Nai", "Hồ Chí Minh", "Tây Ninh",
    "Đồng Tháp", "Vĩnh Long", "An Giang", "Cần Thơ", "Cà Mau",
}


def provinces():
    """{name: entry} of those that ended; two writings of one name are one."""
    return {re.sub(r"\s*-\s*", "-", e["was"]): e for e in NAMES if e.get("after") == "province"}


def test_it_is_valid():
    schema = etree.RelaxNG(etree.parse(TOP / "profiles" / "names.rng"))
    assert schema.validate(TABLE), schema.error_log


def test_63_provinces_became_34():
    ended = provinces()
    by_day = {day: sum(e["until"] == day for e in ended.values()) for day in MERGED}
    assert by_day == MERGED and len(ended) == sum(MERGED.values())
    assert len(PROVINCES) == 34
    merged = {n for n, e in ended.items() if e["until"] == "2025-07-01"}
    assert not merged & PROVINCES
    assert len((merged | PROVINCES) - {"Huế"} | {"Thừa Thiên Huế"}) == 63


def test_a_province_goes_on_in_one_of_today():
    for name, entry in provinces().items():
        now = re.match(r"(?:tỉnh|[Tt]hành phố) ([^(]+?)(?: \(|$)", entry["now"])
        assert now and now[1] in PROVINCES, name


def test_cities_of_the_state_are_those_that_provinces_became():
    cities = {e.get("name"): e.get("since") for e in TABLE.findall("n:city", NS)}
    assert set(cities) - {"HCM"} <= PROVINCES
    became = {e["now"].removeprefix("thành phố "): e["until"] for e in provinces().values()
              if e["until"] != "2025-07-01"}
    assert {n: d for n, d in cities.items() if d} == became


def test_each_name_stands_there_once_and_behind_words_that_are_there():
    keys = [(e.get("after"), e["was"]) for e in NAMES]
    assert len(keys) == len(set(keys))
    kinds = {e.get("kind") for e in TABLE.findall("n:before", NS)}
    assert {e["after"] for e in NAMES if "after" in e} == kinds
