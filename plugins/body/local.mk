# plugins/body: the rules of the text: how it is set, how its parts are numbered.
noinst_LTLIBRARIES += plugins/libbody.la
plugins_libbody_la_SOURCES = \
	plugins/body/alike.c \
	plugins/body/annex.c \
	plugins/body/annex.h \
	plugins/body/body_align.c \
	plugins/body/body_article_form.c \
	plugins/body/body_capitals.c \
	plugins/body/body_end_mark.c \
	plugins/body/body_heading_style.c \
	plugins/body/body_indent.c \
	plugins/body/body_line_spacing.c \
	plugins/body/body_list_mark.c \
	plugins/body/body_paragraph_spacing.c \
	plugins/body/body_point_letter.c \
	plugins/body/body_sequence.c \
	plugins/body/body_slope.c \
	plugins/body/body_size.c \
	plugins/body/quoted.c plugins/body/quoted.h \
	plugins/body/heading_mend.c plugins/body/heading_mend.h \
	plugins/body/heading_type.c \
	plugins/body/heading_type.h \
	plugins/body/order.c \
	plugins/body/order.h \
	plugins/body/order_heading.c \
	plugins/body/order_heading.h \
	plugins/body/order_within.c \
	plugins/body/order_within.h \
	plugins/body/plugin.c \
	plugins/body/prose.c \
	plugins/body/prose.h \
	plugins/body/rules.h \
	plugins/body/unit_mark.c plugins/body/unit_mark.h
plugins_libbody_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=body_plugin
