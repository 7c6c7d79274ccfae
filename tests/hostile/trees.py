"""Elements within elements, styles upon styles, and counts that a file only claims."""

from make_hostile import case, series
from parts import (DOCX_TEXT, KEPT, ODT_TEXT, docx, nested, odt, odt_content, word_document,
                   word_part)

DEEP = 20000
LINES = '<w:tcBorders><w:top w:val="single"/><w:bottom w:val="single"/></w:tcBorders>'


@series("docx", {
    "tables": ("w:tbl", "w:tr", "w:tc"),
    "content-controls": ("w:sdt", "w:sdtContent"),
    "custom-xml": ("w:customXml",),
    "unknown": ("w:unheard",),
    "boxes": ("w:p", "w:r", "w:pict", "w:txbxContent"),
    "smart-tags": ("w:p", "w:smartTag"),
    "alternatives": ("w:AlternateContent", "w:Choice"),
}, "too-deep")
def depth(tags):
    return docx(nested(tags, DEEP, DOCX_TEXT))


@series("docx", {
    "tables": ("w:tbl", "w:tr", "w:tc"),
    "boxes": ("w:p", "w:r", "w:pict", "w:txbxContent"),
}, "read", "partial", "too-deep", says="")
def width_of_deep(tags):
    """As deep as is allowed, many times over: a walk up per node costs its square."""
    return docx(nested(tags, 60, DOCX_TEXT) * 400)


@series("odt", {
    "tables": ("table:table", "table:table-row", "table:table-cell"),
    "frames": ("text:p", "draw:frame", "draw:text-box"),
    "sections": ("text:section",),
    "spans": ("text:p", *["text:span"] * 3),
    "lists": ("text:list", "text:list-item"),
    "groups": ("text:p", "draw:g"),
}, "too-deep")
def depth_odt(tags):
    return odt(nested(tags, DEEP, ODT_TEXT))


@series("odt", {
    "tables": ("table:table", "table:table-row", "table:table-cell"),
    "frames": ("text:p", "draw:frame", "draw:text-box"),
    "lists": ("text:list", "text:list-item"),
}, "read", "too-large")
def width_of_deep_odt(tags):
    return odt(nested(tags, 60, ODT_TEXT) * 400)


def chain(count, kind="paragraph", last=None):
    """Styles that each build upon the next; the last upon the one that is given."""
    return "".join(
        f'<w:style w:type="{kind}" w:styleId="s{i}"><w:name w:val="s{i}"/><w:basedOn w:val="'
        f'{f"s{i + 1}" if i + 1 < count or last is None else last}"/><w:rPr><w:sz w:val="28"/>'
        "</w:rPr></w:style>" for i in range(count))


def styled(count, body_count, times):
    return "".join(f'<w:p><w:pPr><w:pStyle w:val="s{i % count}"/></w:pPr><w:r><w:rPr>'
                   f'<w:rStyle w:val="s{i % count}"/></w:rPr><w:t>{KEPT}</w:t></w:r></w:p>'
                   for i in range(body_count)) * times


@series("docx", {"chain": None, "circle": "s0"}, "read", says=KEPT)
def styles(last):
    """Paragraphs in every style of a long chain: resolving each anew costs its square."""
    return docx(styled(6000, 6000, 1), styles=word_part("styles", chain(6000, last=last)))


@case("docx", "read", "too-large", says="")
def styles_without_end():
    return docx(styles=word_part("styles", chain(80000)))


@case("docx", "too-large")
def styles_of_one_name():
    return docx(styles=word_part("styles", '<w:style w:type="paragraph" w:styleId="a">'
                                 '<w:basedOn w:val="a"/></w:style>' * 30000))


@series("odt", {"chain": 0, "circle": 1}, "read", says=KEPT)
def styles_odt(turn):
    auto = "".join(f'<style:style style:name="s{i}" style:family="paragraph" '
                   f'style:parent-style-name="s{(i + 1) % 6000 if turn else i + 1}">'
                   '<style:text-properties fo:font-size="14pt"/></style:style>'
                   for i in range(6000))
    body = "".join(f'<text:p text:style-name="s{i}">{KEPT}</text:p>' for i in range(6000))
    return odt(body, auto)


@case("docx", "read", "partial", "too-large", says="")
def numbering_chains():
    """Lists whose levels lie in styles that point back to the lists."""
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:numStyleLink w:val="n{i + 1}"/>'
        f'</w:abstractNum>' for i in range(5000)) + "".join(
        f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="2147483647"/></w:lvlOverride></w:num>'
        for i in range(5000))
    styles_part = "".join(
        f'<w:style w:type="numbering" w:styleId="n{i}"><w:pPr><w:numPr><w:numId w:val="{i + 1}"/>'
        "</w:numPr></w:pPr></w:style>" for i in range(5000))
    body = "".join(f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{i % 9}"/><w:numId w:val="{i + 1}"/>'
                   f'</w:numPr></w:pPr><w:r><w:t>{KEPT}</w:t></w:r></w:p>' for i in range(5000))
    return docx(body, numbering=word_part("numbering", numbering),
                styles=word_part("styles", styles_part))


