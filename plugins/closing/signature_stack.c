/* Chữ ký: the lines of the block fit each other: TM. and a collective, KT. and a deputy. */
#include "plugins/closing/rules.h"

#include "plugins/closing/authority.h"
#include "plugins/closing/foreign.h"
#include "plugins/closing/unmarked.h"

/* One block, read once. */
struct stack {
	struct vt_check *check;
	struct vt_error *err;
	const struct vt_parts *parts;
	struct authority last;       /* right above the position; abbreviation empty: none */
	struct authority collective; /* the one with TM., or empty */
	int deputising;              /* 1: KT. stands in the block */
	int told;                    /* 1: a line of authority is wrong in itself */
	struct vt_span position;     /* its first line; paragraph NULL: there is none */
	struct vt_str positions;     /* all its lines: other positions may stand with it */
};

static int
is_abbreviation(const struct authority *a, struct vt_str abbreviation)
{
	return kit_eq(a->abbreviation, abbreviation);
}

/* What the abbreviations mean; their writing is checked by signature.authority. */
static int
meaning(struct stack *s, const char *name, struct vt_str *out)
{
	return s->check->ops->fixed(s->check, name, out, s->err);
}

/* TM. before a position, KT. and the others before a collective or a deputy. */
static int
check_rest(struct stack *s, const struct authority *a)
{
	struct vt_finding f = kit_fault_at(VT_PART_SIGNATURE, a->line);
	struct vt_str text = kit_span_text(a->line), mark = a->abbreviation, tm;
	size_t wrong = 0;
	int status = meaning(s, "for-collective", &tm);

	if (status == VT_OK && is_abbreviation(a, tm)) {
		status = kit_word_opens(s->check, "abbreviated", a->rest, &wrong, s->err);
		if (status == VT_OK && wrong > 0) {
			f.variant = "abbreviated";
			return kit_fault(s->check, &f, s->err,
			    "“%.*s”: tên tập thể “%.*s” viết tắt; các mẫu ghi đầy đủ",
			    "“%.*s”: the collective is abbreviated, “%.*s”; the samples have it in "
			    "full",
			    (int)text.n, text.s, (int)wrong, a->rest.s);
		}
		if (status == VT_OK)
			status = kit_word_opens(s->check, "positions", a->rest, &wrong, s->err);
		if (status != VT_OK || wrong == 0)
			return status;
		s->told = 1;
		return kit_fault(s->check, &f, s->err,
		    "“%.*s”: sau “%.*s” phải là tên tập thể hoặc cơ quan, không phải chức vụ",
		    "“%.*s”: “%.*s” stands before a collective or agency, not a position",
		    (int)text.n, text.s, (int)mark.n, mark.s);
	}
	if (status == VT_OK)
		status = kit_word_opens(s->check, "collectives", a->rest, &wrong, s->err);
	if (status == VT_OK && wrong == 0)
		status = kit_word_opens(s->check, "deputies", a->rest, &wrong, s->err);
	if (status != VT_OK || wrong == 0)
		return status;
	s->told = 1;
	return kit_fault(s->check, &f, s->err,
	    "“%.*s”: sau “%.*s” phải là chức vụ của người đứng đầu",
	    "“%.*s”: “%.*s” stands before the position of the head", (int)text.n, text.s,
	    (int)mark.n, mark.s);
}

/* TM. stands at the top: who signs in place of the head does so inside the body. */
static int
report_order(struct stack *s, const struct authority *below)
{
	struct vt_finding f = kit_fault_at(VT_PART_SIGNATURE, below->line);
	struct vt_str text = kit_span_text(below->line), above = kit_span_text(s->last.line);

	return kit_fault(s->check, &f, s->err, "“%.*s” phải ghi trên “%.*s”, không ghi dưới",
	    "“%.*s” stands above “%.*s”, not below it", (int)text.n, text.s, (int)above.n, above.s);
}

/* Reads one line of the block. The position may itself carry an authority
 * (`Q. GIÁM ĐỐC`): then it is no position of a deputy. */
