/* Fuzz target: a message, and the files in it, from its reader to every rule and writer. */
#include "config.h"

#include <stdlib.h>
#include <nettle/base64.h>

#include "core/base/buf.h"
#include "kit/text.h"
#include "tests/fuzz/fuzz.h"

/* A fuzzer gets no base64 right: `{1}` in the message stands for the first part below it. */
static void
put_encoded(struct buf *out, struct vt_str part)
{
	char *text = malloc(BASE64_ENCODE_RAW_LENGTH(part.n) + 1);

	if (text == NULL)
		abort();
	base64_encode_raw(text, part.n, (const uint8_t *)part.s);
	buf_put(out, text, BASE64_ENCODE_RAW_LENGTH(part.n));
	free(text);
}

/* The part that is meant at s[i], or 0. */
static size_t
part_at(const struct parts *parts, struct vt_str s, size_t i)
{
	size_t n;

	if (s.n - i < 3 || s.s[i] != '{' || s.s[i + 2] != '}' || s.s[i + 1] < '1' ||
	    s.s[i + 1] > '9')
		return 0;
	n = (size_t)(s.s[i + 1] - '0');
	return n < parts->count ? n : 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static struct parts parts;
	struct buf message = {0};
	struct vt_str text;
	size_t from = 0;

	parts_split(&parts, "message", (struct vt_str){(const char *)bytes, n});
	text = parts.items[0].bytes;
	for (size_t i = 0; i < text.n; i++) {
		size_t part = part_at(&parts, text, i);

		if (part == 0)
			continue;
		buf_put(&message, text.s + from, i - from);
		put_encoded(&message, parts.items[part].bytes);
		from = i + 3;
		i += 2;
	}
	buf_put(&message, text.s + from, text.n - from);
	if (message.failed)
		abort();
	fuzz_host("input.edxml", (struct vt_str){message.data, message.n});
	buf_free(&message);
	return 0;
}
