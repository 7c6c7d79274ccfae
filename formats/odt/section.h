/*
 * section.h - page layouts and master pages, and the sections they make.
 *
 * A section of the model is a range of pages with one geometry. OpenDocument
 * has page styles instead, each of which may name the one that follows it; a
 * title page followed by its ordinary pages is one section whose first page
 * differs, just as in DOCX.
 */
#ifndef VANTHU_ODT_SECTION_H
#define VANTHU_ODT_SECTION_H

#include "formats/odt/odt.h"

struct odt_header_box {
	int32_t height, spacing;
	int32_t fixed;   /* the height is not a least one */
	int32_t dynamic; /* text may grow into the spacing */
};

struct odt_layout {
	int32_t width, height, top, bottom, left, right, gutter;
	int32_t landscape, columns, number_style;
	struct odt_header_box header, footer;
	const struct vt_path *path;
};

/* The six headers and footers of a master page, as bits. */
enum {
	ODT_HEADER = 1,
	ODT_HEADER_FIRST = 2,
	ODT_HEADER_LEFT = 4,
	ODT_FOOTER = 8,
	ODT_FOOTER_FIRST = 16,
	ODT_FOOTER_LEFT = 32
};

/* A section that shows headers of a master page. */
struct odt_master_use {
	struct odt_master_use *next;
	uint32_t section;
	/* VT_PAGES_* on which each header is shown, 0: nowhere. */
	int32_t pages, pages_first, pages_left;
};

struct odt_master {
	struct vt_str name, layout, next;
	uint32_t shown; /* headers and footers that are not switched off */
	struct odt_master_use *uses, **last_use;
};

/* Bit of a style:header, style:header-left ... element, or 0. */
uint32_t odt_header_bit(uint32_t name);
/* 1 unless style:display switches the header off. */
int odt_header_shown(const struct kit_xml_element *e);

struct odt_layout *odt_layout_new(struct odt *r, const struct vt_path *path, struct vt_error *err);
void odt_layout_page(struct odt_layout *layout, const struct kit_xml_element *e);
void odt_layout_columns(struct odt_layout *layout, const struct kit_xml_element *e);
void odt_layout_header(struct odt_header_box *box, int is_footer, const struct kit_xml_element *e);
int odt_master_read(struct odt *r, const struct kit_xml_element *e, struct odt_master **out,
    struct vt_error *err);

/* What a paragraph or table of the body asks of the page. */
struct odt_section_wish {
	struct vt_str master; /* page style, n 0: none */
	int32_t number;       /* page number it starts with, VT_UNSET: goes on */
	int32_t new_page;     /* a break stands before it */
};

/* Before a paragraph or table of the body: opens a section where the geometry or
 * the headers change. *out_break: the break is one inside a section. */
int odt_section_at(struct odt *r, const struct odt_section_wish *wish, int *out_break,
    struct vt_error *err);
/* The body begins; laid_out: the producer marks where pages end. */
int odt_section_begin(struct odt *r, int laid_out, struct vt_error *err);
/* Text of a page comes before its first paragraph: there must be a section. */
int odt_section_reserve(struct odt *r, struct vt_error *err);
/* A page ends here, as the producer laid it out. */
void odt_section_page_end(struct odt *r);
/* A header or footer of the section needs this height for its text; one that
 * outgrows the room of its layout pushes the body away. */
int odt_section_fit(struct odt *r, uint32_t section, int is_footer, int64_t text_height,
    struct vt_error *err);
/* After the body: a document without paragraphs has a section too. */
int odt_section_finish(struct odt *r, struct vt_error *err);
/* The master page as the store has it, or NULL. */
struct odt_master *odt_master_find(const struct odt *r, struct vt_str name);

#endif
