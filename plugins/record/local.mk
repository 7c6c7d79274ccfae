# plugins/record: what a register cannot take, or what contradicts itself in the record.
noinst_LTLIBRARIES += plugins/librecord.la
plugins_librecord_la_SOURCES = \
	plugins/record/plugin.c \
	plugins/record/record_addressee.c \
	plugins/record/record_length.c \
	plugins/record/record_place.c \
	plugins/record/record_symbol.c \
	plugins/record/rules.h
plugins_librecord_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=record_plugin
