"""The documents that are timed, made from the project's own models.

corpus.py OUT [COUNT]: COUNT documents of each form, no two alike. clean has one
run for each formatting, frag the runs of one to fourteen words that Word leaves
behind, each with font, size and language and with the rsid and proofErr of its
editing. Styles are as many as Word and LibreOffice write, and the same in the
documents of one model, as an office's are; in own-* each document has its own.
long-* hold about 500 pages, part-* a 25th of their body.
"""

import random
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "lib"))

import model  # noqa: E402
from docx_writer import DocxWriter  # noqa: E402
from odt_writer import OdtWriter  # noqa: E402
from package import write_package  # noqa: E402

MODELS = ("samples/bao-cao-chuan.model", "samples/bao-cao.model",
          "tests/rules/base/cong-van.model", "tests/rules/base/quyet-dinh.model",
          "tests/rules/base/to-trinh.model")
BODY_PARAGRAPHS = (20, 45, 90, 140, 190)  # of the documents made, in turn: 3 to 20 pages
LONG_PARAGRAPHS = 4800                    # about 500 pages
PART_PARAGRAPHS = LONG_PARAGRAPHS // 25   # what a long one is measured against
PROSE = 90                                # letters from which a paragraph is body text


def body_of(section):
    """Where the body's paragraphs stand, and those long enough to be said again."""
    prose = [b for b in section.blocks if isinstance(b, model.Para) and len(b.text) >= PROSE]
    if not prose:
        raise SystemExit("a model without body text")
    return section.blocks.index(prose[-1]), prose


def vary(text, numbers):
    """Other digits in the same places; years stay, so that dates stay dates."""
    return re.sub(r"(?<![\d/])\d{1,2}(?!\d)", lambda m: str(numbers.randint(1, 9)), text)


def retell(text, numbers):
    """The same words otherwise ordered: text that was only repeated would hardly inflate."""
    words = vary(text, numbers).split(" ")
    rest = words[4:-1]
    numbers.shuffle(rest)
    return " ".join(words[:4] + rest + words[-1:])


def make_document(source, paragraphs, seed):
    doc = source.copy()
    numbers = random.Random(seed)
    section = doc.sections[-1]
    at, prose = body_of(section)
    grown = []
    for i in range(paragraphs):
        like = prose[i % len(prose)]
        runs = [model.Run(retell(r.text, numbers), r.attrs, r.kind) for r in like.runs
                if r.kind == "text"]
        grown.append(model.Para("", like.attrs, runs))
    section.blocks[at:at] = grown
    return doc


def fragment(doc, seed):
    """Text runs cut after one to fourteen words."""
    numbers = random.Random(seed)
    for blocks in model.block_lists(doc):
        for para in blocks:
            if not isinstance(para, model.Para):
                continue
            runs = []
            for run in para.runs:
                words = re.findall(r"\S*\s*", run.text) if run.kind == "text" else []
                words = [w for w in words if w]
                if len(words) < 2:
                    runs.append(run)
                    continue
                while words:
                    n = numbers.randint(1, 14)
                    runs.append(model.Run("".join(words[:n]), run.attrs, run.kind))
                    del words[:n]
            para.runs[:] = runs
    return doc


def word_like(xml, seed):
    """The marks of Word's editing, which say nothing about the text."""
    numbers = random.Random(seed)

    def run(_):
        mark = numbers.choice(('<w:proofErr w:type="spellStart"/>',
                               '<w:proofErr w:type="spellEnd"/>', "", ""))
        return f'{mark}<w:r w:rsidR="{numbers.getrandbits(32):08X}">'
    def paragraph(_):
        return (f'<w:p w:rsidR="{numbers.getrandbits(32):08X}" w:rsidRDefault="00A77427" '
                'w:rsidP="00C61B2E">')
    xml = re.sub("<w:p>", paragraph, re.sub("<w:r>", run, xml))
    fonts = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:cs="{0}"/>'.format("Times New Roman")
    # Word repeats in each run what its editors once set by hand.
    xml = re.sub(r'(<w:r w:[^>]*>)(<w:t[ >])',
                 r'\1<w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>\2', xml)
    xml = re.sub(r'(<w:r w:[^>]*><w:rPr>)(?!<w:rFonts)', lambda m: m.group(1) + fonts, xml)
    return xml.replace("</w:rPr><w:t", '<w:lang w:val="vi-VN"/></w:rPr><w:t')


