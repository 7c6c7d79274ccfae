"""A case of a rule: a base document, what is changed in it, what is expected.

The grammar is told in tests/rules/README.md.
"""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

import layout
import model as m

SEVERITIES = ("error", "warning", "note")


@dataclass
class Expectation:
    rule: str
    severity: str = None
    text: str = None      # the faulty text, exactly
    message: str = None   # part of the message

    def meets(self, finding):
        if finding["rule"] != self.rule:
            return False
        if self.severity and finding["severity"] != self.severity:
            return False
        if self.text is not None and marked_text(finding) != self.text:
            return False
        return self.message is None or self.message in finding["message"]

    def __str__(self):
        return " ".join(s for s in (
            self.rule, self.severity, None if self.text is None else f'"{self.text}"',
            None if self.message is None else f'~"{self.message}"') if s)


def marked_text(finding):
    """The faulty text that a finding of `vanthu check --format json` points at."""
    where = finding["where"]
    return (where.get("text") or "")[where.get("start") or 0:where.get("end") or 0]


@dataclass
class Case:
    path: Path
    about: str = ""
    doc: m.Document = None
    expected: list = field(default_factory=list)
    undecided: list = field(default_factory=list)
    options: tuple = ()
    formats: tuple = ("docx", "odt")
    said: bool = False     # there is an expect line
    message: list = None   # changes in the header of the edXML message around the document
    reference: str = "cid:1"

    @property
    def rule(self):
        return self.path.parent.name

    @property
    def name(self):
        return f"{self.rule}/{self.path.stem}"

    def complaints(self, report):
        """What differs between a check report and what is expected, as sentences."""
        if "findings" not in report:
            return [f"not checked: {report}"]
        out = []
        for want in self.expected:
            if not any(want.meets(f) for f in report["findings"]):
                out.append(f"not found: {want}")
        for finding in report["findings"]:
            if not any(want.meets(finding) for want in self.expected):
                out.append(f"not expected: {finding['rule']} {finding['severity']} "
                           f"\"{marked_text(finding)}\" — {finding['message']}")
        told = {u["rule"] for u in report.get("undecided", [])}
        out += [f"decided, though expected undecided: {r}" for r in self.undecided if r not in told]
        out += [f"undecided: {u['rule']} — {u['message']}" for u in report.get("undecided", [])
                if u["rule"] not in self.undecided]
        return out


