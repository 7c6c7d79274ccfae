# formats/edxml: messages that hold a document of another format.
noinst_LTLIBRARIES += plugins/libedxml-reader.la
plugins_libedxml_reader_la_SOURCES = formats/edxml/plugin.c formats/edxml/probe.c \
	formats/edxml/parse.c formats/edxml/read.c formats/edxml/edxml.h
plugins_libedxml_reader_la_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS) $(NETTLE_CFLAGS) \
	-Dvt_plugin_entry=edxml_reader_plugin
plugins_libedxml_reader_la_LIBADD = $(LIBXML_LIBS) $(NETTLE_LIBS)