static int
read_line(struct stack *s, const struct vt_component *c, int is_position)
{
	struct authority a;
	struct vt_str tm, kt;
	int status = authority_read(s->check, kit_first_span(c), &a, s->err);

	if (status == VT_OK)
		status = meaning(s, "for-collective", &tm);
	if (status == VT_OK)
		status = meaning(s, "for-head", &kt);
	if (status != VT_OK)
		return status;
	if (a.abbreviation.n == 0) {
		/* `KY. GIÁM ĐỐC`: signature.authority tells it. */
		s->told |= !is_position && authority_letters(kit_span_text(a.line)) > 0;
		if (is_position) {
			s->position = a.line;
			s->positions = c->text;
		}
		return VT_OK;
	}
	/* Who is empowered may not empower another one. */
	if (is_abbreviation(&a, kt) && s->last.abbreviation.n > 0) {
		struct vt_str proxy;

		status = meaning(s, "by-proxy", &proxy);
		if (status == VT_OK && is_abbreviation(&s->last, proxy)) {
			struct vt_finding f = kit_fault_at(VT_PART_SIGNATURE, a.line);

			f.variant = "redelegated";
			status = kit_fault(s->check, &f, s->err,
			    "Dưới “%.*s” không ghi “%.*s”: người được ủy quyền không ủy quyền lại",
			    "Below “%.*s” there is no “%.*s”: who is empowered may not empower "
			    "another one",
			    (int)kit_span_text(s->last.line).n, kit_span_text(s->last.line).s,
			    (int)kit_span_text(a.line).n, kit_span_text(a.line).s);
		}
		if (status != VT_OK)
			return status;
	}
	if (is_abbreviation(&a, tm) && s->last.abbreviation.n > 0 &&
	    !is_abbreviation(&s->last, tm)) {
		status = report_order(s, &a);
		if (status != VT_OK)
			return status;
	}
	s->last = a;
	if (is_abbreviation(&a, tm))
		s->collective = a;
	s->deputising |= is_abbreviation(&a, kt);
	return check_rest(s, &a);
}

/* 1 when both stand on one line of one paragraph. */
static int
on_one_line(struct vt_span above, struct vt_span below)
{
	if (above.paragraph != below.paragraph || above.end > below.start)
		return 0;
	return kit_find(kit_span_text(kit_span(above.paragraph, above.end, below.start)),
		   VT_STR("\n"), 0) < 0;
}

/* Below KT. stands something that is not a deputy's position, or a short form. */
static int
report_position(struct stack *s)
{
	struct vt_str above = kit_span_text(s->last.line), text = kit_span_text(s->position);
	struct vt_finding f = kit_fault_at(VT_PART_SIGNATURE, s->position);
	size_t shortened;
	int status = kit_word_opens(s->check, "short-deputies", text, &shortened, s->err);

	if (status != VT_OK)
		return status;
	if (shortened > 0) {
		f.variant = "short";
		return kit_fault(s->check, &f, s->err, "Chức vụ “%.*s” viết tắt; phải ghi đầy đủ",
		    "The position “%.*s” is abbreviated; it is written in full", (int)text.n,
		    text.s);
	}
	return kit_fault(s->check, &f, s->err,
	    "Dưới “%.*s” phải là chức vụ của cấp phó, không phải “%.*s”",
	    "Below “%.*s” stands a deputy's position, not “%.*s”", (int)above.n, above.s,
	    (int)text.n, text.s);
}

/* `KT. GIÁM ĐỐC` above `PHÓ CHỦ TỊCH`: the deputy is another head's. */
static int
check_whose(struct stack *s)
{
	struct kit_alloc a = kit_check_alloc(s->check);
	struct vt_str head = kit_trim(s->last.rest), text = kit_span_text(s->position), of;
	struct vt_finding f;
	size_t deputy = 0, head_known = 0, known = 0;
	int status = kit_word_opens(s->check, "deputies-of", text, &deputy, s->err);

	if (status != VT_OK || deputy == 0)
		return status;
	of = kit_trim(kit_sub(text, deputy, text.n));
	status = kit_word_opens(s->check, "heads", head, &head_known, s->err);
	if (status == VT_OK)
		status = kit_word_opens(s->check, "heads", of, &known, s->err);
	if (status != VT_OK || head_known == 0 || known == 0)
		return status;
	head = kit_fold(kit_sub(head, 0, head_known), KIT_FOLD_USUAL, &a, NULL);
	of = kit_fold(kit_sub(of, 0, known), KIT_FOLD_USUAL, &a, NULL);
	if (head.s == NULL || of.s == NULL || kit_find(head, of, 0) >= 0 ||
	    kit_find(of, head, 0) >= 0)
		return VT_OK;
	f = kit_fault_at(VT_PART_SIGNATURE, s->position);
	f.variant = "whose";
	return kit_fault(s->check, &f, s->err, "“%.*s” không phải cấp phó của người nêu ở “%.*s”",
	    "“%.*s” is no deputy of the one named in “%.*s”", (int)text.n, text.s,
	    (int)kit_span_text(s->last.line).n, kit_span_text(s->last.line).s);
}

