/* The text of a part, walked once: which element opens, closes or means what. */
#include <string.h>

#include "formats/docx/walk.h"

const struct vt_path *
walk_path(struct walk *w)
{
	return w->d->place != NULL ? w->d->place : kit_xml_path(w->xml, w->d->builder);
}

int
walk_relations(struct walk *w, const struct relation **out_list, struct vt_error *err)
{
	int code = VT_OK;

	if (w->is_main || w->is_inner) {
		*out_list = w->d->document_rels;
		return VT_OK;
	}
	if (!w->rels_known) {
		w->rels_known = 1;
		code = rels_read(w->d, w->part, &w->rels, err);
	}
	*out_list = w->rels;
	return code;
}

/* ---- start ---- */

static int
root_start(struct walk *w, const struct kit_xml_element *e, struct vt_error *err)
{
	w->root_seen = 1;
	if (w->is_main) {
		if (e->name != W(document))
			return kit_fail(err, VT_ERR_NOT_A_DOCUMENT, "%s: not a Word document",
			    w->source);
		return VT_OK;
	}
	if (w->is_inner && e->name != W(document)) {
		kit_xml_skip(w->xml);
		return docx_partial(w->d, "a file inside is not a Word document", err);
	}
	return w->note_story == 0 && !w->is_inner ? block_push(w, BLOCK_STORY, err) : VT_OK;
}

/* Notes other than the lines that part them from the text. */
static int
note_start(struct walk *w, const struct kit_xml_element *e, struct vt_error *err)
{
	struct vt_str type = kit_xml_get(e, W(type));
	int code;

	if (w->note_story == 0 || w->block != NULL ||
	    (type.n > 0 && !kit_eq(type, VT_STR("normal")))) {
		kit_xml_skip(w->xml);
		return VT_OK;
	}
	code = w->d->builder->ops->story_open(w->d->builder, w->note_story, 0, 0, err);
	return code != VT_OK ? code : block_push(w, BLOCK_STORY, err);
}

static int
section_start(struct walk *w, int in_par, struct vt_error *err)
{
	if (!w->is_main || w->block == NULL || w->block->parent != NULL) {
		kit_xml_skip(w->xml); /* of no effect in cells, boxes and headers */
		return VT_OK;
	}
	w->section = docx_alloc(w->d, sizeof(*w->section), err);
	if (w->section == NULL)
		return VT_ERR_TOO_LARGE;
	w->section->page.source = w->source;
	w->section->page.path = kit_xml_path(w->xml, w->d->builder);
	section_take(w->d, w->section, NULL);
	w->section_in_par = in_par;
	w->mode = MODE_SECTION;
	return VT_OK;
}

/* An element inside rPr, pPr, sectPr ...: taken by whom it describes. */
static int
property_start(struct walk *w, const struct kit_xml_element *e, struct vt_error *err)
{
	switch (w->mode) {
	case MODE_RUN: run_take(w, e); break;
	case MODE_MARK: mark_take(w, e); break;
	case MODE_PAR:
		if (e->name == W(sectPr))
			return section_start(w, 1, err);
		paragraph_take(w, e);
		break;
	case MODE_SECTION:
		if (e->name == W(sectPrChange)) {
			w->d->properties.format_change_count++;
			kit_xml_skip(w->xml);
		} else {
			section_take(w->d, w->section, e);
		}
		break;
	case MODE_TABLE:
	case MODE_GRID: table_take(w, e); break;
	case MODE_ROW: row_take(w, e); break;
	case MODE_CELL: cell_take(w, e); break;
	default: break;
	}
	return VT_OK;
}

static int
run_start(struct walk *w, int formula)
{
	struct run_context *c = &w->block->p.run;

	memset(&c->direct, 0, sizeof(c->direct));
	c->character = NULL;
	c->symbol_font = 0;
	c->formula = formula;
	return VT_OK;
}

