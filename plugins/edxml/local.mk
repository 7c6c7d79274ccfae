# edXML messages: the writer, and the rules about the header of one that was read.
noinst_LTLIBRARIES += plugins/libedxml.la
plugins_libedxml_la_SOURCES = plugins/edxml/plugin.c plugins/edxml/message.c \
	plugins/edxml/message.h \
	plugins/edxml/header.c plugins/edxml/header.h plugins/edxml/organ.c plugins/edxml/organ.h \
	plugins/edxml/attachment.c plugins/edxml/attachment.h \
	plugins/edxml/envelope.c plugins/edxml/envelope.h plugins/edxml/edxml_missing.c \
	plugins/edxml/edxml_length.c plugins/edxml/edxml_form.c plugins/edxml/edxml_duplicate.c \
	plugins/edxml/edxml_attachment.c plugins/edxml/edxml_mismatch.c
plugins_libedxml_la_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS) $(NETTLE_CFLAGS) \
	-Dvt_plugin_entry=edxml_plugin
plugins_libedxml_la_LIBADD = $(LIBXML_LIBS) $(NETTLE_LIBS)
