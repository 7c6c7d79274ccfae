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
	$(NETTLE_LIBS)

unit_tests += tests/unit/test_base
tests_unit_test_base_SOURCES = tests/unit/test_base.c tests/unit/unit.h
tests_unit_test_base_CPPFLAGS = $(unit_cppflags)
tests_unit_test_base_LDADD = $(unit_libs)

unit_tests += tests/unit/test_node
tests_unit_test_node_SOURCES = tests/unit/test_node.c tests/unit/unit.h
tests_unit_test_node_CPPFLAGS = $(unit_cppflags)
tests_unit_test_node_LDADD = $(unit_libs)

unit_tests += tests/unit/test_profile_tables
tests_unit_test_profile_tables_SOURCES = tests/unit/test_profile_tables.c tests/unit/unit.h
tests_unit_test_profile_tables_CPPFLAGS = $(unit_cppflags)
tests_unit_test_profile_tables_LDADD = $(unit_libs)

unit_tests += tests/unit/test_length
tests_unit_test_length_SOURCES = tests/unit/test_length.c tests/unit/unit.h
tests_unit_test_length_CPPFLAGS = $(unit_cppflags)
tests_unit_test_length_LDADD = $(unit_libs)
unit_tests += tests/unit/test_placeholder
tests_unit_test_placeholder_SOURCES = tests/unit/test_placeholder.c tests/unit/unit.h
tests_unit_test_placeholder_CPPFLAGS = $(unit_cppflags)
tests_unit_test_placeholder_LDADD = $(unit_libs)

unit_tests += tests/unit/test_model
tests_unit_test_model_SOURCES = tests/unit/test_model.c tests/unit/unit.h
tests_unit_test_model_CPPFLAGS = $(unit_cppflags)
tests_unit_test_model_LDADD = $(unit_libs)

unit_tests += tests/unit/test_fold
tests_unit_test_fold_SOURCES = tests/unit/test_fold.c tests/unit/unit.h
tests_unit_test_fold_CPPFLAGS = $(unit_cppflags)
tests_unit_test_fold_LDADD = $(unit_libs)

unit_tests += tests/unit/test_phrase
tests_unit_test_phrase_SOURCES = tests/unit/test_phrase.c tests/unit/unit.h
tests_unit_test_phrase_CPPFLAGS = $(unit_cppflags)
tests_unit_test_phrase_LDADD = $(unit_libs)

unit_tests += tests/unit/test_text
tests_unit_test_text_SOURCES = tests/unit/test_text.c tests/unit/unit.h
tests_unit_test_text_CPPFLAGS = $(unit_cppflags)
tests_unit_test_text_LDADD = $(unit_libs)

if HAVE_CMOCKA
check_PROGRAMS += $(unit_tests)
TESTS += $(unit_tests)
endif

unit_tests += tests/unit/test_citation
tests_unit_test_citation_SOURCES = tests/unit/test_citation.c
tests_unit_test_citation_CPPFLAGS = $(unit_cppflags)
tests_unit_test_citation_LDADD = $(unit_libs)

unit_tests += tests/unit/test_profile
tests_unit_test_profile_SOURCES = tests/unit/test_profile.c tests/unit/unit.h
tests_unit_test_profile_CPPFLAGS = $(unit_cppflags)
tests_unit_test_profile_LDADD = $(unit_libs)

unit_tests += tests/unit/test_expect
tests_unit_test_expect_SOURCES = tests/unit/test_expect.c tests/unit/unit.h
tests_unit_test_expect_CPPFLAGS = $(unit_cppflags)
tests_unit_test_expect_LDADD = $(unit_libs)
unit_tests += tests/unit/test_anatomy
tests_unit_test_anatomy_SOURCES = tests/unit/test_anatomy.c tests/unit/unit.h \
	tests/unit/anatomy_view.c tests/unit/anatomy_view.h
tests_unit_test_anatomy_CPPFLAGS = $(unit_cppflags)
tests_unit_test_anatomy_LDADD = $(unit_libs)
EXTRA_DIST += tests/anatomy/opening.cases tests/anatomy/closing.cases \
	tests/anatomy/body.cases tests/anatomy/variety.cases tests/anatomy/stranger.cases \
	tests/anatomy/life-opening.cases tests/anatomy/life-closing.cases \
	tests/anatomy/life-kinds.cases tests/anatomy/life-offices.cases \
	tests/anatomy/life-strangers.cases tests/anatomy/life-more.cases \
	tests/anatomy/life-joint.cases tests/anatomy/life-beside.cases \
	tests/anatomy/life-converted.cases \
	tests/anatomy/life-papers.cases tests/anatomy/life-plain.cases \
	tests/anatomy/life-seldom.cases \
	tests/anatomy/life-habits.cases tests/anatomy/life-pages.cases \
	tests/anatomy/citations.cases

# make tests/unit/show_anatomy: prints the components of the files it is given.
EXTRA_PROGRAMS += tests/unit/show_anatomy
tests_unit_show_anatomy_SOURCES = tests/unit/show_anatomy.c \
	tests/unit/anatomy_view.c tests/unit/anatomy_view.h
