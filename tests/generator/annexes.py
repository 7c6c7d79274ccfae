"""What follows a document: appendices, and the mark of a copy."""

import datetime

import model as m
import names
from chance import roman, words_of
from closing import signature


def plan_appendices(paper):
    """Decides on appendices; the body has to mention them."""
    c = paper.chance
    paper.appendices = c.pick((0, 0, 0, 1, 1, 2, 3))
    if paper.appendices == 1:
        paper.mentions.append(c.pick((
            "Chi tiết tại Phụ lục kèm theo.", "(Số liệu cụ thể tại Phụ lục kèm theo văn bản này)",
            "Danh sách các đơn vị được nêu tại Phụ lục.")))
    elif paper.appendices:
        last = roman(paper.appendices)
        paper.mentions.append(c.pick((
            f"Chi tiết tại các Phụ lục I đến {last} kèm theo.",
            "Số liệu cụ thể tại " + ", ".join(f"Phụ lục {roman(i + 1)}"
                                              for i in range(paper.appendices)) + " kèm theo.")))


def write_appendices(paper):
    type_name = paper.type_name or "Công văn"
    for i in range(1, paper.appendices + 1):
        open_appendix(paper, i, type_name)
        if paper.chance.maybe(0.5):
            paper.figures()
        else:
            paper.sections(2, 3)
        paper.end_mark()


def open_appendix(paper, number, type_name):
    c = paper.chance
    if c.maybe(0.5):
        props = {k: v for k, v in paper.section.props.items() if k != "landscape"}
        props.update({"start": "1", "first": "differs"})
        paper.section = m.Section(props)
        paper.doc.sections.append(paper.section)
        paper.blocks = paper.section.blocks
        opening = {}
    else:
        opening = {"page_break_before": True}
    word = "Phụ lục" if paper.appendices == 1 else f"Phụ lục {roman(number)}"
    paper.add(paper.name("appendix"), word, align="center", bold=True, size="14", **opening)
    paper.add(paper.name("appendix-title"), f"Tổng hợp {paper.prose.subject()}".upper(),
              align="center", bold=True, size=paper.look.title)
    if paper.draft:
        text = (
            f"(Kèm theo {type_name} số    /{paper.number.partition('/')[2]} ngày    tháng    năm "
                f"{paper.day.year} của {paper.agency.name})")
    else:
        text = (f"(Kèm theo {type_name} số {paper.number} ngày {words_of(paper.day)} của "
                f"{paper.agency.name})")
    note = paper.centred(paper.name("appendix-note"), text, size=paper.look.date, italic=True)
    paper.blocks += paper.ruled(note, 30)


def mark_copy(paper):
    """Template 3.1: a copy on paper, below the original."""
    c = paper.chance
    form, code = c.pick((("SAO Y", "SY"), ("SAO LỤC", "SL"), ("TRÍCH SAO", "TrS")))
    agency = names.committee(c, paper.day)
    day = paper.day + datetime.timedelta(days=c.randint(2, 40))
    paper.add("copy-line", "", border_top="0.75", before="6", size="8")
    name = paper.centred("copy-agency", "\\n".join(agency.head_lines), size="13", bold=True)
    left = paper.ruled(name, 20)
    left.append(paper.centred("copy-number", f"Số: {c.randint(1, 90):02}/{code}-{agency.code}",
                              size="13"))
    right = [paper.centred("copy-form", form, size=paper.look.title, bold=True),
             paper.centred("copy-date", f"{agency.place}, ngày {words_of(day)}", size="14",
                           italic=True, before="6")]
    width = m.text_width_mm(paper.section.props)
    paper.blocks.append(m.Table({"widths": f"65,{width - 65:g}"},
                                [[m.Cell({}, left), m.Cell({}, right)]]))
    paper.add("copy-space", "", size="8")
    keep, paper.agency = paper.agency, agency
    who = signature(paper, ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], "-copy")
    paper.agency = keep
    to = [paper.make("copy-recipients", "Nơi nhận:", size="12", bold=True, italic=True),
          paper.make("copy-to", "- Các phòng, ban chuyên môn;", size="11"),
          paper.make("copy-archive", "- Lưu: VT.", size="11")]
    paper.blocks.append(m.Table({"widths": f"{width / 2:g},{width / 2:g}"},
                                [[m.Cell({}, to), m.Cell({}, who)]]))
    paper.add("copy-last", "", size="8")
