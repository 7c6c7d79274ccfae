/* Fuzz target: a file as an archive, every entry of it, and what is said of one that is none. */
#include "config.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/package/package.h"
#include "tests/fuzz/fuzz.h"

enum { ENTRIES_MAX = 64, UNPACKED_MAX = 1 << 20 };

static void
read_entry(struct vt_package *pkg, int64_t i)
{
	struct vt_error err = {0};
	struct vt_stream *stream;
	char buf[4096];
	size_t n = 1, total = 0;

	if (pkg->ops->open(pkg, i, &stream, &err) != VT_OK)
		return;
	while (n > 0 && total < UNPACKED_MAX &&
	    pkg->ops->read(stream, buf, sizeof(buf), &n, &err) == VT_OK)
		total += n;
	pkg->ops->close(stream);
}

static void
read_all(struct package *p)
{
	struct vt_package *pkg = package_face(p);
	struct vt_error err = {0};
	size_t count = pkg->ops->entry_count(pkg);
	int docx = docx_plugin.readers[0]->probe(pkg);
	int odt = odt_plugin.readers[0]->probe(pkg);

	if (docx < 0 || docx > 100 || odt < 0 || odt > 100)
		fuzz_broken("a probe answers 0 to 100", "");
	for (size_t i = 0; i < count && i < ENTRIES_MAX; i++) {
		if (pkg->ops->entry_name(pkg, i) == NULL)
			fuzz_broken("every entry has a name", "");
		read_entry(pkg, (int64_t)i);
	}
	read_entry(pkg, -1);
	if (package_diagnose(p, &err) >= VT_OK || err.code >= VT_OK || err.message[0] == '\0')
		fuzz_broken("a file that is no document is named", err.message);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	int fd = memfd_create("input", MFD_CLOEXEC);
	struct vt_error err = {0};
	struct package *p;

	if (fd < 0 || write(fd, bytes, n) != (ssize_t)n || lseek(fd, 0, SEEK_SET) != 0)
		abort();
	if (package_open("input.docx", fd, &p, &err) == VT_OK) {
		read_all(p);
		package_free(p);
	}
	close(fd);
	return 0;
}