tests_unit_show_anatomy_CPPFLAGS = $(unit_cppflags)
tests_unit_show_anatomy_LDADD = $(unit_libs)

unit_tests += tests/unit/test_package
tests_unit_test_package_SOURCES = tests/unit/test_package.c tests/unit/unit.h
tests_unit_test_package_CPPFLAGS = $(unit_cppflags)
tests_unit_test_package_LDADD = $(unit_libs)

unit_tests += tests/unit/test_registry
tests_unit_test_registry_SOURCES = tests/unit/test_registry.c tests/unit/unit.h
tests_unit_test_registry_CPPFLAGS = $(unit_cppflags)
tests_unit_test_registry_LDADD = $(unit_libs)

unit_tests += tests/unit/test_fields
tests_unit_test_fields_SOURCES = tests/unit/test_fields.c tests/unit/unit.h
tests_unit_test_fields_CPPFLAGS = $(unit_cppflags)
tests_unit_test_fields_LDADD = $(unit_libs)
unit_tests += tests/unit/test_date
tests_unit_test_date_SOURCES = tests/unit/test_date.c
tests_unit_test_date_CPPFLAGS = $(unit_cppflags)
tests_unit_test_date_LDADD = $(unit_libs)

unit_tests += tests/unit/test_session
tests_unit_test_session_SOURCES = tests/unit/test_session.c tests/unit/unit.h
tests_unit_test_session_CPPFLAGS = $(unit_cppflags)
tests_unit_test_session_LDADD = $(unit_libs)
unit_tests += tests/unit/test_ask
tests_unit_test_ask_SOURCES = tests/unit/test_ask.c tests/unit/unit.h \
	plugins/closing/authority.c \
	plugins/header/date_form.c plugins/header/notation.c
tests_unit_test_ask_CPPFLAGS = $(unit_cppflags)
tests_unit_test_ask_LDADD = $(unit_libs)

unit_tests += tests/unit/test_legacy
tests_unit_test_legacy_SOURCES = tests/unit/test_legacy.c tests/unit/unit.h
tests_unit_test_legacy_CPPFLAGS = $(unit_cppflags)
tests_unit_test_legacy_LDADD = $(unit_libs)

unit_tests += tests/unit/test_xml
tests_unit_test_xml_SOURCES = tests/unit/test_xml.c tests/unit/bytes.h \
	tests/unit/seen.h tests/unit/unit.h
tests_unit_test_xml_CPPFLAGS = $(unit_cppflags)
tests_unit_test_xml_LDADD = $(unit_libs)

unit_tests += tests/unit/test_mention
tests_unit_test_mention_SOURCES = tests/unit/test_mention.c tests/unit/unit.h \
	plugins/citations/mention.c
tests_unit_test_mention_CPPFLAGS = $(unit_cppflags)
tests_unit_test_mention_LDADD = $(unit_libs)

unit_tests += tests/unit/test_ordinal
tests_unit_test_ordinal_SOURCES = tests/unit/test_ordinal.c
tests_unit_test_ordinal_CPPFLAGS = $(unit_cppflags)
tests_unit_test_ordinal_LDADD = $(unit_libs)

unit_tests += tests/unit/test_xml_gap
tests_unit_test_xml_gap_SOURCES = tests/unit/test_xml_gap.c tests/unit/bytes.h tests/unit/unit.h
tests_unit_test_xml_gap_CPPFLAGS = $(unit_cppflags)
tests_unit_test_xml_gap_LDADD = $(unit_libs)

unit_tests += tests/unit/test_xml_aside
tests_unit_test_xml_aside_SOURCES = tests/unit/test_xml_aside.c tests/unit/bytes.h tests/unit/unit.h
tests_unit_test_xml_aside_CPPFLAGS = $(unit_cppflags)
tests_unit_test_xml_aside_LDADD = $(unit_libs)

unit_tests += tests/unit/test_xml_alike
tests_unit_test_xml_alike_SOURCES = tests/unit/test_xml_alike.c tests/unit/bytes.h \
	tests/unit/seen.h tests/unit/unit.h
tests_unit_test_xml_alike_CPPFLAGS = $(unit_cppflags)
tests_unit_test_xml_alike_LDADD = $(unit_libs)

unit_tests += tests/unit/test_alike
tests_unit_test_alike_SOURCES = tests/unit/test_alike.c tests/unit/unit.h
tests_unit_test_alike_CPPFLAGS = $(unit_cppflags)
tests_unit_test_alike_LDADD = $(unit_libs)

unit_tests += tests/unit/test_sealed
tests_unit_test_sealed_SOURCES = tests/unit/test_sealed.c tests/unit/unit.h
tests_unit_test_sealed_CPPFLAGS = $(unit_cppflags)
tests_unit_test_sealed_LDADD = $(unit_libs)

unit_tests += tests/unit/test_stretch
tests_unit_test_stretch_SOURCES = tests/unit/test_stretch.c tests/unit/unit.h
tests_unit_test_stretch_CPPFLAGS = $(unit_cppflags)
tests_unit_test_stretch_LDADD = $(unit_libs)
