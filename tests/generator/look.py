"""What the decree leaves open in the look of a document, decided by chance."""

from dataclasses import dataclass, field


@dataclass
class Look:
    nation: str
    motto: str
    agency: str
    parent: str
    date: str
    title: str
    subject: str
    letter_subject: str
    signature: str
    body: dict
    page: dict
    line: str                 # how lines are drawn: shape, vml, border, underscores
    tone: str                 # hòa or hoà
    head: str
    closing: str
    nation_tone: str
    extra: dict = field(default_factory=dict)


HEADS = ("rows", "rows", "cell", "lines", "tabs", "boxes", "nested")
CLOSINGS = ("cell", "cell", "rows", "lines", "tabs", "nested", "breaks")


def between(chance, low, high, step=1):
    """A length between two, as a string: 20, 21.5 …"""
    return f"{low + step * chance.randint(0, int((high - low) / step)):g}"


def spacing(chance, size):
    """Space between paragraphs of at least 6 pt and a line rule within the limits."""
    before, after = chance.pick((("6", "0"), ("0", "6"), ("6", "6"), ("8", "0"), ("12", "0"),
                                 ("0", "8"), ("9", "3"), ("3", "9"), ("7.5", "0"), ("10", "2")))
    line = chance.pick((None, "1", "1.05", "1.1", "1.15", "1.2", "1.25", "1.3", "1.5",
                        "exact:17pt", "exact:18pt", "exact:19pt", "at-least:17pt"))
    out = {"before": before, "after": after}
    if line:
        out["line"] = line
    return out


def choose(chance):
    c = chance
    nation, motto = c.pick((("12", "13"), ("13", "14"), ("12", "13"), ("12.5", "13.5")))
    size = c.pick(("14", "14", "13", "13.5"))
    body = {"align": "justify", "first": c.pick(("12.7", "10")), **spacing(c, size)}
    if size != "14":
        body["size"] = size
    page = {"top": between(c, 20, 25, 0.5), "bottom": between(c, 20, 25, 0.5),
            "left": between(c, 30, 35, 0.5), "right": between(c, 15, 20, 0.5),
            "header": between(c, 8, 14)}
    return Look(
        nation=nation, motto=motto, agency=nation if c.maybe(0.7) else c.pick(("12", "13")),
        parent=nation if c.maybe(0.7) else c.pick(("12", "13")), date=c.pick((motto, "13", "14")),
        title=c.pick(("14", "14", "13", "13.5")), subject=c.pick(("14", "14", "13")),
        letter_subject=c.pick(("12", "12", "13")), signature=c.pick(("14", "13", size)),
        body=body, page=page, line=c.pick(("shape", "shape", "vml", "border", "underscores")),
        tone=c.pick(("old", "old", "new")), head=c.pick(HEADS), closing=c.pick(CLOSINGS),
        nation_tone=c.pick(("old", "new")))
