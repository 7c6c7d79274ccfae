# edXML messages: the writer, and the rules about the header of one that was read.
plugin_LTLIBRARIES += plugins/edxml.la
plugins_edxml_la_SOURCES = plugins/edxml/plugin.c plugins/edxml/message.c plugins/edxml/message.h \
	plugins/edxml/header.c plugins/edxml/header.h plugins/edxml/organ.c plugins/edxml/organ.h \
	plugins/edxml/attachment.c plugins/edxml/attachment.h \
	plugins/edxml/envelope.c plugins/edxml/envelope.h plugins/edxml/edxml_missing.c \
	plugins/edxml/edxml_length.c plugins/edxml/edxml_form.c plugins/edxml/edxml_duplicate.c \
	plugins/edxml/edxml_attachment.c plugins/edxml/edxml_mismatch.c
plugins_edxml_la_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS) $(NETTLE_CFLAGS)
plugins_edxml_la_LDFLAGS = $(plugin_ldflags)
plugins_edxml_la_LIBADD = $(LIBXML_LIBS) $(NETTLE_LIBS)
