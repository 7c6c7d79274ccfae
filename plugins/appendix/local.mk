# plugins/appendix: the rules of appendices and of marks of urgency and secrecy.
noinst_LTLIBRARIES += plugins/libappendix.la
plugins_libappendix_la_SOURCES = \
	plugins/appendix/appendix_heading.c \
	plugins/appendix/appendix_unmentioned.c \
	plugins/appendix/note.c plugins/appendix/note.h \
	plugins/appendix/note_number.c \
	plugins/appendix/heading.c \
	plugins/appendix/issued_heading.c \
	plugins/appendix/heading.h \
	plugins/appendix/plugin.c \
	plugins/appendix/rules.h \
	plugins/appendix/urgency_form.c
plugins_libappendix_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=appendix_plugin
