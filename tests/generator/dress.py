"""The dress of a finished paper: where its parts stand, and how a program stores the format."""

import re

import layout
import model as m

NEW_TONES = {"òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé",
             "ỏe": "oẻ", "õe": "oẽ", "ọe": "oẹ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ",
             "ụy": "uỵ"}
NEW_TONES.update({k.upper(): v.upper() for k, v in list(NEW_TONES.items())})
NEW_TONES.update({k.capitalize(): v.capitalize() for k, v in list(NEW_TONES.items())})
OLD_ENDING = re.compile("(" + "|".join(NEW_TONES) + r")(?!\w)")


def retone(text):
    return OLD_ENDING.sub(lambda hit: NEW_TONES[hit.group(1)], text)


def all_paragraphs(doc):
    for blocks in m.block_lists(doc):
        for block in blocks:
            if isinstance(block, m.Para):
                yield block


def set_tones(paper):
    if paper.look.tone == "new":
        for para in all_paragraphs(paper.doc):
            for run in para.runs:
                run.text = retone(run.text)


# ---- where the parts stand ----

def split_breaks(cell):
    """Lines of one paragraph as paragraphs of their own."""
    out = []
    for para in cell.blocks:
        pieces = [[]]
        for run in para.runs:
            for i, text in enumerate(run.text.split("\n")):
                if i:
                    pieces.append([])
                pieces[-1].append(m.Run(text, dict(run.attrs), run.kind))
        for i, runs in enumerate(pieces):
            last = i + 1 == len(pieces)
            attrs = dict(para.attrs)
            if i:
                attrs.pop("before", None)
            out.append(m.Para(para.id if i == 0 else f"{para.id}-{i + 1}", attrs, runs,
                              para.anchors if last else []))
    cell.blocks[:] = out


def one_cell(table):
    """Both rows of the head as one."""
    if len(table.rows) == 2:
        top, below = table.rows
        for one, other in zip(top, below):
            one.blocks += [b for b in other.blocks if not isinstance(b, m.Para) or b.text.strip()]
        table.rows[:] = [top]


def line_rows(table):
    """A row for every line."""
    rows = []
    for row in table.rows:
        count = max(len(cell.blocks) for cell in row)
        for i in range(count):
            rows.append([m.Cell({}, [cell.blocks[i]] if i < len(cell.blocks)
                                else [m.Para(f"blank{i}", {"align": "center"}, [])])
                         for cell in row])
    table.rows[:] = rows


def nest(table):
    """A table in each cell of an outer table."""
    widths = table.attrs["widths"].split(",")
    outer = []
    for column, width in enumerate(widths):
        inner = m.Table({"widths": width}, [[m.Cell({}, row[column].blocks)] for row in table.rows])
        outer.append(m.Cell({}, [inner, m.Para(f"nest{column}", {"size": "2"}, [])]))
    return m.Table(dict(table.attrs), [outer])


def join_breaks(cell):
    """The lines of nơi nhận as one paragraph with breaks."""
    if not cell.blocks:
        return
    first, runs = cell.blocks[0], []
    for i, para in enumerate(cell.blocks):
        chars = {k: v for k, v in para.attrs.items() if k in m.RUN_KEYS}
        for j, run in enumerate(para.runs):
            text = ("\n" if i and j == 0 else "") + run.text
            runs.append(m.Run(text, {**chars, **run.attrs}, run.kind))
    cell.blocks[:] = [m.Para(first.id, {k: v for k, v in first.attrs.items()
                                        if k in m.PARA_KEYS}, runs)]


def replace(blocks, old, new):
    at = next(i for i, block in enumerate(blocks) if block is old)
    blocks[at:at + 1] = new


def has_rules(table):
    """Whether lines are drawn as paragraphs of their own."""
    return any(p.id.startswith("rule") for row in table.rows for cell in row for p in cell.blocks
               if isinstance(p, m.Para))


def place_head(paper):
    table, kind = paper.head_table, paper.look.head
    home = paper.doc.sections[0].blocks
    if getattr(paper, "plain_head", False) and kind == "tabs":
        kind = "rows"
    if kind in ("tabs", "boxes", "lines"):
        for row in table.rows:
            for cell in row:
                split_breaks(cell)
    if kind == "tabs" and has_rules(table):
        kind = "rows"
    if kind == "cell":
        one_cell(table)
    elif kind == "lines":
        line_rows(table)
    elif kind == "nested":
        replace(home, table, [nest(table)])
    elif kind == "tabs":
        replace(home, table, layout.to_tabs(table))
    elif kind == "boxes":
        replace(home, table, layout.to_boxes(table, paper.doc.sections[0].props, 20))


