# The writer of an archive's metadata of a document.
plugin_LTLIBRARIES += plugins/ead.la
plugins_ead_la_SOURCES = plugins/ead/plugin.c plugins/ead/ead.h plugins/ead/codes.c \
	plugins/ead/document.c
plugins_ead_la_LDFLAGS = $(plugin_ldflags)
