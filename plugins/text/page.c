/* Text for people: wrapping, colours, no control characters. */
#include "plugins/text/page.h"

#include <stdio.h>
#include <string.h>

#include "kit/fail.h"
#include "kit/write.h"

enum { USUAL_WIDTH = 80, LEAST_WIDTH = 40, MOST_WIDTH = 110 };

void
page_init(struct page *p, struct vt_output *out, struct vt_error *err)
{
	memset(p, 0, sizeof(*p));
	p->out = out;
	p->err = err;
	p->width = USUAL_WIDTH;
	if (out->width > 0)
		p->width = out->width < LEAST_WIDTH ? LEAST_WIDTH
		    : out->width > MOST_WIDTH       ? MOST_WIDTH
						    : (unsigned)out->width;
}

static void
emit(struct page *p, const char *s, size_t n)
{
	if (p->rc == VT_OK)
		p->rc = kit_write(p->out, (struct vt_str){s, n}, p->err);
}

static void
emit_spaces(struct page *p, unsigned n)
{
	static const char blank[] =
	    "                                                                ";

	while (n > 0) {
		unsigned k = n < sizeof(blank) - 1 ? n : (unsigned)sizeof(blank) - 1;

		emit(p, blank, k);
		n -= k;
	}
}

/* Writes the word, on a new line when it does not fit on this one. */
static void
flush_word(struct page *p)
{
	if (p->word_n == 0)
		return;
	if (p->word_columns > 0) {
		if (p->column > p->indent && p->column + p->spaces + p->word_columns > p->width) {
			emit(p, "\n", 1);
			emit_spaces(p, p->indent);
			p->column = p->indent;
		} else {
			emit_spaces(p, p->spaces);
			p->column += p->spaces;
		}
		p->spaces = 0;
	}
	emit(p, p->word, p->word_n);
	p->column += p->word_columns;
	p->word_n = 0;
	p->word_columns = 0;
}

static void
add_bytes(struct page *p, const char *s, size_t n, unsigned columns)
{
	if (p->word_n + n > sizeof(p->word))
		flush_word(p);
	memcpy(p->word + p->word_n, s, n);
	p->word_n += n;
	p->word_columns += columns;
}

int
page_end(struct page *p)
{
	page_style(p, PLAIN);
	flush_word(p);
	return p->rc;
}

void
page_style(struct page *p, enum page_style style)
{
	static const char *const codes[] = {
	    [PLAIN] = "\033[0m",
	    [STRONG] = "\033[1m",
	    [FAINT] = "\033[2m",
	    [RED] = "\033[1;31m",
	    [YELLOW] = "\033[1;33m",
	    [CYAN] = "\033[1;36m",
	    [GREEN] = "\033[1;32m",
	    [FAULT] = "\033[1;4;31m",
	};

	if (!p->out->color || p->style == style)
		return;
	if (p->style != PLAIN && style != PLAIN)
		add_bytes(p, codes[PLAIN], strlen(codes[PLAIN]), 0);
	add_bytes(p, codes[style], strlen(codes[style]), 0);
	p->style = style;
}

/* Marks that are drawn over the letter before them. */
static int
is_combining(uint32_t c)
{
	return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
	    (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F);
}

/* Characters of East Asia and pictures fill two columns. */
static int
is_wide(uint32_t c)
{
	return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
	    (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
	    (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
	    (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

/* What would move the cursor, end the line or turn the direction of the text. */
static int
is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) ||
	    (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

static unsigned
columns_of(uint32_t c)
{
	return is_combining(c) || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x00AD ? 0
	    : is_wide(c)                                                                   ? 2
											   : 1;
}

unsigned
page_columns(struct vt_str s)
{
	unsigned n = 0;

	for (size_t i = 0; i < s.n;)
		n += columns_of(kit_utf8_next(s, &i));
	return n;
}

void
page_text(struct page *p, struct vt_str s)
{
	for (size_t i = 0; i < s.n;) {
		uint32_t c = kit_utf8_next(s, &i);
		char bytes[4];

		if (c == ' ' || c == '\n' || c == '\t') {
			flush_word(p);
			p->spaces++;
			continue;
		}
		if (is_control(c))
			c = 0xFFFD;
		add_bytes(p, bytes, kit_utf8_put(bytes, c), columns_of(c));
	}
}

void
page_put(struct page *p, const char *s)
{
	page_text(p, kit_str(s));
}

void
page_say(struct page *p, struct vt_text text)
{
	page_put(p, kit_say(p->out, text));
}

void
page_number(struct page *p, int64_t n)
{
	char text[24];

	snprintf(text, sizeof(text), "%lld", (long long)n);
	page_put(p, text);
}

void
page_newline(struct page *p)
{
	flush_word(p);
	emit(p, "\n", 1);
	p->column = p->indent = p->spaces = 0;
}

void
page_tab(struct page *p, unsigned column)
{
	flush_word(p);
	p->spaces = 0;
	if (p->column < column) {
		emit_spaces(p, column - p->column);
		p->column = column;
	}
	p->indent = column;
}

void
page_count(struct page *p, int64_t n, struct vt_text noun, const char *plural_en)
{
	page_number(p, n);
	page_put(p, " ");
	page_put(p, p->out->english && n != 1 ? plural_en : kit_say(p->out, noun));
}
