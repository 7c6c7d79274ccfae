/* Fuzz target: the reader of ODT files, from their XML parts. */
#include "config.h"

#include "tests/fuzz/fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	fuzz_odf_part("content.xml", (struct vt_str){(const char *)bytes, n});
	return 0;
}
