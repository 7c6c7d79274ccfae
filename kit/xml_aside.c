/* Text handed around libxml2, which copies letters with marks one by one, at some fifty
 * instructions each: one byte stands for it while the markup is parsed. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "kit/block.h"
#include "kit/xml_reader.h"

enum {
	LEAST = 8,            /* what is shorter is as well parsed */
	ROOM_MAX = 256 * 1024 /* an honest part has a chunk or two of text waiting */
};

/* ---- which parts, and up to where ---- */

/* 1 when the declaration says nothing else than UTF-8, of which the text is. */
static int
is_utf8(struct vt_str declaration)
{
	int64_t at = kit_find(declaration, VT_STR("encoding"), 0);

	if (at < 0)
		return 1;
	declaration = kit_sub(declaration, (size_t)at + strlen("encoding"), declaration.n);
	declaration = kit_trim(kit_sub(kit_trim(declaration), 1, declaration.n)); /* the '=' */
	return declaration.n > 6 && strncasecmp(declaration.s + 1, "utf-8", 5) == 0 &&
	    declaration.s[0] == declaration.s[6];
}

/* Behind the declaration with which the first n bytes of a part begin, or may; NULL: its text is
 * not to be handed around. */
static const char *
past_declaration(const char *bytes, size_t n)
{
	const struct vt_str s = {bytes, n};
	int64_t end;

	if (n >= 2 && bytes[0] == '<' && bytes[1] != '?' && bytes[1] != '!')
		return bytes;
	if (!kit_starts(s, VT_STR("<?xml ")) || (end = kit_find(s, VT_STR("?>"), 0)) < 0)
		return NULL;
	return is_utf8(kit_sub(s, 0, (size_t)end)) ? bytes + end + 2 : NULL;
}

/* 1 when something in n bytes could be taken for what stands for a text. */
static int
has_stand_in(const char *bytes, size_t n)
{
	const char *end = bytes + n, *s = bytes;

	if (memchr(bytes, KIT_XML_STAND_IN, n) != NULL)
		return 1;
	while ((s = memchr(s, '&', (size_t)(end - s))) != NULL)
		if (++s == end || *s == '#')
			return 1;
	return 0;
}

void
kit_xml_begin_aside(struct kit_xml *xml)
{
	struct kit_xml_aside *aside = &xml->aside;

	aside->off = xml->gap == NULL || !xml->gap->aside;
	aside->begun = 0;
	aside->from = aside->to = 0;
}

const char *
kit_xml_look_aside(struct kit_xml *xml, const char *bytes, size_t n)
{
	struct kit_xml_aside *aside = &xml->aside;
	const char *start = bytes;

	if (aside->off)
		return bytes;
	if (!aside->begun)
		start = past_declaration(bytes, n);
	aside->begun = 1;
	aside->off = start == NULL || has_stand_in(bytes, n);
	return start == NULL ? bytes : start;
}

/* ---- texts on their way ---- */

/* Room for n bytes more; 0: there is none. */
static int
make_room(struct kit_xml_aside *aside, size_t n)
{
	size_t room = aside->room == 0 ? 4096 : aside->room;
	char *texts;

	if (aside->from == aside->to)
		aside->from = aside->to = 0;
	while (room < aside->to + n)
		room *= 2;
	if (room == aside->room)
		return 1;
	if (room > ROOM_MAX || (texts = realloc(aside->texts, room)) == NULL)
		return 0;
	aside->texts = texts;
	aside->room = room;
	return 1;
}

/* 1 when no byte of a block is markup, ends a line, or may be of a character that XML forbids;
 * otherwise as a kit_block. */
static int
is_plain_block(const unsigned char *p)
{
	unsigned char other = 0;

	for (int i = 0; i < KIT_BLOCK; i++)
		other |= (p[i] < ' ') | (p[i] == '&') | (p[i] == 0xEF);
	return other == 0;
}

static int
is_ascii_block(const unsigned char *p)
{
	unsigned char all = 0;

	for (int i = 0; i < KIT_BLOCK; i++)
		all |= p[i];
	return all < 0x80;
}

static int
is_ascii(struct vt_str s)
{
	size_t i = kit_skip_blocks(s, 0, is_ascii_block);

	while (i < s.n && (unsigned char)s.s[i] < 0x80)
		i++;
	return i == s.n;
}

/* 1: libxml2 would give the text as it stands, letter by letter. */
static int
is_worth_it(struct vt_str text)
{
	size_t i = kit_skip_blocks(text, 0, is_plain_block);

	if (text.n < LEAST || text.n - i > KIT_BLOCK)
		return 0;
	for (; i < text.n; i++) {
		const unsigned char c = (unsigned char)text.s[i];

		if (c < ' ' || c == '&' || c == 0xEF)
			return 0;
	}
	return !is_ascii(text) && kit_utf8_valid(text);
}

size_t
kit_xml_lay_aside(struct kit_xml *xml, char *bytes, size_t n)
{
	struct kit_xml_aside *aside = &xml->aside;
	const char *tag = n == 0 || bytes[n - 1] == '>' ? NULL : memrchr(bytes, '>', n);
	struct vt_str text;

	if (tag == NULL)
		return 0;
	text = (struct vt_str){tag + 1, (size_t)(bytes + n - tag) - 1};
	if (!is_worth_it(text) || !make_room(aside, sizeof(text.n) + text.n))
		return 0;
	memcpy(aside->texts + aside->to, &text.n, sizeof(text.n));
	memcpy(aside->texts + aside->to + sizeof(text.n), text.s, text.n);
	aside->to += sizeof(text.n) + text.n;
	bytes[n - text.n] = KIT_XML_STAND_IN;
	return text.n - 1;
}

/* ---- texts told ---- */

/* The text for which a byte stands that libxml2 gave back; valid until one more is laid aside. */
static struct vt_str
next_aside(struct kit_xml_aside *aside)
{
	struct vt_str text;

	memcpy(&text.n, aside->texts + aside->from, sizeof(text.n));
	text.s = aside->texts + aside->from + sizeof(text.n);
	aside->from += sizeof(text.n) + text.n;
	return text;
}

static void
take_text(struct kit_xml *xml, struct vt_str s)
{
	if (xml->code != VT_OK || s.n == 0)
		return;
	if (xml->record != NULL)
		kit_xml_record_text(xml, s);
	kit_xml_tell_text(xml, s);
}

void
kit_xml_on_text(void *user, const xmlChar *text, int n)
{
	struct kit_xml *xml = user;
	struct vt_str s = {(const char *)text, n > 0 ? (size_t)n : 0};
	const char *at;

	while (xml->aside.from < xml->aside.to &&
	    (at = memchr(s.s, KIT_XML_STAND_IN, s.n)) != NULL) {
		const size_t before = (size_t)(at - s.s);

		take_text(xml, kit_sub(s, 0, before));
		take_text(xml, next_aside(&xml->aside));
		s = kit_sub(s, before + 1, s.n);
	}
	take_text(xml, s);
}
