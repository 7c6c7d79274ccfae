/* AlternateContent: of two ways of saying the same one is read. */
#include "formats/docx/walk.h"

/* What this reader understands of Word's later additions. */
int alternative_is_understood(struct vt_str requires)
{
	static const char *const known[] = {"wps", "wpg", "wpc", "wpi", "w14", "w15", "w16se",
	    "a14",
	    /* Kinds of charts; the other way of saying it is that the program is too old. */
	    "cx", "cx1", "cx2", "cx3", "cx4", "cx5", "cx6", "cx7", "cx8"};
	size_t i = 0, found = 0;

	while (i < requires.n) {
		size_t start = i, k;
		struct vt_str prefix;

		while (i < requires.n && requires.s[i] != ' ')
			i++;
		prefix = kit_sub(requires, start, i++);
		if (prefix.n == 0)
			continue;
		for (k = 0; k < sizeof(known) / sizeof(known[0]); k++)
			if (kit_eq(prefix, kit_str(known[k])))
				break;
		if (k == sizeof(known) / sizeof(known[0]))
			return 0;
		found++;
	}
	return found > 0;
}

void
alternative_start(struct walk *w, const struct kit_xml_element *e)
{
	uint8_t *taken = NULL;

	if (w->alternative_count > 0 && w->alternative_count <= ALTERNATIVES_MAX)
		taken = &w->alternatives[w->alternative_count - 1];
	if (e->name == MC(AlternateContent)) {
		if (w->alternative_count >= ALTERNATIVES_MAX) {
			kit_xml_skip(w->xml);
			return;
		}
		w->alternatives[w->alternative_count++] = 0;
	} else if (taken == NULL) {
		return;
	} else if (*taken ||
	    (e->name == MC(Choice) &&
		!alternative_is_understood(kit_xml_get(e, PLAIN(Requires))))) {
		kit_xml_skip(w->xml);
	} else {
		*taken = 1;
	}
}

void
alternative_end(struct walk *w)
{
	w->alternative_count -= w->alternative_count > 0;
}
