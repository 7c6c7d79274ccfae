/* What writers share: output calls, languages and stable names. */
#include "kit/write.h"

#include <stdarg.h>
#include <stdio.h>

#include "kit/fail.h"

static void *
alloc_of_output(void *ctx, size_t n)
{
	struct vt_output *out = ctx;

	return out->ops->alloc(out, n);
}

struct kit_alloc
kit_output_alloc(struct vt_output *out)
{
	return (struct kit_alloc){alloc_of_output, out};
}

int
kit_write(struct vt_output *out, struct vt_str s, struct vt_error *err)
{
	return s.n > 0 ? out->ops->write(out, s.s, s.n, err) : VT_OK;
}

int
kit_writef(struct vt_output *out, struct vt_error *err, const char *format, ...)
{
	va_list ap;
	char *text;
	int n;

	va_start(ap, format);
	n = vsnprintf(NULL, 0, format, ap);
	va_end(ap);
	if (n < 0)
		return kit_fail(err, VT_ERR_IO, "output cannot be formatted");
	text = out->ops->alloc(out, (size_t)n + 1);
	if (text == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the output");
	va_start(ap, format);
	vsnprintf(text, (size_t)n + 1, format, ap);
	va_end(ap);
	return kit_write(out, (struct vt_str){text, (size_t)n}, err);
}

const char *
kit_say(const struct vt_output *out, struct vt_text text)
{
	const char *first = out->english ? text.en : text.vi;
	const char *second = out->english ? text.vi : text.en;

	return first != NULL ? first : second != NULL ? second : "";
}

struct vt_str
kit_utf8_clean(struct vt_str s, const struct kit_alloc *a)
{
	struct vt_str out = {NULL, 0};
	char *p;

	if (kit_utf8_valid(s))
		return s;
	p = a->alloc(a->ctx, 3 * s.n + 1);
	if (p == NULL)
		return out;
	out.s = p;
	for (size_t i = 0; i < s.n;)
		out.n += kit_utf8_put(p + out.n, kit_utf8_next(s, &i));
	return out;
}

const char *
kit_severity_name(int32_t severity)
{
	return severity == VT_ERROR ? "error" : severity == VT_WARNING ? "warning" : "note";
}

const char *
kit_verdict_name(int32_t verdict)
{
	return verdict == VT_CONFORMS ? "conforms"
	    : verdict == VT_VIOLATES  ? "violates"
				      : "undecided";
}

const char *
kit_certainty_name(int32_t certainty)
{
	return certainty == VT_CERTAIN ? "certain" : certainty == VT_LIKELY ? "likely" : "guess";
}

void
kit_iso_date(int32_t date, char out[16])
{
	snprintf(out, 16, "%04d-%02d-%02d", (int)(date / 10000 % 10000), (int)(date / 100 % 100),
	    (int)(date % 100));
}
