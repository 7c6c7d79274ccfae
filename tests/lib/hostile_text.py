"""Records of any bytes for tests/writers/write_record, and what of them a table may show."""

import codecs
import random
import struct

PIECES = [
    b"\x00", b"\x01\x08\x0b\x1f\x7f", b"\xc2\x85\xc2\x9f", b"\xef\xbf\xbe\xef\xbf\xbf",
    b'"', b'""', b"'", b",", b";", b"|", b"\t", b"\r\n", b"\n", b"\r", b"]]>", b"<![CDATA[",
    b"&amp;", b"&#0;", b"<b>", b"<!--", b"-->", b"%s%n",
    b"=cmd|'/c calc'!A0", b"=1+2", b"+1", b"-1",
    b"@SUM(A1)", " ＝1＋2".encode(), "－1".encode(), "＠a".encode(), "−1".encode(), b"_x0041_",
    b"_x005F_x0041_", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xff\xfe", b"\xc3", b"\xe1\xba",
    b"\xf0\x9f\x93\x84", b"\xf4\x90\x80\x80", "Quyết định".encode(), b"007", b"1e5", b"2/3",
    b"12/2024", b"05-06-2024", b"1,5", b" ", "\u00a0".encode(), "\u200b".encode(),
    "\ufeff".encode(), "\u202e".encode(), "\u0301".encode(), b"sep=;", b"#REF!", b"TRUE",
]
FIELDS = ("TypeName", "TypeCode", "CodeNumber", "CodeNotation", "Place", "IssuedDate", "OrganName",
          "OrganizationInCharge", "Subject", "Secrecy", "Language")
LISTS = ("To", "ToPlaces", "ArchivePlaces", "Appendixes")
SIGNER = ("Competence", "Position", "FullName")


def text(rng):
    return b"".join(rng.choice(PIECES) for _ in range(rng.randint(0, 6)))


def record(rng):
    """{field: bytes, int, list of bytes or dict of bytes}"""
    out = {name: text(rng) for name in FIELDS}
    out |= {name: [text(rng) for _ in range(rng.randint(0, 3))] for name in LISTS}
    out["SignerInfo"] = {key: text(rng) for key in SIGNER}
    out["Priority"] = rng.randint(0, 4)
    out["PageAmount"] = rng.randint(-3, 900)
    return out


def records(seed, count):
    """Each piece alone as a subject first, then whatever comes."""
    rng = random.Random(seed)
    out = [record(rng) for _ in range(count)]
    for r, piece in zip(out, PIECES):
        r["Subject"] = piece
    return out


def pack(documents):
    """For the standard input of write_record."""
    number = lambda n: struct.pack("<I", n & 0xffffffff)
    string = lambda s: number(len(s)) + s
    pairs = lambda items: number(len(items)) + b"".join(string(k) + string(v) for k, v in items)
    out = [number(len(documents))]
    for path, fields in documents:
        out += [string(path), number(len(fields))]
        for name, value in fields.items():
            out.append(string(name.encode()))
            if isinstance(value, int):
                out += [number(ord("n")), number(value)]
            elif isinstance(value, list):
                out += [number(ord("l")), pairs([(b"", v) for v in value])]
            elif isinstance(value, dict):
                out += [number(ord("o")), pairs([(k.encode(), v) for k, v in value.items()])]
            else:
                out += [number(ord("t")), string(value)]
    return b"".join(out)


codecs.register_error("one-byte", lambda e: ("\ufffd", e.start + 1))


def shown(raw):
    """raw as one line: white space a space, what no file should hold U+FFFD."""
    def one(c):
        n = ord(c)
        if "\t" <= c <= "\r":
            return " "
        return "\ufffd" if n < 0x20 or 0x7f <= n < 0xa0 or n in (0xfffe, 0xffff) else c
    return "".join(map(one, raw.decode("utf-8", "one-byte")))


def cells(path, fields):
    """The row of a record in the table of records, by column; dates and numbers as text."""
    one = lambda name: shown(fields[name]) if isinstance(fields[name], bytes) else str(fields[name])
    many = lambda name: "; ".join(
        s for i, v in enumerate(fields[name])
        if (s := shown(v[:-1] if v.endswith(b";") and i + 1 < len(fields[name]) else v)))
    out = {"path": shown(path), "error": "", "LegalBases": "", "Citations": ""}
    out |= {name: one(name) for name in FIELDS + ("Priority", "PageAmount")}
    out |= {name: many(name) for name in LISTS}
    return out | {f"SignerInfo.{key}": shown(fields["SignerInfo"][key]) for key in SIGNER}
