"""Properties of text and paragraphs as WordprocessingML, in the order of its schema."""

from xml.sax.saxutils import escape

import model as m

JC = {"left": "left", "center": "center", "right": "right", "justify": "both"}
HIGHLIGHTS = {"ffff00": "yellow", "00ff00": "green", "ff0000": "red"}


def quote(text):
    return escape(text, {'"': "&quot;"})


def emu(mm):
    return round(mm * 36000)


def toggle(tag, attrs, key):
    if key not in attrs:
        return ""
    return f"<w:{tag}/>" if m.is_on(attrs, key) else f'<w:{tag} w:val="0"/>'


def run_properties(attrs):
    """Contents of w:rPr, in the order of the schema."""
    out = []
    if "font" in attrs:
        font = quote(attrs["font"])
        names = " ".join(f'w:{k}="{font}"' for k in ("ascii", "hAnsi", "eastAsia", "cs"))
        out.append(f"<w:rFonts {names}/>")
    out.append(toggle("b", attrs, "bold"))
    out.append(toggle("i", attrs, "italic"))
    out.append(toggle("caps", attrs, "caps"))
    out.append(toggle("smallCaps", attrs, "smallcaps"))
    out.append(toggle("strike", attrs, "strike"))
    out.append(toggle("vanish", attrs, "hidden"))
    if "color" in attrs:
        out.append(f'<w:color w:val="{attrs["color"].lstrip("#").upper()}"/>')
    if "size" in attrs:
        half = round(float(attrs["size"].removesuffix("pt")) * 2)
        out.append(f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>')
    if "highlight" in attrs:
        colour = HIGHLIGHTS[attrs["highlight"].lstrip("#").lower()]
        out.append(f'<w:highlight w:val="{colour}"/>')
    if "underline" in attrs:
        out.append(f'<w:u w:val="{"single" if m.is_on(attrs, "underline") else "none"}"/>')
    if m.is_on(attrs, "super"):
        out.append('<w:vertAlign w:val="superscript"/>')
    elif m.is_on(attrs, "sub"):
        out.append('<w:vertAlign w:val="subscript"/>')
    return "".join(out)


def spacing(attrs):
    out = ""
    for name in ("before", "after"):
        if name in attrs:
            out += f' w:{name}="{m.twips(m.length_mm(attrs[name], "pt"))}"'
    if "line" in attrs:
        rule, colon, value = attrs["line"].rpartition(":")
        if colon:
            rule = {"exact": "exact", "at-least": "atLeast"}[rule]
            out += f' w:line="{m.twips(m.length_mm(value, "pt"))}" w:lineRule="{rule}"'
        else:
            out += f' w:line="{round(float(value) * 240)}" w:lineRule="auto"'
    return f"<w:spacing{out}/>" if out else ""


def indent(attrs):
    out = ""
    for name in ("left", "right"):
        if name in attrs:
            out += f' w:{name}="{m.twips(m.length_mm(attrs[name]))}"'
    if "first" in attrs:
        first = m.twips(m.length_mm(attrs["first"]))
        out += f' w:hanging="{-first}"' if first < 0 else f' w:firstLine="{first}"'
    return f"<w:ind{out}/>" if out else ""


def borders(attrs, tag, sides):
    out = ""
    for side in sides:
        if f"border-{side}" in attrs:
            eighths = round(m.length_mm(attrs[f"border-{side}"], "pt") / 25.4 * 72 * 8)
            value = "single" if eighths else "nil"
            out += f'<w:{side} w:val="{value}" w:sz="{eighths}" w:space="1" w:color="auto"/>'
    return f"<w:{tag}>{out}</w:{tag}>" if out else ""


def tab_stops(attrs):
    if "tabs" not in attrs:
        return ""
    out = ""
    for stop in attrs["tabs"].split(","):
        kind, colon, at = stop.rpartition(":")
        out += f'<w:tab w:val="{kind or "left"}" w:pos="{m.twips(m.length_mm(at))}"/>'
    return f"<w:tabs>{out}</w:tabs>"


def style_id(name):
    return "".join(c for c in name.title() if c.isascii() and c.isalnum())
