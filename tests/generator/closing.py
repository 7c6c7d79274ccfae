"""The end of a document: who signs and who gets it."""

import model as m
import names

STUDIES = ("TS. ", "ThS. ", "PGS.TS. ", "BSCKII. ")


def stack(paper, chance):
    """The lines over the signature: authority, position."""
    agency, c = paper.agency, chance
    who = agency.collective
    lines = []
    form = c.pick(("head", "head", "deputy", "deputy", "order", "order-deputy", "acting", "proxy"))
    if form in ("order", "order-deputy") and not agency.offices:
        form = "deputy"
    if agency.kind in ("council", "steering") and form not in ("head", "deputy"):
        form = "head"
    if form == "head":
        lines = [agency.chief]
    elif form == "deputy":
        lines = [f"KT. {agency.chief}", agency.deputy]
    elif form == "acting":
        lines = [f"Q. {agency.chief}"]
    elif form == "proxy":
        # Who is empowered is not the head himself.
        office = "TRƯỞNG PHÒNG HÀNH CHÍNH" if agency.kind == "school" \
            or agency.chief == "CHÁNH VĂN PHÒNG" else "CHÁNH VĂN PHÒNG"
        lines = [f"TUQ. {agency.chief}", office]
    else:
        office, deputy = c.pick(agency.offices)
        lines = [f"TL. {agency.chief}"]
        lines += [office] if form == "order" else [f"KT. {office}", deputy]
    if who and form in ("head", "deputy"):
        lines.insert(0, f"TM. {who}")
    return lines


def signature(paper, lines=None, stem="", name=None):
    """Paragraphs of one signature: lines, room, name."""
    c, size = paper.chance, paper.look.signature
    lines = lines or stack(paper, c)
    idents = {"TM": "collective", "KT": "authority", "TL": "authority", "TU": "authority"}
    out = []
    if c.maybe(0.2) and len(lines) > 1:
        out.append(paper.centred(f"authority{stem}", "\\n".join(lines), size=size, bold=True))
    else:
        for i, line in enumerate(lines):
            ident = idents.get(line[:2] if line[:3] in ("TM.", "KT.", "TL.", "TUQ") else "",
                               "position")
            if any(p.id == ident + stem for p in out):
                ident += str(i)
            out.append(paper.centred(ident + stem, line, size=size, bold=True))
    name = name or names.person(c)
    if paper.agency.ranks and c.maybe(0.0):
        name = c.pick(STUDIES) + name
    if c.maybe(0.25):
        out.append(paper.centred(f"signer{stem}", name, size=size, bold=True, before="60"))
        return out
    for _ in range(c.randint(2, 5)):
        out.append(paper.centred(paper.name("gap"), "", size=size))
    out.append(paper.centred(f"signer{stem}", name, size=size, bold=True))
    return out


def archive(paper):
    c, unit = paper.chance, paper.chance.pick(paper.agency.units)
    return c.pick((f"- Lưu: VT, {unit}.", f"- Lưu: VT, {unit}.", "- Lưu: VT.",
                   f"- Lưu: VT, {unit} (02).",
                   f"- Lưu: VT, {unit} (03b).", f"- Lưu: VT, {unit}, {c.pick(('KT', 'TH'))}."))


def receivers(paper, as_above, article=None):
    """Entries of nơi nhận without the dash and the stop."""
    c, agency = paper.chance, paper.agency
    known = [*agency.superior, f"{agency.chief_name} (để b/c)", "Các Phó " + agency.chief_name
             if not agency.chief_name.startswith("Phó") else agency.chief_name,
             "Cổng Thông tin điện tử", f"Công báo {agency.province}", "Ban Tuyên giáo Tỉnh ủy",
             "Các phòng, đơn vị trực thuộc", "Lãnh đạo cơ quan (để báo cáo)",
             "Kho bạc Nhà nước khu vực XI", "VPUB: các PCVP, các phòng, TTTT"]
    out = c.some(known, 1, 4)
    if as_above:
        out.insert(0, "Như trên")
    elif article:
        out.insert(0, f"Như Điều {article}")
    return out


def recipients(paper, entries, last=None):
    """Paragraphs of nơi nhận."""
    last = last or archive(paper)
    out = [paper.make("recipients", "Nơi nhận:", size="12", italic=True, bold=True)]
    for i, entry in enumerate(entries, 1):
        out.append(paper.make(f"to{i}", f"- {entry};", size="11"))
    out.append(paper.make("archive", last, size="11"))
    return out


def lay_side_by_side(paper, left, right):
    """The table at the end, a cell for each side."""
    width = m.text_width_mm(paper.section.props)
    table = m.Table({"widths": f"{width / 2:g},{width / 2:g}"},
                    [[m.Cell({}, left), m.Cell({}, right)]])
    paper.blocks.append(paper.make(paper.name("space"), "", size="8"))
    paper.blocks.append(table)
    paper.closing_table = table
    paper.add("last", "", size="8")


def close(paper, as_above=False, article=None, entries=None, last=None, lines=None):
    """The table at the end: nơi nhận on the left, the signature on the right."""
    left = recipients(paper, entries or receivers(paper, as_above, article), last)
    lay_side_by_side(paper, left, signature(paper, lines))


def close_two(paper, first, second, entries, last=None, names_=(None, None)):
    """Two who sign beside each other, nơi nhận below them."""
    width = m.text_width_mm(paper.section.props)
    table = m.Table({"widths": f"{width / 2:g},{width / 2:g}"},
                    [[m.Cell({}, signature(paper, first, "1", names_[0])),
                      m.Cell({}, signature(paper, second, "2", names_[1]))]])
    paper.blocks.append(paper.make(paper.name("space"), "", size="8"))
    paper.blocks.append(table)
    paper.add(paper.name("space"), "", size="8")
    if entries is not None:
        paper.blocks += recipients(paper, entries, last)
