# plugins/typing: the rules of fonts and of typed text.
noinst_LTLIBRARIES += plugins/libtyping.la
plugins_libtyping_la_SOURCES = \
	plugins/typing/font_color.c \
	plugins/typing/font_family.c \
	plugins/typing/font_legacy.c \
	plugins/typing/keystroke.c \
	plugins/typing/keystroke.h \
	plugins/typing/legacy.c \
	plugins/typing/legacy.h \
	plugins/typing/placeholder.c \
	plugins/typing/placeholder.h \
	plugins/typing/plugin.c \
	plugins/typing/rules.h \
	plugins/typing/spacing_place.c \
	plugins/typing/spacing_place.h \
	plugins/typing/tally.c \
	plugins/typing/tally.h \
	plugins/typing/text_decomposed.c \
	plugins/typing/text_figures.c \
	plugins/typing/text_fixed_word.c \
	plugins/typing/text_keystroke.c \
	plugins/typing/text_lookalike.c \
	plugins/typing/text_placeholder.c \
	plugins/typing/text_spacing.c \
	plugins/typing/text_tone_placement.c \
	plugins/typing/word_slip.c plugins/typing/word_slip.h
plugins_libtyping_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=typing_plugin
