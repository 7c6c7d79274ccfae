# The JSON writers.
plugin_LTLIBRARIES += plugins/json.la
plugins_json_la_SOURCES = plugins/json/plugin.c plugins/json/grow.c plugins/json/grow.h \
	plugins/json/shapes.c plugins/json/shapes.h plugins/json/sarif.c plugins/json/sarif.h
plugins_json_la_CPPFLAGS = $(AM_CPPFLAGS) $(JSON_C_CFLAGS)
plugins_json_la_LDFLAGS = $(plugin_ldflags)
plugins_json_la_LIBADD = $(JSON_C_LIBS)

# What its objects look like, for programs that read them: JSON Schema, draft 2020-12.
dist_schema_DATA += plugins/json/schema/vanthu-check-1.json \
	plugins/json/schema/vanthu-record-1.json plugins/json/schema/vanthu-error-1.json
