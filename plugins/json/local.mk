# The JSON writer.
plugin_LTLIBRARIES += plugins/json.la
plugins_json_la_SOURCES = plugins/json/plugin.c plugins/json/shapes.c plugins/json/shapes.h
plugins_json_la_CPPFLAGS = $(AM_CPPFLAGS) $(JANSSON_CFLAGS)
plugins_json_la_LDFLAGS = $(plugin_ldflags)
plugins_json_la_LIBADD = libkit.la $(JANSSON_LIBS)
