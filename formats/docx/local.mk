# formats/docx: the reader of Word's OOXML files.
noinst_LTLIBRARIES += plugins/libdocx.la
plugins_libdocx_la_SOURCES = \
	formats/docx/plugin.c formats/docx/docx.h formats/docx/names.h \
	formats/docx/props.h formats/docx/walk.h formats/docx/names.c \
	formats/docx/memory.c formats/docx/probe.c formats/docx/rels.c \
	formats/docx/read.c formats/docx/props.c formats/docx/styles.c \
	formats/docx/theme.c formats/docx/numbering.c formats/docx/label.c \
	formats/docx/cascade.c formats/docx/settings.c formats/docx/section.c \
	formats/docx/metadata.c formats/docx/body.c formats/docx/paragraph.c \
	formats/docx/run.c formats/docx/field.c formats/docx/alternative.c \
	formats/docx/table.c formats/docx/rows.c formats/docx/cell.c formats/docx/drawing.c \
	formats/docx/vml.c formats/docx/graphic.c formats/docx/chunk.c \
	formats/docx/chunk_text.c formats/docx/chunk_mail.c \
	formats/docx/edit.h formats/docx/edit.c formats/docx/edit_columns.c \
	formats/docx/edit_boxes.c formats/docx/edit_lines.h \
	formats/docx/edit_comment.c formats/docx/edit_fallback.c \
	formats/docx/edit_header.c formats/docx/edit_number.c formats/docx/edit_legacy.c \
	formats/docx/edit_line.c formats/docx/edit_order.c formats/docx/edit_package.c \
	formats/docx/edit_paragraph.c formats/docx/edit_part.c formats/docx/edit_path.c \
	formats/docx/edit_replace.c formats/docx/edit_run.c formats/docx/edit_section.c \
	formats/docx/edit_place.c formats/docx/edit_text.c formats/docx/edit_whole.c \
	formats/docx/edit_widths.c
plugins_libdocx_la_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS) $(NETTLE_CFLAGS) \
	-Dvt_plugin_entry=docx_plugin
plugins_libdocx_la_LIBADD = $(LIBXML_LIBS) $(NETTLE_LIBS)
EXTRA_DIST += formats/docx/README.md
