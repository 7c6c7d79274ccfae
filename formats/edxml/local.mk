# formats/edxml: messages that hold a document of another format.
plugin_LTLIBRARIES += plugins/edxml-reader.la
plugins_edxml_reader_la_SOURCES = formats/edxml/plugin.c formats/edxml/probe.c \
	formats/edxml/parse.c formats/edxml/read.c formats/edxml/edxml.h
plugins_edxml_reader_la_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS) $(NETTLE_CFLAGS)
plugins_edxml_reader_la_LDFLAGS = $(plugin_ldflags)
plugins_edxml_reader_la_LIBADD = $(LIBXML_LIBS) $(NETTLE_LIBS)
