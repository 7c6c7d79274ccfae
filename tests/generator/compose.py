"""Whole documents: a seed and a kind in, a paper out; then its dress."""

import annexes
import dress
import kinds
import model as m
import names
import party
from paper import Paper

WITH_APPENDICES = ("báo cáo", "kế hoạch", "công văn", "quyết định", "thông báo", "hướng dẫn",
                   "chương trình", "tờ trình", "đề án")
COPIED = ("quyết định", "thông báo", "công văn", "kế hoạch", "chỉ thị")
COPIES = tuple(f"bản sao {kind}" for kind in COPIED[:3])
ALL = (*kinds.KINDS, *COPIES)


def compose(seed, kind, agency=None):
    """The paper in its plainest layout, so that tests can find and change what is in it."""
    if kind in party.PARTY:
        paper = party.compose(seed, kind)
        number_pages(paper)
        return paper
    if kind == "liên tịch":
        agency = kinds.joint_paper
    paper = Paper(f"{kind} {seed}", agency)
    paper.kind = kind
    copied = kind.startswith("bản sao ")
    plain_kind = kind.removeprefix("bản sao ")
    paper.appendices = 0
    if copied:
        paper.draft = False
    if plain_kind in WITH_APPENDICES and not copied:
        annexes.plan_appendices(paper)
    kinds.KINDS[plain_kind](paper)
    if copied:
        annexes.mark_copy(paper)
    if paper.appendices:
        if paper.mentions and not any(paper.mentions[0] == p.text for p in paragraphs(paper)):
            paper.appendices = 0
        else:
            annexes.write_appendices(paper)
    number_pages(paper)
    return paper


def paragraphs(paper):
    for blocks in m.block_lists(paper.doc):
        for block in blocks:
            if isinstance(block, m.Para):
                yield block


def number_pages(paper):
    """A page number at the top, from the second page on."""
    c = paper.chance
    words = sum(len(p.text) for p in paragraphs(paper))
    pages = 1 + words // 3000
    paper.doc.meta.update({"title": paper.type_name or "Công văn", "language": "vi-VN",
                           "pages": str(pages)})
    short = words < 1200 and sum(1 for _ in paragraphs(paper)) < 45
    if pages == 1 and short and c.maybe(0.5) and len(paper.doc.sections) == 1:
        return
    size = c.pick(("14", "13"))
    first = paper.doc.sections[0]
    first.props["first"] = "differs"
    if c.maybe(0.3):
        first.props["start"] = "1"
    for section in paper.doc.sections:
        section.stories["header default"] = [
            m.Para("page-number", {"align": "center", "size": size}, [m.Run("", {}, "page")])]


def written(seed, kind):
    """(document as DOCX sees it, document as ODT sees it, producer) of a seed."""
    paper = compose(seed, kind)
    return dress.dress(paper)
