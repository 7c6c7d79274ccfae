/* A pattern and what is known of a document, into a name of a file. */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "cli/pattern.h"
#include "kit/text.h"

/* What may stand between braces. */
enum placeholder {
	STEM,
	NUMBER,
	TYPE_NAME,
	TYPE_CODE,
	CODE_NUMBER,
	CODE_NOTATION,
	ISSUED_DATE,
	ORGAN_NAME,
	SHA256,
	PLACEHOLDERS
};

static const char *const names[PLACEHOLDERS] = {"stem", "n", "TypeName", "TypeCode", "CodeNumber",
    "CodeNotation", "IssuedDate", "OrganName", "sha256"};

/* The placeholder at s, which is behind a brace; its length with the closing brace. */
static enum placeholder
placeholder_at(const char *s, size_t *out_length)
{
	const char *end = strchr(s, '}');

	for (int i = 0; end != NULL && i < PLACEHOLDERS; i++) {
		if (strlen(names[i]) == (size_t)(end - s) &&
		    strncmp(s, names[i], (size_t)(end - s)) == 0) {
			*out_length = (size_t)(end - s) + 1;
			return (enum placeholder)i;
		}
	}
	return PLACEHOLDERS;
}

const char *
pattern_complain(const char *pattern)
{
	const char *s = pattern;
	size_t length;

	while (*s != '\0') {
		if (*s == '}')
			return s;
		if (*s++ != '{')
			continue;
		if (placeholder_at(s, &length) == PLACEHOLDERS)
			return s - 1;
		s += length;
	}
	return *pattern == '\0' ? pattern : NULL;
}

int
pattern_needs_record(const char *pattern)
{
	for (const char *s = pattern; (s = strchr(s, '{')) != NULL; s++) {
		size_t length;
		enum placeholder p = placeholder_at(s + 1, &length);

		if (p != STEM && p != NUMBER && p != SHA256)
			return 1;
	}
	return 0;
}

struct name {
	char *out;
	size_t n;
};

/* One byte of it; what no folder of any system takes becomes a dash, once. */
static void
put_byte(struct name *name, unsigned char c)
{
	if (c < 0x20 || c == 0x7f || strchr("/\\:*?\"<>|", c) != NULL)
		c = '-';
	if (c == ' ' || (c == '-' && name->n > 0 && name->out[name->n - 1] == '-')) {
		if (c == ' ' && name->n > 0)
			put_byte(name, '_');
		return;
	}
	if (name->n < PATTERN_NAME_MOST)
		name->out[name->n++] = (char)c;
	else
		name->n = PATTERN_NAME_MOST;
}

/* Not seen, or makes what follows look other than it is: U+202E before `fdp.exe`. */
static int
is_unseen(uint32_t c)
{
	return (c >= 0x80 && c < 0xa0) || c == 0xad || (c >= 0x200b && c <= 0x200f) ||
	    (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff;
}

static void
put_bytes(struct name *name, const char *s, size_t n)
{
	struct vt_str text = {s, n};

	for (size_t i = 0; i < n;) {
		size_t at = i;

		if (is_unseen(kit_utf8_next(text, &i))) {
			put_byte(name, '-');
			continue;
		}
		for (; at < i; at++)
			put_byte(name, (unsigned char)s[at]);
	}
}

/* The last step of a path without its suffix. */
static void
put_stem(struct name *name, const char *path)
{
	const char *slash = strrchr(path, '/'), *base = slash != NULL ? slash + 1 : path;
	const char *dot = strrchr(base, '.');

	if (strcmp(path, "-") == 0)
		put_bytes(name, "stdin", 5);
	else
		put_bytes(name, base,
		    dot != NULL && dot > base ? (size_t)(dot - base) : strlen(base));
}

static void
put_placeholder(struct name *name, enum placeholder p, const char *path, size_t number,
    const struct vt_identity *id)
{
	const char *value = "";
	char digits[24];

	switch (p) {
	case STEM: put_stem(name, path); return;
	case NUMBER:
		snprintf(digits, sizeof(digits), "%zu", number);
		value = digits;
		break;
	case TYPE_NAME: value = id->type_name; break;
	case TYPE_CODE: value = id->type_code; break;
	case CODE_NUMBER: value = id->code_number; break;
	case CODE_NOTATION: value = id->code_notation; break;
	case ISSUED_DATE: value = id->issued_date; break;
	case ORGAN_NAME: value = id->organ_name; break;
	case SHA256: value = id->sha256; break;
	default: break;
	}
	if (*value == '\0')
		value = "_";
	put_bytes(name, value, strlen(value));
}

/* Names that Windows keeps for devices. */
static int
is_device(const char *s)
{
	static const char *const devices[] = {"con", "prn", "aux", "nul", "com", "lpt"};

	for (size_t i = 0; i < sizeof(devices) / sizeof(devices[0]); i++) {
		size_t n = strcspn(s, ".");

		if (i >= 4 && n == 4 && s[3] >= '0' && s[3] <= '9')
			n = 3;
		if (n == 3 && strncasecmp(s, devices[i], 3) == 0)
			return 1;
	}
	return 0;
}

void
pattern_name(const char *pattern, const char *path, size_t number, const struct vt_identity *id,
    char out[PATTERN_NAME_MOST + 1])
{
	struct name name = {out, 0};

	for (const char *s = pattern; *s != '\0';) {
		size_t length;

		if (*s != '{') {
			length = strcspn(s, "{");
			put_bytes(&name, s, length);
			s += length;
			continue;
		}
		put_placeholder(&name, placeholder_at(s + 1, &length), path, number, id);
		s += length + 1;
	}
	/* A cut in the middle of a character. */
	if (name.n == PATTERN_NAME_MOST) {
		while (name.n > 0 && ((unsigned char)out[name.n - 1] & 0xc0) == 0x80)
			name.n--;
		if (name.n > 0 && (unsigned char)out[name.n - 1] >= 0xc0)
			name.n--;
	}
	while (name.n > 0 && out[name.n - 1] == '.')
		name.n--;
	out[name.n] = '\0';
	if (out[0] == '.' || out[0] == '-' || is_device(out))
		out[0] = '_';
	if (name.n == 0)
		memcpy(out, "_", 2);
}
