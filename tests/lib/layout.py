"""The same document in another layout: header and closing tables taken apart.

A borderless table of two or three columns, which is how most offices set the
head of a document, becomes tabbed lines, text boxes or plain paragraphs. The
paragraphs keep their ids, texts and character formatting.
"""

import model as m

LAYOUTS = ("table", "tabs", "boxes", "plain")


def cell_starts(table):
    widths = [m.length_mm(w) for w in table.attrs["widths"].split(",")]
    return [sum(widths[:i]) for i in range(len(widths))], widths


def centre_of(column, starts, widths):
    return starts[column] + widths[column] / 2


def tabbed_line(row, line, starts, widths):
    """One paragraph for the line-th paragraphs of the cells of a row."""
    runs, anchors, name, stops = [], [], None, []
    for column, cell in enumerate(row):
        para = cell.blocks[line] if line < len(cell.blocks) else None
        centred = para is None or para.attrs.get("align") == "center"
        at = centre_of(column, starts, widths) if centred else starts[column]
        if at > 0:
            stops.append(f"{'center' if centred else 'left'}:{at:g}mm")
        attrs = {} if para is None else {k: v for k, v in para.attrs.items() if k in m.RUN_KEYS}
        if at > 0 and (para is not None or any(line < len(c.blocks) for c in row[column:])):
            runs.append(m.Run("\t"))
        if para is None:
            continue
        name = name or para.id
        anchors += para.anchors
        for run in para.runs:
            runs.append(m.Run(run.text, {**attrs, **run.attrs}, run.kind))
    return m.Para(name or "", {"tabs": ",".join(stops)} if stops else {}, runs, anchors)


def to_tabs(table):
    starts, widths = cell_starts(table)
    out = []
    for row in table.rows:
        count = max(len(cell.blocks) for cell in row)
        out += [tabbed_line(row, line, starts, widths) for line in range(count)]
    return out


def to_boxes(table, props, offset):
    starts, widths = cell_starts(table)
    anchor = m.Para("", {}, [])
    out = [anchor]
    y = offset
    for row in table.rows:
        count = max(len(cell.blocks) for cell in row)
        for column, cell in enumerate(row):
            anchor.anchors.append(m.Box({
                "x": f"{m.length_mm(props['left']) + starts[column]:g}", "y": f"{y:g}",
                "width": f"{widths[column]:g}", "height": f"{count * 6:g}"}, cell.blocks))
        y += count * 7
        out += [m.Para("", {}, []) for _ in range(count)]
    return out


def to_plain(table):
    return [block for row in table.rows for cell in row for block in cell.blocks]


def apply(doc, layout):
    """Changes doc; only borderless tables of the body are taken apart."""
    if layout not in LAYOUTS:
        raise m.ModelError(f"layout is one of {', '.join(LAYOUTS)}")
    if layout == "table":
        return
    for section in doc.sections:
        out = []
        for block in section.blocks:
            if not isinstance(block, m.Table) or m.is_on(block.attrs, "borders"):
                out.append(block)
            elif layout == "tabs":
                out += to_tabs(block)
            elif layout == "boxes":
                out += to_boxes(block, section.props, 20 if not out else 180)
            else:
                out += to_plain(block)
        section.blocks[:] = out
