/* Fuzz target: every rule, every field and every writer, over a document of any lines. */
#include "config.h"

#include "tests/fuzz/fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	fuzz_host("input.lines", (struct vt_str){(const char *)bytes, n});
	return 0;
}
