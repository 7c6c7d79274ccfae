"""ZIP archives written by hand, so that every field of every header may lie."""

import struct
import zlib
from dataclasses import dataclass
from typing import Optional

UNKNOWN = 0xFFFFFFFF


@dataclass
class Member:
    """One entry; what is None is told truthfully."""

    name: bytes
    data: bytes
    stored: bool = False
    flags: int = 0
    method: Optional[int] = None         # of both headers
    crc: Optional[int] = None            # of both headers
    size: Optional[int] = None           # unpacked, of both headers
    packed_size: Optional[int] = None    # of both headers
    local_name: Optional[bytes] = None
    local_size: Optional[int] = None     # unpacked, of the local header alone
    local_packed: Optional[int] = None   # packed, of the local header alone
    offset: Optional[int] = None         # of the local header, in the directory
    zip64: bool = False
    packed: Optional[bytes] = None       # the bytes in the archive


def pack(data):
    deflater = zlib.compressobj(6, zlib.DEFLATED, -15)
    return deflater.compress(data) + deflater.flush()


def told(value, truth):
    return truth if value is None else value


def zip64_extra(*numbers):
    return struct.pack("<HH", 1, 8 * len(numbers)) + struct.pack(f"<{len(numbers)}Q", *numbers)


def fields(member, stored):
    """(packed bytes, method, crc, packed size, size) as both headers tell them."""
    raw = member.packed
    if raw is None:
        raw = member.data if stored else pack(member.data)
    return (raw, told(member.method, 0 if stored else 8),
            told(member.crc, zlib.crc32(member.data)), told(member.packed_size, len(raw)),
            told(member.size, len(member.data)))


def write_archive(members, count=None, directory_offset=None, comment=b"", zip64_end=False):
    """The bytes of an archive; count and directory_offset replace what its end says."""
    body, directory = bytearray(), bytearray()
    for member in members:
        raw, method, crc, packed_size, size = fields(member, member.stored)
        at = told(member.offset, len(body))
        local_name = told(member.local_name, member.name)
        sizes = (told(member.local_packed, packed_size), told(member.local_size, size))
        extra = zip64_extra(sizes[1], sizes[0]) if member.zip64 else b""
        body += struct.pack("<IHHHHHIIIHH", 0x04034B50, 45, member.flags, method, 0, 0x5065, crc,
                            *((UNKNOWN, UNKNOWN) if member.zip64 else sizes), len(local_name),
                            len(extra)) + local_name + extra + raw
        extra = zip64_extra(size, packed_size, at) if member.zip64 else b""
        told_numbers = (UNKNOWN,) * 3 if member.zip64 else (packed_size, size, at)
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 45, 45, member.flags, method, 0,
                                 0x5065, crc, *told_numbers[:2], len(member.name), len(extra), 0,
                                 0, 0, 0, told_numbers[2]) + member.name + extra
    start = told(directory_offset, len(body))
    entries = told(count, len(members))
    end = b""
    if zip64_end:
        end = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, entries, entries,
                          len(directory), start)
        end += struct.pack("<IIQI", 0x07064B50, 0, len(body) + len(directory), 1)
        entries, start = 0xFFFF, UNKNOWN
    end += struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, entries & 0xFFFF, entries & 0xFFFF,
                       len(directory), start, len(comment)) + comment
    return bytes(body + directory + end)
