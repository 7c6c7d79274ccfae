# The HTML report. Its style and script are files of their own, made into lines of C.
plugin_LTLIBRARIES += plugins/html.la
plugins_html_la_SOURCES = plugins/html/plugin.c plugins/html/html.h plugins/html/page.c \
	plugins/html/article.c plugins/html/record.c plugins/html/sheet.c plugins/html/marks.c \
	plugins/html/marks.h
nodist_plugins_html_la_SOURCES = plugins/html/page_css.h plugins/html/page_js.h
plugins_html_la_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_builddir)
plugins_html_la_LDFLAGS = $(plugin_ldflags)
BUILT_SOURCES += plugins/html/page_css.h plugins/html/page_js.h
CLEANFILES += plugins/html/page_css.h plugins/html/page_js.h
EXTRA_DIST += plugins/html/page.css plugins/html/page.js

as_c_lines = sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/^/"/' -e 's/$$/\\n",/'

plugins/html/page_css.h: $(top_srcdir)/plugins/html/page.css
	$(AM_V_GEN)$(MKDIR_P) plugins/html && $(as_c_lines) $(top_srcdir)/plugins/html/page.css > $@

plugins/html/page_js.h: $(top_srcdir)/plugins/html/page.js
	$(AM_V_GEN)$(MKDIR_P) plugins/html && $(as_c_lines) $(top_srcdir)/plugins/html/page.js > $@