/* Text between the cells of a table, or rows and cells without one: no word
 * processor writes them, and what encloses them would be closed by their ends. */
static int
is_misplaced(const struct walk *w, uint32_t name)
{
	switch (name) {
	case W(p):
	case W(tbl):
	case W(altChunk): return w->block->table != NULL;
	case W(tr):
	case W(tc): return w->block->table == NULL;
	default: return 0;
	}
}

static int
block_start(struct walk *w, const struct kit_xml_element *e, struct vt_error *err)
{
	int dropped = 0, code;

	if (is_misplaced(w, e->name)) {
		kit_xml_skip(w->xml);
		return docx_partial(w->d, "a part of a table stands where none may stand", err);
	}
	if (w->block->kind == BLOCK_CELL &&
	    (e->name == W(p) || e->name == W(tbl) || e->name == W(altChunk))) {
		code = cell_need(w, &dropped, err);
		if (code != VT_OK)
			return code;
		if (dropped) {
			kit_xml_skip(w->xml);
			return VT_OK;
		}
	}
	switch (e->name) {
	case W(p): return paragraph_start(w, err);
	case W(tbl): return table_start(w, err);
	case W(altChunk): return chunk_start(w, e, err);
	case W(matchSrc): w->chunk_keeps_styles = read_on_off(e); return VT_OK;
	case W(tr): return row_start(w, err);
	case W(tc): return cell_start(w, err);
	case W(sectPr): return section_start(w, 0, err);
	case W(pPr): w->mode = MODE_PAR; return VT_OK;
	case W(rPr): w->mode = MODE_RUN; return VT_OK;
	case W(tblPr): w->mode = MODE_TABLE; return VT_OK;
	case W(tblGrid): w->mode = MODE_GRID; return VT_OK;
	case W(trPr): w->mode = MODE_ROW; return VT_OK;
	case W(tcPr): w->mode = MODE_CELL; return VT_OK;
	case W(txbxContent): return box_start(w, err);
	default: return VT_OK;
	}
}

/* Elements that hold text or wrap it. 1 when it was one of them. */
static int
inline_start(struct walk *w, const struct kit_xml_element *e, int *out_code, struct vt_error *err)
{
	struct vt_properties *facts = &w->d->properties;

	*out_code = VT_OK;
	switch (e->name) {
	case W(r): *out_code = run_start(w, 0); return 1;
	case KIT_XML(NS_M, N_r): *out_code = run_start(w, 1); return 1;
	case W(t):
	case KIT_XML(NS_M, N_t): text_begin(w, TEXT_RUN, e); return 1;
	case W(instrText): text_begin(w, TEXT_INSTRUCTION, e); return 1;
	case W(fldChar): *out_code = field_char(w, e, err); return 1;
	case W(fldSimple): field_simple(w, e); return 1;
	case W(result):
	case W(default):
	case W(listEntry): field_data(w, e); return 1;
	case W(hyperlink): w->link++; return 1;
	case W(ins):
	case W(moveTo):
		facts->insertion_count++;
		w->inserted++;
		return 1;
	case W(del):
	case W(moveFrom):
		facts->deletion_count++;
		kit_xml_skip(w->xml);
		return 1;
	case W(sdtPr):
	case W(sdtEndPr):
	case W(rt):
	case W(tblPrEx):
	case W(delText):
	case W(delInstrText):
	case W(rPrChange):
	case W(pPrChange): kit_xml_skip(w->xml); return 1;
	case W(subDoc):
		*out_code = docx_partial(w->d, "a part of the text stands in another file", err);
		return 1;
	default: return run_character(w, e, out_code, err);
	}
}