def place_closing(paper):
    table, kind = getattr(paper, "closing_table", None), paper.look.closing
    if table is None:
        return
    home = paper.doc.sections[0].blocks
    left, right = table.rows[0]
    if kind == "rows" and right.blocks:  # the name in a row of its own
        name = right.blocks.pop()
        table.rows.append([m.Cell({}, [m.Para("blank-left", {"size": "11"}, [])]),
                           m.Cell({}, [name])])
    elif kind == "lines":
        for cell in (left, right):
            split_breaks(cell)
        line_rows(table)
    elif kind == "nested":
        replace(home, table, [nest(table)])
    elif kind == "breaks":
        join_breaks(left)
    elif kind == "tabs":
        for cell in (left, right):
            split_breaks(cell)
        replace(home, table, layout.to_tabs(table))


# ---- how the format is stored ----

def spell_out(doc, defaults):
    """Says in every paragraph what the defaults said; then the defaults are others."""
    said = dict(doc.defaults)
    for para in all_paragraphs(doc):
        for key, value in said.items():
            if "style" not in para.attrs:
                para.attrs.setdefault(key, value)
        for run in para.runs:
            if run.kind == "note":
                run.attrs.setdefault("font", said["font"])
    for para in all_paragraphs(doc):
        if "style" not in para.attrs:
            if "before" in defaults or "after" in defaults:
                para.attrs.setdefault("before", "0")
                para.attrs.setdefault("after", "0")
            if "line" in defaults:
                para.attrs.setdefault("line", "1")
    doc.defaults = dict(defaults)


def to_styles(doc, chance):
    """Equal formats become named styles; some keep a part of it to themselves."""
    known = {}
    for para in all_paragraphs(doc):
        keys = [k for k in para.attrs if k not in ("list", "level", "outline", "page-break-before")]
        if chance.maybe(0.3) and len(keys) > 2:
            keys = keys[:-1]
        attrs = {k: para.attrs[k] for k in keys}
        if not attrs:
            continue
        mark = tuple(sorted(attrs.items()))
        if mark not in known:
            known[mark] = f"Kiểu {len(known) + 1}"
            doc.styles[known[mark]] = (attrs, None)
        for key in keys:
            del para.attrs[key]
        para.attrs["style"] = known[mark]


def to_runs(doc):
    """Character formats at every run, as some programs store them."""
    for para in all_paragraphs(doc):
        chars = {k: v for k, v in para.attrs.items() if k in m.RUN_KEYS}
        if any(run.text or run.kind != "text" for run in para.runs):
            for run in para.runs:
                run.attrs = {**chars, **run.attrs}


def fragment(doc, chance):
    """Text in pieces, as proofing and editing leave it."""
    for para in all_paragraphs(doc):
        out = []
        for run in para.runs:
            if run.kind != "text" or len(run.text) < 4 or not chance.maybe(0.6):
                out.append(run)
                continue
            cuts = sorted(chance.sample(range(1, len(run.text)), min(chance.randint(1, 4),
                                                                     len(run.text) - 1)))
            for a, b in zip([0, *cuts], [*cuts, len(run.text)]):
                piece = m.Run(run.text[a:b], dict(run.attrs), run.kind)
                if "font" not in {**para.attrs, **run.attrs} and chance.maybe(0.4):
                    piece.attrs["font"] = "Times New Roman"
                out.append(piece)
        para.runs = out


def dress(paper):
    """Gives the paper its layout and its producer's habits; returns the name of the producer."""
    c = paper.chance
    set_tones(paper)
    place_head(paper)
    place_closing(paper)
    doc = paper.doc
    producer = c.pick(("word", "word", "wps", "google", "libreoffice", "plain"))
    if producer in ("word", "wps") and c.maybe(0.5) or producer == "google":
        spell_out(doc, c.pick(({"font": "Calibri", "size": "11"},
                               {"font": "Arial", "size": "11", "line": "1.15"},
                               {"font": "Calibri", "size": "11", "after": "8", "line": "1.08"})))
    if producer == "google":
        to_runs(doc)
    if producer in ("libreoffice", "word") and c.maybe(0.6):
        to_styles(doc, c)
    if producer in ("word", "wps", "google"):
        fragment(doc, c)
    doc.meta["producer"] = {"word": "Microsoft Office Word", "wps": "WPS Office", "google": "",
                            "libreoffice": "LibreOffice/24.2", "plain": "vanthu-tests"}[producer]
    return producer
