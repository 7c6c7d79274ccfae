/* All of an entry of a package at once. */
#include <stdlib.h>

#include "kit/fail.h"
#include "kit/unpack.h"

enum { CHUNK = 1 << 16 };

int
kit_unpack(struct vt_package *pkg, int64_t i, char **out_bytes, size_t *out_n, struct vt_error *err)
{
	struct vt_stream *stream;
	size_t n = 0, room = 0, got = 1;
	char *bytes = NULL;
	int code = pkg->ops->open(pkg, i, &stream, err);

	if (code != VT_OK)
		return code;
	while (code == VT_OK && got > 0) {
		if (room - n < CHUNK) {
			char *more = realloc(bytes, room = room * 2 + CHUNK);

			if (more == NULL) {
				code = kit_fail(err, VT_ERR_MEMORY, "no memory for a file inside");
				break;
			}
			bytes = more;
		}
		code = pkg->ops->read(stream, bytes + n, room - n, &got, err);
		n += code == VT_OK ? got : 0;
	}
	pkg->ops->close(stream);
	if (code != VT_OK) {
		free(bytes);
		return code;
	}
	*out_bytes = bytes;
	*out_n = n;
	return VT_OK;
}
