# plugins/record: what a register cannot take, or what contradicts itself in the record.
plugin_LTLIBRARIES += plugins/record.la
plugins_record_la_SOURCES = \
	plugins/record/plugin.c \
	plugins/record/record_addressee.c \
	plugins/record/record_length.c \
	plugins/record/record_place.c \
	plugins/record/record_symbol.c \
	plugins/record/rules.h
plugins_record_la_LDFLAGS = $(plugin_ldflags)
