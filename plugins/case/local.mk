# plugins/case: the rules of capitals in running text.
plugin_LTLIBRARIES += plugins/case.la
plugins_case_la_SOURCES = \
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
plugins_case_la_LDFLAGS = $(plugin_ldflags)
