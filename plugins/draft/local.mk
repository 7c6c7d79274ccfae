# plugins/draft: what is left in the file of a draft.
plugin_LTLIBRARIES += plugins/draft.la
plugins_draft_la_SOURCES = \
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
plugins_draft_la_LDFLAGS = $(plugin_ldflags)