def word_styles(xml):
    """Styles that Word writes and no paragraph uses, some 35 KB of them."""
    names = [f"{n} {i}" for n in ("heading", "toc", "index", "List", "List Bullet")
             for i in range(1, 10)]
    latent = "".join(f'<w:lsdException w:name="{n} {i}" w:semiHidden="1" w:uiPriority="99" '
                     'w:unhideWhenUsed="1" w:qFormat="1"/>' for n in names for i in range(1, 6))
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{n.title().replace(" ", "")}"><w:name w:val="{n}"'
        '/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:pPr>'
        '<w:keepNext/><w:spacing w:before="240" w:after="60"/></w:pPr><w:rPr><w:rFonts '
        'w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>'
        for n in names)
    xml = xml.replace("</w:docDefaults>", "</w:docDefaults><w:latentStyles w:count=\"376\">"
                      f"{latent}</w:latentStyles>", 1)
    return xml.replace("</w:styles>", f"{styles}</w:styles>", 1)


def office_styles(xml):
    """Styles that LibreOffice writes and no paragraph uses, some 70 KB of them."""
    names = [f"{n} {i}" for n in ("Heading", "Contents", "Index", "List", "Numbering", "User Index")
             for i in range(1, 11)]
    styles = "".join(
        f'<style:style style:name="{n.replace(" ", "_20_")}" style:display-name="{n}" '
        'style:family="paragraph" style:parent-style-name="Standard" style:class="text">'
        '<style:paragraph-properties fo:margin-top="0.423cm" fo:margin-bottom="0.212cm" '
        'fo:keep-with-next="always"/><style:text-properties fo:font-size="14pt" '
        'fo:font-weight="bold" style:font-size-asian="14pt" style:font-size-complex="14pt"/>'
        '</style:style>' for n in names)
    levels = "".join(
        f'<text:list-level-style-number text:level="{i}" style:num-suffix="." '
        'style:num-format="1"><style:list-level-properties text:list-level-position-and-space-mode='
        '"label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" '
        f'fo:text-indent="-0.635cm" fo:margin-left="{1.27 * i:.2f}cm"/>'
        '</style:list-level-properties></text:list-level-style-number>' for i in range(1, 11))
    lists = "".join(f'<text:list-style style:name="WWNum{i}">{levels}</text:list-style>'
                    for i in range(1, 12))
    return xml.replace("</office:styles>", f"{styles}{lists}</office:styles>", 1)


def own_styles(xml, seed):
    """The same with a byte or two that no other document has."""
    return re.sub(r'(<w:name w:val="|style:display-name=")(index 1|Index 1)"',
                  lambda m: f'{m.group(1)}{m.group(2)}{seed:04d}"', xml, count=1, flags=re.I)


def write_odt(doc, path, own=None):
    def styles(xml):
        return office_styles(xml) if own is None else own_styles(office_styles(xml), own)
    write_package(path, [(name, styles(data) if name == "styles.xml" else data)
                         for name, data in OdtWriter(doc).entries()])


def write_docx(doc, path, frag, seed, own=None):
    entries = []
    for name, data in DocxWriter(fragment(doc.copy(), seed) if frag else doc).entries():
        if name == "word/styles.xml":
            data = word_styles(data)
            if own is not None:
                data = own_styles(data, own)
        elif name == "word/document.xml" and frag:
            data = word_like(data, seed)
        entries.append((name, data))
    write_package(path, entries)


def make_corpus(out, count):
    """Returns {form: [paths]}; what is there already is taken as it is."""
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    sources = [model.load(ROOT / name) for name in MODELS]
    forms = {prefix + form: [] for prefix in ("", "own-", "part-", "long-")
             for form in ("clean", "frag", "odt")}
    jobs = [("", i, BODY_PARAGRAPHS[i % len(BODY_PARAGRAPHS)]) for i in range(count)]
    jobs += [("own-", i, paragraphs) for _, i, paragraphs in jobs]
    jobs.append(("part-", 0, PART_PARAGRAPHS))
    jobs.append(("long-", 0, LONG_PARAGRAPHS))
    for prefix, i, paragraphs in jobs:
        paths = {form: out / f"{prefix}{form}-{i:04d}.{'odt' if form == 'odt' else 'docx'}"
                 for form in ("clean", "frag", "odt")}
        if not all(p.exists() for p in paths.values()):
            doc = make_document(sources[i % len(sources)], paragraphs, i)
            own = i if prefix == "own-" else None
            write_docx(doc, paths["clean"], False, i, own)
            write_docx(doc, paths["frag"], True, i, own)
            write_odt(doc, paths["odt"], own)
        for form, path in paths.items():
            forms[prefix + form].append(str(path))
    return forms


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    make_corpus(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20)