/* `PHO GIÁM ĐỐC`: a deputy but for the marks, of which text.fixed-word tells. */
static int
is_misspelt(struct stack *s)
{
	enum { BARE = KIT_FOLD_USUAL | KIT_FOLD_MARKS };
	struct kit_alloc a = kit_check_alloc(s->check);
	const struct vt_str given = kit_fold(kit_trim(s->positions), BARE, &a, NULL);
	struct vt_words deputies;

	if (given.s == NULL ||
	    s->check->ops->words(s->check, "deputies", &deputies, s->err) != VT_OK)
		return 0;
	for (size_t i = 0; i < deputies.count; i++) {
		const struct vt_str word = kit_fold(deputies.items[i], BARE, &a, NULL);

		if (word.s != NULL && kit_starts(given, word) &&
		    (given.n == word.n || given.s[word.n] == ' '))
			return 1;
	}
	return 0;
}

/* KT. was read: the position below is a deputy's, on its own line. */
static int
check_deputising(struct stack *s)
{
	struct vt_str above = kit_span_text(s->last.line), text = kit_span_text(s->position);
	struct vt_finding f = kit_fault_at(VT_PART_SIGNATURE, s->last.line);
	int deputy = 0, status;

	if (s->position.paragraph == NULL)
		return kit_fault(s->check, &f, s->err, "Dưới “%.*s” không có chức vụ của cấp phó",
		    "No position of a deputy below “%.*s”", (int)above.n, above.s);
	status = kit_word_within(s->check, "deputies", s->positions, &deputy, s->err);
	if (status != VT_OK)
		return status;
	if (!deputy)
		return is_misspelt(s) ? VT_OK : report_position(s);
	if ((status = check_whose(s)) != VT_OK)
		return status;
	if (!on_one_line(s->last.line, s->position))
		return VT_OK;
	f.at = s->position;
	f.variant = "one-line";
	return kit_fault(s->check, &f, s->err, "“%.*s” phải ghi ở dòng riêng, dưới “%.*s”",
	    "“%.*s” stands on a line of its own, below “%.*s”", (int)text.n, text.s, (int)above.n,
	    above.s);
}

/* `TL. GIÁM ĐỐC` above `GIÁM ĐỐC`: who signs by order has a position of his own. */
static int
check_same(struct stack *s)
{
	struct vt_str rest = kit_trim(s->last.rest), text;
	struct vt_finding f;

	if (s->position.paragraph == NULL || s->last.abbreviation.n == 0 || rest.n == 0)
		return VT_OK;
	text = kit_span_text(s->position);
	if (!kit_same(text, rest))
		return VT_OK;
	f = kit_fault_at(VT_PART_SIGNATURE, s->position);
	f.variant = "same";
	return kit_fault(s->check, &f, s->err,
	    "Dưới “%.*s” phải là chức vụ của người ký, không ghi lại “%.*s”",
	    "Below “%.*s” stands the position of who signs, not “%.*s” again",
	    (int)kit_span_text(s->last.line).n, kit_span_text(s->last.line).s, (int)text.n, text.s);
}

/* `TM. ỦY BAN NHÂN DÂN` above `CHÁNH VĂN PHÒNG`, who is none of its members. */
static int
check_member(struct stack *s)
{
	struct vt_str text = kit_span_text(s->position);
	struct vt_finding f = kit_fault_at(VT_PART_SIGNATURE, s->position);
	size_t headed = 0, office = 0;
	int status = VT_OK;

	if (s->last.abbreviation.n == 0 || s->collective.abbreviation.n == 0 ||
	    !kit_eq(s->last.abbreviation, s->collective.abbreviation))
		return VT_OK;
	status =
	    kit_word_opens(s->check, "headed-collectives", s->collective.rest, &headed, s->err);
	if (status == VT_OK)
		status = kit_word_opens(s->check, "no-members", text, &office, s->err);
	if (status != VT_OK || headed == 0 || office == 0)
		return status;
	f.variant = "member";
	return kit_fault(s->check, &f, s->err,
	    "Dưới “%.*s” phải là chức vụ của thành viên, không phải “%.*s”",
	    "Below “%.*s” stands the position of a member, not “%.*s”",
	    (int)kit_span_text(s->last.line).n, kit_span_text(s->last.line).s, (int)text.n, text.s);
}

