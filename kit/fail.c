/* The one way in which errors are worded: one line, valid UTF-8, first failure wins. */
#include "kit/fail.h"

#include <stdio.h>
#include <string.h>

#include "kit/text.h"

/* Copies raw to out as one line of well-formed UTF-8, whole characters only. */
static void
put_line(char *out, size_t room, struct vt_str raw)
{
	size_t n = 0;

	for (size_t i = 0; i < raw.n;) {
		size_t start = i;
		uint32_t c = kit_utf8_next(raw, &i);

		if (c == 0xFFFD && i - start == 1)
			c = '?';
		else if (c < 0x20 || (c >= 0x7F && c < 0xA0))
			c = ' ';
		char bytes[4];
		size_t len = kit_utf8_put(bytes, c);

		if (n + len >= room)
			break;
		memcpy(out + n, bytes, len);
		n += len;
	}
	out[n] = '\0';
}

int
kit_vfail(struct vt_error *err, int code, const char *format, va_list ap)
{
	char raw[2 * sizeof(err->message)];

	if (err == NULL || err->code != 0)
		return code;
	int n = vsnprintf(raw, sizeof(raw), format, ap);

	if (n < 0)
		n = 0;
	if ((size_t)n >= sizeof(raw))
		n = (int)sizeof(raw) - 1;
	err->code = code;
	put_line(err->message, sizeof(err->message), (struct vt_str){raw, (size_t)n});
	return code;
}

int
kit_fail(struct vt_error *err, int code, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	int rc = kit_vfail(err, code, format, ap);
	va_end(ap);
	return rc;
}
