"""How far two dumps of what is one document agree, paragraph by paragraph."""

import re
from collections import Counter, defaultdict
from difflib import SequenceMatcher

TENTH = 0.11  # the dump has one decimal; formats round to 1/20 pt and 1/10000 in
LINE = 1.01   # per cent
PAGE = 0.6    # mm of a page margin: two parts of it are rounded on their own
PROPERTIES = ("text", "font", "size", "bold", "italic", "align", "indent", "spacing", "label",
              "page")


def near(a, b, names, tolerance=TENTH):
    return all(abs(a[n] - b[n]) <= tolerance for n in names)


def same_line(a, b):
    return a["rule"] == b["rule"] and abs(a["line"] - b["line"]) <= (
        LINE if a["rule"] == "multiple" else TENTH)


SAME = {
    "font": lambda a, b: a.of_characters(lambda r: r[2]) == b.of_characters(lambda r: r[2]),
    "size": lambda a, b: a.of_characters(lambda r: r[3]) == b.of_characters(lambda r: r[3]),
    "bold": lambda a, b: (a.of_characters(lambda r: "bold" in r[4])
                          == b.of_characters(lambda r: "bold" in r[4])),
    "italic": lambda a, b: (a.of_characters(lambda r: "italic" in r[4])
                            == b.of_characters(lambda r: "italic" in r[4])),
    "align": lambda a, b: a.format["align"] == b.format["align"],
    "indent": lambda a, b: near(a.format, b.format, ("first", "left", "right")),
    "spacing": lambda a, b: (near(a.format, b.format, ("before", "after"))
                             and same_line(a.format, b.format)),
    "label": lambda a, b: a.label == b.label,
}


# What LibreOffice changes on its way, told from the two paragraphs alone; docs/interop.md says why.
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")


def is_unstyled(a, b):
    """No font is named anywhere: each program takes its own."""
    return any(run[2] == "?" for run in a.runs)


def is_cell_space(a, b):
    """Space of paragraphs in table cells, dropped for files that say it does not count there."""
    return ("cell" in a.holder and b.format["before"] == b.format["after"] == 0
            and same_line(a.format, b.format))


def is_kashida(a, b):
    """Justified by stretching letters: LibreOffice takes it for flush right."""
    return (a.format["align"] == "justify" and b.format["align"] == "right"
            and RIGHT_TO_LEFT.search(a.text) is not None)


def is_new_field(a, b):
    """A content control bound to a property becomes a field, which has no formatting inside."""
    return (any("field" in run[4] for run in b.runs)
            and not any("field" in run[4] for run in a.runs))


def is_picture_bullet(a, b):
    """A picture as bullet comes back as a letter of a symbol font."""
    return a.label == "\u2022" and len(b.label) == 1 and (
        "\ue000" <= b.label <= "\uf8ff" or b.label in "\u25e6\u25aa")


def is_bare_number(a, b):
    """Without letters: OOXML says itself which font counts, ODF goes by the text around."""
    return not any(c.isalpha() for c in a.text)


EXPLAINED = {
    "font": (is_unstyled, is_new_field, is_bare_number),
    "size": (is_unstyled, is_new_field, is_bare_number),
    "bold": (is_unstyled, is_new_field),
    "italic": (is_unstyled, is_new_field),
    "align": (is_kashida,),
    "spacing": (is_cell_space,),
    "label": (is_picture_bullet,),
}


def explanation(what, a, b):
    """Name of the class that a difference belongs to, or None."""
    for known in EXPLAINED.get(what, ()):
        if known(a, b):
            return known.__name__[3:].replace("_", " ")
    return None


def written(document):
    """Paragraphs with text, by story: a word processor adds empty ones as it likes."""
    out = defaultdict(list)
    for p in document.paragraphs:
        if p.key.strip():
            out[p.story].append(p)
    return out


def pairs(ours, theirs):
    """Paragraphs of one story with the same text, in order."""
    one, other = [p.key for p in ours], [p.key for p in theirs]
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        yield ours[start], theirs[start]
        start += 1
    one, other = one[start:], other[start:]
    quick = len(one) * len(other) > 4_000_000
    for block in SequenceMatcher(None, one, other, autojunk=quick).get_matching_blocks():
        for i in range(block.size):
            yield ours[start + block.a + i], theirs[start + block.b + i]


def pages(document):
    """Per section the page that its paragraphs stand on: (width, height, top, bottom, left, right).

    A section that goes on on the same page is a page style in neither word processor's ODT; None
    for one that leaves its page open.
    """
    out = []
    for s in document.sections:
        if not (out and s.get("continuous")):
            page = tuple(s[n] for n in ("width", "height", "top", "bottom", "left", "right"))
        out.append(page if page[0] and page[4] is not None else None)
    return out


def same_page(a, b):
    return all(x is y or (x is not None and y is not None and abs(x - y) <= PAGE)
               for x, y in zip(a, b))


class Agreement:
    """Of many pairs of documents: per property how many paragraphs agree, and what does not."""

    def __init__(self):
        self.agree, self.total, self.files = Counter(), Counter(), []
        self.explained = Counter()  # by (property, class)

    def add(self, name, one, other):
        """Counts a pair; returns the differences, as (property, paragraph or None, other)."""
        differences, agree, total = [], Counter(), Counter()
        ours, theirs = written(one), written(other)
        matched, left = [], ([], [])
        for story in sorted(set(ours) | set(theirs)):
            found = list(pairs(ours[story], theirs[story]))
            matched += found
            for side, (have, all_of) in enumerate(((0, ours), (1, theirs))):
                taken = {id(p[have]) for p in found}
                left[side].extend(p for p in all_of[story] if id(p) not in taken)
        total["text"] = len(matched) + max(len(left[0]), len(left[1]))
        agree["text"] = len(matched)
        # Text that stands in another story, or elsewhere in it, is there all the same.
        there = defaultdict(list)
        for p in left[1]:
            there[p.key].append(p)
        for p in left[0]:
            if there[p.key]:
                matched.append((p, there[p.key].pop()))
                agree["text"] += 1
            else:
                differences.append(("text", p, None))
        differences += [("text", None, p) for key in there for p in there[key]]
        for a, b in matched:
            for what, same in SAME.items():
                total[what] += 1
                known = None if same(a, b) else explanation(what, a, b)
                if known:
                    self.explained[what, known] += 1
                    total[what] -= 1
                elif same(a, b):
                    agree[what] += 1
                else:
                    differences.append((what, a, b))
        here, there = pages(one), pages(other)
        for a, b in matched:
            if a.section is None or b.section is None:
                continue
            page, twin = here[a.section - 1], there[b.section - 1]
            if page is None:  # what the file leaves open, LibreOffice fills in
                self.explained["page", "unstyled"] += 1
                continue
            total["page"] += 1
            if twin and same_page(page, twin):
                agree["page"] += 1
            else:
                differences.append(("page", a, b))
        self.agree.update(agree)
        self.total.update(total)
        self.files.append((name, agree, total))
        return differences

    def share(self, what):
        return self.agree[what] / self.total[what] if self.total[what] else 1.0

    def worst(self, what, n):
        """(disagreeing, paragraphs, name) of the files that cost most."""
        bad = sorted(((t[what] - a[what], t[what], name) for name, a, t in self.files),
                     reverse=True)
        return [b for b in bad[:n] if b[0] > 0]
