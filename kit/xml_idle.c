/* Elements and attributes that nobody looks at, left out before libxml2 reads them: it takes some
 * seventy instructions for each of their bytes, and they are half of the styles that Word writes,
 * and a fifth of the text it has edited. */
#include <string.h>

#include "kit/xml_reader.h"

/* A piece of a part of so many bytes in which nothing is idle speaks for the rest. */
enum { TELLS = 8 * 1024 };

/* What a byte of ASCII may stand in, as Word writes it: n, a name and a value; v, a value alone. */
static const unsigned char kinds[256] = "                                "
					"vv vvv vvvvvvvvvnnnnnnnnnnnv vvv"
					"vnnnnnnnnnnnnnnnnnnnnnnnnnnvvvvv"
					"vnnnnnnnnnnnnnnnnnnnnnnnnnnvvvv ";

static const char *
past_name(const char *s, const char *end)
{
	while (s < end && kinds[(unsigned char)*s] == 'n')
		s++;
	return s;
}

static const char *
past_value(const char *s, const char *end)
{
	while (s < end && kinds[(unsigned char)*s] > ' ')
		s++;
	return s;
}

/* ` name="value"` at s; behind it, or NULL for anything else. */
static const char *
plain_attribute(const char *s, const char *end)
{
	const char *value;

	if (s == end || *s != ' ')
		return NULL;
	value = past_name(s + 1, end);
	if (value == s + 1 || end - value < 3 || value[0] != '=' || value[1] != '"')
		return NULL;
	s = past_value(value + 2, end);
	return s < end && *s == '"' ? s + 1 : NULL;
}

/* Attributes, then `/>`: behind the end of an empty element as Word writes it. NULL for anything
 * else, which libxml2 shall judge. */
static const char *
plain_rest(const char *s, const char *end)
{
	while (s != NULL && s < end && *s == ' ')
		s = plain_attribute(s, end);
	return s != NULL && end - s >= 2 && s[0] == '/' && s[1] == '>' ? s + 2 : NULL;
}

/* Where a name stands in the table: by its first letter behind the prefix, and its second if it has
 * one. */
static size_t
place_of(char first, char second)
{
	return ((unsigned char)first * 5u + (unsigned char)(second >= 'A' ? second : ' ')) %
	    KIT_XML_IDLE_PLACES;
}

/* Adds names to the table; what is no room for is parsed. */
static void
learn(struct kit_xml_idle *idle, const char *const *names, int marked)
{
	for (; names != NULL && *names != NULL && idle->count < KIT_XML_IDLE_MAX; names++) {
		const size_t n = strlen(*names);
		unsigned char *first = &idle->first[place_of((*names)[2], (*names)[3])];

		idle->names[idle->count++] = (struct kit_xml_idle_name){
		    *names, (unsigned char)n, (unsigned char)marked, *first};
		*first = (unsigned char)idle->count;
	}
}

void
kit_xml_begin_idle(struct kit_xml *xml)
{
	const struct kit_xml_gap *gap = xml->gap;
	struct kit_xml_idle *idle = &xml->idle;

	*idle = (struct kit_xml_idle){.off = gap == NULL || gap->idle == NULL};
	if (idle->off)
		return;
	learn(idle, gap->idle, 0);
	learn(idle, gap->marked, 1);
}

/* The name of the element that begins at s, with its bracket; NULL: it is in no list. */
static const struct kit_xml_idle_name *
find_name(const struct kit_xml_idle *idle, const char *s, const char *end)
{
	size_t i;

	if (end - s < 5)
		return NULL;
	for (i = idle->first[place_of(s[3], s[4])]; i > 0; i = idle->names[i - 1].next) {
		const struct kit_xml_idle_name *name = &idle->names[i - 1];
		const size_t n = name->n;

		if ((size_t)(end - s) > n + 1 && memcmp(s + 1, name->name, n) == 0 &&
		    (s[n + 1] == ' ' || s[n + 1] == '/'))
			return name;
	}
	return NULL;
}

/* Bytes that are kept are moved to the front, where there are some before them that are not. */
struct kept {
	char *out;
	const char *from; /* what stands before it is moved or left out */
};

/* Leaves [start, end) out. */
static void
leave_out(struct kept *kept, const char *start, const char *end)
{
	memmove(kept->out, kept->from, (size_t)(start - kept->from));
	kept->out += start - kept->from;
	kept->from = end;
}

static int
is_idle_attribute(const char *const *beginnings, const char *name, const char *end)
{
	for (; *beginnings != NULL; beginnings++) {
		size_t n = strlen(*beginnings);

		if ((size_t)(end - name) > n && memcmp(name, *beginnings, n) == 0)
			return 1;
	}
	return 0;
}

/* Leaves idle attributes out of a tag that has its attributes from s on; behind those that were
 * looked at. */
static const char *
leave_attributes(const struct kit_xml_gap *gap, struct kept *kept, const char *s, const char *end)
{
	const char *next;

	while ((next = plain_attribute(s, end)) != NULL) {
		if (is_idle_attribute(gap->idle_attributes, s + 1, next))
			leave_out(kept, s, next);
		s = next;
	}
	return s;
}

/* Behind the tag that begins at s, or only behind its bracket, when it is to be parsed. */
static const char *
past_tag(struct kit_xml *xml, struct kept *kept, const char *s, const char *end)
{
	const struct kit_xml_idle_name *name = find_name(&xml->idle, s, end);
	const char *next;

	if (name == NULL)
		return s + 1;
	if (name->marked)
		return leave_attributes(xml->gap, kept, s + 1 + name->n, end);
	if ((next = plain_rest(s + 1 + name->n, end)) == NULL)
		return s + 1;
	leave_out(kept, s, next);
	return next;
}

/* What looks like an element, or like text, may be none behind `<!`, in CDATA, and behind `<?`. */
static void
stop_leaving(struct kit_xml *xml, char behind)
{
	xml->idle.off |= behind == '!';
	xml->aside.off |= behind == '!' || behind == '?';
}

static int
is_off(const struct kit_xml *xml)
{
	return xml->idle.off && xml->aside.off;
}

size_t
kit_xml_leave_idle(struct kit_xml *xml, char *bytes, size_t n)
{
	struct kit_xml_idle *idle = &xml->idle;
	const char *end = bytes + n, *s, *before;
	struct kept kept = {bytes, bytes};

	if (is_off(xml) || n == 0)
		return n;
	/* The bracket before may be the last byte of the chunk before. */
	if (idle->bracket_before)
		stop_leaving(xml, *bytes);
	before = s = kit_xml_look_aside(xml, bytes, n);
	while (!is_off(xml) && (s = memchr(s, '<', (size_t)(end - s))) != NULL) {
		if (!xml->aside.off) {
			const size_t text =
			    kit_xml_lay_aside(xml, bytes + (before - bytes), (size_t)(s - before));

			if (text > 0)
				leave_out(&kept, s - text, s);
		}
		if (end - s > 1)
			stop_leaving(xml, s[1]);
		before = s;
		s = idle->off ? s + 1 : past_tag(xml, &kept, s, end);
	}
	idle->bracket_before = end[-1] == '<';
	idle->off |= n >= TELLS && kept.from == bytes;
	leave_out(&kept, end, end);
	return (size_t)(kept.out - bytes);
}
