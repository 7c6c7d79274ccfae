"""The WordprocessingML of other producers: the same document, written as each writes it."""

import re

import docx_writer
import odt_writer
from package import write_package

THEME = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a:theme xmlns:a='
         '"http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>'
         '<a:fontScheme name="Office"><a:majorFont><a:latin typeface="Calibri Light"/><a:ea '
         'typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/>'
         '<a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme></a:themeElements>'
         "</a:theme>")


class Word(docx_writer.DocxWriter):
    """Revision ids, proofing marks, languages, bookmarks, a theme whose fonts are not used."""

    def __init__(self, doc, chance):
        super().__init__(doc)
        self.chance = chance

    def rsid(self):
        return f"00{self.chance.randrange(1 << 24):06X}"

    def decorate(self, text):
        c = self.chance
        text = re.sub(r"<w:p>", lambda _: f'<w:p w:rsidR="{self.rsid()}" w:rsidRDefault="'
                      f'{self.rsid()}">', text)
        text = re.sub(r"<w:r>", lambda _: f'<w:r w:rsidRPr="{self.rsid()}">', text)
        marks = ("", "", "", '<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>',
                 '<w:proofErr w:type="gramStart"/>')
        text = re.sub(r"(?<=</w:r>)(?=<w:r )", lambda _: c.pick(marks), text)
        return re.sub(r"(?<=<w:rPr>)(.*?)(?=</w:rPr>)", self.language, text)

    def language(self, hit):
        inner = hit.group(1)
        if "w:vertAlign" in inner or self.chance.maybe(0.5):
            return inner
        return inner + self.chance.pick(('<w:lang w:val="vi-VN"/>', '<w:lang w:val="en-US"/>',
                                         '<w:lang w:val="pt-BR" w:eastAsia="vi-VN"/>'))

    def paragraph_properties(self, para, section_end=""):
        """The mark of a paragraph often keeps a size that no letter has."""
        text = super().paragraph_properties(para, section_end)
        if para.text.strip() and "<w:rPr>" in text and self.chance.maybe(0.15):
            text = re.sub(r'(?<=<w:rPr>)(.*?)<w:sz w:val="\d+"/>', r'\1<w:sz w:val="26"/>', text, 1)
        return text

    def body(self):
        text = self.decorate(super().body())
        at = text.find("</w:p>")
        mark = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
        return text[:at] + mark + text[at:]

    def styles(self):
        """Theme fonts in the defaults, the real font in Normal."""
        text = super().styles()
        fonts = re.search(r"<w:rFonts [^>]*/>", text)
        if fonts:
            themed = ('<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" '
                      'w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>')
            text = text.replace(fonts.group(), themed, 1)
            text = text.replace('<w:name w:val="Normal"/></w:style>', '<w:name w:val="Normal"/>'
                                f"<w:qFormat/><w:rPr>{fonts.group()}</w:rPr></w:style>", 1)
        return text

    def entries(self):
        out = super().entries()
        place = [name for name, _ in out].index("word/_rels/document.xml.rels")
        name, rels = out[place]
        out[place] = (name, rels.replace("</Relationships>", '<Relationship Id="rIdT" Type="'
                      f'{docx_writer.REL}theme" Target="theme/theme1.xml"/></Relationships>'))
        kind = "application/vnd.openxmlformats-officedocument.theme+xml"
        out[0] = (out[0][0], out[0][1].replace("</Types>", '<Override PartName="/word/theme/'
                  f'theme1.xml" ContentType="{kind}"/></Types>'))
        return out + [("word/theme/theme1.xml", THEME)]


class Wps(Word):
    """Hints on fonts, no theme."""

    def decorate(self, text):
        return text.replace("<w:rFonts ", '<w:rFonts w:hint="default" ')

    def styles(self):
        return docx_writer.DocxWriter.styles(self)


class Google(Word):
    """Everything at the run, every toggle spelt out."""

    def decorate(self, text):
        text = text.replace("<w:pPr>", '<w:pPr><w:widowControl w:val="0"/>')
        return re.sub(r"(?<=<w:rPr>)(.*?)(?=</w:rPr>)", lambda hit: hit.group(1) +
                      ("" if "w:vertAlign" in hit.group(1) else '<w:rtl w:val="0"/>'), text)

    def styles(self):
        return docx_writer.DocxWriter.styles(self)


class SoftBreaks(odt_writer.OdtWriter):
    """Soft page breaks and bookmarks, as LibreOffice stores them."""

    def __init__(self, doc, chance):
        super().__init__(doc)
        self.chance = chance

    def paragraph(self, para, master=None):
        text = super().paragraph(para, master)
        if text.endswith("</text:p>") and "draw:" not in text and self.chance.maybe(0.1):
            mark = self.chance.pick((
                "<text:soft-page-break/>",
                f'<text:bookmark text:name="b{self.chance.randrange(999)}"/>'))
            text = text[:-9] + mark + "</text:p>"
        return text


def write(doc, path, producer, chance):
    """Writes doc as the producer does; formats by the ending of path."""
    if str(path).endswith(".odt"):
        writer = SoftBreaks(doc, chance)
    else:
        kind = {"word": Word, "wps": Wps, "google": Google}.get(producer)
        writer = kind(doc, chance) if kind else docx_writer.DocxWriter(doc)
    write_package(path, writer.entries())
