"""Much of everything that a document may hold, strange bytes, and numbers beyond all bounds."""

import random

from archive import write_archive
from make_hostile import case, series
from parts import (DOCX_TEXT, KEPT, ODT_TEXT, docx, docx_members, odt, odt_content, odt_members,
                   word_document, word_part)

WORDS = ("Căn cứ Luật Tổ chức chính quyền địa phương ngày tháng năm Quyết định số về việc và của "
         "Điều khoản điểm theo đề nghị Chánh Văn phòng Ủy ban nhân dân").split()


def prose(megabytes):
    dice = random.Random(30)
    words = [f"{dice.choice(WORDS)} {dice.randrange(9999)}" for _ in range(2000)]
    text = " ".join(words)
    return text * (1 + (megabytes << 20) // len(text.encode()))


@case("docx", "too-large")
def one_paragraph():
    return docx(f"<w:p><w:r><w:t>{prose(6)}</w:t></w:r></w:p>")


@case("odt", "too-large")
def one_paragraph_odt():
    return odt(f"<text:p>{prose(6)}</text:p>")


@case("docx", "too-large", "read")
def long_paragraphs():
    """Each of them below the limit of a paragraph, and all of them one too many."""
    return docx(f"<w:p><w:r><w:t>{prose(1)[:500000]}</w:t></w:r></w:p>" * 20)


@case("docx", "read", "too-large")
def one_word():
    return docx(f"<w:p><w:r><w:t>{'ư' * 400000}</w:t></w:r></w:p>")


@case("docx", "read", "too-large")
def marks_upon_one_letter():
    return docx(f"<w:p><w:r><w:t>a{chr(0x301) * 300000}</w:t></w:r></w:p>")


@series("docx", {"digits": "1", "slashes": "/", "dashes": "- ", "brackets": "(", "stops": "...",
                 "numbers": "1.", "letters": "a) ", "quotes": "“", "spaces": "\u00a0 "},
        "read", "too-large")
def line_of(text):
    """What a recogniser looks for, without end: each start must not look to the end again."""
    run = f'<w:p><w:r><w:t xml:space="preserve">{text * (250000 // len(text))}</w:t></w:r></w:p>'
    return docx(run + DOCX_TEXT)


@series("docx", {
    "citations": "Căn cứ Điều 1 khoản 2 điểm a Nghị định số 30/2020/NĐ-CP ngày 5 tháng 3 năm 2020 ",
    "half-citations": "Nghị định số ", "dates": "ngày 5 tháng 3 năm 2020 ",
    "half-dates": "ngày tháng ", "codes": "12/2020/QĐ-UBND-", "articles": "khoản 1, Điều ",
    "parties": "Đảng ủy, Ủy ban nhân dân, ",
}, "read", "too-large")
def paragraph_of(text):
    run = f"<w:p><w:r><w:t>{text * (400000 // len(text.encode()))}</w:t></w:r></w:p>"
    return docx(run + DOCX_TEXT)


@case("docx", "read", says=KEPT)
def runs():
    return docx("<w:p>" + "".join(f"<w:r><w:rPr>{'<w:b/>' * (i % 2)}<w:sz w:val=\"{i % 90}\"/>"
                                  "</w:rPr><w:t>a </w:t></w:r>" for i in range(60000))
                + "</w:p>" + DOCX_TEXT)


@case("docx", "read", says=KEPT)
def runs_without_text():
    return docx("<w:p>" + "<w:r/>" * 500000 + "</w:p>" + DOCX_TEXT)


@case("docx", "read", "too-large", says="")
def formats_all_different():
    return docx("".join(f'<w:p><w:pPr><w:ind w:left="{i}"/></w:pPr><w:r><w:rPr><w:rFonts '
                        f'w:ascii="F{i}" w:hAnsi="F{i}"/></w:rPr><w:t>a</w:t></w:r></w:p>'
                        for i in range(30000)))


def colliding(count):
    """Names that fall into one bucket of a table of 1 024, or fewer, hashed by FNV-1a."""
    found, number = [], 0
    while len(found) < count:
        name = f"{number:x}"
        number += 1
        state = 2166136261 & 1023
        for byte in name.encode():
            state = (state ^ byte) * 16777619 & 1023
        if chr(state) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz":
            found.append(name + chr(state))
    return found


@case("docx", "read", "partial", says=KEPT)
def fonts_that_collide():
    fonts = "".join(f'<w:r><w:rPr><w:rFonts w:ascii="{name}"/></w:rPr></w:r>'
                    for name in colliding(8000))
    return docx(DOCX_TEXT + f"<w:p>{fonts * 4}</w:p>")


@case("odt", "read", "too-large", says=KEPT)
def styles_that_collide_odt():
    auto = "".join(f'<style:style style:name="{name}" style:family="paragraph"/>'
                   for name in colliding(8000))
    return odt(ODT_TEXT, auto)


@case("odt", "read", "too-large", says="")
def spans_odt():
    return odt("<text:p>" + "<text:span>a</text:span><text:tab/>" * 60000 + "</text:p>" + ODT_TEXT)


@case("docx", "too-large")
def paragraphs():
    return docx("<w:p/>" * 1500000)


@case("odt", "too-large")
def paragraphs_odt():
    return odt("<text:p/>" * 1000000)


@case("docx", "too-large", "read")
def short_paragraphs():
    return docx("<w:p><w:r><w:t>1. a</w:t></w:r></w:p>" * 100000)


@series("docx", {"capitals": "QUYẾT ĐỊNH", "receivers": "Nơi nhận:", "signers": "CHỦ TỊCH",
                 "agencies": "ỦY BAN NHÂN DÂN", "numbers": "Số: 1/QĐ-UBND", "points": "a) b;",
                 "articles": "Điều 1. Ban hành", "annexes": "PHỤ LỤC", "dashes": "- Như Điều 3;",
                 "dates": "Hà Nội, ngày 1 tháng 2 năm 2021", "urgent": "HỎA TỐC",
                 "bases": "Căn cứ Luật số 1/2015/QH13;", "titles": "Về việc ban hành"},
        "read", "too-large")
def lines_of(text):
    """A part of the document over and over: a search per line over all lines costs its square."""
    return docx(f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{text}'
                "</w:t></w:r></w:p>" * 15000)


@case("docx", "read", "too-large", "partial", says="")
def footnotes():
    notes = "".join(f'<w:footnote w:id="{i}">{DOCX_TEXT}</w:footnote>' for i in range(15000))
    body = "".join(f'<w:p><w:r><w:footnoteReference w:id="{14999 - i}"/></w:r></w:p>'
                   for i in range(15000))
    return docx(body, footnotes=word_part("footnotes", notes))


@case("docx", "read", "too-large", says="")
def sections():
    return docx("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" * 25000 + DOCX_TEXT)


@case("docx", "too-large")
def attributes():
    return docx("<w:p " + " ".join(f'a{i}=""' for i in range(200000)) + "/>")


@case("docx", "too-large")
def attributes_in_their_own_namespaces():
    names = " ".join(f'xmlns:n{i}="u{i}" n{i}:a=""' for i in range(50000))
    return docx(f"<w:p {names}/>")


@case("docx", "read")
def namespaces_repeated_by_every_element():
    names = " ".join(f'xmlns:n{i}="u{i}"' for i in range(150))
    return docx(f"<w:sdt {names}>" * 10 + DOCX_TEXT + f"<w:p {names} n9:b=''/>" * 2000
                + "</w:sdt>" * 10)


@case("docx", "too-large")
def namespaces_at_every_depth():
    names = " ".join(f'xmlns:n{i}="u{i}"' for i in range(200))
    return docx(f"<w:sdt {names}>" * 200 + "<w:p w:a='' n199:b='' n0:c=''/>" * 20000
                + "</w:sdt>" * 200)


@case("docx", "too-large")
def attribute_of_eight_megabytes():
    return docx('<w:p><w:pPr><w:pStyle w:val="' + prose(8) + '"/></w:pPr></w:p>')


@case("docx", "read", "too-large", says="")
def attributes_of_a_megabyte():
    body = f'<w:p><w:pPr><w:pStyle w:val="{"s" * 1000000}"/></w:pPr></w:p>' * 10
    return docx(body + DOCX_TEXT)


@case("docx", "too-large", "damaged")
def name_of_a_megabyte():
    return docx(f"<w:{'n' * 1000000}/>")


@case("docx", "read", "too-large", says="")
def names_all_different():
    return docx("".join(f"<w:p><n{i}/></w:p>" for i in range(100000)))


@case("docx", "read", says=KEPT)
def comment_of_megabytes():
    return docx(f"<!--{prose(3)}-->{DOCX_TEXT}")


@case("docx", "too-large", "damaged")
def tag_without_end():
    return docx(document=word_document("@").split("@")[0] + "<w:p " + " " * 8000000)


@series("docx", {"utf-16": "utf-16", "utf-16-le": "utf-16-le", "utf-16-be": "utf-16-be"},
        "read", says=KEPT)
def encoding(name):
    bom = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(name, b"")
    return docx(document=bom + word_document().encode(name))


@series("docx", {
    "nul-in-text": (KEPT, "a\0b"), "invalid-utf8": (KEPT, b"\xc3\x28\xff\xfe"),
    "surrogate": (KEPT, b"\xed\xa0\x80"), "overlong": (KEPT, b"\xc0\xaf"),
    "nul-reference": (KEPT, "&#0;"), "reference-beyond": (KEPT, "&#x7fffffff;"),
    "half-utf16": ("<w:document", b"\xff\xfe<"), "unknown-encoding":
        ("<w:document", '<?xml version="1.0" encoding="x-none"?><w:document'),
    "wrong-encoding": ("<w:document", '<?xml version="1.0" encoding="UTF-16"?><w:document'),
    "two-roots": ("</w:document>", "</w:document><w:document/>"),
    "cut-off": ("</w:body></w:document>", "<w:p><w:r><w:t>"),
}, "damaged", "read")
def bytes_of(change):
    old, new = change
    new = new if isinstance(new, bytes) else new.encode()
    return docx(document=word_document().encode().replace(old.encode(), new, 1))


@series("odt", {"nul": b"\0", "invalid-utf8": b"\xff", "nul-reference": b"&#0;"}, "damaged")
def bytes_of_odt(new):
    return write_archive(odt_members(odt_content().encode().replace(KEPT.encode(), new)).values())


HUGE = ("99999999999999999999", "-99999999999999999999", "1e400", "0x7fffffff", "2147483648", "NaN")


@case("docx", "read", says=KEPT)
def numbers_beyond_bounds():
    body = "".join(
        f'<w:p><w:pPr><w:ind w:left="{n}" w:hanging="{n}" w:firstLineChars="{n}"/><w:spacing '
        f'w:before="{n}" w:line="{n}"/><w:numPr><w:ilvl w:val="{n}"/><w:numId w:val="{n}"/>'
        f'</w:numPr><w:outlineLvl w:val="{n}"/><w:tabs><w:tab w:pos="{n}"/></w:tabs></w:pPr><w:r>'
        f'<w:rPr><w:sz w:val="{n}"/><w:spacing w:val="{n}"/></w:rPr><w:sym w:char="{n}"/>'
        f'</w:r></w:p><w:tbl><w:tblPr><w:tblW w:w="{n}" w:type="dxa"/></w:tblPr><w:tblGrid>'
        f'<w:gridCol w:w="{n}"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val="{n}"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{n}"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>' for n in HUGE)
    end = "".join(f'<w:p><w:pPr><w:sectPr><w:pgSz w:w="{n}" w:h="{n}"/><w:pgMar w:top="{n}" '
                  f'w:left="{n}" w:gutter="{n}"/><w:cols w:num="{n}"/><w:pgNumType w:start="{n}"/>'
                  "</w:sectPr></w:pPr></w:p>" for n in HUGE)
    return docx(body + end + DOCX_TEXT)


@case("odt", "read", says=KEPT)
def numbers_beyond_bounds_odt():
    auto = "".join(
        f'<style:style style:name="p{i}" style:family="paragraph"><style:paragraph-properties '
        f'fo:margin="{n}cm" fo:text-indent="{n}in" fo:line-height="{n}%"/><style:text-properties '
        f'fo:font-size="{n}pt"/></style:style>' for i, n in enumerate(HUGE))
    body = "".join(f'<text:h text:outline-level="{n}" text:style-name="p{i}" text:start-value="{n}"'
                   f'>x<text:s text:c="-{n}"/></text:h>' for i, n in enumerate(HUGE))
    return odt(body + ODT_TEXT, auto)
