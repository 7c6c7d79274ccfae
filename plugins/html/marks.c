/* Which findings stand in which paragraph, and the text cut where they begin and end. */
#include "plugins/html/marks.h"

#include "kit/fail.h"
#include "kit/write.h"

int
marks_find(struct marks *marks, const struct vt_report *report, struct vt_output *out,
    struct vt_error *err)
{
	struct kit_alloc a = kit_output_alloc(out);
	size_t paragraphs = report->doc->paragraph_count;

	marks->report = report;
	marks->first = a.alloc(a.ctx, (paragraphs + 1) * sizeof(*marks->first));
	marks->next = a.alloc(a.ctx, (report->finding_count + 1) * sizeof(*marks->next));
	if (marks->first == NULL || marks->next == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the output");
	/* From the last to the first: each list is then in the order of the report. */
	for (size_t k = report->finding_count; k > 0; k--) {
		int32_t number = report->findings[k - 1]->where.paragraph;

		if (number <= 0 || (size_t)number > paragraphs)
			continue;
		marks->next[k] = marks->first[number];
		marks->first[number] = (uint32_t)k;
	}
	return VT_OK;
}

int
marks_holds(const struct vt_reported *finding, uint32_t start)
{
	return finding->where.mark_start <= start && start < finding->where.mark_end;
}

static void
cut(uint32_t *end, uint32_t start, uint32_t at)
{
	if (at > start && at < *end)
		*end = at;
}

uint32_t
marks_piece_end(const struct marks *marks, const struct vt_paragraph *p, uint32_t start)
{
	uint32_t end = (uint32_t)p->text.n;

	for (size_t i = 0; i < p->run_count; i++)
		cut(&end, start, p->runs[i]->end);
	for (uint32_t k = marks->first[p->number]; k != 0; k = marks->next[k]) {
		cut(&end, start, marks->report->findings[k - 1]->where.mark_start);
		cut(&end, start, marks->report->findings[k - 1]->where.mark_end);
	}
	return end;
}

int32_t
marks_severity(const struct marks *marks, const struct vt_paragraph *p, uint32_t start)
{
	int32_t severest = 0;

	for (uint32_t k = marks->first[p->number]; k != 0; k = marks->next[k]) {
		const struct vt_reported *f = marks->report->findings[k - 1];

		if (marks_holds(f, start) && f->severity > severest)
			severest = f->severity;
	}
	return severest;
}
