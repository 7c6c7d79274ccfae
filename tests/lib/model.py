"""A document as text: the small language in which tests write documents.

The grammar is told in tests/rules/README.md. One model makes a DOCX and an ODT
with equal content and formatting (docx_writer.py, odt_writer.py).
"""

import copy
import functools
import pickle
import re
import shlex
from dataclasses import dataclass, field


class ModelError(Exception):
    """A fault of a model or a case; the message names the line."""


@dataclass
class Run:
    text: str
    attrs: dict = field(default_factory=dict)
    kind: str = "text"  # text, page, pages, note, comment, deleted, inserted


@dataclass
class Line:
    width: float  # mm
    kind: str     # shape, vml


@dataclass
class Box:
    attrs: dict
    blocks: list


@dataclass
class Para:
    id: str
    attrs: dict
    runs: list
    anchors: list = field(default_factory=list)

    @property
    def text(self):
        return "".join(run.text for run in self.runs)


@dataclass
class Cell:
    attrs: dict
    blocks: list


@dataclass
class Table:
    attrs: dict
    rows: list


@dataclass
class Section:
    props: dict
    blocks: list = field(default_factory=list)
    stories: dict = field(default_factory=dict)  # "header default" -> blocks


@dataclass
class Document:
    meta: dict = field(default_factory=dict)
    defaults: dict = field(default_factory=lambda: {"font": "Times New Roman", "size": "14"})
    styles: dict = field(default_factory=dict)   # name -> (attrs, parent)
    sections: list = field(default_factory=list)

    def copy(self):
        return copy.deepcopy(self)


# ---- attributes and text ----

LENGTH_UNITS = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "tw": 25.4 / 1440}
PAGE_DEFAULTS = {
    "paper": "a4", "top": "20", "bottom": "20", "left": "30", "right": "15",
    "header": "10", "footer": "10",
}
PAPERS = {"a4": (210.0, 297.0), "a5": (148.0, 210.0), "a3": (297.0, 420.0),
          "letter": (215.9, 279.4), "legal": (215.9, 355.6)}
RUN_KEYS = ("font", "size", "bold", "italic", "underline", "strike", "color", "highlight", "caps",
            "smallcaps", "hidden", "super", "sub")
PARA_KEYS = ("align", "left", "right", "first", "before", "after", "line", "border-bottom",
             "border-top", "page-break-before", "keep-next", "keep-lines", "tabs", "style",
             "list", "level", "outline", "contextual")
PAGE_KEYS = ("paper", "landscape", "top", "bottom", "left", "right", "header", "footer", "gutter",
             "columns", "first", "even", "start", "number", "continuous", "width", "height")
META_KEYS = ("title", "author", "editor", "company", "pages", "language", "producer", "macros",
             "external")
TABLE_KEYS = ("widths", "borders")
CELL_KEYS = ("span", "border-bottom", "border-top", "continues", "rows")
BOX_KEYS = ("x", "y", "width", "height", "border")
LINE_KEYS = ("width", "kind")
RUN_KINDS = ("page", "pages", "note", "comment", "deleted", "inserted")
ALIGNS = ("left", "center", "right", "justify")


def length_mm(value, unit="mm"):
    """Millimetres of "12", "12mm", "1.27cm", "6pt"; unit is that of a bare number."""
    m = re.fullmatch(r"(-?[0-9.]+)([a-z]*)", value)
    if not m or (m.group(2) and m.group(2) not in LENGTH_UNITS):
        raise ModelError(f"not a length: {value!r}")
    return float(m.group(1)) * LENGTH_UNITS[m.group(2) or unit]


def twips(mm):
    return int(mm * 1440 / 25.4 + (0.5 if mm >= 0 else -0.5))


def attributes(words, keys, where):
    """{"size": "13", "bold": "yes"} of ["size=13", "bold"]."""
    out = {}
    for word in words:
        name, eq, value = word.partition("=")
        if name not in keys:
            raise ModelError(f"{where}: no such property: {name!r} (of {', '.join(keys)})")
        out[name] = value if eq else "yes"
    if out.get("align", "left") not in ALIGNS:
        raise ModelError(f"{where}: align is one of {', '.join(ALIGNS)}")
    return out


def is_on(attrs, name):
    return attrs.get(name, "no") not in ("no", "0", "false")


ESCAPES = {"t": "\t", "n": "\n", "f": "\f", "\\": "\\", "[": "[", "]": "]", "|": "|", "s": " "}