static int
start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct walk *w = ctx;
	int code;

	w->xml = xml;
	if (!w->root_seen)
		return root_start(w, e, err);
	if (w->mode != MODE_CONTENT)
		return property_start(w, e, err);
	if (e->ns == NS_MC) {
		alternative_start(w, e);
		return VT_OK;
	}
	if (e->name == W(footnote) || e->name == W(endnote))
		return note_start(w, e, err);
	if ((w->is_main || w->is_inner) && w->block == NULL && e->name == W(body))
		return block_push(w, BLOCK_STORY, err);
	if (w->block == NULL)
		return VT_OK;
	if (e->ns == NS_W || e->ns == NS_M) {
		if (inline_start(w, e, &code, err))
			return code;
		return block_start(w, e, err);
	}
	if (e->ns == NS_V)
		return vml_start(w, e, err);
	return drawing_start(w, e, err);
}

/* ---- end ---- */

static int
property_end(struct walk *w, uint32_t name)
{
	switch (name) {
	case W(rPr):
		w->mode = w->mode == MODE_MARK ? MODE_PAR
		    : w->mode == MODE_RUN      ? MODE_CONTENT
					       : w->mode;
		break;
	case W(sectPr):
		if (w->mode == MODE_SECTION && w->section_in_par) {
			w->block->p.section = w->section;
			w->section = NULL;
			w->mode = MODE_PAR;
		} else if (w->mode == MODE_SECTION) {
			/* the last section: kept until the end of the body */
			w->mode = MODE_CONTENT;
		}
		break;
	case W(pPr): w->mode = w->mode == MODE_PAR ? MODE_CONTENT : w->mode; break;
	case W(tblPr): w->mode = w->mode == MODE_TABLE ? MODE_CONTENT : w->mode; break;
	case W(tblGrid): w->mode = w->mode == MODE_GRID ? MODE_CONTENT : w->mode; break;
	case W(trPr): w->mode = w->mode == MODE_ROW ? MODE_CONTENT : w->mode; break;
	case W(tcPr): w->mode = w->mode == MODE_CELL ? MODE_CONTENT : w->mode; break;
	default: break;
	}
	return VT_OK;
}

/* The last section of the body, with or without a sectPr of its own. */
static int
body_end(struct walk *w, struct vt_error *err)
{
	struct sections *all = &w->d->sections;
	struct section *s = w->section;
	int code = block_pop(w, err);

	if (code != VT_OK || (s == NULL && !w->section_opened))
		return code;
	if (!w->section_opened)
		code = w->d->builder->ops->section_open(w->d->builder, &w->section_index, err);
	if (code == VT_OK && s == NULL) {
		s = docx_alloc(w->d, sizeof(*s), err);
		if (s == NULL)
			return VT_ERR_TOO_LARGE;
		s->page.source = w->source;
		section_take(w->d, s, NULL);
	}
	if (code != VT_OK)
		return code;
	s->index = w->section_index;
	if (all->last != NULL)
		all->last->next = s;
	else
		all->first = s;
	all->last = s;
	w->section = NULL;
	return VT_OK;
}

static int
note_end(struct walk *w, struct vt_error *err)
{
	int code;

	if (w->block == NULL)
		return VT_OK;
	code = block_pop(w, err);
	return code != VT_OK ? code : w->d->builder->ops->story_close(w->d->builder, err);
}

static int
content_end(struct walk *w, uint32_t name, struct vt_error *err)
{
	switch (name) {
	case W(p): return paragraph_end(w, err);
	case W(tbl): return table_end(w, err);
	case W(tr): return row_end(w, err);
	case W(tc): return cell_end(w, err);
	case W(txbxContent): return box_end(w, err);
	case W(altChunk): return chunk_end(w, err);
	case W(t):
	case W(instrText):
	case KIT_XML(NS_M, N_t):
	case WP(posOffset): return text_end(w, err);
	case W(fldSimple): return field_end(w, 1, err);
	case W(hyperlink): w->link -= w->link > 0; return VT_OK;
	case W(ins):
	case W(moveTo): w->inserted -= w->inserted > 0; return VT_OK;
	default: return name >> 10 == NS_V ? vml_end(w, name, err) : drawing_end(w, name, err);
	}
}

