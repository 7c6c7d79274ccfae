# The text writer.
plugin_LTLIBRARIES += plugins/text.la
plugins_text_la_SOURCES = plugins/text/plugin.c plugins/text/report.c plugins/text/report.h \
	plugins/text/check.c plugins/text/record.c plugins/text/page.c plugins/text/page.h \
	plugins/text/quote.c plugins/text/quote.h
plugins_text_la_LDFLAGS = $(plugin_ldflags)
