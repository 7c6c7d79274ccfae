# plugins/case: the rules of capitals in running text.
noinst_LTLIBRARIES += plugins/libcase.la
plugins_libcase_la_SOURCES = \
	plugins/case/agency.c \
	plugins/case/document.c \
	plugins/case/place.c \
	plugins/case/plugin.c \
	plugins/case/prose.c \
	plugins/case/prose.h \
	plugins/case/rules.h \
	plugins/case/sentence.c \
	plugins/case/special.c \
	plugins/case/unit.c
plugins_libcase_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=case_plugin
