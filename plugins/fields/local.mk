# The record: one field a file.
noinst_LTLIBRARIES += plugins/libfields.la
plugins_libfields_la_SOURCES = plugins/fields/plugin.c plugins/fields/field.c \
	plugins/fields/field.h \
	plugins/fields/type_name.c \
	plugins/fields/type_code.c \
	plugins/fields/code_number.c \
	plugins/fields/code_notation.c \
	plugins/fields/place.c \
	plugins/fields/issued_date.c \
	plugins/fields/organ_name.c \
	plugins/fields/organization_in_charge.c \
	plugins/fields/subject.c \
	plugins/fields/signer_info.c \
	plugins/fields/to.c \
	plugins/fields/to_places.c \
	plugins/fields/archive_places.c \
	plugins/fields/priority.c \
	plugins/fields/secrecy.c \
	plugins/fields/language.c \
	plugins/fields/page_amount.c \
	plugins/fields/appendixes.c \
	plugins/fields/legal_bases.c \
	plugins/fields/citations.c \
	plugins/fields/typer_notation.c \
	plugins/fields/promulgation_amount.c \
	plugins/fields/sphere_of_promulgation.c \
	plugins/fields/signers.c \
	plugins/fields/organ_names.c \
	plugins/fields/recipients.c
plugins_libfields_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=fields_plugin
