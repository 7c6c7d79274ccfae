"""Documents of the generator with many faults each, where corrections meet at one place: who
accepts all tracked changes has what `--direct` gives, who rejects all has the document as it
was."""

import re

import pytest

import batch
import docx_parts
import faults
import mutants  # noqa: F401  registers all faults
import odt_parts
from asked import edited
from chance import Chance
from compose import compose

PARTS = {".docx": docx_parts, ".odt": odt_parts}
COUNT, MORE = 36, 15  # papers, and faults in each
KINDS = ("công văn", "báo cáo", "quyết định", "nghị quyết", "tờ trình", "kế hoạch")
FORMS = ("docx", "odt")


def papers():
    """(name, paper) of documents of several kinds, with many faults each."""
    for n in range(COUNT):
        kind = KINDS[n % len(KINDS)]
        chance = Chance(f"accepted {n}")
        # ODF tracks no fonts, and so no words in an old one.
        usual = [f for f in faults.FAULTS if set(FORMS) <= set(f.formats) and not f.options
                 and (not f.kinds or kind in f.kinds)
                 and f.rule != "font.legacy" and not f.rule.startswith("edxml.")]
        paper = compose(f"accepted {n}", kind)
        for _ in range(MORE):
            chance.pick(usual).put(paper)
        if not getattr(paper, "message", None):
            yield f"{n:03}", paper


def shown(path, text):
    """What is compared: of OpenDocument the words outside of boxes, which alone are tracked; of
    DOCX all, but for headers that are empty, which no rejection takes away, and comments."""
    lines = text.splitlines()
    if path.suffix == ".odt":
        return [line.split("\t")[2] for line in lines
                if re.match(r"\d+\t(body|footnote|endnote)", line)]
    return [line.split("\t", 1)[-1] for line in lines
            if not re.match(r'document|section|\d+\t(header|footer)[^"]*""', line)]


@pytest.fixture(scope="module")
def made(vanthu, tmp_path_factory):
    folder = tmp_path_factory.mktemp("accepted")
    for name in ("given", "tracked", "direct", "accept", "reject"):
        (folder / name).mkdir()
    for name, paper in papers():
        batch.write(folder / "given", name, paper, FORMS)
    paths = sorted((folder / "given").iterdir())
    for name, options in (("tracked", []), ("direct", ["--direct"])):
        code, _, errors = edited(vanthu, "fix", paths, folder / name, *options)
        assert code == 0, errors
    for path in (folder / "tracked").iterdir():
        for how in ("accept", "reject"):
            parts = PARTS[path.suffix]
            parts.rewrite(path, folder / how / path.name, getattr(parts, how))
    return folder


def dumps(vanthu, folder):
    found = vanthu.dumps(sorted(folder.iterdir()))
    return {path.name: shown(path, text) for path, text in found.items()}


@pytest.mark.parametrize("how, same", [("accept", "direct"), ("reject", "given")])
def test_tracked_is_direct(how, same, made, vanthu):
    mine, theirs = dumps(vanthu, made / how), dumps(vanthu, made / same)
    assert len(mine) > 40
    other = [name for name in mine if mine[name] != theirs.get(name, mine[name])]
    assert not other, other