def unescape(text):
    def one(m):
        if m.group(1):
            return chr(int(m.group(1), 16))
        if m.group(2) not in ESCAPES:
            raise ModelError(f"no such escape: \\{m.group(2)}")
        return ESCAPES[m.group(2)]
    return re.sub(r"\\(?:u\{([0-9a-fA-F]+)\}|(.))", one, text)


def parse_runs(text, where):
    """Runs of "plain [[bold size=13|set apart]] [[page]]"."""
    runs = []
    for i, piece in enumerate(re.split(r"(\[\[.*?\]\])", text)):
        if i % 2 == 0:
            if piece:
                runs.append(Run(unescape(piece)))
            continue
        head, bar, body = piece[2:-2].partition("|")
        words = shlex.split(head)
        kind = "text"
        if words and words[0] in RUN_KINDS:
            kind = words.pop(0)
        if not bar and kind not in ("page", "pages"):
            raise ModelError(f"{where}: [[properties|text]] lacks its text")
        runs.append(Run(unescape(body), attributes(words, RUN_KEYS, where), kind))
    return runs


def split_bar(line):
    """("@id size=13", "text") of "@id size=13 | text"; text None without a bar."""
    m = re.match(r"(.*?)(?:^|\s)\|(?: (.*))?$", line, re.S)
    if not m:
        return line, None
    return m.group(1), m.group(2) or ""


def parse_paragraph(line, where):
    head, text = split_bar(line)
    words = shlex.split(head)
    if not words or not words[0].startswith("@") or len(words[0]) < 2:
        raise ModelError(f"{where}: a paragraph is @id properties | text")
    if text is None:
        raise ModelError(f"{where}: a paragraph has | and its text")
    attrs = attributes(words[1:], RUN_KEYS + PARA_KEYS, where)
    return Para(words[0][1:], attrs, parse_runs(text, where))


# ---- filler ----

FILLER = (
    "Các đơn vị trực thuộc đã chủ động rà soát nhiệm vụ được giao, phân công người theo dõi từng "
    "đầu việc và gửi kết quả đúng thời hạn; việc phối hợp giữa các phòng chuyên môn có nhiều "
    "chuyển biến, khắc phục được tình trạng chậm trả lời trong những tháng trước.",
    "Công tác kiểm tra được thực hiện theo kế hoạch, không trùng lặp, không gây khó khăn cho đơn "
    "vị được kiểm tra; các kiến nghị sau kiểm tra đều được tiếp thu và có thời hạn khắc phục rõ "
    "ràng, người chịu trách nhiệm cụ thể.",
    "Việc tiếp nhận và trả lời ý kiến của người dân bảo đảm kịp thời; nội dung vượt thẩm quyền "
    "được chuyển đến cơ quan có trách nhiệm giải quyết và thông báo lại cho người gửi biết.",
)


def filler(count, start, attrs):
    return [Para(f"f{start + i}", dict(attrs), [Run(FILLER[(start + i) % len(FILLER)])])
            for i in range(count)]


# ---- the parser ----

