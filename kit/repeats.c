/* Words that stand twice, one right below the other. */
#include "kit/repeats.h"

enum {
	LONG = 60, /* bytes: shorter lines may be the same by chance */
	NEAR = 4   /* paragraphs, blank ones between them among them */
};

int
kit_repeats_tell(struct vt_str text)
{
	return text.n >= LONG;
}

int
kit_repeats_near(const struct vt_paragraph *above, const struct vt_paragraph *p)
{
	return p->number <= above->number + NEAR;
}
