"""Faults that can be put into a clean paper, each of one rule; the registry of mutants."""

import re
from dataclasses import dataclass

import model as m

FAULTS = []


@dataclass
class Fault:
    rule: str
    name: str
    put: object              # put(paper) -> False where the paper has no place for it
    formats: tuple = ("docx", "odt")
    options: tuple = ()
    kinds: tuple = None      # kinds of document it is put into, all without


def fault(rule, *, formats=("docx", "odt"), options=(), kinds=None):
    def register(put):
        FAULTS.append(Fault(rule, put.__name__, put, formats, options, kinds))
        return put
    return register


def fault_each(rule, names, make, **how):
    """One fault for every name: make(name) gives the function that puts it."""
    for name in names:
        FAULTS.append(Fault(rule, str(name), make(name), **how))


# ---- finding places ----

def para(paper, ident):
    try:
        blocks, at = m.find_paragraph(paper.doc, ident)
    except m.ModelError:
        return None
    return blocks[at]


def text_of(paper):
    """Paragraphs of the text, before the closing and what is annexed."""
    out = []
    for block in paper.doc.sections[0].blocks:
        if isinstance(block, m.Para):
            if re.fullmatch(r"space\d+", block.id):
                break
            out.append(block)
    return out


def all_of(paper, *stems):
    """Paragraphs of the text whose ids are one of the stems and a number."""
    pattern = re.compile(f"(?:{'|'.join(stems)})\\d+")
    return [b for b in text_of(paper) if pattern.fullmatch(b.id)]


def prose_of(paper):
    """Long paragraphs of prose."""
    return [b for b in all_of(paper, "p", "clause") if len(b.text) > 60]


def one_of(paper, things):
    return paper.chance.pick(things) if things else None


def drop(paper, *idents):
    """Takes the paragraphs out, and the lines drawn below them; False if none was there."""
    found = False
    for blocks in list(m.block_lists(paper.doc)):
        out = []
        skip = False
        for block in blocks:
            if isinstance(block, m.Para):
                if block.id in idents:
                    found = skip = True
                    continue
                if skip and block.id.startswith("rule"):
                    continue
            skip = False
            out.append(block)
        blocks[:] = out
    return found


def undraw(paper, ident):
    """Takes the line below a paragraph away. On tabbed lines two hang on one paragraph, so that
    nobody can tell whose is gone."""
    paper.plain_head = True
    for blocks in m.block_lists(paper.doc):
        for i, block in enumerate(blocks):
            if isinstance(block, m.Para) and block.id == ident:
                block.anchors = [a for a in block.anchors if not isinstance(a, m.Line)]
                if i + 1 < len(blocks) and isinstance(blocks[i + 1], m.Para) \
                        and blocks[i + 1].id.startswith("rule"):
                    del blocks[i + 1]
                return True
    return False


def change(thing, old, new, count=1):
    """Replaces a part of a paragraph's text; False if it is not there."""
    for run in thing.runs if thing else ():
        if re.search(old, run.text):
            run.text = re.sub(old, new, run.text, count)
            return True
    return False


def rewrite(thing, text):
    if thing is None:
        return False
    thing.runs = m.parse_runs(text, thing.id)
    return True


def setting(stem, **attrs):
    """A fault that sets properties of the paragraph stem."""
    attrs = {k.replace("_", "-"): v for k, v in attrs.items()}

    def put(paper):
        thing = para(paper, stem)
        if thing is None or all(thing.attrs.get(k, "no") == v for k, v in attrs.items()):
            return False
        thing.attrs.update(attrs)
        return True
    put.__name__ = "-".join(f"{k}={v}" for k, v in attrs.items())
    return put


def settings(rule, stems, choices, **how):
    """Faults of format: each property of choices at each paragraph of stems."""
    for stem in stems:
        for choice in choices:
            put = setting(stem, **choice)
            FAULTS.append(Fault(rule, f"{stem} {put.__name__}", put, **how))


def insert_prose(paper, text):
    """Adds a sentence to a paragraph of prose."""
    thing = one_of(paper, prose_of(paper))
    if thing is None:
        return False
    thing.runs[-1 if thing.runs[-1].kind == "text" else 0].text += " " + text
    # a mark at the end stays at the end
    for run in thing.runs:
        if "./." in run.text and not run.text.endswith("./."):
            run.text = run.text.replace("./.", ".", 1)
            run.text = run.text.rstrip(".") + "./."
    return True
