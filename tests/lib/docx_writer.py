"""A model as WordprocessingML: what Word would have written for it."""

from xml.sax.saxutils import escape

import model as m
from docx_properties import (JC, borders, emu, indent, quote, run_properties, spacing, style_id,
                             tab_stops, toggle)
from package import write_package

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'mc:Ignorable=""'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
LIST_FORMATS = {  # kind -> (numFmt, text)
    "decimal": ("decimal", "%{n}."), "lower-letter": ("lowerLetter", "%{n})"),
    "upper-letter": ("upperLetter", "%{n}."), "upper-roman": ("upperRoman", "%{n}."),
    "lower-roman": ("lowerRoman", "%{n}."), "bullet": ("bullet", "-"),
}
NUMBER_STYLES = {"decimal": "decimal", "upper-roman": "upperRoman", "lower-roman": "lowerRoman",
                 "lower-letter": "lowerLetter", "upper-letter": "upperLetter"}


class DocxWriter:
    def __init__(self, doc):
        self.doc = doc
        self.relations = []    # (type, target)
        self.parts = []        # (name, content type, text)
        self.notes = []
        self.comments = []
        self.lists = []        # list kinds, numbered from 1
        self.shapes = 0

    # ---- paragraphs ----

    def paragraph_properties(self, para, section_end=""):
        attrs = dict(para.attrs)
        out = []
        if "style" in attrs:
            out.append(f'<w:pStyle w:val="{style_id(attrs["style"])}"/>')
        out.append(toggle("keepNext", attrs, "keep-next"))
        out.append(toggle("keepLines", attrs, "keep-lines"))
        out.append(toggle("pageBreakBefore", attrs, "page-break-before"))
        if "list" in attrs:
            if attrs["list"] not in self.lists:
                self.lists.append(attrs["list"])
            number = self.lists.index(attrs["list"]) + 1
            out.append(f'<w:numPr><w:ilvl w:val="{attrs.get("level", "0")}"/>'
                       f'<w:numId w:val="{number}"/></w:numPr>')
        out.append(borders(attrs, "pBdr", ("top", "bottom")))
        out.append(tab_stops(attrs))
        out.append(spacing(attrs))
        out.append(indent(attrs))
        out.append(toggle("contextualSpacing", attrs, "contextual"))
        if "align" in attrs:
            out.append(f'<w:jc w:val="{JC[attrs["align"]]}"/>')
        if "outline" in attrs:
            out.append(f'<w:outlineLvl w:val="{int(attrs["outline"]) - 1}"/>')
        mark = run_properties(self.run_attrs(para, {}))
        if mark:
            out.append(f"<w:rPr>{mark}</w:rPr>")
        out.append(section_end)
        text = "".join(out)
        return f"<w:pPr>{text}</w:pPr>" if text else ""

    @staticmethod
    def run_attrs(para, attrs):
        out = {k: v for k, v in para.attrs.items() if k in m.RUN_KEYS}
        out.update(attrs)
        return out

    def run_text(self, text, tag="t"):
        out, plain = [], ""

        def flush():
            nonlocal plain
            if plain:
                out.append(f'<w:{tag} xml:space="preserve">{escape(plain)}</w:{tag}>')
                plain = ""
        for c in text:
            special = {"\t": "<w:tab/>", "\n": "<w:br/>", "\f": '<w:br w:type="page"/>',
                       "\u2011": "<w:noBreakHyphen/>", "\u00ad": "<w:softHyphen/>"}.get(c)
            if special is None:
                plain += c
                continue
            flush()
            out.append(special)
        flush()
        return "".join(out)

    def run(self, para, run):
        props = run_properties(self.run_attrs(para, run.attrs))
        props = f"<w:rPr>{props}</w:rPr>" if props else ""
        if run.kind in ("page", "pages"):
            code = "PAGE" if run.kind == "page" else "NUMPAGES"
            return (f'<w:r>{props}<w:fldChar w:fldCharType="begin"/></w:r>'
                    f'<w:r>{props}<w:instrText xml:space="preserve"> {code} \\* MERGEFORMAT '
                    f'</w:instrText></w:r><w:r>{props}<w:fldChar w:fldCharType="separate"/></w:r>'
                    f'<w:r>{props}<w:t>2</w:t></w:r>'
                    f'<w:r>{props}<w:fldChar w:fldCharType="end"/></w:r>')
        if run.kind == "note":
            self.notes.append((props, run.text))
            return (f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                    f'<w:footnoteReference w:id="{len(self.notes)}"/></w:r>')
        if run.kind == "comment":
            self.comments.append(run.text)
            number = len(self.comments) - 1
            return f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        track = 'w:id="9{}" w:author="Người soạn" w:date="2020-03-05T00:00:00Z"'
        self.shapes += 1
        if run.kind == "deleted":
            text = self.run_text(run.text, "delText")
            return f"<w:del {track.format(self.shapes)}><w:r>{props}{text}</w:r></w:del>"
        text = f"<w:r>{props}{self.run_text(run.text)}</w:r>"
        if run.kind == "inserted":
            return f"<w:ins {track.format(self.shapes)}>{text}</w:ins>"
        return text

    def paragraph(self, para, section_end=""):
        body = "".join(self.run(para, run) for run in para.runs)
        body += "".join(self.anchor(anchor) for anchor in para.anchors)
        return f"<w:p>{self.paragraph_properties(para, section_end)}{body}</w:p>"

    # ---- lines and boxes ----

    def anchor(self, anchor):
        self.shapes += 1
        if isinstance(anchor, m.Box):
            return self.box(anchor, self.shapes)
        return self.line(anchor, self.shapes)

    def line(self, line, number):
        points = line.width / 25.4 * 72
        vml = (f'<w:pict><v:line id="Line{number}" style="position:absolute;z-index:{number}" '
               f'from="40pt,2pt" to="{40 + points:.1f}pt,2pt" strokecolor="black"/></w:pict>')
        if line.kind == "vml":
            return f"<w:r>{vml}</w:r>"
        geometry = ('<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
                    f'<a:ext cx="{emu(line.width)}" cy="0"/></a:xfrm><a:prstGeom prst="line">'
                    '<a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/>'
                    '</a:solidFill></a:ln></wps:spPr><wps:bodyPr/>')
        drawing = self.drawing(number, line.width, 0, geometry, "column", None, "Line")
        return self.alternate(drawing, vml)

    @staticmethod
    def alternate(drawing, vml):
        return (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
                f"<mc:Fallback>{vml}</mc:Fallback></mc:AlternateContent></w:r>")

    @staticmethod
    def drawing(number, width, height, shape, relative, at, name):
        if at is None:
            horizontal = "<wp:align>center</wp:align>"
            x_from, y_from, y = relative, "paragraph", emu(6.5)
        else:
            horizontal = f"<wp:posOffset>{emu(at[0])}</wp:posOffset>"
            x_from, y_from, y = "page", "page", emu(at[1])
        return (f'<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
                f'relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" '
                'allowOverlap="1"><wp:simplePos x="0" y="0"/>'
                f'<wp:positionH relativeFrom="{x_from}">{horizontal}</wp:positionH>'
                f'<wp:positionV relativeFrom="{y_from}">'
                f'<wp:posOffset>{y}</wp:posOffset></wp:positionV><wp:extent cx="{emu(width)}" '
                f'cy="{emu(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
                f'<wp:docPr id="{number}" name="{name} {number}"/><wp:cNvGraphicFramePr/>'
                '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
                f'wordprocessingShape"><wps:wsp>{shape}</wps:wsp></a:graphicData></a:graphic>'
                '</wp:anchor></w:drawing>')

    def box(self, box, number):
        x, y, width, height = (m.length_mm(box.attrs.get(k, d)) for k, d in
                               (("x", "30"), ("y", "20"), ("width", "60"), ("height", "20")))
        content = self.blocks(box.blocks)
        stroke = ('<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
                  if m.is_on(box.attrs, "border") else "<a:ln><a:noFill/></a:ln>")
        shape = ('<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
                 f'<a:ext cx="{emu(width)}" cy="{emu(height)}"/></a:xfrm><a:prstGeom prst="rect">'
                 f"<a:avLst/></a:prstGeom><a:noFill/>{stroke}</wps:spPr>"
                 f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
                 '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>')
        drawing = self.drawing(number, width, height, shape, "page", (x, y), "Box")
        style = "position:absolute;" + ";".join(
            f"{k}:{v / 25.4 * 72:.1f}pt" for k, v in
            (("margin-left", x), ("margin-top", y), ("width", width), ("height", height)))
        stroked = "t" if m.is_on(box.attrs, "border") else "f"
        vml = (f'<w:pict><v:shape id="Box{number}" style="{style}" stroked="{stroked}"><v:textbox>'
               f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>")
        return self.alternate(drawing, vml)

    # ---- tables, blocks, sections ----

    def table(self, table):
        widths = [m.twips(m.length_mm(w)) for w in table.attrs["widths"].split(",")]
        edge = "single" if m.is_on(table.attrs, "borders") else "nil"
        edges = "".join(f'<w:{side} w:val="{edge}" w:sz="4" w:space="0" w:color="auto"/>'
                        for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        out = [f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
               f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
               "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{w}"/>' for w in widths) + "</w:tblGrid>"]
        for row in table.rows:
            out.append("<w:tr>")
            column = 0
            for cell in row:
                span = int(cell.attrs.get("span", "1"))
                width = sum(widths[column:column + span])
                column += span
                props = f'<w:tcW w:w="{width}" w:type="dxa"/>'
                if span > 1:
                    props += f'<w:gridSpan w:val="{span}"/>'
                if "rows" in cell.attrs:
                    props += '<w:vMerge w:val="restart"/>'
                elif m.is_on(cell.attrs, "continues"):
                    props += "<w:vMerge/>"
                props += borders(cell.attrs, "tcBorders", ("top", "bottom"))
                blocks = self.blocks(cell.blocks)
                if not blocks.endswith("</w:p>"):
                    blocks += "<w:p/>"
                out.append(f"<w:tc><w:tcPr>{props}</w:tcPr>{blocks}</w:tc>")
            out.append("</w:tr>")
        out.append("</w:tbl>")
        return "".join(out)

    def blocks(self, blocks, section_end=""):
        out = []
        for i, block in enumerate(blocks):
            last = section_end if i == len(blocks) - 1 else ""
            if isinstance(block, m.Table):
                out.append(self.table(block))
                if last or i + 1 < len(blocks) and isinstance(blocks[i + 1], m.Table):
                    raise m.ModelError("a paragraph stands after a table")
            else:
                out.append(self.paragraph(block, last))
        return "".join(out)

    def part(self, kind, text):
        number = sum(1 for t, _ in self.relations if t == kind) + 1
        name = f"{kind}{number}.xml"
        tag = {"header": "hdr", "footer": "ftr"}[kind]
        self.parts.append((f"word/{name}", CT + kind + "+xml",
                           f"{HEAD}<w:{tag} {NAMESPACES}>{text}</w:{tag}>"))
        return self.relate(kind, name)

    def relate(self, kind, target):
        self.relations.append((kind, target))
        return f"rId{len(self.relations)}"

    def stories(self, section):
        """Headers and footers; where the first page differs and says nothing, an empty one."""
        out = {}
        for kind in ("header", "footer"):
            for pages, wanted in (("default", False), ("even", m.is_on(section.props, "even")),
                                  ("first", section.props.get("first") == "differs")):
                name = f"{kind} {pages}"
                if name in section.stories:
                    out[name] = section.stories[name]
                elif wanted and f"{kind} default" in section.stories:
                    out[name] = []
        return out

    def section_properties(self, section):
        props = section.props
        out = []
        for story, blocks in self.stories(section).items():
            kind, pages = story.split()
            content = self.blocks(blocks) or "<w:p/>"
            out.append(f'<w:{kind}Reference w:type="{pages}" r:id="{self.part(kind, content)}"/>')
        if m.is_on(props, "continuous"):
            out.append('<w:type w:val="continuous"/>')
        width, height = (m.twips(v) for v in m.page_size_mm(props))
        landscape = ' w:orient="landscape"' if m.is_on(props, "landscape") else ""
        out.append(f'<w:pgSz w:w="{width}" w:h="{height}"{landscape}/>')
        margins = "".join(f' w:{k}="{m.twips(m.length_mm(props.get(k, "0")))}"' for k in
                          ("top", "right", "bottom", "left", "header", "footer", "gutter"))
        out.append(f"<w:pgMar{margins}/>")
        number = ""
        if "number" in props:
            number += f' w:fmt="{NUMBER_STYLES[props["number"]]}"'
        if "start" in props:
            number += f' w:start="{props["start"]}"'
        if number:
            out.append(f"<w:pgNumType{number}/>")
        if "columns" in props:
            out.append(f'<w:cols w:num="{props["columns"]}" w:space="720"/>')
        if props.get("first") == "differs":
            out.append("<w:titlePg/>")
        return f"<w:sectPr>{''.join(out)}</w:sectPr>"

    def body(self):
        out = []
        for i, section in enumerate(self.doc.sections):
            props = self.section_properties(section)
            if i + 1 < len(self.doc.sections):
                out.append(self.blocks(section.blocks, props))
            else:
                out.append(self.blocks(section.blocks) + props)
        return "".join(out)

    # ---- the other parts ----

    def styles(self):
        doc = self.doc
        holder = m.Para("", {k: v for k, v in doc.defaults.items() if k in m.PARA_KEYS}, [])
        out = [f"<w:docDefaults><w:rPrDefault><w:rPr>{run_properties(doc.defaults)}"
               '<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault>'
               f"{self.paragraph_properties(holder)}</w:pPrDefault></w:docDefaults>"
               '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
               '<w:name w:val="Normal"/></w:style>']
        for name, (attrs, parent) in doc.styles.items():
            based = style_id(parent) if parent else "Normal"
            props = self.paragraph_properties(
                m.Para("", {k: v for k, v in attrs.items() if k in m.PARA_KEYS}, []))
            out.append('<w:style w:type="paragraph" w:customStyle="1" '
                       f'w:styleId="{style_id(name)}"><w:name w:val="{quote(name)}"/>'
                       f'<w:basedOn w:val="{based}"/>'
                       f"{props}<w:rPr>{run_properties(attrs)}</w:rPr></w:style>")
        return f"{HEAD}<w:styles {NAMESPACES}>{''.join(out)}</w:styles>"

    def numbering(self):
        out = []
        for number, kind in enumerate(self.lists, 1):
            form, text = LIST_FORMATS[kind]
            levels = "".join(
                f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
                f'<w:lvlText w:val="{text.replace("{n}", str(i + 1))}"/><w:lvlJc w:val="left"/>'
                "</w:lvl>" for i in range(3))
            out.append(f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>')
        for number in range(1, len(self.lists) + 1):
            out.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
        return f"{HEAD}<w:numbering {NAMESPACES}>{''.join(out)}</w:numbering>"

    def footnotes(self):
        out = ['<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
               '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
               "<w:continuationSeparator/></w:r></w:p></w:footnote>"]
        for number, (props, text) in enumerate(self.notes, 1):
            out.append(f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign '
                       'w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
                       f"<w:r>{props}{self.run_text(text)}</w:r></w:p></w:footnote>")
        return f"{HEAD}<w:footnotes {NAMESPACES}>{''.join(out)}</w:footnotes>"

    def comment_part(self):
        out = "".join(f'<w:comment w:id="{i}" w:author="Người soạn" w:initials="NS"><w:p><w:r>'
                      f"{self.run_text(text)}</w:r></w:p></w:comment>"
                      for i, text in enumerate(self.comments))
        return f"{HEAD}<w:comments {NAMESPACES}>{out}</w:comments>"

    def settings(self):
        even = any(m.is_on(s.props, "even") for s in self.doc.sections)
        inner = "<w:evenAndOddHeaders/>" if even else ""
        return f"{HEAD}<w:settings {NAMESPACES}>{inner}</w:settings>"

    def core(self):
        meta = self.doc.meta
        tags = (("title", "dc:title"), ("author", "dc:creator"), ("editor", "cp:lastModifiedBy"),
                ("language", "dc:language"))
        inner = "".join(f"<{tag}>{escape(meta[k])}</{tag}>" for k, tag in tags if k in meta)
        return (f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/'
                '2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
                f"{inner}</cp:coreProperties>")

    def app(self):
        meta = self.doc.meta
        tags = (("pages", "Pages"), ("producer", "Application"), ("company", "Company"))
        inner = "".join(f"<{tag}>{escape(meta[k])}</{tag}>" for k, tag in tags if k in meta)
        return (f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
                f'extended-properties">{inner}</Properties>')

    def entries(self):
        body = self.body()
        document = f"{HEAD}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
        parts = [("word/styles.xml", CT + "styles+xml", self.styles()),
                 ("word/settings.xml", CT + "settings+xml", self.settings())]
        self.relate("styles", "styles.xml")
        self.relate("settings", "settings.xml")
        for wanted, kind, text in ((self.lists, "numbering", self.numbering),
                                   (self.notes, "footnotes", self.footnotes),
                                   (self.comments, "comments", self.comment_part)):
            if wanted:
                parts.append((f"word/{kind}.xml", CT + kind + "+xml", text()))
                self.relate(kind, f"{kind}.xml")
        parts += self.parts
        relations = "".join(f'<Relationship Id="rId{i}" Type="{REL}{kind}" Target="{target}"/>'
                            for i, (kind, target) in enumerate(self.relations, 1))
        if "external" in self.doc.meta:
            relations += (f'<Relationship Id="rIdX" Type="{REL}image" TargetMode="External" '
                          f'Target="{quote(self.doc.meta["external"])}"/>')
        macros, defaults = [], ""
        if m.is_on(self.doc.meta, "macros"):
            macros = [("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")]
            defaults += ('<Default Extension="bin" ContentType="application/vnd.ms-office.'
                         'vbaProject"/>')
            relations += ('<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/'
                          'relationships/vbaProject" Target="vbaProject.bin"/>')
        types = "".join(f'<Override PartName="/{n}" ContentType="{t}"/>' for n, t, _ in parts)
        package = "http://schemas.openxmlformats.org/package/2006/"
        return [
            ("[Content_Types].xml", f'{HEAD}<Types xmlns="{package}content-types"><Default '
             'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
             f'+xml"/><Default Extension="xml" ContentType="application/xml"/>{defaults}<Override '
             f'PartName="/word/document.xml" ContentType="{CT}document.main+xml"/>{types}'
             '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-'
             'package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType='
             '"application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'),
            ("_rels/.rels", f'{HEAD}<Relationships xmlns="{package}relationships"><Relationship '
             f'Id="rId1" Type="{REL}officeDocument" Target="word/document.xml"/><Relationship '
             f'Id="rId2" Type="{package}relationships/metadata/core-properties" '
             f'Target="docProps/core.xml"/><Relationship Id="rId3" Type="{REL}extended-properties" '
             'Target="docProps/app.xml"/></Relationships>'),
            ("word/document.xml", document),
            ("word/_rels/document.xml.rels",
             f'{HEAD}<Relationships xmlns="{package}relationships">{relations}</Relationships>'),
            *((name, text) for name, _, text in parts),
            *macros,
            ("docProps/core.xml", self.core()),
            ("docProps/app.xml", self.app()),
        ]


def write(doc, path):
    """Writes doc as a DOCX file."""
    write_package(path, DocxWriter(doc).entries())
