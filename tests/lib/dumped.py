"""What `vanthu dump` prints, as values that can be compared."""

import re
from dataclasses import dataclass, field

RUN = re.compile(r"\[(\d+)-(\d+) (.*?) (\?|\d+(?:\.5)?)((?: [^\[\]]*)?)\](?=\[|$)")
CHARACTER = re.compile(r"\\u\{([0-9A-F]+)\}|\\(.)|(.)", re.DOTALL)
ESCAPED = {"n": "\n", "t": "\t", "f": "\f"}
OTHER_SCRIPTS = ("\u0590", "\u1e00", "\u1fff")  # from here on, but for what is Latin and Greek
FIELDS = ("first", "left", "right", "before", "after")


@dataclass
class Paragraph:
    number: int
    holder: str
    story: str  # body, box, margin (headers and footers) or note
    text: str
    key: str    # the text as it is seen, with numbers of pages, which change, as #
    label: str
    section: int  # whose page it stands on, from 1; None for notes, which stand on any
    format: dict
    runs: list = field(default_factory=list)  # (start, end, font, size, set of words)

    def of_characters(self, value):
        """value(run) for every character that is seen.

        Beside letters of the East and of complex scripts only letters count: digits and signs go
        with the text around them in the one format, and have a font of their own in the other.
        """
        mixed = any(OTHER_SCRIPTS[0] <= c for c in self.text if c.isalpha()
                    and not OTHER_SCRIPTS[1] <= c <= OTHER_SCRIPTS[2])
        out = []
        for run in self.runs:
            seen = self.text[run[0]:run[1]]
            if "page-number" in run[4] or "page-count" in run[4]:
                seen = seen[:1]  # another number, of as many figures as it may have
            out += [value(run) for c in seen if (c.isalpha() if mixed else not c.isspace())]
        return out


@dataclass
class Document:
    head: str
    sections: list  # of {name: value}
    paragraphs: list


def unquoted(text):
    return "".join(chr(int(m[1], 16)) if m[1] else ESCAPED.get(m[2], m[2]) if m[2] else m[3]
                   for m in CHARACTER.finditer(text))


def story_of(holder):
    word = re.match(r"[a-z]+", holder).group()
    return {"header": "margin", "footer": "margin", "footnote": "note", "endnote": "note"}.get(
        word, word)


def parse_format(words):
    out = {"align": words.split(" ", 1)[0]}
    for name in FIELDS:
        out[name] = float(re.search(rf" {name}=(-?[\d.]+)", words).group(1))
    line = re.search(r" line(>?)=(-?[\d.]+)(%?)", words)
    out["rule"] = "multiple" if line[3] else "least" if line[1] else "exact"
    out["line"] = float(line[2])
    label = re.search(r' label="((?:[^"\\]|\\.)*)"', words)
    out["label"] = unquoted(label.group(1)) if label else ""
    section = re.search(r" section=(\d+)", words)
    out["section"] = int(section[1]) if section else 1
    out["rules"] = re.search(r" rule=([A-Z]+)", words)[1] if " rule=" in words else ""
    return out


def parse_paragraph(line):
    number, holder, text, words, runs = line.split("\t")
    text = unquoted(text[1:-1])
    runs = [(int(m[1]), int(m[2]), m[3], m[4], set(m[5].split())) for m in RUN.finditer(runs)]
    key = list(text)
    for start, end, _, _, flags in runs:
        if "page-number" in flags or "page-count" in flags:
            key[start:end] = ["#"] + [""] * (end - start - 1)
    made = parse_format(words)
    section, margin = made.pop("section"), re.search(r"\((\d+):", holder)
    key = "".join(key).replace("\f", "").rstrip()
    if story_of(holder) == "note":
        key = key.replace("\t", "", 1)  # between the number of the note and its text
    return Paragraph(int(number), holder, story_of(holder), text, key, made.pop("label"),
                     None if story_of(holder) == "note" else int(margin[1]) if margin else section,
                     made, runs)


def parse_section(line):
    words = line.split("\t")[1]
    out = {}
    for word in words.split(" "):
        name, _, value = word.partition("=")
        out[name] = value if value else True
    width, height = (w.rstrip("?") or "0" for w in out["page"].split("x"))
    out["width"], out["height"] = float(width), float(height)
    for name in ("top", "bottom", "left", "right"):
        value = re.search(rf" ?\b{name}(=(-?[\d.]+)|=?\?)", words)
        out[name] = float(value[2]) if value and value[2] else None
    return out


def parse(dump):
    """The Document of a dump."""
    lines = dump.split("\n")[:-1]
    return Document(lines[0], [parse_section(s) for s in lines if s.startswith("section ")],
                    [parse_paragraph(s) for s in lines[1:] if not s.startswith("section ")])
