# plugins/citations: the rules of cited documents.
noinst_LTLIBRARIES += plugins/libcitations.la
plugins_libcitations_la_SOURCES = \
	plugins/citations/agency_mismatch.c \
	plugins/citations/date_form.c \
	plugins/citations/date_invalid.c \
	plugins/citations/expired.c \
	plugins/citations/future.c \
	plugins/citations/in_force.c \
	plugins/citations/in_force.h \
	plugins/citations/incomplete.c \
	plugins/citations/inconsistent.c \
	plugins/citations/internal.c \
	plugins/citations/mention.c \
	plugins/citations/mention.h \
	plugins/citations/not_yet.c \
	plugins/citations/plugin.c \
	plugins/citations/reference.c \
	plugins/citations/reference.h \
	plugins/citations/rules.h \
	plugins/citations/separator.c \
	plugins/citations/spacing.c \
	plugins/citations/symbol_typo.c \
	plugins/citations/type_mismatch.c \
	plugins/citations/within.c \
	plugins/citations/within.h \
	plugins/citations/year_mismatch.c \
	plugins/citations/year_missing.c
plugins_libcitations_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=citations_plugin
