# plugins/header: the rules of nation, motto, agency, number, date, title and subject.
noinst_LTLIBRARIES += plugins/libheader.la
plugins_libheader_la_SOURCES = \
	plugins/header/agency_abbreviated.c \
	plugins/header/agency_abolished.c \
	plugins/header/agency_line.c plugins/header/boxes.c \
	plugins/header/columns.c plugins/header/columns.h \
	plugins/header/agency_missing.c \
	plugins/header/agency_parent_style.c \
	plugins/header/agency_style.c \
	plugins/header/doubled_space.c \
	plugins/header/date_blank.c \
	plugins/header/component_forbidden.c \
	plugins/header/date_form.c \
	plugins/header/date_form.h \
	plugins/header/date_invalid.c \
	plugins/header/head_missing.c \
	plugins/header/date_missing.c \
	plugins/header/date_style.c \
	plugins/header/date_wording.c \
	plugins/header/date_zero.c \
	plugins/header/line.c \
	plugins/header/line.h \
	plugins/header/motto_line.c \
	plugins/header/motto_missing.c \
	plugins/header/motto_style.c \
	plugins/header/motto_wording.c \
	plugins/header/names.c \
	plugins/header/names.h \
	plugins/header/nation_missing.c \
	plugins/header/nation_style.c \
	plugins/header/nation_wording.c \
	plugins/header/notation.c \
	plugins/header/notation.h \
	plugins/header/number_blank.c \
	plugins/header/number_label.c \
	plugins/header/number_leading_zero.c \
	plugins/header/number_missing.c \
	plugins/header/number_spacing.c \
	plugins/header/number_style.c \
	plugins/header/number_symbol.c \
	plugins/header/number_type_mismatch.c \
	plugins/header/number_year.c \
	plugins/header/party_line.c \
	plugins/header/party_missing.c \
	plugins/header/party_style.c \
	plugins/header/party_wording.c \
	plugins/header/plugin.c \
	plugins/header/rules.h \
	plugins/header/subject_form.c \
	plugins/header/subject_line.c \
	plugins/header/subject_missing.c \
	plugins/header/subject_style.c \
	plugins/header/subject_wording.c \
	plugins/header/title_form.c \
	plugins/header/title_missing.c \
	plugins/header/title_style.c \
	plugins/header/title_unknown.c
plugins_libheader_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=header_plugin
