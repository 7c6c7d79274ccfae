"""A model as OpenDocument text: what LibreOffice would have written for it."""

from xml.sax.saxutils import escape

import model as m
from package import write_package

NAMESPACES = " ".join(
    f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in
    (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
     ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"))
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
VERSION = 'office:version="1.3"'
ALIGN = {"left": "start", "center": "center", "right": "end", "justify": "justify"}
LIST_FORMATS = {"decimal": ("1", "."), "lower-letter": ("a", ")"), "upper-letter": ("A", "."),
                "upper-roman": ("I", "."), "lower-roman": ("i", "."), "bullet": (None, "")}
NUMBER_STYLES = {"decimal": "1", "upper-roman": "I", "lower-roman": "i", "lower-letter": "a",
                 "upper-letter": "A"}


def quote(text):
    return escape(text, {'"': "&quot;"})


def cm(mm):
    """Through twips, so that both formats hold the same length."""
    return f"{m.twips(mm) * 2.54 / 1440:.5f}".rstrip("0").rstrip(".") + "cm"


def style_name(name):
    return "".join(c if c.isascii() and c.isalnum() else f"_{ord(c):x}_" for c in name)


def text_properties(attrs):
    out = []
    if "font" in attrs:
        out.append(f'style:font-name="{quote(attrs["font"])}"')
    if "size" in attrs:
        out.append(f'fo:font-size="{attrs["size"].removesuffix("pt")}pt"')
    for key, name, on, off in (
            ("bold", "fo:font-weight", "bold", "normal"),
            ("italic", "fo:font-style", "italic", "normal"),
            ("underline", "style:text-underline-style", "solid", "none"),
            ("strike", "style:text-line-through-style", "solid", "none"),
            ("caps", "fo:text-transform", "uppercase", "none"),
            ("smallcaps", "fo:font-variant", "small-caps", "normal"),
            ("hidden", "text:display", "none", "true")):
        if key in attrs:
            out.append(f'{name}="{on if m.is_on(attrs, key) else off}"')
    if "color" in attrs:
        out.append(f'fo:color="#{attrs["color"].lstrip("#").lower()}"')
    if "highlight" in attrs:
        out.append(f'fo:background-color="#{attrs["highlight"].lstrip("#").lower()}"')
    if m.is_on(attrs, "super"):
        out.append('style:text-position="super 58%"')
    elif m.is_on(attrs, "sub"):
        out.append('style:text-position="sub 58%"')
    return f"<style:text-properties {' '.join(out)}/>" if out else ""


def border(value):
    points = m.length_mm(value, "pt") / 25.4 * 72
    return f"{points:g}pt solid #000000" if points else "none"


def paragraph_properties(attrs):
    out, inner = [], ""
    if "align" in attrs:
        out.append(f'fo:text-align="{ALIGN[attrs["align"]]}"')
    for key, name, unit in (("left", "fo:margin-left", "mm"), ("right", "fo:margin-right", "mm"),
                            ("first", "fo:text-indent", "mm"), ("before", "fo:margin-top", "pt"),
                            ("after", "fo:margin-bottom", "pt")):
        if key in attrs:
            out.append(f'{name}="{cm(m.length_mm(attrs[key], unit))}"')
    if "line" in attrs:
        rule, colon, value = attrs["line"].rpartition(":")
        if not colon:
            out.append(f'fo:line-height="{round(float(value) * 100)}%"')
        else:
            name = {"exact": "fo:line-height", "at-least": "style:line-height-at-least"}[rule]
            out.append(f'{name}="{cm(m.length_mm(value, "pt"))}"')
    for side in ("top", "bottom"):
        if f"border-{side}" in attrs:
            out.append(f'fo:border-{side}="{border(attrs[f"border-{side}"])}"')
    if m.is_on(attrs, "page-break-before"):
        out.append('fo:break-before="page"')
    if m.is_on(attrs, "keep-next"):
        out.append('fo:keep-with-next="always"')
    if m.is_on(attrs, "keep-lines"):
        out.append('fo:keep-together="always"')
    if m.is_on(attrs, "contextual"):
        out.append('style:contextual-spacing="true"')
    if "tabs" in attrs:
        for stop in attrs["tabs"].split(","):
            kind, _, at = stop.rpartition(":")
            inner += (f'<style:tab-stop style:type="{kind or "left"}" '
                      f'style:position="{cm(m.length_mm(at))}"/>')
        inner = f"<style:tab-stops>{inner}</style:tab-stops>"
    if not out and not inner:
        return ""
    return f"<style:paragraph-properties {' '.join(out)}>{inner}</style:paragraph-properties>"


def split(attrs):
    """(properties of the paragraph, properties of its characters)"""
    return ({k: v for k, v in attrs.items() if k in m.PARA_KEYS},
            {k: v for k, v in attrs.items() if k in m.RUN_KEYS})


class Styles:
    """Automatic styles, one for each different formatting."""

    def __init__(self):
        self.names = {}
        self.order = []

    def name(self, letter, xml):
        """xml has {name} where the name goes."""
        if xml not in self.names:
            count = sum(1 for n in self.names.values() if n.startswith(letter)) + 1
            self.names[xml] = f"{letter}{count}"
            self.order.append(xml.replace("{name}", self.names[xml], 1))
        return self.names[xml]

    def xml(self):
        return "".join(self.order)


class OdtWriter:
    def __init__(self, doc):
        self.doc = doc
        self.content = Styles()
        self.master = Styles()  # for headers and footers
        self.auto = self.content
        self.notes = 0
        self.lists = {}        # kind -> (style, number of its last list)
        self.list_count = 0
        self.changes = []
        self.shapes = 0
        self.after_space = True

    # ---- paragraphs ----

    def paragraph_style(self, para, master=None):
        attrs, chars = split(para.attrs)
        parent = style_name(attrs["style"]) if "style" in attrs else "Standard"
        page = f' style:master-page-name="{master}"' if master else ""
        inner = paragraph_properties(attrs) + text_properties(chars)
        return self.auto.name("P", f'<style:style style:name="{{name}}" style:family="paragraph" '
                              f'style:parent-style-name="{parent}"{page}>{inner}</style:style>')

    def text(self, text):
        out = []
        for c in text:
            if c == "\f":
                raise m.ModelError("ODF has no page break inside a paragraph: page-break-before")
            special = {"\t": "<text:tab/>", "\n": "<text:line-break/>"}.get(c)
            if c == " " and self.after_space:
                special = "<text:s/>"
            out.append(special or escape(c))
            self.after_space = c in " \t\n"
        return "".join(out)

    def run(self, run):
        _, chars = split(run.attrs)
        if run.kind in ("page", "pages"):
            inner = ('<text:page-number text:select-page="current">2</text:page-number>'
                     if run.kind == "page" else "<text:page-count>2</text:page-count>")
        elif run.kind == "note":
            return self.note(run)
        elif run.kind == "comment":
            return (f"<office:annotation><dc:creator>Người soạn</dc:creator><text:p>"
                    f"{escape(run.text)}</text:p></office:annotation>")
        elif run.kind == "deleted":
            self.changes.append(("deletion", run.text))
            return f'<text:change text:change-id="ct{len(self.changes)}"/>'
        else:
            inner = self.text(run.text)
        if chars:
            name = self.auto.name("T", '<style:style style:name="{name}" style:family="text">'
                                  f"{text_properties(chars)}</style:style>")
            inner = f'<text:span text:style-name="{name}">{inner}</text:span>'
        if run.kind == "inserted":
            self.changes.append(("insertion", ""))
            number = len(self.changes)
            inner = (f'<text:change-start text:change-id="ct{number}"/>{inner}'
                     f'<text:change-end text:change-id="ct{number}"/>')
        return inner

    def note(self, run):
        self.notes += 1
        _, chars = split(run.attrs)
        style = self.auto.name("P", '<style:style style:name="{name}" style:family="paragraph" '
                               'style:parent-style-name="Standard">'
                               f"{text_properties(chars)}</style:style>")
        return (f'<text:note text:id="ftn{self.notes}" text:note-class="footnote">'
                f"<text:note-citation>{self.notes}</text:note-citation><text:note-body>"
                f'<text:p text:style-name="{style}">{escape(run.text)}</text:p>'
                "</text:note-body></text:note>")

    def paragraph(self, para, master=None):
        style = self.paragraph_style(para, master)
        anchors = "".join(self.anchor(anchor) for anchor in para.anchors)
        self.after_space = True
        inner = "".join(self.run(run) for run in para.runs)
        tag, level = "text:p", ""
        if "outline" in para.attrs:
            tag, level = "text:h", f' text:outline-level="{para.attrs["outline"]}"'
        out = f'<{tag} text:style-name="{style}"{level}>{anchors}{inner}</{tag}>'
        if "list" in para.attrs:
            return self.list_item(para, out)
        return out

    def list_item(self, para, inner):
        kind = para.attrs["list"]
        self.list_count += 1
        ident = f' xml:id="list{self.list_count}"'
        if kind in self.lists:
            style, last = self.lists[kind]
            ident += f' text:continue-list="list{last}"'
        else:
            style = self.list_style(kind)
        self.lists[kind] = (style, self.list_count)
        level = int(para.attrs.get("level", "0"))
        before = "<text:list><text:list-item>" * level
        after = "</text:list-item></text:list>" * level
        return (f'<text:list{ident} text:style-name="{style}"><text:list-item>'
                f"{before}{inner}{after}</text:list-item></text:list>")

    def list_style(self, kind):
        form, suffix = LIST_FORMATS[kind]
        levels = ""
        for level in range(1, 4):
            if form is None:
                levels += (f'<text:list-level-style-bullet text:level="{level}" '
                           'text:bullet-char="-"/>')
            else:
                levels += (f'<text:list-level-style-number text:level="{level}" '
                           f'style:num-format="{form}" style:num-suffix="{suffix}"/>')
        return self.auto.name("L", f'<text:list-style style:name="{{name}}">{levels}'
                              "</text:list-style>")

    # ---- lines and boxes ----

    def anchor(self, anchor):
        self.shapes += 1
        if isinstance(anchor, m.Line):
            style = self.auto.name("gr", '<style:style style:name="{name}" style:family="graphic">'
                                   '<style:graphic-properties draw:stroke="solid" '
                                   'svg:stroke-width="0.026cm" svg:stroke-color="#000000" '
                                   'style:wrap="run-through" style:horizontal-pos="center" '
                                   'style:horizontal-rel="paragraph" style:vertical-pos="from-top" '
                                   'style:vertical-rel="paragraph"/></style:style>')
            width = m.twips(anchor.width) * 25.4 / 1440
            return (f'<draw:line text:anchor-type="paragraph" draw:z-index="{self.shapes}" '
                    f'draw:style-name="{style}" svg:x1="0cm" svg:y1="0.65cm" '
                    f'svg:x2="{cm(width)}" svg:y2="0.65cm"><text:p/></draw:line>')
        edge = border("0.75" if m.is_on(anchor.attrs, "border") else "0")
        style = self.auto.name("fr", '<style:style style:name="{name}" style:family="graphic">'
                               f'<style:graphic-properties fo:border="{edge}" fo:padding="0cm" '
                               'style:wrap="run-through" style:vertical-pos="from-top" '
                               'style:vertical-rel="page" style:horizontal-pos="from-left" '
                               'style:horizontal-rel="page"/></style:style>')
        size = {k: cm(m.length_mm(anchor.attrs.get(k, d))) for k, d in
                (("x", "30"), ("y", "20"), ("width", "60"), ("height", "20"))}
        inner = self.blocks(anchor.blocks)
        return (f'<draw:frame draw:style-name="{style}" draw:name="Box{self.shapes}" '
                f'text:anchor-type="paragraph" svg:x="{size["x"]}" svg:y="{size["y"]}" '
                f'svg:width="{size["width"]}" draw:z-index="{self.shapes}">'
                f'<draw:text-box fo:min-height="{size["height"]}">{inner}</draw:text-box>'
                "</draw:frame>")

    # ---- tables ----

    def table(self, table, master=None):
        widths = [m.length_mm(w) for w in table.attrs["widths"].split(",")]
        total = sum(m.twips(w) for w in widths) * 25.4 / 1440
        page = f' style:master-page-name="{master}"' if master else ""
        name = self.auto.name("Table", '<style:style style:name="{name}" style:family="table"'
                              f'{page}><style:table-properties style:width="{cm(total)}" '
                              'table:align="left"/></style:style>')
        out = [f'<table:table table:style-name="{name}">']
        for width in widths:
            column = self.auto.name("co", '<style:style style:name="{name}" style:family="table-'
                                    f'column"><style:table-column-properties style:column-width='
                                    f'"{cm(width)}"/></style:style>')
            out.append(f'<table:table-column table:style-name="{column}"/>')
        for row in table.rows:
            out.append("<table:table-row>" + "".join(self.cell(c, table) for c in row) +
                       "</table:table-row>")
        return "".join(out) + "</table:table>"

    def cell(self, cell, table):
        if m.is_on(cell.attrs, "continues"):
            return "<table:covered-table-cell/>"
        edges = {side: border("0.5") if m.is_on(table.attrs, "borders") else "none"
                 for side in ("left", "right", "top", "bottom")}
        for side in ("top", "bottom"):
            if f"border-{side}" in cell.attrs:
                edges[side] = border(cell.attrs[f"border-{side}"])
        props = " ".join(f'fo:border-{k}="{v}"' for k, v in edges.items())
        name = self.auto.name("ce", '<style:style style:name="{name}" style:family="table-cell">'
                              f'<style:table-cell-properties fo:padding-left="0.19cm" '
                              f'fo:padding-right="0.19cm" fo:padding-top="0cm" '
                              f'fo:padding-bottom="0cm" {props}/></style:style>')
        span = int(cell.attrs.get("span", "1"))
        spans = f' table:number-columns-spanned="{span}"' if span > 1 else ""
        if "rows" in cell.attrs:
            spans += f' table:number-rows-spanned="{cell.attrs["rows"]}"'
        inner = self.blocks(cell.blocks) or "<text:p/>"
        return (f'<table:table-cell table:style-name="{name}"{spans}>{inner}</table:table-cell>'
                + "<table:covered-table-cell/>" * (span - 1))

    def blocks(self, blocks, master=None):
        out = []
        for block in blocks:
            write = self.table if isinstance(block, m.Table) else self.paragraph
            out.append(write(block, master))
            master = None
        return "".join(out)

    # ---- pages ----

    def stories(self, section):
        """Headers and footers of a section, those it takes over from the one before included."""
        out = {}
        for one in self.doc.sections:
            out.update(one.stories)
            if one is section:
                return out

    def page_layout(self, section):
        props = section.props
        width, height = m.page_size_mm(props)
        inner, stories = "", {k.split()[0] for k in self.stories(section)}
        lengths = {k: m.length_mm(props[k]) for k in ("top", "bottom", "header", "footer")}
        for kind, side in (("header", "top"), ("footer", "bottom")):
            # ODF counts the page margin to the header, and the header inside it.
            if kind in stories:
                gap = lengths[side] - lengths[kind]
                inner += (f'<style:{kind}-style><style:header-footer-properties fo:min-height='
                          f'"{cm(gap)}" fo:margin-{"bottom" if kind == "header" else "top"}="0cm" '
                          f'style:dynamic-spacing="true"/></style:{kind}-style>')
                lengths[side] = lengths[kind]
        left = m.length_mm(props["left"]) + m.length_mm(props.get("gutter", "0"))
        columns = ""
        if "columns" in props:
            columns = (f'<style:columns fo:column-count="{props["columns"]}" '
                       'fo:column-gap="1.27cm"/>')
        landscape = "landscape" if m.is_on(props, "landscape") else "portrait"
        form = NUMBER_STYLES[props.get("number", "decimal")]
        return ('<style:page-layout style:name="{name}"><style:page-layout-properties '
                f'fo:page-width="{cm(width)}" fo:page-height="{cm(height)}" '
                f'style:print-orientation="{landscape}" style:num-format="{form}" '
                f'fo:margin-top="{cm(lengths["top"])}" fo:margin-bottom="{cm(lengths["bottom"])}" '
                f'fo:margin-left="{cm(left)}" fo:margin-right="{cm(m.length_mm(props["right"]))}">'
                f"{columns}</style:page-layout-properties>{inner}</style:page-layout>")

    def master_pages(self):
        out = []
        for i, section in enumerate(self.doc.sections):
            layout = self.master.name("Mpm", self.page_layout(section))
            stories = self.stories(section)
            inner = ""
            for kind in ("header", "footer"):
                for pages, suffix in (("default", ""), ("even", "-left"), ("first", "-first")):
                    blocks = stories.get(f"{kind} {pages}")
                    differs = {"default": True, "even": m.is_on(section.props, "even"),
                               "first": section.props.get("first") == "differs"}[pages]
                    if blocks is None and pages != "default" and differs \
                            and f"{kind} default" in stories:
                        inner += f"<style:{kind}{suffix}><text:p/></style:{kind}{suffix}>"
                    elif blocks is not None and differs:
                        self.auto = self.master
                        text = self.blocks(blocks) or "<text:p/>"
                        self.auto = self.content
                        inner += f"<style:{kind}{suffix}>{text}</style:{kind}{suffix}>"
            out.append(f'<style:master-page style:name="{self.master_name(i)}" '
                       f'style:page-layout-name="{layout}">{inner}</style:master-page>')
        return "".join(out)

    @staticmethod
    def master_name(i):
        return "Standard" if i == 0 else f"Section{i + 1}"

    def body(self):
        out = []
        for i, section in enumerate(self.doc.sections):
            name = None if i == 0 else self.master_name(i)
            start = section.props.get("start")
            if start and name is None:
                name = "Standard"
            out.append(self.blocks(section.blocks, name))
            if start:  # the number is set by the style that sets the page style
                set_number_from(self.auto.order, f'master-page-name="{name}"', start)
        return "".join(out)

    # ---- parts ----

    def fonts(self):
        text = self.doc.defaults["font"] + "\n" + "\n".join(
            b.attrs.get("font", "") + "\n" + "\n".join(r.attrs.get("font", "") for r in b.runs)
            for blocks in m.block_lists(self.doc) for b in blocks if isinstance(b, m.Para))
        text += "\n" + "\n".join(a.get("font", "") for a, _ in self.doc.styles.values())
        faces = "".join(f'<style:font-face style:name="{quote(n)}" svg:font-family='
                        f"\"{quote(chr(39) + n + chr(39) if ' ' in n else n)}\"/>"
                        for n in sorted(set(text.split("\n"))) if n)
        return f"<office:font-face-decls>{faces}</office:font-face-decls>"

    def styles(self):
        para, chars = split(self.doc.defaults)
        named = ""
        for name, (attrs, parent) in self.doc.styles.items():
            own, own_chars = split(attrs)
            based = style_name(parent) if parent else "Standard"
            named += (f'<style:style style:name="{style_name(name)}" style:display-name='
                      f'"{quote(name)}" style:family="paragraph" style:parent-style-name="{based}">'
                      f"{paragraph_properties(own)}{text_properties(own_chars)}</style:style>")
        pages = self.master_pages()
        return (f"{HEAD}<office:document-styles {NAMESPACES} {VERSION}>{self.fonts()}"
                "<office:styles>"
                f'<style:default-style style:family="paragraph">{paragraph_properties(para)}'
                f"{text_properties(chars)}</style:default-style>"
                '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
                f"{named}</office:styles><office:automatic-styles>{self.master.xml()}"
                f"</office:automatic-styles><office:master-styles>{pages}</office:master-styles>"
                "</office:document-styles>")

    def tracked(self):
        if not self.changes:
            return ""
        out = ""
        for number, (kind, text) in enumerate(self.changes, 1):
            inner = f"<text:p>{escape(text)}</text:p>" if kind == "deletion" else ""
            out += (f'<text:changed-region text:id="ct{number}" xml:id="ct{number}"><text:{kind}>'
                    "<office:change-info><dc:creator>Người soạn</dc:creator>"
                    "<dc:date>2020-03-05T00:00:00</dc:date></office:change-info>"
                    f"{inner}</text:{kind}></text:changed-region>")
        return f"<text:tracked-changes>{out}</text:tracked-changes>"

    def meta(self):
        meta = self.doc.meta
        tags = (("producer", "meta:generator"), ("title", "dc:title"),
                ("author", "meta:initial-creator"), ("editor", "dc:creator"),
                ("language", "dc:language"))
        inner = "".join(f"<{tag}>{escape(meta[k])}</{tag}>" for k, tag in tags if k in meta)
        if "company" in meta:
            inner += (f'<meta:user-defined meta:name="Company">{escape(meta["company"])}'
                      "</meta:user-defined>")
        if "pages" in meta:
            inner += f'<meta:document-statistic meta:page-count="{meta["pages"]}"/>'
        return (f"{HEAD}<office:document-meta {NAMESPACES} {VERSION}><office:meta>{inner}"
                "</office:meta></office:document-meta>")

    def entries(self):
        body = self.body()
        if "external" in self.doc.meta:
            body += ('<text:p><draw:frame text:anchor-type="as-char" svg:width="1cm" svg:height='
                     f'"1cm"><draw:image xlink:href="{quote(self.doc.meta["external"])}"/>'
                     "</draw:frame></text:p>")
        macros = []
        if m.is_on(self.doc.meta, "macros"):
            macros = [("Basic/Standard/Module1.xml", f'{HEAD}<script:module xmlns:script='
                       '"http://openoffice.org/2000/script" script:name="Module1" '
                       'script:language="StarBasic">Sub Main\nEnd Sub</script:module>')]
        styles = self.styles()
        content = (f"{HEAD}<office:document-content {NAMESPACES} {VERSION}>{self.fonts()}"
                   f"<office:automatic-styles>{self.content.xml()}</office:automatic-styles>"
                   f"<office:body><office:text>{self.tracked()}{body}</office:text></office:body>"
                   "</office:document-content>")
        kind = "application/vnd.oasis.opendocument.text"
        # LibreOffice opens no package with entries that the manifest does not name.
        names = ["content.xml", "styles.xml", "meta.xml", *(name for name, _ in macros)]
        files = "".join(f'<manifest:file-entry manifest:full-path="{n}" manifest:media-type='
                        '"text/xml"/>' for n in names)
        manifest = (f'{HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:'
                    'xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry '
                    f'manifest:full-path="/" manifest:version="1.3" manifest:media-type="{kind}"/>'
                    f"{files}</manifest:manifest>")
        return [("mimetype", kind), ("content.xml", content), ("styles.xml", styles),
                ("meta.xml", self.meta()), *macros, ("META-INF/manifest.xml", manifest)]


def set_number_from(order, page, start):
    """Adds style:page-number to the last style of order that starts the page style."""
    attribute = f' style:page-number="{start}"'
    where = max(i for i, style in enumerate(order) if page in style)
    for tag in ("<style:paragraph-properties", "<style:table-properties"):
        if tag in order[where]:
            order[where] = order[where].replace(tag, tag + attribute, 1)
            return
    order[where] = order[where].replace(">", f"><style:paragraph-properties{attribute}/>", 1)


def write(doc, path):
    """Writes doc as an ODT file."""
    write_package(path, OdtWriter(doc).entries())
