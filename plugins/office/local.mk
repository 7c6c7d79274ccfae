# plugins/office: the rules whose words are an office's own.
plugin_LTLIBRARIES += plugins/office.la
plugins_office_la_SOURCES = \
	plugins/office/number_unit.c \
	plugins/office/plugin.c \
	plugins/office/rules.h \
	plugins/office/wording.c \
	plugins/office/wording_forbidden.c \
	plugins/office/wording_required.c
plugins_office_la_LDFLAGS = $(plugin_ldflags)
plugins_office_la_LIBADD = libkit-regex.la