/* 1 in *out_own when deputies sign by rules of their own: party committees and
 * the organisations that decide as a body. */
static int
own_rules(struct stack *s, int *out_own)
{
	struct vt_str text = kit_span_text(s->position);
	size_t collective = 0;
	int status = kit_type_among(s->check, "exempt", s->parts, out_own, s->err);

	if (status == VT_OK && !*out_own)
		status = kit_word_within(s->check, "own-positions", text, out_own, s->err);
	if (status == VT_OK && !*out_own && s->collective.abbreviation.n > 0) {
		status = kit_word_opens(s->check, "own-collectives", s->collective.rest,
		    &collective, s->err);
		*out_own = collective > 0;
	}
	*out_own |= s->parts->party;
	return status;
}

/* A deputy signs in place of the head, so KT. stands above. */
static int
check_deputy(struct stack *s)
{
	struct vt_str text = kit_span_text(s->position);
	struct vt_finding f = kit_fault_at(VT_PART_SIGNATURE, s->position);
	size_t deputy, headed = 0;
	int own, status;

	status = kit_word_opens(s->check, "deputies", text, &deputy, s->err);
	if (status != VT_OK || deputy == 0)
		return status;
	status = own_rules(s, &own);
	if (status == VT_OK && !own && s->collective.abbreviation.n > 0)
		status = kit_word_opens(s->check, "headed-collectives", s->collective.rest, &headed,
		    s->err);
	if (status != VT_OK || own)
		return status;
	if (s->collective.abbreviation.n > 0 && headed == 0)
		f.variant = "collective";
	else if (s->last.abbreviation.n == 0 && s->parts->signature_count > 1)
		f.variant = "several";
	return kit_fault(s->check, &f, s->err,
	    "“%.*s” là chức vụ của cấp phó; phía trên phải có “KT.” và chức vụ của người đứng đầu",
	    "“%.*s” is a deputy's position; “KT.” and the position of the head stand above it",
	    (int)text.n, text.s);
}

/* `PHÓ GIÁM ĐỐC THƯỜNG TRỰC`: a position that the State has not laid down. */
static int
check_official(struct stack *s)
{
	struct vt_str text = kit_trim(s->positions);
	struct vt_finding f;
	struct vt_words ends;
	size_t deputy = 0;
	int status = kit_word_opens(s->check, "official-deputies", text, &deputy, s->err);

	if (status == VT_OK)
		status = s->check->ops->words(s->check, "unofficial-ends", &ends, s->err);
	if (status != VT_OK || deputy == 0)
		return status;
	for (size_t i = 0; i < ends.count; i++) {
		if (text.n < ends.items[i].n ||
		    !kit_same(kit_sub(text, text.n - ends.items[i].n, text.n), ends.items[i]))
			continue;
		f = kit_fault_at(VT_PART_SIGNATURE, s->position);
		f.variant = "unofficial";
		return kit_fault(s->check, &f, s->err,
		    "“%.*s” không phải chức vụ được quy định; chỉ ghi chức vụ chính thức",
		    "“%.*s” is no position laid down by the State; only the official one is "
		    "written",
		    (int)text.n, text.s);
	}
	return VT_OK;
}

/* `GIÁM ĐỐC Nguyễn Văn An`: the name stands below the position. */
static int
check_name(struct stack *s, const struct vt_signature_part *block)
{
	struct vt_span position, name;
	struct vt_finding f;

	if (block->position == NULL || block->name == NULL)
		return VT_OK;
	position = kit_last_span(block->position);
	name = kit_first_span(block->name);
	if (position.paragraph != name.paragraph || position.end > name.start ||
	    kit_trim(kit_sub(position.paragraph->text, position.end, name.start)).n > 0 ||
	    kit_find(kit_sub(position.paragraph->text, position.end, name.start), VT_STR("\n"),
		0) >= 0 ||
	    kit_find(kit_sub(position.paragraph->text, position.end, name.start), VT_STR("\t"),
		0) >= 0)
		return VT_OK;
	f = kit_fault_at(VT_PART_SIGNATURE, name);
	f.variant = "name-beside";
	return kit_fault(s->check, &f, s->err, "“%.*s” phải ghi ở dòng riêng, dưới chức vụ",
	    "“%.*s” stands on a line of its own, below the position", (int)kit_span_text(name).n,
	    kit_span_text(name).s);
}