@case("docx", "read", says=KEPT)
def numbering_of_long_labels():
    level = "".join(f'<w:lvl w:ilvl="{i}"><w:start w:val="2147483000"/><w:numFmt w:val="lowerRoman"'
                    f'/><w:lvlText w:val="{"%1%2%3%4%5%6%7%8%9" * 200}"/></w:lvl>'
                    for i in range(9))
    body = "".join(f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{i % 9}"/><w:numId w:val="1"/></w:numPr>'
                   f'</w:pPr><w:r><w:t>{KEPT}</w:t></w:r></w:p>' for i in range(2000))
    return docx(body, numbering=word_part("numbering", f'<w:abstractNum w:abstractNumId="0">{level}'
                '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'))


@series("docx", {
    "span": '<w:gridSpan w:val="2147483647"/>', "negative": '<w:gridSpan w:val="-2147483648"/>',
    "before": '<w:vMerge/><w:gridSpan w:val="99999999999999999999"/>',
}, "read", says=KEPT)
def grid(properties):
    return docx(f"<w:tbl>{'<w:tr>' + f'<w:tc><w:tcPr>{properties}</w:tcPr>{DOCX_TEXT}</w:tc>' * 3}"
                "</w:tr></w:tbl>")


@case("docx", "read", says=KEPT)
def row_of_many_cells():
    cell = f"<w:tc><w:tcPr><w:vMerge/>{LINES}</w:tcPr>{DOCX_TEXT}</w:tc>"
    return docx("<w:tbl>" + ("<w:tr>" + cell * 5000 + "</w:tr>") * 3 + f"</w:tbl>{DOCX_TEXT}")


@case("docx", "read", "too-large", says=KEPT)
def rows_beside_a_tall_cell():
    tall = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    return docx("<w:tbl>" + f"<w:tr>{tall}<w:tc>{DOCX_TEXT}</w:tc></w:tr>" * 20000 + "</w:tbl>")


@series("odt", {
    "rows": ("", ' table:number-rows-repeated="2000000000"', ""),
    "columns": (' table:number-columns-repeated="2000000000"', "", ""),
    "cells": ("", "", ' table:number-columns-repeated="2000000000"'),
    "spans": ("", "", ' table:number-columns-spanned="2000000000" '
              'table:number-rows-spanned="99999999999999"'),
    "all": (' table:number-columns-repeated="4000000000"',
            ' table:number-rows-repeated="4000000000"',
            ' table:number-columns-repeated="4000000000"'),
    "many": (' table:number-columns-repeated="1000"', ' table:number-rows-repeated="1000"',
             ' table:number-columns-repeated="1000"'),
}, "read", "too-large", says="")
def repeated(attributes):
    column, row, cell = attributes
    return odt(f"<table:table><table:table-column{column}/><table:table-row{row}>"
               f"<table:table-cell{cell}>{ODT_TEXT}</table:table-cell></table:table-row>"
               "</table:table>")


@case("odt", "read", says=KEPT)
def covered_cells():
    return odt("<table:table>" + ("<table:table-row>" + "<table:covered-table-cell/>" * 3000
                                  + f"<table:table-cell>{ODT_TEXT}</table:table-cell>"
                                  "</table:table-row>") * 40 + "</table:table>")


@case("odt", "read", "too-large", says="")
def spaces_odt():
    return odt('<text:p>' + '<text:s text:c="2000000000"/>x' * 2000 + '</text:p>')


@case("docx", "read", "too-deep", says="")
def fields_in_fields():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>'
    return docx(f"<w:p>{begin * 20000}</w:p>" + DOCX_TEXT)


@series("docx", {
    "laughs": '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
              '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">'
              '<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>',
    "quadratic": f'<!DOCTYPE x [<!ENTITY d "{"a" * 50000}">]>',
    "circle": '<!DOCTYPE x [<!ENTITY d "&e;"><!ENTITY e "&d;">]>',
    "file": '<!DOCTYPE x [<!ENTITY d SYSTEM "file:///etc/passwd">]>',
    "network": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY d "x">]>',
    "parameter": '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
    "attributes": "<!DOCTYPE x [" + "".join(f'<!ATTLIST w:p a{i} CDATA "v">'
                                             for i in range(5000)) + "]>",
}, "damaged")
def declared(prologue):
    return docx(document=prologue + word_document(f"<w:p><w:r><w:t>{'&d;' * 5000}</w:t></w:r></w:p>"
                                                  ))


@case("odt", "damaged")
def declared_odt():
    from archive import write_archive
    from parts import odt_members
    return write_archive(odt_members(
        '<!DOCTYPE x [<!ENTITY d "aaaaaaaaaa">]>' + odt_content("<text:p>&d;</text:p>")).values())
