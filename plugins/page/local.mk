plugin_LTLIBRARIES += plugins/page.la
plugins_page_la_SOURCES = plugins/page/plugin.c plugins/page/rules.h \
	plugins/page/extent.c plugins/page/extent.h \
	plugins/page/margin.c \
	plugins/page/number.c plugins/page/number.h \
	plugins/page/number_first.c \
	plugins/page/number_missing.c \
	plugins/page/number_place.c \
	plugins/page/number_style.c \
	plugins/page/orientation.c \
	plugins/page/size.c
plugins_page_la_LDFLAGS = $(plugin_ldflags)