static int
end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	struct walk *w = ctx;

	w->xml = xml;
	if (w->mode != MODE_CONTENT)
		return property_end(w, name);
	if (name == MC(AlternateContent)) {
		alternative_end(w);
		return VT_OK;
	}
	if (name == W(footnote) || name == W(endnote))
		return note_end(w, err);
	if (w->block == NULL)
		return VT_OK;
	if (name == W(body) && w->is_main)
		return body_end(w, err);
	if (name == W(body) && w->is_inner)
		return block_pop(w, err);
	return content_end(w, name, err);
}

static int
text(void *ctx, struct kit_xml *xml, struct vt_str s, struct vt_error *err)
{
	struct walk *w = ctx;

	(void)xml;
	return w->target == TEXT_NONE ? VT_OK : text_add(w, s, err);
}

/* ---- parts ---- */

/* Closes what a damaged part left open, innermost first. */
static int
unwind(struct walk *w, struct vt_error *err)
{
	int code = VT_OK;

	while (w->block != NULL && code == VT_OK) {
		if (w->block->kind == BLOCK_CELL)
			code = cell_end(w, err);
		else if (w->block->kind == BLOCK_BOX)
			code = box_end(w, err);
		else if (w->note_story != 0)
			code = note_end(w, err);
		else
			code = block_pop(w, err);
	}
	return code;
}

enum part_kind { PART_MAIN, PART_INNER, PART_STORY };

static int
walk_part(struct docx *d, const char *part, enum part_kind kind, int32_t note_story,
    struct vt_error *err)
{
	static const struct kit_xml_handler handler = {start, end, text};
	/* What Word keeps of editing and proofing, places that links lead to, and what says of
	 * which saving a text is: in edited text a tag out of four, and most attributes. */
	static const char *const idle[] = {"w:proofErr", "w:lang", "w:noProof", "w:kern",
	    "w:snapToGrid", "w:lastRenderedPageBreak", "w:bookmarkStart", "w:bookmarkEnd", NULL};
	static const char *const marked[] = {"w:p", "w:r", "w:tr", "w:sectPr", NULL};
	static const char *const marks[] = {"w:rsid", "w14:paraId", "w14:textId", NULL};
	static const struct kit_xml_gap gap = {
	    .idle = idle, .marked = marked, .idle_attributes = marks, .aside = 1};
	struct vt_error why = {0, ""};
	struct walk *w = docx_alloc(d, sizeof(*w), err);
	int code;

	if (w == NULL)
		return VT_ERR_TOO_LARGE;
	w->d = d;
	w->part = part;
	w->source = d->place != NULL ? d->outer_part : part;
	w->is_main = kind == PART_MAIN;
	w->is_inner = kind == PART_INNER;
	w->note_story = note_story;
	w->anchor_x = w->anchor_y = w->anchor_width = w->anchor_height = VT_UNSET;
	code = kit_xml_parse_around(d->xml, &gap, d->pkg, rels_entry(d, part), part, &handler, w,
	    &why);
	if (w->is_main && code != VT_OK)
		return kit_fail(err, code, "%s", why.message);
	if (code == VT_OK || code == VT_ERR_DAMAGED || code == VT_ERR_TOO_DEEP) {
		int unwound = unwind(w, err);

		if (unwound != VT_OK)
			return unwound;
	}
	return docx_optional(d, code, part, &why, err);
}

int
body_read(struct docx *d, const char *part, struct vt_error *err)
{
	return walk_part(d, part, PART_MAIN, 0, err);
}

int
inner_body_read(struct docx *inner, const char *part, struct vt_error *err)
{
	return walk_part(inner, part, PART_INNER, 0, err);
}

int
header_read(struct docx *d, const char *part, struct vt_error *err)
{
	return walk_part(d, part, PART_STORY, 0, err);
}

int
notes_read(struct docx *d, const char *part, int32_t story, struct vt_error *err)
{
	return walk_part(d, part, PART_STORY, story, err);
}
