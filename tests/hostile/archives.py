"""Archives that lie, are broken, or unpack to more than they should."""

import zlib

from archive import Member, write_archive
from make_hostile import case, series
from parts import (DOCX_TEXT, KEPT, ODT, PART_RELS, R, ROOT_RELS, PACKAGE, TYPES, docx,
                   docx_members, odt_content, odt_members, word_document, word_part)

MAIN_PART = "word/document.xml"


def changed(**fields):
    """A sound DOCX whose main part has these fields of its headers changed."""
    members = docx_members()
    for name, value in fields.items():
        setattr(members[MAIN_PART], name, value)
    return write_archive(members.values())


def zeros(megabytes, head=b"", tail=b"", filler=b" "):
    """(packed, crc, size) of a long run of one byte, made without holding it."""
    deflater, crc, size = zlib.compressobj(9, zlib.DEFLATED, -15), 0, 0
    packed = []
    for piece in [head] + [filler * (1 << 20)] * megabytes + [tail]:
        packed.append(deflater.compress(piece))
        crc = zlib.crc32(piece, crc)
        size += len(piece)
    return b"".join(packed) + deflater.flush(), crc, size


def bomb(name, others, megabytes, head=b"", tail=b""):
    packed, crc, size = zeros(megabytes, head, tail)
    return write_archive([*others, Member(name, b"", packed=packed, crc=crc, size=size)])


def members_without(*names):
    return [m for name, m in docx_members().items() if name not in names]


@case("docx", "too-large")
def bomb_by_ratio_in_the_main_part():
    return bomb(b"word/document.xml", members_without(MAIN_PART), 24,
                word_document("<w:p><w:r><w:t>@").split("@")[0].encode())


@case("docx", "too-large")
def bomb_by_ratio_in_a_comment():
    return bomb(b"word/document.xml", members_without(MAIN_PART), 24, b"<!--", b"-->")


@case("docx", "too-large", "partial", says=KEPT)
def bomb_by_ratio_in_the_styles():
    return bomb(b"word/styles.xml", members_without(), 24, b"<x>", b"</x>")


@case("docx", "read", says=KEPT)
def bomb_in_a_part_nobody_reads():
    return bomb(b"word/media/a.png", members_without(), 24)


@case("odt", "too-large")
def bomb_by_ratio_in_the_content():
    return bomb(b"content.xml", [Member(b"mimetype", ODT, stored=True)], 24, b"<x>", b"</x>")


@case("odt", "read", says=KEPT)
def bomb_in_the_mimetype():
    members = odt_members()
    packed, crc, size = zeros(24, ODT)
    members["mimetype"] = Member(b"mimetype", b"", packed=packed, crc=crc, size=size)
    return write_archive(members.values())


@case("docx", "too-large")
def bomb_by_ratio_in_the_relationships():
    return bomb(b"_rels/.rels", members_without("_rels/.rels"), 24, b"<Relationships>")


@case("docx", "read", says=KEPT)
def many_entries():
    return write_archive(members_without() + [Member(b"e/%d" % i, b"", stored=True)
                                              for i in range(15000)])


@case("docx", "too-large")
def too_many_entries():
    return write_archive(members_without() + [Member(b"%d" % i, b"", stored=True)
                                              for i in range(40000)])


@case("docx", "read", "damaged", says="")
def more_entries_told_than_there_are():
    return write_archive(members_without(), count=60000)


@case("docx", "damaged")
def directory_beyond_the_end():
    return write_archive(members_without(), directory_offset=0x7FFFFFF0)


@case("docx", "read", says=KEPT)
def zip64_archive():
    members = docx_members()
    for member in members.values():
        member.zip64 = True
    return write_archive(members.values(), zip64_end=True)


@case("docx", "read", "damaged", says=KEPT)
def zip64_with_absurd_sizes():
    members = docx_members()
    members[MAIN_PART].zip64 = True
    members[MAIN_PART].size = 1 << 62
    members[MAIN_PART].packed_size = 1 << 61
    return write_archive(members.values(), zip64_end=True)


@case("docx", "damaged", "too-large")
def zip64_with_absurd_count():
    return write_archive(members_without(), count=1 << 60, zip64_end=True)


@case("docx", "too-large")
def overlapping_entries():
    """Hundreds of entries over the same packed bytes; the relationships lead to all of them."""
    packed, crc, size = zeros(8, b'<w:hdr xmlns:w="u">', b"</w:hdr>")
    shared = Member(b"h0.xml", b"", packed=packed, crc=crc, size=size)
    rels = "".join(f'<Relationship Id="h{i}" Type="{R}/header" Target="/h{i}.xml"/>'
                   for i in range(300))
    body = DOCX_TEXT + "".join('<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" '
                               f'r:id="h{i}"/></w:sectPr></w:pPr></w:p>' for i in range(300))
    members = docx_members(document=word_document(body))
    members["word/_rels/document.xml.rels"].data = (
        f'<Relationships xmlns="{PACKAGE}relationships">{rels}</Relationships>'.encode())
    again = [Member(b"h%d.xml" % i, b"", packed=b"", crc=crc, size=size, packed_size=len(packed),
                    offset=0) for i in range(1, 300)]
    return write_archive([shared, *members.values(), *again])


