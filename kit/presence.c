/* Which components a document of one kind has, by the table of kinds of the profile. */
#include "kit/presence.h"

#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/fail.h"
#include "kit/kind.h"

/* The type by its name; one that the lexicon does not know by the row that its title, or how that
 * opens, `ĐƠN XIN NGHỈ PHÉP`, has in the table. */
static int
type_of(struct vt_check *check, const struct vt_title_part *title, struct vt_str *out,
    struct vt_error *err)
{
	struct vt_words kinds;
	struct vt_str text;
	size_t place = 0, length = 0;
	int status;

	*out = title->name;
	if (title->name.n > 0 || title->whole == NULL)
		return VT_OK;
	text = kit_trim(title->whole->text);
	status = kit_word_among(check, "component-kinds", text, &place, err);
	if (status == VT_OK && place == 0)
		status = kit_word_opens(check, "component-kinds", text, &length, err);
	if (status == VT_OK && length > 0)
		status =
		    kit_word_among(check, "component-kinds", kit_sub(text, 0, length), &place, err);
	if (status == VT_OK)
		status = check->ops->words(check, "component-kinds", &kinds, err);
	if (status == VT_OK && place > 0)
		*out = kinds.items[place - 1];
	return status;
}

int
kit_kind(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_str *out_key, struct vt_error *err)
{
	int appendix, issued_with, status = kit_is_appendix(check, doc, parts, &appendix, err);

	if (status == VT_OK && !appendix)
		status = kit_issued_with(check, doc, parts, &issued_with, err);
	if (status != VT_OK)
		return status;
	if (appendix)
		*out_key = VT_STR("@appendix");
	else if (issued_with)
		*out_key = VT_STR("@issued-with");
	else if (parts->title->whole == NULL && parts->official_letter)
		*out_key = VT_STR("@letter");
	else
		return type_of(check, parts->title, out_key, err);
	return VT_OK;
}

/* The value of a column for the key, or for all others; s NULL: the table has none. */
static int
look_up(struct vt_check *check, struct vt_str key, const char *column, struct vt_str *out,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const char *map = kit_printf(&a, "component-%s", column);
	int status = check->ops->lookup(check, map, key, out, err);

	if (status == VT_OK && out->s == NULL)
		status = check->ops->lookup(check, map, VT_STR("@other"), out, err);
	return status;
}

int
kit_presence_of(struct vt_check *check, struct vt_str key, const char *column, int *out,
    struct vt_error *err)
{
	struct vt_str value;
	int status = look_up(check, key, column, &value, err);

	if (status != VT_OK)
		return status;
	if (value.s == NULL)
		return kit_fail(err, VT_ERR_PROFILE, "no <components> for %s", column);
	*out = kit_eq(value, VT_STR("required")) ? KIT_REQUIRED
	    : kit_eq(value, VT_STR("forbidden")) ? KIT_FORBIDDEN
	    : kit_eq(value, VT_STR("text"))      ? KIT_IN_TEXT
						 : KIT_OPTIONAL;
	return VT_OK;
}

int
kit_presence(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    const char *column, int *out, struct vt_error *err)
{
	struct vt_str key;
	int status = kit_kind(check, doc, parts, &key, err);

	return status == VT_OK ? kit_presence_of(check, key, column, out, err) : status;
}

int
kit_signers(struct vt_check *check, struct vt_str key, int *out, struct vt_error *err)
{
	struct vt_str value;
	int status = look_up(check, key, "signers", &value, err);

	if (status == VT_OK)
		*out = value.n == 1 ? value.s[0] - '0' : 1;
	return status;
}

const char *
kit_column(int32_t part)
{
	static const char *const columns[VT_PART_COUNT] = {
	    [VT_PART_NATION] = "nation",
	    [VT_PART_MOTTO] = "motto",
	    [VT_PART_PARTY_TITLE] = "party-title",
	    [VT_PART_AGENCY] = "agency",
	    [VT_PART_NUMBER] = "number",
	    [VT_PART_DATE] = "date",
	    [VT_PART_TITLE] = "title",
	    [VT_PART_SUBJECT] = "subject",
	    [VT_PART_ADDRESSEE] = "addressee",
	    [VT_PART_BASIS] = "basis",
	    [VT_PART_SIGNATURE] = "signature",
	    [VT_PART_RECIPIENTS] = "recipients",
	};

	return part < 0 || part >= VT_PART_COUNT || columns[part] == NULL ? "" : columns[part];
}
