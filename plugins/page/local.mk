noinst_LTLIBRARIES += plugins/libpage.la
plugins_libpage_la_SOURCES = plugins/page/plugin.c plugins/page/rules.h \
	plugins/page/extent.c plugins/page/extent.h \
	plugins/page/margin.c \
	plugins/page/number.c plugins/page/number.h \
	plugins/page/number_first.c \
	plugins/page/number_missing.c \
	plugins/page/number_place.c \
	plugins/page/number_style.c \
	plugins/page/orientation.c \
	plugins/page/size.c
plugins_libpage_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=page_plugin