/* The agency's own head in the block, of whom KT. and Q. speak too; who signs by order of him has
 * a position that may be another agency's. */
static int
check_foreign(struct stack *s, int *out_told)
{
	struct foreign_block block = {.collective = s->collective.rest};
	struct vt_str tm, kt, acting;
	int status = meaning(s, "for-collective", &tm);

	if (status == VT_OK)
		status = meaning(s, "for-head", &kt);
	if (status == VT_OK)
		status = meaning(s, "acting", &acting);
	if (status != VT_OK)
		return status;
	if (s->collective.abbreviation.n > 0)
		block.collective_line = s->collective.line;
	if (is_abbreviation(&s->last, kt) || is_abbreviation(&s->last, acting)) {
		block.head_line = s->last.line;
		block.head = s->last.rest;
	} else if (s->last.abbreviation.n == 0 || is_abbreviation(&s->last, tm)) {
		block.head_line = s->position;
		block.head = kit_span_text(s->position);
	}
	return foreign_check(s->check, s->parts, &block, out_told, s->err);
}

static int
check_block(struct stack *s, const struct vt_signature_part *block)
{
	struct vt_finding f;
	struct vt_str text;
	int foreign = 0, status = check_name(s, block);

	for (size_t i = 0; i < block->authority_count && status == VT_OK; i++)
		status = read_line(s, block->authority[i], 0);
	if (status == VT_OK && block->position != NULL)
		status = read_line(s, block->position, 1);
	if (status == VT_OK && s->position.paragraph != NULL)
		status = check_official(s);
	if (status == VT_OK && !s->told)
		status = check_foreign(s, &foreign);
	if (status == VT_OK && !s->told && !foreign)
		status = unmarked_check(s->check, s->parts, block, &foreign, s->err);
	if (status != VT_OK || s->told || foreign)
		return status;
	if (s->deputising)
		return check_deputising(s);
	if (s->position.paragraph != NULL) {
		status = check_same(s);
		if (status == VT_OK)
			status = check_member(s);
		return status == VT_OK ? check_deputy(s) : status;
	}
	if (s->last.abbreviation.n == 0 ||
	    (block->position != NULL && s->collective.abbreviation.n == 0))
		return VT_OK;
	f = kit_fault_at(VT_PART_SIGNATURE, s->last.line);
	text = kit_span_text(s->last.line);
	return kit_fault(s->check, &f, s->err, "Dưới “%.*s” không có chức vụ của người ký",
	    "No position of the signer below “%.*s”", (int)text.n, text.s);
}

static int
check_stack(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int status = VT_OK;

	(void)doc;
	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++) {
		struct stack s = {.check = check, .err = err, .parts = parts};

		status = check_block(&s, parts->signatures[i]);
	}
	return status;
}

const struct vt_rule signature_stack_rule = {
    .size = sizeof(signature_stack_rule),
    .id = "signature.stack",
    .title = {"Quyền hạn và chức vụ không khớp", "Authority and position do not fit"},
    .about = {"Sau “TM.” là tên tập thể hoặc cơ quan; sau “KT.”, “TL.”, “TUQ.”, “Q.” là chức "
	      "vụ của người đứng đầu. Dưới “KT.” là chức vụ của cấp phó; cấp phó ký thì phải có "
	      "“KT.”, kể cả cấp phó phụ trách.",
	"“TM.” stands before a collective or agency; “KT.”, “TL.”, “TUQ.”, “Q.” before the "
	"position of the head. Below “KT.” stands a deputy, and a deputy, even one in charge, "
	"signs below “KT.”."},
    .mend = {"Ghi như “KT. GIÁM ĐỐC”, dòng dưới “PHÓ GIÁM ĐỐC”; hoặc “TM. ỦY BAN NHÂN DÂN”, "
	     "dòng dưới “CHỦ TỊCH”.",
	"Write as in “KT. GIÁM ĐỐC” above “PHÓ GIÁM ĐỐC”, or “TM. ỦY BAN NHÂN DÂN” above “CHỦ "
	"TỊCH”."},
    .check = check_stack,
};
