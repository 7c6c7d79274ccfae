/*
 * xml.h - a bounded, streaming XML reader for format plugins, on libxml2's SAX.
 *
 * The caller names the elements and attributes it knows in a vocabulary; the
 * reader turns each known name into a small number, by pointer comparison in
 * the parser's dictionary, and leaves unknown names at 0. There is no tree:
 * handlers are called in document order. DTDs with declarations, external
 * entities and network access are refused (damaged). Depth, attribute count and
 * name length are bounded (too-deep, too-large).
 */
#ifndef VANTHU_KIT_XML_H
#define VANTHU_KIT_XML_H

#include <vanthu/build.h>
#include <vanthu/package.h>

/* A namespace: several URIs (transitional, strict) may share one id. */
struct kit_xml_ns {
	const char *uri;
	uint16_t id;        /* 1 .. 63 */
	const char *prefix; /* conventional: "w" */
};

/* Names of elements and attributes; name i of the array is number i + 1. */
struct kit_xml_vocabulary {
	const struct kit_xml_ns *namespaces; /* ended by uri NULL */
	const char *const *names;            /* ended by NULL; at most 1023 */
	/* Elements there is one of in their parent ("body"): they get no ordinal in
	 * a path, nor does the root. Ended by NULL; may be NULL. */
	const char *const *singles;
};

/* Number of a name in a namespace, for switch labels; ns 0: no namespace. */
#define KIT_XML(ns, name) ((uint32_t)(ns) << 10 | (uint32_t)(name))

struct kit_xml;

struct kit_xml_attribute {
	uint32_t name;       /* KIT_XML number; 0 unknown */
	struct vt_str value; /* entities resolved; borrowed until the handler returns */
};

struct kit_xml_element {
	uint32_t name;       /* KIT_XML number; 0 unknown */
	uint16_t ns;         /* id of the namespace; 0 unknown or none */
	struct vt_str local; /* local name, for unknown ones */
	const struct kit_xml_attribute *attributes;
	size_t attribute_count;
	uint32_t depth; /* 1 for the root */
};

/* Value of an attribute, or an empty vt_str with s NULL. */
struct vt_str kit_xml_get(const struct kit_xml_element *e, uint32_t name);

/* Any handler may return an error code, which ends the read. */
struct kit_xml_handler {
	int (*start)(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e,
	    struct vt_error *err);
	int (*end)(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err);
	/* Text in pieces of any length; NULL: text is not wanted. */
	int (*text)(void *ctx, struct kit_xml *xml, struct vt_str text, struct vt_error *err);
};

/* Called in start: nothing below this element is reported, nor its end. */
void kit_xml_skip(struct kit_xml *xml);

/* Path of the innermost open element, made on demand in the builder's memory;
 * for paragraphs, tables, rows, cells and boxes. */
const struct vt_path *kit_xml_path(struct kit_xml *xml, struct vt_builder *builder);

/* Reads one entry of the package (-1: the file itself) from start to end. name
 * is quoted in errors. Errors: damaged (with the line), too-deep, too-large,
 * memory, those of the package, and the handlers' own, unchanged. */
int kit_xml_read(struct vt_package *pkg, int64_t entry, const char *name,
    const struct kit_xml_vocabulary *vocabulary, const struct kit_xml_handler *handler, void *ctx,
    struct vt_error *err);

/* The same for the many parts of one package: what was learned of names with one part
 * serves the next. The vocabulary must outlive the reader. The caller frees it; NULL
 * when there is no memory. */
struct kit_xml *kit_xml_new(const struct kit_xml_vocabulary *vocabulary);
void kit_xml_free(struct kit_xml *xml); /* NULL is no error; not from a handler */

/* Reads as kit_xml_read does. From a handler of a read that is still going on, another
 * reader is made for it. */
int kit_xml_parse(struct kit_xml *xml, struct vt_package *pkg, int64_t entry, const char *name,
    const struct kit_xml_handler *handler, void *ctx, struct vt_error *err);

/* What of a part need not be read. */
struct kit_xml_gap {
	int64_t from, to; /* bytes [from, to), from behind one tag to behind another */
	/* Names, with a prefix of one letter, of empty elements that are not told when they are
	 * written plainly, nor counted by kit_xml_offset: "w:proofErr". Ended by NULL; NULL: none.
	 */
	const char *const *idle;
	/* The same of attributes, by how their names begin, of elements with such names: "w:rsid"
	 * of "w:p". NULL: none. */
	const char *const *marked, *const *idle_attributes;
	/* 1: text in letters with marks may be handed around libxml2, which is slow at them;
	 * nothing is then counted by kit_xml_offset. */
	int aside;
	/* 1: other documents of whoever wrote this one often have the very same part (styles, a
	 * theme): what is in it is then kept for them, if the host does. */
	int alike;
};

/* In start and end: how many bytes of the part stand up to the end of the tag that is handed
 * over; -1: nobody can tell, since the part is in another encoding than UTF-8, say. */
int64_t kit_xml_offset(const struct kit_xml *xml);

/* As kit_xml_parse does, but as if what is in the gap were not there; bytes are for a part that
 * was read before and is known to have whole elements in them. NULL: all of it is read. */
int kit_xml_parse_around(struct kit_xml *xml, const struct kit_xml_gap *gap, struct vt_package *pkg,
    int64_t entry, const char *name, const struct kit_xml_handler *handler, void *ctx,
    struct vt_error *err);

/* As kit_xml_parse does, with a gap of nothing that is alike. */
int kit_xml_parse_alike(struct kit_xml *xml, struct vt_package *pkg, int64_t entry,
    const char *name, const struct kit_xml_handler *handler, void *ctx, struct vt_error *err);

#endif
