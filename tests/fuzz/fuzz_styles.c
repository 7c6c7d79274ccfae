/* Fuzz target: the styles of both formats, below a document that asks for them. */
#include "config.h"

#include "tests/fuzz/fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct vt_str input = {(const char *)bytes, n};

	if (fuzz_is_odf(input))
		fuzz_odf_part("styles.xml", input);
	else
		fuzz_word_part("word/styles.xml", input);
	return 0;
}
