# plugins/draft: what is left in the file of a draft.
noinst_LTLIBRARIES += plugins/libdraft.la
plugins_libdraft_la_SOURCES = \
	plugins/draft/comments.c \
	plugins/draft/external.c \
	plugins/draft/field_error.c \
	plugins/draft/hidden.c \
	plugins/draft/highlight.c \
	plugins/draft/macro.c \
	plugins/draft/mark.c \
	plugins/draft/metadata.c \
	plugins/draft/plugin.c \
	plugins/draft/repeated.c \
	plugins/draft/rules.h \
	plugins/draft/tracked_changes.c
plugins_libdraft_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=draft_plugin
