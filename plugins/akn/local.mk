# The Akoma Ntoso writer.
plugin_LTLIBRARIES += plugins/akn.la
plugins_akn_la_SOURCES = plugins/akn/plugin.c plugins/akn/akn.h plugins/akn/attachments.c \
	plugins/akn/body.c plugins/akn/document.c plugins/akn/id.c plugins/akn/items.c \
	plugins/akn/items.h plugins/akn/marks.c \
	plugins/akn/marks.h plugins/akn/meta.c plugins/akn/run.c \
	plugins/akn/table.c
plugins_akn_la_LDFLAGS = $(plugin_ldflags)
