# plugins/opening: the rules of addressee and căn cứ, which open the text.
noinst_LTLIBRARIES += plugins/libopening.la
plugins_libopening_la_SOURCES = \
	plugins/opening/addressee_form.c \
	plugins/opening/addressee_missing.c \
	plugins/opening/addressee_style.c \
	plugins/opening/basis_form.c \
	plugins/opening/basis_incomplete.c \
	plugins/opening/basis_missing.c \
	plugins/opening/basis_punctuation.c \
	plugins/opening/basis_style.c \
	plugins/opening/order_form.c \
	plugins/opening/order_missing.c \
	plugins/opening/plugin.c \
	plugins/opening/preamble.c \
	plugins/opening/preamble.h \
	plugins/opening/rules.h
plugins_libopening_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=opening_plugin
