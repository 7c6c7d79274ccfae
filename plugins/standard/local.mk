# The readers, the rules and the fields of vanthu in one file. Each is a plugin as any other, but
# for the name of its table.
plugin_LTLIBRARIES += plugins/standard.la
plugins_standard_la_SOURCES = plugins/standard/plugin.c plugins/standard/standard.h
plugins_standard_la_LDFLAGS = $(plugin_ldflags)
plugins_standard_la_LIBADD = plugins/libappendix.la plugins/libbody.la \
	plugins/libcase.la plugins/libcitations.la plugins/libclosing.la plugins/libdocx.la \
	plugins/libdraft.la plugins/libedxml.la plugins/libedxml-reader.la plugins/libfields.la \
	plugins/libheader.la plugins/libodt.la plugins/liboffice.la plugins/libopening.la \
	plugins/libpage.la plugins/librecord.la plugins/libtyping.la
