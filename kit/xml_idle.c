/* Elements that nobody looks at, left out before libxml2 reads them: it takes some seventy
 * instructions for each of their bytes, and they are half of the styles that Word writes. */
#include <string.h>

#include "kit/xml_reader.h"

/* A value of plain ASCII at s, which opens with a quotation mark; behind it, or NULL. */
static const char *
plain_value(const char *s, const char *end)
{
	if (s == end || *s != '"')
		return NULL;
	for (s++; s < end && *s != '"'; s++)
		if (*s < ' ' || *s == '<' || *s == '&')
			return NULL;
	return s < end ? s + 1 : NULL;
}

/* Letters of ASCII and colons at s; behind them, or NULL when there are none. */
static const char *
plain_name(const char *s, const char *end)
{
	const char *start = s;

	while (s < end && (*s == ':' || ((*s | 0x20) >= 'a' && (*s | 0x20) <= 'z')))
		s++;
	return s > start ? s : NULL;
}

/* ` name="value"`, and again, then `/>`: behind the end of an empty element as Word writes
 * it. NULL for anything else, which libxml2 shall judge. */
static const char *
plain_rest(const char *s, const char *end)
{
	while (s != NULL && s < end && *s == ' ') {
		s = plain_name(s + 1, end);
		if (s != NULL)
			s = s < end && *s == '=' ? plain_value(s + 1, end) : NULL;
	}
	return s != NULL && end - s >= 2 && s[0] == '/' && s[1] == '>' ? s + 2 : NULL;
}

/* Behind the idle element that begins at s, with its bracket; NULL: there is none. */
static const char *
idle_end(const char *const *idle, const char *s, const char *end)
{
	for (; *idle != NULL && end - s > 3; idle++) {
		size_t n;

		if (s[3] != (*idle)[2])
			continue;
		n = strlen(*idle);
		if ((size_t)(end - s) > n + 1 && memcmp(s + 1, *idle, n) == 0 &&
		    (s[n + 1] == ' ' || s[n + 1] == '/'))
			return plain_rest(s + 1 + n, end);
	}
	return NULL;
}

/* What looks like an element may be text behind `<!`, in CDATA, so nothing is left out there. */
size_t
kit_xml_leave_idle(struct kit_xml *xml, char *bytes, size_t n)
{
	const char *const *idle = xml->gap != NULL ? xml->gap->idle : NULL;
	const char *end = bytes + n, *s = bytes, *from = bytes, *next;
	char *out = bytes;

	if (idle == NULL || xml->no_idle || n == 0)
		return n;
	/* The bracket before may be the last byte of the chunk before. */
	xml->no_idle = xml->bracket_before && *s == '!';
	while (!xml->no_idle && (s = memchr(s, '<', (size_t)(end - s))) != NULL) {
		if (end - s > 1 && s[1] == '!') {
			xml->no_idle = 1;
		} else if ((next = idle_end(idle, s, end)) != NULL) {
			memmove(out, from, (size_t)(s - from));
			out += s - from;
			from = s = next;
		} else {
			s++;
		}
	}
	xml->bracket_before = end[-1] == '<';
	memmove(out, from, (size_t)(end - from));
	return (size_t)(out - bytes) + (size_t)(end - from);
}
