#!/usr/bin/env python3
"""write_documents.py FOLDER COUNT [SEED]: writes clean documents of every kind, DOCX and ODT."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "lib"),
                str(Path(__file__).resolve().parent)]

import batch  # noqa: E402


def main(argv):
    if len(argv) not in (2, 3):
        sys.exit(__doc__)
    folder = Path(argv[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, paper in batch.clean_papers(int(argv[1]), int((argv + [1])[2])):
        batch.write(folder, f"{name}-{paper.kind.replace(' ', '-')}", paper)


if __name__ == "__main__":
    main(sys.argv[1:])
