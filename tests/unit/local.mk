# Unit tests in C: one program a file, cmocka. Add your lines at the end:
#
#	unit_tests += tests/unit/test_arena
#	tests_unit_test_arena_SOURCES = tests/unit/test_arena.c
#	tests_unit_test_arena_CPPFLAGS = $(unit_cppflags)
#	tests_unit_test_arena_LDADD = $(unit_libs)
#
# A test of a file that stands in a plugin names that file in its SOURCES.
unit_tests =
unit_cppflags = $(AM_CPPFLAGS) $(CMOCKA_CFLAGS) $(LIBXML_CFLAGS) $(LIBZIP_CFLAGS) $(ICU_CFLAGS) \
	-DTOP_SRCDIR='"$(abs_top_srcdir)"' -DTOP_BUILDDIR='"$(abs_top_builddir)"'
unit_libs = libcore.la libkit.la $(CMOCKA_LIBS) $(LIBXML_LIBS) $(LIBZIP_LIBS) $(ICU_LIBS) \
	$(CRYPTO_LIBS)

if HAVE_CMOCKA
check_PROGRAMS += $(unit_tests)
TESTS += $(unit_tests)
endif
