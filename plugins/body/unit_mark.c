/* Marks at the start of a line that were meant as those of a unit. */
#include "plugins/body/unit_mark.h"

#include <string.h>

#include "kit/ordinal.h"

size_t
unit_stray_mark(struct vt_str line, struct vt_str number)
{
	int bracket = line.n > 0 && line.s[0] == '(';
	size_t i = bracket ? 1 : 0, next;
	uint32_t c;

	if (line.n <= i + number.n ||
	    (!kit_same(kit_sub(line, i, i + number.n), number) &&
		!kit_ordinal_opens(kit_sub(line, i, line.n), number)))
		return 0;
	i = next = i + number.n;
	c = kit_utf8_next(line, &next);
	if (bracket)
		return c == ')' ? next : 0;
	/* `a.)`, `a..` */
	if ((c == '.' || c == ')') && next < line.n && strchr(".):;,", line.s[next]) != NULL)
		next++;
	if (c == '.' || c == ']' || c == ')' || c == '/' || c == ':' || c == ',' || c == ';' ||
	    kit_is_dash(c))
		return next < line.n && kit_is_space((unsigned char)line.s[next]) ? next : 0;
	/* `1 Tổ trưởng`, but not `1 người` */
	if (!kit_is_space(c))
		return 0;
	while (kit_is_space(c) && next < line.n)
		c = kit_utf8_next(line, &next);
	/* `2 - Tổ trưởng` */
	if (kit_is_dash(c) && next < line.n && line.s[next] == ' ') {
		i = next;
		next = kit_stretch_on(line, next, 1);
		c = next < line.n ? kit_utf8_next(line, &next) : 0;
	}
	return kit_is_upper(c) ? i : 0;
}

size_t
unit_stray_article(struct vt_str line, struct vt_str word, struct vt_str number)
{
	size_t start = word.n, end;

	if (line.n <= word.n || !kit_same(kit_sub(line, 0, word.n), word))
		return 0;
	start = kit_stretch_on(line, start, 1);
	end = start + number.n;
	if (start == word.n || end >= line.n || !kit_eq(kit_sub(line, start, end), number))
		return 0;
	end = kit_stretch_on(line, end, 1);
	/* `Điều 2 Luật Kế toán` names another one. */
	if (end < line.n &&
	    (line.s[end] == ',' || line.s[end] == '-' || line.s[end] == '/' || line.s[end] == ')'))
		return end + 1;
	return 0;
}

size_t
unit_named_mark(struct vt_str line, struct vt_str clause, struct vt_str point, struct vt_str *out)
{
	const int is_point = kit_starts(line, point);
	size_t start, end, next;

	if (!is_point && !kit_starts(line, clause))
		return 0;
	start = kit_stretch_on(line, (is_point ? point : clause).n, 1);
	end = start;
	if (is_point && end < line.n && kit_is_lower(kit_utf8_next(line, &end)) && end < line.n &&
	    line.s[end] == ')')
		end++;
	else if (!is_point && end < line.n) {
		while (end < line.n && kit_is_digit((unsigned char)line.s[end]))
			end++;
		if (end == start || end >= line.n || line.s[end] != '.')
			return 0;
		end++;
	} else
		return 0;
	*out = kit_sub(line, start, end);
	next = kit_stretch_on(line, end, 1);
	return next > end && next < line.n && kit_is_upper(kit_utf8_next(line, &next)) ? end : 0;
}

int
unit_stop_is_loose(const struct vt_unit *u)
{
	struct vt_str mark = kit_trim(kit_span_text(u->marker));

	return !u->automatic && u->kind != VT_UNIT_DASH && mark.n > 2 &&
	    (mark.s[mark.n - 1] == '.' || mark.s[mark.n - 1] == ')') &&
	    kit_is_space((unsigned char)mark.s[mark.n - 2]);
}
