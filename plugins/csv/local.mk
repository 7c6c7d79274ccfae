# The CSV writer.
plugin_LTLIBRARIES += plugins/csv.la
plugins_csv_la_SOURCES = plugins/csv/plugin.c plugins/csv/table.c plugins/csv/table.h
plugins_csv_la_LDFLAGS = $(plugin_ldflags)
