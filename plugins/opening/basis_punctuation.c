/* Căn cứ: a semicolon at the end of each, a full stop at the end of the last. */
#include "plugins/opening/preamble.h"
#include "plugins/opening/rules.h"

struct stops {
	struct preamble p;
	struct vt_str stop, final;
	int last; /* 1: the end of the last line is judged */
};

/* 1 at the end of what is still to be filled in. */
static int
is_blank(const struct entry *e)
{
	struct vt_str text = kit_span_text(e->last);

	return e->blank || kit_ends(text, VT_STR("…")) || kit_ends(text, VT_STR("..")) ||
	    kit_ends(text, VT_STR("_"));
}

static struct vt_str
stop_of(const struct stops *s, size_t i)
{
	return i + 1 == s->p.count ? s->final : s->stop;
}

static int
is_faulty(const struct stops *s, size_t i, struct entry *e)
{
	if (i + 1 == s->p.count && !s->last)
		return 0;
	entry_read(s->p.lines[i], e);
	return !is_blank(e) && !entry_stops_right(kit_span_text(e->last), stop_of(s, i));
}

static int
report(const struct stops *s, struct vt_check *check, struct vt_error *err)
{
	size_t faults = 0, first = 0;
	struct vt_finding f;
	struct entry e;
	int status = VT_OK;

	for (size_t i = s->p.count; i > 0; i--)
		if (is_faulty(s, i - 1, &e)) {
			faults++;
			first = i - 1;
		}
	if (faults > PLACES_MAX) {
		f = kit_fault_at(VT_PART_BASIS, kit_span_trim(kit_last_span(s->p.lines[first])));
		return kit_fault(check, &f, err,
		    "%zu dòng căn cứ không kết thúc bằng “;” (dòng cuối cùng bằng “.”)",
		    "%zu legal bases do not end with “;” (the last one with “.”)", faults);
	}
	for (size_t i = first; i < s->p.count && faults > 0 && status == VT_OK; i++)
		if (is_faulty(s, i, &e))
			status = entry_expect_stop(check, VT_PART_BASIS, &e, stop_of(s, i), err);
	return status;
}

static int
check_punctuation(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct stops s = {.last = 0};
	int exempt, status = preamble_find(check, doc, parts, &s.p, err);

	if (status != VT_OK || s.p.count == 0)
		return status;
	if ((status = check->ops->fixed(check, "stop", &s.stop, err)) != VT_OK ||
	    (status = check->ops->fixed(check, "final-stop", &s.final, err)) != VT_OK ||
	    (status = kit_type_among(check, "exempt", parts, &exempt, err)) != VT_OK)
		return status;
	s.last = s.p.announced && !exempt && check->ops->flag(check, "last", 1);
	return report(&s, check, err);
}

const struct vt_rule basis_punctuation_rule = {
    .size = sizeof(basis_punctuation_rule),
    .id = "basis.punctuation",
    .title = {"Dấu câu cuối các căn cứ", "Stops of the legal bases"},
    .about = {"Mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng kết thúc bằng "
	      "dấu chấm.",
	"Each legal basis on a line of its own with a semicolon at its end, the last one with "
	"a full stop."},
    .mend = {"Ghi “;” ở cuối mỗi căn cứ và “.” ở cuối căn cứ cuối cùng.",
	"Put “;” at the end of each legal basis and “.” at the end of the last."},
    .check = check_punctuation,
};
