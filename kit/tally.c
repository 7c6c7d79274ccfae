/* A fault that repeats: its first place and how often. */
#include "kit/tally.h"

#include <stdarg.h>
#include <stdio.h>

#include "kit/expect.h"
#include "kit/fail.h"

void
kit_tally_add(struct kit_tally *t, struct vt_check *check, const struct vt_finding *f)
{
	if (t->count++ == 0) {
		t->first = *f;
		return;
	}
	if (f->has_replace)
		kit_mend_text(&t->mend, check, f->at, f->replace);
	kit_mend_put(&t->mend, 0, &t->first);
}

struct vt_text
kit_tally_more(struct vt_check *check, size_t more)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_text text = {"", ""};

	if (more == 0)
		return text;
	text.vi = kit_printf(&a, " (và %zu chỗ khác)", more);
	text.en = kit_printf(&a, " (and %zu more)", more);
	return text;
}

const char *
kit_vsay(struct vt_check *check, const char *format, va_list args)
{
	va_list again;
	char *text;
	int n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (n < 0 || (text = check->ops->alloc(check, (size_t)n + 1)) == NULL)
		return NULL;
	vsnprintf(text, (size_t)n + 1, format, args);
	return text;
}

void
kit_series_add(struct kit_series *s, struct vt_check *check, struct vt_finding f, const char *vi,
    const char *en, ...)
{
	va_list args;

	if (s->count++ >= KIT_TALLY_MOST) {
		if (f.has_replace)
			kit_mend_text(&s->mend, check, f.at, f.replace);
		return;
	}
	va_start(args, en);
	f.message.vi = kit_vsay(check, vi, args);
	va_end(args);
	va_start(args, en);
	f.message.en = kit_vsay(check, en, args);
	va_end(args);
	s->items[s->count - 1] = f;
}

int
kit_series_report(const struct kit_series *s, struct vt_check *check, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	size_t n = s->count < KIT_TALLY_MOST ? s->count : KIT_TALLY_MOST;
	int status = VT_OK;

	for (size_t i = 0; i < n && status == VT_OK; i++) {
		struct vt_text more = kit_tally_more(check, i + 1 == n ? s->count - n : 0);
		struct vt_finding f = s->items[i];

		if (f.message.vi == NULL || f.message.en == NULL || more.vi == NULL)
			return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
		f.message.vi = kit_printf(&a, "%s%s", f.message.vi, more.vi);
		f.message.en = kit_printf(&a, "%s%s", f.message.en, more.en);
		if (i + 1 == n)
			kit_mend_put(&s->mend, 0, &f);
		status = check->ops->report(check, &f, err);
	}
	return status;
}
