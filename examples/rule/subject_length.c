/*
 * An office's own rule: a trích yếu longer than the office allows.
 *
 * A complete plugin in one file. It includes nothing of vanthu but the public
 * header, and asks the profile for its limit (profile.xml beside this file).
 */
#include <vanthu/plugin.h>

#include <stdio.h>

/* Words of a text: runs of bytes between ASCII spaces; the host has folded all
 * white space of a component's text to single spaces. */
static int32_t
count_words(struct vt_str text)
{
	int32_t words = text.n > 0;

	for (size_t i = 0; i < text.n; i++)
		words += text.s[i] == ' ';
	return words;
}

static int
check_subject_length(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_range limit;
	int32_t words = count_words(parts->subject_text);
	int rc;

	(void)doc;
	if (parts->subject == NULL)
		return VT_OK; /* that it is missing is another rule's business */
	rc = check->ops->range(check, "words", &limit, err);
	if (rc != VT_OK || words <= limit.max)
		return rc;

	char vi[64], en[64];

	snprintf(vi, sizeof(vi), "%d tiếng", (int)words);
	snprintf(en, sizeof(en), "%d words", (int)words);

	struct vt_finding finding = {
	    .size = sizeof(finding),
	    .component = VT_PART_SUBJECT,
	    .at = *parts->subject->spans[0],
	    .message = {"Trích yếu dài quá mức cơ quan cho phép",
		"The subject is longer than the office allows"},
	    .measured = {vi, en},
	    .allowed = limit.shown,
	};

	return check->ops->report(check, &finding, err);
}

static const struct vt_rule subject_length = {
    .size = sizeof(subject_length),
    .id = "office.subject-length",
    .title = {"Độ dài trích yếu", "Length of the subject"},
    .about = {"Trích yếu không dài hơn số tiếng mà cơ quan ấn định.",
	"The subject is no longer than the number of words the office sets."},
    .mend = {"Viết gọn trích yếu.", "Shorten the subject."},
    .check = check_subject_length,
};

static const struct vt_rule *const rules[] = {&subject_length, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    .abi_major = VT_ABI_MAJOR,
    .abi_minor = VT_ABI_MINOR,
    .size = sizeof(struct vt_plugin),
    .name = "our-office",
    .version = "1.0",
    .rules = rules,
};
