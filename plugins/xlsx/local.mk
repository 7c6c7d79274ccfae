# The XLSX writer.
plugin_LTLIBRARIES += plugins/xlsx.la
plugins_xlsx_la_SOURCES = plugins/xlsx/plugin.c plugins/xlsx/book.c plugins/xlsx/book.h \
	plugins/xlsx/row.c plugins/xlsx/row.h
plugins_xlsx_la_CPPFLAGS = $(AM_CPPFLAGS) $(XLSXWRITER_CFLAGS)
plugins_xlsx_la_LDFLAGS = $(plugin_ldflags)
plugins_xlsx_la_LIBADD = $(XLSXWRITER_LIBS)
