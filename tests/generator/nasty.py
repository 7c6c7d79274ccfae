"""Fragments written by hand that look like faults, each put into clean documents."""

import re
from pathlib import Path

import model as m
from compose import compose
from faults import change, para, rewrite, text_of

HERE = Path(__file__).resolve().parent
KINDS = ("báo cáo", "công văn", "quyết định")


def load():
    """[(about, lines)] of nasty.txt."""
    out = []
    for line in (HERE / "nasty.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            out.append((line[2:], []))
        elif line and not line.startswith("#"):
            out[-1][1].append(line)
    return out


def put(paper, lines):
    """Puts the lines into the paper: into the head what is for it, the rest before the end."""
    blocks = []
    for number, line in enumerate(lines):
        word, _, rest = line.partition(": ")
        if word == "subject":
            old = para(paper, "subject")
            rewrite(old, ("V/v " if old.text.startswith("V/v") else "") + rest)
        elif word == "agency":
            put_agency(paper, rest.split(" / "))
        elif line.startswith("| "):
            put_row(paper, blocks, [cell.strip() for cell in line.strip("| ").split("|")])
        else:
            bold = {"bold": "yes"} if word == "heading" else {}
            blocks.append(paper.make(f"nasty{number}", rest if bold else line,
                                     **{**paper.look.body, **bold}))
    home = paper.doc.sections[0].blocks
    last = text_of(paper)[-1]
    at = next(i for i, block in enumerate(home) if block is last)
    if at and blocks and both_numbered(home[at - 1], blocks[0]):
        # Numbers that go back would be a fault, unless something leads on to them.
        blocks.insert(0, paper.make("nasty-lead", "Các đơn vị lưu ý một số nội dung sau:",
                                    **paper.look.body))
    home[at:at] = blocks


def both_numbered(above, below):
    return all(re.match(r"\w+[.)] ", getattr(block, "text", "")) for block in (above, below))


def number_pages(paper):
    """With the fragment in it, it may run over a page."""
    for section in paper.doc.sections:
        if "header default" in section.stories:
            return
        section.props["first"] = "differs"
        section.stories["header default"] = [
            m.Para("page-number", {"align": "center", "size": "14"}, [m.Run("", {}, "page")])]


def put_agency(paper, lines):
    for ident in ("agency2", "agency3"):
        for blocks in m.block_lists(paper.doc):
            blocks[:] = [b for b in blocks if getattr(b, "id", "") != ident]
    rewrite(para(paper, "agency"), "\\n".join(lines))
    # A committee's symbol is told from any other name.
    code = "".join(word[0] for word in " ".join(lines).split() if word[0].isalpha())
    change(para(paper, "number"), "UBND", code[:6])
    # Where the text names who issued it, it is this agency.
    name = " ".join(lines)
    if para(paper, "order-authority"):
        rewrite(para(paper, "order-authority"), f"GIÁM ĐỐC {name}")
    for blocks in m.block_lists(paper.doc):
        for block in blocks:
            if "-note" in getattr(block, "id", ""):
                change(block, r" của .*\)$", f" của {name.capitalize()})")
                change(block, r"(số \S+-)UBND", rf"\g<1>{code[:6]}")
    if not para(paper, "agency").anchors:
        para(paper, "agency").anchors.append(m.Line(22, "shape"))


def put_row(paper, blocks, cells):
    if not blocks or not isinstance(blocks[-1], m.Table):
        blocks.append(m.Table({"widths": "15,80,40", "borders": "yes"}, []))
    blocks[-1].rows.append([
        m.Cell({}, [paper.make(f"{paper.name('cell')}", text, size="12", align="center")])
        for text in cells])


def papers(seed):
    """(name, paper) of every fragment in each of the kinds."""
    for number, (about, lines) in enumerate(load()):
        for kind in KINDS:
            paper = compose(f"nasty {seed} {number}", kind)
            put(paper, lines)
            number_pages(paper)
            name = about.replace(" ", "-").replace("/", "-")
            yield f"{number:02}-{name}-{KINDS.index(kind)}", paper
