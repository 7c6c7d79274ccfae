# plugins/closing: the rules of signature and recipients.
noinst_LTLIBRARIES += plugins/libclosing.la
plugins_libclosing_la_SOURCES = \
	plugins/closing/authority.c \
	plugins/closing/authority.h \
	plugins/closing/contact_style.c \
	plugins/closing/copy.c \
	plugins/closing/copy.h \
	plugins/closing/copy_closing.c \
	plugins/closing/copy_closing.h \
	plugins/closing/copy_form.c \
	plugins/closing/copy_missing.c \
	plugins/closing/copy_style.c \
	plugins/closing/foreign.c \
	plugins/closing/foreign.h \
	plugins/closing/name.c \
	plugins/closing/name.h \
	plugins/closing/plugin.c \
	plugins/closing/recipients_archive.c \
	plugins/closing/recipients_as_above.c \
	plugins/closing/recipients_duplicate.c \
	plugins/closing/recipients_item.c \
	plugins/closing/recipients_item_style.c \
	plugins/closing/recipients_label.c \
	plugins/closing/recipients_label_style.c \
	plugins/closing/recipients_missing.c \
	plugins/closing/rules.h \
	plugins/closing/signature_authority.c \
	plugins/closing/signature_missing.c \
	plugins/closing/signature_name_style.c \
	plugins/closing/signature_stack.c \
	plugins/closing/signature_style.c \
	plugins/closing/signature_title_before_name.c \
	plugins/closing/unmarked.c plugins/closing/unmarked.h
plugins_libclosing_la_CPPFLAGS = $(AM_CPPFLAGS) -Dvt_plugin_entry=closing_plugin
