"""Faults in what a decision issues: the rules of the body look there too."""

import model as m
from faults import change, fault, fault_each, one_of

DECISION = ("quyết định",)


def issued(paper, *stems):
    """Paragraphs of the regulation or plan behind the closing, of these stems."""
    blocks = paper.doc.sections[0].blocks
    at = next((i for i, b in enumerate(blocks) if getattr(b, "id", "") == "issued-note"), None)
    return [] if at is None else [
        b for b in blocks[at + 1:] if isinstance(b, m.Para)
        and b.id.rstrip("0123456789") in stems]


def prose(paper):
    return [b for b in issued(paper, "p", "clause") if len(b.text) > 160]


def setting(**attrs):
    def put(paper):
        thing = one_of(paper, prose(paper))
        if thing is None:
            return False
        thing.attrs.update({k.replace("_", "-"): v for k, v in attrs.items()})
        return True
    return put


for _rule, _attrs in (("body.size", {"size": "12"}), ("body.size", {"size": "15"}),
                      ("body.align", {"align": "left"}), ("body.indent", {"first": "5"}),
                      ("body.line-spacing", {"line": "2"})):
    fault_each(_rule, [f"issued {_attrs}"], lambda name, a=_attrs: setting(**a), kinds=DECISION)


@fault("body.paragraph-spacing", kinds=DECISION)
def nothing_between(paper):
    things = issued(paper, "p", "clause")
    pairs = [(a, b) for a, b in zip(things, things[1:]) if min(len(a.text), len(b.text)) > 60]
    blocks = paper.doc.sections[0].blocks
    pairs = [(a, b) for a, b in pairs if blocks.index(b) == blocks.index(a) + 1]
    if not pairs:
        return False
    above, below = paper.chance.pick(pairs)
    above.attrs["after"] = below.attrs["before"] = "0"
    return True


@fault("body.article-form", kinds=DECISION)
def colon_behind_an_article(paper):
    return change(one_of(paper, issued(paper, "article")), r"^(Điều \d+)\.", r"\1:")


@fault("body.heading-style", kinds=DECISION)
def chapter_in_capitals(paper):
    return change(one_of(paper, issued(paper, "chapter")), "^Chương", "CHƯƠNG")


@fault("body.sequence", kinds=DECISION)
def clause_left_out(paper):
    things = issued(paper, "clause", "article", "heading", "point")
    for one, two in zip(things, things[1:]):
        if one.id.startswith("clause") and two.id.startswith("clause") \
                and one.text.startswith("1. ") and two.text.startswith("2. "):
            return change(two, r"^2\.", "3.") and not any(
                b.text.startswith("3. ") for b in things[things.index(two) + 1:][:1])
    return False


@fault("body.point-letter", kinds=DECISION)
def letters_of_another_alphabet(paper):
    things = issued(paper, "point")
    for one, two in zip(things, things[1:]):
        if one.text.startswith("d) ") and two.text.startswith("đ) "):
            return change(two, "^đ", "e")
    return False
