# formats/odt: OpenDocument text, packed and flat.
noinst_LTLIBRARIES += plugins/libodt.la
plugins_libodt_la_SOURCES = formats/odt/plugin.c formats/odt/probe.c formats/odt/read.c \
	formats/odt/odt.h \
	formats/odt/vocabulary.c formats/odt/vocabulary.h \
	formats/odt/store.c formats/odt/store.h \
	formats/odt/properties.c formats/odt/properties.h formats/odt/characters.c \
	formats/odt/styles.c formats/odt/styles.h \
	formats/odt/cascade.c formats/odt/cascade.h \
	formats/odt/numbering.c formats/odt/numbering.h \
	formats/odt/section.c formats/odt/section.h formats/odt/layout.c \
	formats/odt/body.c formats/odt/body.h \
	formats/odt/paragraph.c formats/odt/inline.c formats/odt/table.c \
	formats/odt/drawing.c formats/odt/object.c formats/odt/revisions.c \
	formats/odt/metadata.c formats/odt/metadata.h \
	formats/odt/edit.c formats/odt/edit.h formats/odt/edit_part.c formats/odt/edit_text.c \
	formats/odt/edit_replace.c formats/odt/edit_track.c formats/odt/edit_style.c \
	formats/odt/edit_columns.c formats/odt/edit_boxes.c formats/odt/edit_lines.h \
	formats/odt/edit_format.c formats/odt/edit_line.c \
	formats/odt/edit_master.c formats/odt/edit_number.c \
	formats/odt/edit_page.c formats/odt/edit_place.c formats/odt/edit_widths.c \
	formats/odt/edit_comment.c
plugins_libodt_la_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS) -Dvt_plugin_entry=odt_plugin
plugins_libodt_la_LIBADD = $(LIBXML_LIBS)
