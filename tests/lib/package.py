"""ZIP packages that are the same bytes whenever and wherever they are made."""

import zipfile

EPOCH = (2020, 3, 5, 0, 0, 0)


def write_package(path, entries):
    """entries: (name, text or bytes) in order. `mimetype` is stored, as ODF wants it."""
    with zipfile.ZipFile(path, "w") as z:
        for name, data in entries:
            info = zipfile.ZipInfo(name, EPOCH)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            z.writestr(info, data.encode() if isinstance(data, str) else data, compresslevel=9)


def read_package(path):
    with zipfile.ZipFile(path) as z:
        return [(info.filename, z.read(info)) for info in z.infolist()]
