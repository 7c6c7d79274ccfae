# Fuzz targets. `configure CC=clang --enable-fuzzers` links them with libFuzzer; otherwise
# each is a program that replays files: test_replay.py does.
fuzz_targets = tests/fuzz/fuzz_package tests/fuzz/fuzz_docx tests/fuzz/fuzz_odt \
	tests/fuzz/fuzz_styles tests/fuzz/fuzz_numbering tests/fuzz/fuzz_xml \
	tests/fuzz/fuzz_anatomy tests/fuzz/fuzz_rules tests/fuzz/fuzz_profile tests/fuzz/fuzz_text \
	tests/fuzz/fuzz_edit tests/fuzz/fuzz_edxml
check_PROGRAMS += $(fuzz_targets)

check_LTLIBRARIES += tests/fuzz/libfuzz.la

fuzz_cppflags = $(AM_CPPFLAGS) $(LIBXML_CFLAGS) $(ICU_CFLAGS) \
	-DTOP_SRCDIR='"$(abs_top_srcdir)"' -DTOP_BUILDDIR='"$(abs_top_builddir)"'
tests_fuzz_libfuzz_la_SOURCES = tests/fuzz/fuzz.h tests/fuzz/document.c tests/fuzz/host.c \
	tests/fuzz/lines.c tests/fuzz/packages.c tests/fuzz/parts.c
if !FUZZERS
tests_fuzz_libfuzz_la_SOURCES += tests/fuzz/replay.c
endif
tests_fuzz_libfuzz_la_CPPFLAGS = $(fuzz_cppflags)
# The readers are linked statically.
tests_fuzz_libfuzz_la_LIBADD = plugins/libdocx.la plugins/libodt.la libcore.la

fuzz_libs = tests/fuzz/libfuzz.la
fuzz_ldflags = $(AM_LDFLAGS) $(FUZZER_LDFLAGS)
tests_fuzz_fuzz_package_SOURCES = tests/fuzz/fuzz_package.c
tests_fuzz_fuzz_docx_SOURCES = tests/fuzz/fuzz_docx.c
tests_fuzz_fuzz_odt_SOURCES = tests/fuzz/fuzz_odt.c
tests_fuzz_fuzz_styles_SOURCES = tests/fuzz/fuzz_styles.c
tests_fuzz_fuzz_numbering_SOURCES = tests/fuzz/fuzz_numbering.c
tests_fuzz_fuzz_xml_SOURCES = tests/fuzz/fuzz_xml.c
tests_fuzz_fuzz_anatomy_SOURCES = tests/fuzz/fuzz_anatomy.c tests/unit/anatomy_view.c \
	tests/unit/anatomy_view.h
tests_fuzz_fuzz_rules_SOURCES = tests/fuzz/fuzz_rules.c
tests_fuzz_fuzz_profile_SOURCES = tests/fuzz/fuzz_profile.c
tests_fuzz_fuzz_text_SOURCES = tests/fuzz/fuzz_text.c
tests_fuzz_fuzz_edit_SOURCES = tests/fuzz/fuzz_edit.c
tests_fuzz_fuzz_edxml_SOURCES = tests/fuzz/fuzz_edxml.c
tests_fuzz_fuzz_package_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_package_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_package_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_docx_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_docx_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_docx_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_odt_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_odt_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_odt_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_styles_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_styles_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_styles_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_numbering_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_numbering_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_numbering_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_xml_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_xml_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_xml_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_anatomy_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_anatomy_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_anatomy_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_rules_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_rules_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_rules_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_profile_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_profile_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_profile_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_text_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_text_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_text_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_edit_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_edit_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_edit_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_edxml_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_edxml_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_edxml_LDADD = $(fuzz_libs)

EXTRA_DIST += tests/fuzz/README.md tests/fuzz/make_seeds.py tests/fuzz/test_replay.py \
	tests/fuzz/found