class CaseParser:
    def __init__(self, path, bases):
        self.path, self.bases = Path(path), Path(bases)
        self.case = Case(self.path)
        self.layout = "table"
        self.where = ""

    def fail(self, why):
        raise m.ModelError(f"{self.where}: {why}")

    def parse(self):
        text = self.path.read_text(encoding="utf-8")
        self.where = str(self.path)
        if "\n---\n" in text:  # a whole document of its own follows
            text, _, own = text.partition("\n---\n")
            self.case.doc = m.parse(own, str(self.path))
        for number, line in enumerate(text.splitlines(), 1):
            self.where = f"{self.path}:{number}"
            if not line.strip() or line.startswith("#"):
                continue
            word, _, rest = line.strip("\n").partition(" ")
            handler = getattr(self, "on_" + word.rstrip(":").replace("-", "_"), None)
            if handler is None:
                self.fail(f"no such line: {word!r}")
            handler(rest.strip() if word != "replace" else rest)
        self.where = str(self.path)
        if self.case.doc is None:
            self.fail("no base document")
        if not self.case.said:
            self.fail("no expect line")
        layout.apply(self.case.doc, self.layout)
        return self.case

    @property
    def doc(self):
        if self.case.doc is None:
            self.fail("base: comes before the changes")
        return self.case.doc

    def para(self, name):
        try:
            blocks, i = m.find_paragraph(self.doc, name.lstrip("@"))
        except m.ModelError as e:
            self.fail(str(e))
        return blocks, i

    def on_about(self, rest):
        self.case.about = rest

    def on_base(self, rest):
        self.case.doc = m.load(self.bases / f"{rest}.model")

    def on_layout(self, rest):
        self.layout = rest

    def on_option(self, rest):
        self.case.options += tuple(shlex.split(rest))

    def on_message(self, rest):
        """message PATH | value;  message -PATH;  message reference cid:9;  message: as it is"""
        if self.case.message is None:
            self.case.message = []
        head, text = m.split_bar(rest)
        if head.startswith("reference "):
            self.case.reference = head.split()[1]
        elif head.startswith("-"):
            self.case.message.append((head[1:].strip(), None))
        elif text is not None:
            self.case.message.append((head.strip(), m.unescape(text)))
        elif head.strip():
            self.fail("message PATH | value, message -PATH")

    def on_formats(self, rest):
        self.case.formats = tuple(rest.split())

    # ---- changes ----

    def on_set(self, rest):
        words = shlex.split(rest)
        blocks, i = self.para(words[0])
        blocks[i].attrs.update(m.attributes(words[1:], m.RUN_KEYS + m.PARA_KEYS, self.where))

    def on_unset(self, rest):
        words = rest.split()
        blocks, i = self.para(words[0])
        for word in words[1:]:
            if blocks[i].attrs.pop(word, None) is None:
                self.fail(f"{words[0]} has no {word}")

    def on_text(self, rest):
        head, text = m.split_bar(rest)
        if text is None:
            self.fail("text @id | the new text")
        blocks, i = self.para(head.strip())
        blocks[i].runs = m.parse_runs(text, self.where)

    def on_replace(self, rest):
        """replace @id | old => new"""
        head, text = m.split_bar(rest)
        if text is None or " => " not in text + " ":
            self.fail("replace @id | old => new")
        old, _, new = (text + " ").partition(" => ")
        new = m.unescape(new[:-1])
        blocks, i = self.para(head.strip())
        for run in blocks[i].runs:
            if m.unescape(old) in run.text:
                run.text = run.text.replace(m.unescape(old), new, 1)
                return
        self.fail(f"{head.strip()} does not hold {old!r}")

    def on_drop(self, rest):
        for name in rest.split():
            blocks, i = self.para(name)
            del blocks[i]

    def on_after(self, rest):
        name, _, line = rest.partition(" ")
        blocks, i = self.para(name)
        blocks.insert(i + 1, m.parse_paragraph(line.strip(), self.where))

    def on_before(self, rest):
        name, _, line = rest.partition(" ")
        blocks, i = self.para(name)
        blocks.insert(i, m.parse_paragraph(line.strip(), self.where))

    def on_line(self, rest):
        words = rest.split()
        blocks, i = self.para(words[0])
        blocks[i].anchors = [a for a in blocks[i].anchors if not isinstance(a, m.Line)]
        if words[1:] != ["none"]:
            blocks[i].anchors.append(m.parse_line(words[1:], self.where))

    def section(self, words):
        """The section a line of changes is about: the first, or by its number."""
        number = int(words.pop(0)) if words and re.fullmatch("[0-9]+", words[0]) else 1
        if not 1 <= number <= len(self.doc.sections):
            self.fail(f"no section {number}")
        return self.doc.sections[number - 1]

    def on_page(self, rest):
        words = shlex.split(rest)
        section = self.section(words)
        drop = [w[1:] for w in words if w.startswith("-")]
        section.props.update(m.attributes([w for w in words if not w.startswith("-")],
                                          m.PAGE_KEYS, self.where))
        for name in drop:
            if section.props.pop(name, None) is None:
                self.fail(f"the page has no {name}")

    def story(self, kind, rest):
        """header first | the text;  header default align=left | …;  header default none"""
        head, text = m.split_bar(rest)
        words = shlex.split(head)
        section = self.section(words)
        pages = words.pop(0) if words else "default"
        if pages not in ("default", "first", "even"):
            self.fail(f"{kind} default, first or even")
        name = f"{kind} {pages}"
        if text is None and words == ["none"]:
            if section.stories.pop(name, None) is None:
                self.fail(f"there is no {name}")
            return
        if text is None:
            self.fail(f"{kind} {pages} properties | text, or none")
        para = m.parse_paragraph(f"@{kind}-{pages} {' '.join(words)} | {text}", self.where)
        section.stories[name] = [para]

    def on_header(self, rest):
        self.story("header", rest)

    def on_footer(self, rest):
        self.story("footer", rest)

    def on_meta(self, rest):
        self.doc.meta.update(m.attributes(shlex.split(rest), m.META_KEYS, self.where))

    def on_defaults(self, rest):
        self.doc.defaults.update(m.attributes(shlex.split(rest), m.RUN_KEYS + m.PARA_KEYS,
                                              self.where))

    # ---- what is expected ----

    def on_expect(self, rest):
        self.case.said = True
        if rest == "none":
            return
        quoted = re.search(r'(?:^|\s)"((?:[^"\\]|\\.)*)"', rest)
        message = re.search(r'~"((?:[^"\\]|\\.)*)"', rest)
        words = re.sub(r'~?"(?:[^"\\]|\\.)*"', "", rest).split()
        if not words or len(words) > 2 or (len(words) == 2 and words[1] not in SEVERITIES):
            self.fail('expect RULE [error|warning|note] ["faulty text"] [~"part of the message"]')
        undo = lambda hit: None if hit is None else m.unescape(hit.group(1).replace('\\"', '"'))
        self.case.expected.append(Expectation(words[0], words[1] if len(words) == 2 else None,
                                              undo(quoted), undo(message)))

    def on_expect_undecided(self, rest):
        self.case.said = True
        self.case.undecided.append(rest)


def load(path, bases):
    return CaseParser(path, bases).parse()
