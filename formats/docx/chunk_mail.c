/* Files inside that are web archives (.mht): a message of mail whose text is a page of the web. */
#include <stdlib.h>
#include <strings.h>

#include <nettle/base64.h>

#include "formats/docx/walk.h"

enum coding { AS_IT_IS, QUOTED, BASE64 };

/* The part of the message that is read just now. */
struct mail {
	struct vt_str boundary;
	int is_page;
	enum coding coding;
};

static struct vt_str
next_line(struct vt_str s, size_t *at)
{
	size_t start = *at, end = start;

	while (end < s.n && s.s[end] != '\n')
		end++;
	*at = end < s.n ? end + 1 : end;
	if (end > start && s.s[end - 1] == '\r')
		end--;
	return kit_sub(s, start, end);
}

/* Behind the word, whatever its capitals; s NULL where it is not. */
static struct vt_str
after(struct vt_str s, struct vt_str word)
{
	for (size_t i = 0; i + word.n <= s.n; i++)
		if (strncasecmp(s.s + i, word.s, word.n) == 0)
			return kit_sub(s, i + word.n, s.n);
	return (struct vt_str){NULL, 0};
}

static int
begins(struct vt_str s, struct vt_str word)
{
	return s.n >= word.n && strncasecmp(s.s, word.s, word.n) == 0;
}

static void
take_header(struct mail *m, struct vt_str line)
{
	struct vt_str value = after(line, VT_STR("boundary="));
	size_t end = 0;

	if (begins(line, VT_STR("Content-Type:")))
		m->is_page = after(line, VT_STR("text/html")).s != NULL;
	if (begins(line, VT_STR("Content-Transfer-Encoding:")))
		m->coding = after(line, VT_STR("quoted-printable")).s != NULL ? QUOTED
		    : after(line, VT_STR("base64")).s != NULL                 ? BASE64
									      : AS_IT_IS;
	if (value.s == NULL)
		return;
	if (kit_starts(value, VT_STR("\"")))
		value = kit_sub(value, 1, value.n);
	while (end < value.n && value.s[end] != '"' && value.s[end] != ';')
		end++;
	m->boundary = kit_sub(value, 0, end);
}

static int
is_boundary(const struct mail *m, struct vt_str line)
{
	return m->boundary.n > 0 && kit_starts(line, VT_STR("--")) &&
	    kit_starts(kit_sub(line, 2, line.n), m->boundary);
}

/* The first page of the web in the message, as it is coded: 1 when there is one. */
static int
find_page(struct vt_str bytes, struct mail *m, struct vt_str *out)
{
	int in_header = 1;

	for (size_t at = 0; at < bytes.n;) {
		struct vt_str line = next_line(bytes, &at);

		if (is_boundary(m, line)) {
			in_header = 1;
			m->is_page = 0;
			m->coding = AS_IT_IS;
		} else if (in_header && line.n > 0) {
			take_header(m, line);
		} else if (in_header && m->is_page) {
			size_t end = at;

			for (size_t next = at; next < bytes.n; end = next)
				if (is_boundary(m, next_line(bytes, &next)))
					break;
			*out = kit_sub(bytes, at, end);
			return 1;
		} else {
			in_header = 0;
		}
	}
	return 0;
}

static int
hex_digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Into out, which has as much room as there is to read. */
static size_t
decode_quoted(char *out, struct vt_str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		int high = i + 2 < s.n && s.s[i] == '=' ? hex_digit(s.s[i + 1]) : -1;
		int low = high >= 0 ? hex_digit(s.s[i + 2]) : -1;

		if (low >= 0) {
			out[n++] = (char)(high * 16 + low);
			i += 2;
		} else if (s.s[i] != '=') {
			out[n++] = s.s[i];
		} else { /* the line goes on */
			i += i + 1 < s.n && s.s[i + 1] == '\r';
			i += i + 1 < s.n && s.s[i + 1] == '\n';
		}
	}
	return n;
}

int
chunk_is_mail(struct vt_str bytes)
{
	struct vt_str head = kit_sub(bytes, 0, bytes.n < 1024 ? bytes.n : 1024);
	size_t at = 0;

	/* A field of a header stands first, with its name and a colon. */
	while (at < head.n &&
	    (head.s[at] == '-' || ((head.s[at] | 32) >= 'a' && (head.s[at] | 32) <= 'z')))
		at++;
	return at > 0 && at < head.n && head.s[at] == ':' &&
	    after(head, VT_STR("MIME-Version:")).s != NULL;
}

int
chunk_mail(struct walk *w, struct vt_str bytes, struct vt_error *err)
{
	struct mail m = {.is_page = 0};
	struct base64_decode_ctx base64;
	struct vt_str page;
	char *out;
	size_t n = 0;
	int code;

	if (!find_page(bytes, &m, &page))
		return kit_fail(err, VT_ERR_DAMAGED, "a message inside has no page of the web");
	if (m.coding == AS_IT_IS)
		return chunk_html(w, page, err);
	out = malloc(page.n + 1);
	if (out == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory left");
	base64_decode_init(&base64);
	if (m.coding == QUOTED)
		n = decode_quoted(out, page);
	else if (!base64_decode_update(&base64, &n, (uint8_t *)out, page.n, page.s))
		n = 0;
	code = n == 0 && page.n > 0
	    ? kit_fail(err, VT_ERR_DAMAGED, "a message inside is not coded as it says")
	    : chunk_html(w, (struct vt_str){out, n}, err);
	free(out);
	return code;
}
