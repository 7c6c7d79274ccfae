/* Two ways of placing the tone in oa, oe, uy within one document: hòa and hoà. */
#include "plugins/typing/legacy.h"
#include "plugins/typing/rules.h"

#include "kit/fail.h"
#include "kit/tone.h"

/* Words whose tone is placed one way. */
struct way {
	size_t places;
	struct vt_span at;  /* the first */
	struct vt_str word; /* as it reads */
};

static void
count(struct way *way, struct vt_span at, struct vt_str word)
{
	if (way->places++ > 0)
		return;
	way->at = at;
	way->word = word;
}

static void
look_at(const struct vt_parts *parts, const struct vt_paragraph *p, struct way *ways)
{
	size_t i = 0, start, end;
	int way;

	while ((way = kit_tone_next(p->text, &i, &start, &end)) != KIT_TONE_NONE) {
		struct vt_span at = kit_span(p, start, end);

		if (!kit_tone_is_prescribed(parts, at))
			count(&ways[way], at, kit_span_text(at));
	}
}

/* Text in an old encoding says what it says before anybody converts it. */
static int
look_at_legacy(struct vt_check *check, const struct vt_paragraph *p, struct way *ways,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	int encoding, shown, way;
	struct vt_span at;
	size_t run = 0;

	while (legacy_next(p, &run, &at, &encoding, &shown)) {
		struct vt_str read;
		size_t i = 0, start, end;

		if (encoding == KIT_LEGACY_NONE || shown)
			continue;
		read = kit_legacy_decode(kit_span_text(at), encoding, &a);
		if (read.s == NULL)
			return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
		while ((way = kit_tone_next(read, &i, &start, &end)) != KIT_TONE_NONE)
			count(&ways[way], kit_span_trim(at), kit_sub(read, start, end));
	}
	return VT_OK;
}

static int
check_placement(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct way ways[KIT_TONE_NONE] = {{.places = 0}};
	const struct way *few, *many;
	int status = VT_OK;
	struct vt_finding f;

	for (size_t i = 0; i < doc->paragraph_count && parts->official != 0 && status == VT_OK;
	     i++) {
		look_at(parts, doc->paragraphs[i], ways);
		status = look_at_legacy(check, doc->paragraphs[i], ways, err);
	}
	if (status != VT_OK || ways[KIT_TONE_FIRST].places == 0 ||
	    ways[KIT_TONE_SECOND].places == 0)
		return status;
	few = &ways[ways[KIT_TONE_FIRST].places < ways[KIT_TONE_SECOND].places ? KIT_TONE_FIRST
									       : KIT_TONE_SECOND];
	many = few == &ways[KIT_TONE_FIRST] ? &ways[KIT_TONE_SECOND] : &ways[KIT_TONE_FIRST];
	f = kit_fault_at(part_of(parts, few->at), few->at);
	return kit_fault(check, &f, err,
	    "Dấu thanh đặt theo hai cách: như “%.*s” (%zu lần) và như “%.*s” (%zu lần)",
	    "Tones are placed in two ways: as in “%.*s” (%zu times) and as in “%.*s” (%zu times)",
	    (int)few->word.n, few->word.s, few->places, (int)many->word.n, many->word.s,
	    many->places);
}

const struct vt_rule text_tone_placement_rule = {
    .size = sizeof(text_tone_placement_rule),
    .id = "text.tone-placement",
    .title = {"Vị trí dấu thanh", "Placement of tones"},
    .about = {"Viết “hòa, khỏe, thủy” hay “hoà, khoẻ, thuỷ” đều được; trong một văn bản nên "
	      "theo một cách.",
	"Both “hòa, khỏe, thủy” and “hoà, khoẻ, thuỷ” are right; one document should keep to "
	"one of them."},
    .mend = {"Thống nhất một cách đặt dấu (Word và LibreOffice: Ctrl+H).",
	"Keep to one way (Word and LibreOffice: Ctrl+H)."},
    .check = check_placement,
};
