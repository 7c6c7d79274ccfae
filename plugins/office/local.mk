# plugins/office: the rules whose words are an office's own.
noinst_LTLIBRARIES += plugins/liboffice.la
plugins_liboffice_la_SOURCES = \
	plugins/office/number_unit.c \
	plugins/office/plugin.c \
	plugins/office/rules.h \
	plugins/office/wording.c \
	plugins/office/wording_forbidden.c \
	plugins/office/wording_required.c
plugins_liboffice_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=office_plugin
plugins_liboffice_la_LIBADD = libkit-regex.la
