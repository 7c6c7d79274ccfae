#!/usr/bin/env python3
"""make_document.py MODEL|CASE OUT.docx|OUT.odt ...: writes the document of a model or a case."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import case  # noqa: E402
import docx_writer  # noqa: E402
import model  # noqa: E402
import odt_writer  # noqa: E402

WRITERS = {".docx": docx_writer, ".odt": odt_writer}


def main(argv):
    if len(argv) < 2:
        sys.exit(__doc__)
    source = Path(argv[0])
    if source.suffix == ".case":
        doc = case.load(source, Path(__file__).parent.parent / "rules" / "base").doc
    else:
        doc = model.load(source)
    for out in argv[1:]:
        WRITERS[Path(out).suffix].write(doc, out)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except model.ModelError as e:
        sys.exit(str(e))
