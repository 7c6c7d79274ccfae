/* Địa danh và thời gian: day, month or year left blank, as drafts do. */
#include "plugins/header/rules.h"

/* A year of two digits is the printed beginning of one: `năm 20…`. */
static int
year_is_blank(const struct vt_date_part *date)
{
	return date->year == NULL || (date->year_value != VT_UNSET && date->year_value < 100);
}

/* From one of the words to the next one, or to the end of the line. */
static struct vt_span
blank_after(struct vt_check *check, const struct date_form *form, size_t place,
    struct vt_error *err)
{
	struct vt_span at = form->at;
	struct vt_words words;

	if (check->ops->words(check, "date-words", &words, err) != VT_OK || place >= words.count)
		return at;
	for (size_t i = 0; i < form->word_count; i++) {
		if (!kit_same(kit_span_text(form->words[i]), words.items[place]))
			continue;
		at.start = form->words[i].start;
		if (i + 1 < form->word_count)
			at.end = form->words[i + 1].end;
		break;
	}
	return at;
}

static int
check_blank(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	static const struct vt_text names[] = {
	    {"ngày", "day"}, {"tháng", "month"}, {"năm", "year"}};
	const struct vt_date_part *date = parts->date;
	struct kit_alloc a = kit_check_alloc(check);
	const char *vi = "", *en = "";
	struct vt_finding f;
	struct date_form form;
	struct vt_words words;
	struct vt_str shown;
	int blank[3], status;

	(void)doc;
	if (date == NULL)
		return VT_OK;
	blank[0] = date->day == NULL;
	blank[1] = date->month == NULL;
	blank[2] = year_is_blank(date);
	if (!blank[0] && !blank[1] && !blank[2])
		return VT_OK;
	date_split(date, &form);
	if ((status = check->ops->words(check, "date-words", &words, err)) != VT_OK)
		return status;
	/* `năm 26` is not blank, but wrong: date.wording. */
	if (date_has_short_year(&form, &words, &(struct vt_span){0}))
		blank[2] = 0;
	if (!blank[0] && !blank[1] && !blank[2])
		return VT_OK;
	f = kit_fault_at(VT_PART_DATE, form.at);
	for (size_t i = 3; i-- > 0;) {
		struct vt_span at;

		if (!blank[i])
			continue;
		vi = kit_printf(&a, "%s%s%s", names[i].vi, vi[0] == '\0' ? "" : ", ", vi);
		en = kit_printf(&a, "%s%s%s", names[i].en, en[0] == '\0' ? "" : ", ", en);
		at = blank_after(check, &form, i, err);
		/* Blanks found from the end: the mark grows to the front. */
		if (f.at.start == form.at.start && f.at.end == form.at.end)
			f.at = at;
		f.at.start = at.start;
	}
	shown = kit_span_text(form.at);
	/* The two languages name the blanks in their own words. */
	f.message.vi =
	    kit_printf(&a, "Thời gian ban hành còn để trống %s: “%.*s”", vi, (int)shown.n, shown.s);
	f.message.en =
	    kit_printf(&a, "The date still lacks its %s: “%.*s”", en, (int)shown.n, shown.s);
	return kit_report(check, &f, err);
}

const struct vt_rule date_blank_rule = {
    .size = sizeof(date_blank_rule),
    .id = "date.blank",
    .title = {"Chưa ghi ngày, tháng", "Date left blank"},
    .about = {"Dự thảo để trống ngày, tháng cho đến khi ký. Văn bản trình ký, phát hành thì "
	      "phải ghi đủ.",
	"A draft leaves its day or month blank until it is signed. A document that is issued "
	"has all of it."},
    .mend = {"Ghi đủ ngày, tháng, năm ban hành.", "Write day, month and year in full."},
    .check = check_blank,
};
