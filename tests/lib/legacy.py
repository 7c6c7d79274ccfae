"""Text as files from before Unicode hold it: TCVN3 under .Vn fonts, VNI under VNI fonts."""

import unicodedata

TCVN3 = dict(zip(
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"))

VNI_SINGLE = {"ơ": "ô", "ư": "ö", "đ": "ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò",
              "ỵ": "î", "y": "y"}
VNI_MARKS = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï",
             "\u0302": "â", "\u0302\u0301": "á", "\u0302\u0300": "à", "\u0302\u0309": "å",
             "\u0302\u0303": "ã", "\u0302\u0323": "ä", "\u0306": "ê", "\u0306\u0301": "é",
             "\u0306\u0300": "è", "\u0306\u0309": "ú", "\u0306\u0303": "ü", "\u0306\u0323": "ë"}


def to_vni(char):
    """One letter in VNI: a character, or a base and a mark."""
    small = char.lower()
    if small in VNI_SINGLE:
        out = VNI_SINGLE[small]
    else:
        marks = unicodedata.normalize("NFD", small)[1:]
        base = unicodedata.normalize("NFD", small)[0]
        if "\u031b" in marks:
            base = {"o": "ô", "u": "ö"}[base]
            marks = marks.replace("\u031b", "")
        shape = "".join(m for m in marks if m in "\u0302\u0306")
        tone = "".join(m for m in marks if m not in "\u0302\u0306")
        if not marks:
            return char
        out = base + VNI_MARKS[shape + tone]
    return out.upper() if char != small else out


def is_letter(char):
    return ord(char) >= 0x80 and char.isalpha()


def tcvn3_pieces(text):
    """(font, text) of a text: capitals with a tone are small ones under a font of capitals."""
    pieces = []
    for char in text:
        capital = is_letter(char) and char not in TCVN3
        font = ".VnTimeH" if capital else ".VnTime"
        # Capitals without marks stay in the font of the ones beside them.
        if not is_letter(char) and not char.islower() and pieces:
            font = pieces[-1][0]
        low = char.lower() if font == ".VnTimeH" else char
        low = TCVN3.get(low, low)
        if pieces and pieces[-1][0] == font:
            pieces[-1] = (font, pieces[-1][1] + low)
        else:
            pieces.append((font, low))
    return pieces


def vni_pieces(text):
    """The same in VNI, which has capitals; every mark stands in a run of its own now and then."""
    whole = "".join(to_vni(c) if is_letter(c) else c for c in text)
    return [("VNI-Times", whole)]


def transcode(doc, pieces):
    """All text of a model document in an older encoding."""
    from model import Para, block_lists
    for blocks in block_lists(doc):
        for para in blocks:
            if not isinstance(para, Para):
                continue
            runs = []
            for run in para.runs:
                if run.kind != "text":
                    runs.append(run)
                    continue
                for font, text in pieces(run.text):
                    runs.append(type(run)(text, {**run.attrs, "font": font}, run.kind))
            para.runs = runs
    return doc