class Parser:
    def __init__(self, name):
        self.name = name
        self.doc = Document()
        self.stack = []      # (keyword, blocks to return to)
        self.blocks = None
        self.fillers = 0

    def section(self):
        if not self.doc.sections:
            self.doc.sections.append(Section(dict(PAGE_DEFAULTS)))
        if self.blocks is None:
            self.blocks = self.doc.sections[-1].blocks
        return self.doc.sections[-1]

    def parse(self, text):
        for number, line in enumerate(text.splitlines(), 1):
            where = f"{self.name}:{number}"
            line = line.strip("\n")
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            line = line.lstrip()
            if line.startswith("@"):
                self.section()
                self.blocks.append(parse_paragraph(line, where))
                continue
            words = shlex.split(line)
            handler = getattr(self, "on_" + words[0].replace("-", "_"), None)
            if handler is None:
                raise ModelError(f"{where}: no such line: {words[0]!r}")
            handler(words[1:], where)
        if self.stack:
            raise ModelError(f"{self.name}: {self.stack[-1][0]} without end")
        self.section()
        return self.doc

    def on_meta(self, words, where):
        self.doc.meta.update(attributes(words, META_KEYS, where))

    def on_defaults(self, words, where):
        self.doc.defaults.update(attributes(words, RUN_KEYS + PARA_KEYS, where))

    def on_style(self, words, where):
        if not words:
            raise ModelError(f"{where}: a style has a name")
        keys = RUN_KEYS + PARA_KEYS + ("parent",)
        attrs = attributes(words[1:], keys, where)
        self.doc.styles[words[0]] = (attrs, attrs.pop("parent", None))

    def on_page(self, words, where):
        self.section().props.update(attributes(words, PAGE_KEYS, where))

    def on_section(self, words, where):
        if self.stack:
            raise ModelError(f"{where}: a section starts outside of tables and headers")
        props = dict(self.section().props)
        props.pop("start", None)
        props.update(attributes(words, PAGE_KEYS, where))
        self.doc.sections.append(Section(props))
        self.blocks = self.doc.sections[-1].blocks

    def open(self, keyword, blocks):
        self.stack.append((keyword, self.blocks))
        self.blocks = blocks

    def story(self, kind, words, where):
        pages = words[0] if words else "default"
        if pages not in ("default", "first", "even"):
            raise ModelError(f"{where}: {kind} default, first or even")
        section = self.section()
        self.open(kind, section.stories.setdefault(f"{kind} {pages}", []))

    def on_header(self, words, where):
        self.story("header", words, where)

    def on_footer(self, words, where):
        self.story("footer", words, where)

    def on_table(self, words, where):
        self.section()
        table = Table(attributes(words, TABLE_KEYS, where), [])
        if "widths" not in table.attrs:
            raise ModelError(f"{where}: a table has widths=65,95")
        self.blocks.append(table)
        self.open("table", table)

    def on_row(self, words, where):
        self.leave("cell")
        if not self.stack or self.stack[-1][0] != "table":
            raise ModelError(f"{where}: a row stands in a table")
        self.blocks.rows.append([])

    def on_cell(self, words, where):
        self.leave("cell")
        if not self.stack or self.stack[-1][0] != "table" or not self.blocks.rows:
            raise ModelError(f"{where}: a cell stands in a row")
        cell = Cell(attributes(words, CELL_KEYS, where), [])
        self.blocks.rows[-1].append(cell)
        self.open("cell", cell.blocks)

    def last_paragraph(self, where):
        self.section()
        if not isinstance(self.blocks, list) or not self.blocks \
                or not isinstance(self.blocks[-1], Para):
            raise ModelError(f"{where}: it is anchored in the paragraph before, and there is none")
        return self.blocks[-1]

    def on_box(self, words, where):
        box = Box(attributes(words, BOX_KEYS, where), [])
        self.last_paragraph(where).anchors.append(box)
        self.open("box", box.blocks)

    def on_line(self, words, where):
        self.last_paragraph(where).anchors.append(parse_line(words, where))

    def on_filler(self, words, where):
        count = int(words[0]) if words else 1
        attrs = attributes(words[1:], RUN_KEYS + PARA_KEYS, where)
        self.section()
        self.blocks.extend(filler(count, self.fillers, attrs))
        self.fillers += count

    def leave(self, keyword):
        if self.stack and self.stack[-1][0] == keyword:
            self.blocks = self.stack.pop()[1]

    def on_end(self, words, where):
        self.leave("cell")
        if not self.stack:
            raise ModelError(f"{where}: nothing to end")
        self.blocks = self.stack.pop()[1]


def parse_line(words, where):
    attrs = attributes(words, LINE_KEYS, where)
    return Line(length_mm(attrs.get("width", "30")), attrs.get("kind", "shape"))


def parse(text, name="model"):
    """The Document that a model describes."""
    return Parser(name).parse(text)


@functools.lru_cache(maxsize=None)
def kept(path):
    with open(path, encoding="utf-8") as f:
        return pickle.dumps(parse(f.read(), str(path)))


def load(path):
    """A Document of its own: thousands of cases stand on a few files, each parsed once."""
    return pickle.loads(kept(path))


# ---- looking around in a document ----

def walk_lists(blocks):
    """Every list of blocks below and including blocks, with what it holds."""
    yield blocks
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from walk_lists(cell.blocks)
        elif isinstance(block, Para):
            for anchor in block.anchors:
                if isinstance(anchor, Box):
                    yield from walk_lists(anchor.blocks)


def block_lists(doc):
    for section in doc.sections:
        yield from walk_lists(section.blocks)
        for story in section.stories.values():
            yield from walk_lists(story)


def find_paragraph(doc, name):
    """(list, index) of the paragraph with this id."""
    for blocks in block_lists(doc):
        for i, block in enumerate(blocks):
            if isinstance(block, Para) and block.id == name:
                return blocks, i
    raise ModelError(f"no paragraph @{name}")


def page_size_mm(props):
    width, height = PAPERS.get(props["paper"], PAPERS["a4"])
    if is_on(props, "landscape"):
        width, height = height, width
    if "width" in props:
        width = length_mm(props["width"])
    if "height" in props:
        height = length_mm(props["height"])
    return width, height


def text_width_mm(props):
    return page_size_mm(props)[0] - length_mm(props["left"]) - length_mm(props["right"])
