/* The name of a field that a program or a clerk is to fill in. */
#include "kit/text.h"

/* Bytes of such a name, with its marks. */
#define FIELD_MAX 60

size_t
kit_past_field(struct vt_str s, size_t i)
{
	static const struct {
		const char *open, *close;
	} marks[] = {{"[", "]"}, {"{", "}"}, {"${", "}"}, {"«", "»"}, {"<", ">"}, {"#", "#"}};

	for (size_t k = 0; i < s.n && k < sizeof(marks) / sizeof(*marks); k++) {
		/* of what a document says hardly anything opens a field */
		if (marks[k].open[0] != s.s[i])
			continue;

		struct vt_str open = kit_str(marks[k].open), close = kit_str(marks[k].close);
		struct vt_str rest = kit_sub(s, i, s.n);
		int64_t end;

		if (!kit_starts(rest, open))
			continue;
		end = kit_find(rest, close, open.n);
		if (end < 0 || end > FIELD_MAX)
			continue;
		/* `{{…}}`, `[[…]]` */
		while (kit_starts(kit_sub(rest, (size_t)end + close.n, rest.n), close))
			end += (int64_t)close.n;
		return i + (size_t)end + close.n;
	}
	return i;
}

int
kit_is_field(struct vt_str s)
{
	struct vt_str text = kit_trim(s);

	/* A clerk's hint in brackets has several words, `[chức vụ của người ký]`. */
	return text.n > 2 && kit_past_field(text, 0) == text.n && kit_has_letter(text) &&
	    kit_find(text, VT_STR(" "), 0) < 0;
}