@series("docx", {
    "sizes-nought": {"local_size": 0, "local_packed": 0},
    "sizes-huge": {"local_size": 0xFFFFFFF0, "local_packed": 0xFFFFFFF0},
    "another-name": {"local_name": b"word/another.xml!"},
    "longer-name": {"local_name": b"word/" + b"x" * 3000},
}, "read", "damaged")
def local_header_tells(fields):
    return changed(**fields)


@series("docx", {
    "too-small": {"size": 10}, "too-large": {"size": 1 << 30}, "packed": {"packed_size": 1 << 30},
}, "read", "damaged", says=KEPT)
def size_told(fields):
    """The packed bytes are whole and their checksum is right: nothing need be lost."""
    return changed(**fields)


@series("docx", {
    "wrong-checksum": {"crc": 12345},
    "packed-too-short": {"packed_size": 20},
    "offset-elsewhere": {"offset": 7},
    "offset-beyond-the-end": {"offset": 1 << 30},
    "unknown-method": {"method": 99},
    "stored-that-is-packed": {"method": 0},
    "garbage-for-deflate": {"packed": b"\xff" * 500},
}, "damaged")
def main_part_with(fields):
    return changed(**fields)


@case("docx", "encrypted")
def encrypted_flag():
    return changed(flags=1)


@case("odt", "encrypted")
def encrypted_flag_odt():
    members = odt_members()
    members["content.xml"].flags = 1
    return write_archive(members.values())


@case("docx", "damaged", "read")
def duplicate_names():
    members = list(docx_members().values())
    return write_archive(members + [Member(b"word/document.xml", word_document(
        "<w:p><w:r><w:t>bản sau</w:t></w:r></w:p>").encode())])


@series("docx", {
    "absolute": b"/word/document.xml", "upwards": b"../../word/document.xml",
    "drive": b"C:\\word\\document.xml", "nul": b"word/document.xml\0.png",
    "invalid-utf8": b"word/docum\xff\xfent.xml", "long": b"a/" * 30000,
}, "read", "no-main-part", "damaged")
def name(bad):
    members = docx_members()
    members[MAIN_PART].name = bad
    return write_archive(members.values())


@series("docx", {"tenth": 10, "half": 2, "last-bytes": 1}, "damaged")
def cut_off(divisor):
    whole = docx(DOCX_TEXT * 300)
    return whole[:len(whole) // divisor - 25]


@series("odt", {"half": 2}, "damaged")
def cut_off_odt(divisor):
    whole = write_archive(odt_members(odt_content("<text:p>x</text:p>" * 900)).values())
    return whole[:len(whole) // divisor]


@case("docx", "no-main-part")
def no_main_part():
    return write_archive(members_without(MAIN_PART))


@case("odt", "no-main-part")
def no_content():
    return write_archive([Member(b"mimetype", ODT, stored=True)])


@case("docx", "damaged")
def empty_archive():
    return write_archive([])


@case("docx", "not-a-document", "damaged")
def only_a_signature():
    return b"PK\3\4"


@case("docx", "unsupported")
def archive_in_an_archive():
    inner = docx()
    for _ in range(50):
        inner = write_archive([Member(b"word/document.docx", inner)])
    return inner


@case("docx", "read", "partial", says=KEPT)
def relationships_to_themselves():
    own = (f'<Relationships xmlns="{PACKAGE}relationships">' + "".join(
        f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="document.xml"/>'
        for kind in ("styles", "numbering", "settings", "theme", "header", "footnotes",
                     "endnotes", "comments")) + "</Relationships>")
    body = DOCX_TEXT + ('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:sectPr>'
                        '<w:headerReference w:type="default" r:id="header"/></w:sectPr>')
    members = docx_members(document=word_document(body))
    members["word/_rels/document.xml.rels"].data = own.encode()
    return write_archive(members.values())


@case("docx", "not-a-document")
def root_relationship_to_itself():
    members = docx_members()
    members["_rels/.rels"].data = ROOT_RELS.replace("word/document.xml", "_rels/.rels").encode()
    return write_archive(members.values())


@case("docx", "read", "partial", "too-large", says="")
def relationships_without_end():
    members = docx_members()
    more = "".join(f'<Relationship Id="q{i}" Type="{R}/image" Target="media/{i}.png"/>'
                   for i in range(100000))
    members["word/_rels/document.xml.rels"].data = PART_RELS.replace(
        "</Relationships>", more + "</Relationships>").encode()
    return write_archive(members.values())


@case("docx", "read", "too-large")
def content_types_without_end():
    members = docx_members()
    more = "".join(f'<Override PartName="/a/{i}.xml" ContentType="x/y{i}"/>'
                   for i in range(100000))
    members["[Content_Types].xml"].data = TYPES.replace("<Override", more + "<Override", 1).encode()
    return write_archive(members.values())


@case("docx", "too-large")
def headers_of_many_sections():
    """One header named by very many sections: it must not be read for each of them."""
    section = ('<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header"/>'
               '<w:headerReference w:type="first" r:id="header"/></w:sectPr></w:pPr></w:p>')
    return docx(DOCX_TEXT + section * 3000, header=word_part("hdr", DOCX_TEXT * 300))
