/*
 * vocabulary.h - the XML names of OpenDocument that the reader knows.
 */
#ifndef VANTHU_ODT_VOCABULARY_H
#define VANTHU_ODT_VOCABULARY_H

#include "kit/xml.h"

enum odt_ns {
	ODT_NS_NONE = 0,
	ODT_NS_OFFICE,
	ODT_NS_STYLE,
	ODT_NS_TEXT,
	ODT_NS_TABLE,
	ODT_NS_DRAW,
	ODT_NS_FO,
	ODT_NS_SVG,
	ODT_NS_XLINK,
	ODT_NS_DC,
	ODT_NS_META,
	ODT_NS_LOEXT,
	ODT_NS_MANIFEST,
	ODT_NS_XML,
	ODT_NS_SCRIPT,
	ODT_NS_OOO
};

/* Every name once, whatever its namespaces: identifier, spelling. */
#define ODT_NAMES(ODT_ONE) \
	ODT_ONE(A, "a") \
	ODT_ONE(ALPHABETICAL_INDEX_AUTO_MARK_FILE, "alphabetical-index-auto-mark-file") \
	ODT_ONE(ANNOTATION, "annotation") \
	ODT_ONE(APPLET, "applet") \
	ODT_ONE(AUTOMATIC_STYLES, "automatic-styles") \
	ODT_ONE(BACKGROUND_COLOR, "background-color") \
	ODT_ONE(BINARY_DATA, "binary-data") \
	ODT_ONE(BODY, "body") \
	ODT_ONE(BOOKMARK_REF, "bookmark-ref") \
	ODT_ONE(BORDER, "border") \
	ODT_ONE(BORDER_BOTTOM, "border-bottom") \
	ODT_ONE(BORDER_LEFT, "border-left") \
	ODT_ONE(BORDER_RIGHT, "border-right") \
	ODT_ONE(BORDER_TOP, "border-top") \
	ODT_ONE(BREAK_AFTER, "break-after") \
	ODT_ONE(BREAK_BEFORE, "break-before") \
	ODT_ONE(BULLET_CHAR, "bullet-char") \
	ODT_ONE(C, "c") \
	ODT_ONE(CAPTION, "caption") \
	ODT_ONE(CHANGE_END, "change-end") \
	ODT_ONE(CHANGE_ID, "change-id") \
	ODT_ONE(CHANGE_START, "change-start") \
	ODT_ONE(CHANGED_REGION, "changed-region") \
	ODT_ONE(CHART, "chart") \
	ODT_ONE(CIRCLE, "circle") \
	ODT_ONE(COLOR, "color") \
	ODT_ONE(COLUMN_COUNT, "column-count") \
	ODT_ONE(COLUMN_WIDTH, "column-width") \
	ODT_ONE(COLUMNS, "columns") \
	ODT_ONE(CONNECTOR, "connector") \
	ODT_ONE(CONTEXTUAL_SPACING, "contextual-spacing") \
	ODT_ONE(CONTINUE_LIST, "continue-list") \
	ODT_ONE(CONTINUE_NUMBERING, "continue-numbering") \
	ODT_ONE(COUNTRY, "country") \
	ODT_ONE(COVERED_TABLE_CELL, "covered-table-cell") \
	ODT_ONE(CREATOR, "creator") \
	ODT_ONE(CUSTOM_SHAPE, "custom-shape") \
	ODT_ONE(DDE_CONNECTION_DECLS, "dde-connection-decls") \
	ODT_ONE(DDE_SOURCE, "dde-source") \
	ODT_ONE(DEFAULT_OUTLINE_LEVEL, "default-outline-level") \
	ODT_ONE(DEFAULT_STYLE, "default-style") \
	ODT_ONE(DELETION, "deletion") \
	ODT_ONE(DESC, "desc") \
	ODT_ONE(DISPLAY, "display") \
	ODT_ONE(DISPLAY_LEVELS, "display-levels") \
	ODT_ONE(DISPLAY_NAME, "display-name") \
	ODT_ONE(DOCUMENT, "document") \
	ODT_ONE(DOCUMENT_CONTENT, "document-content") \
	ODT_ONE(DOCUMENT_STATISTIC, "document-statistic") \
	ODT_ONE(DOCUMENT_STYLES, "document-styles") \
	ODT_ONE(DYNAMIC_SPACING, "dynamic-spacing") \
	ODT_ONE(ELLIPSE, "ellipse") \
	ODT_ONE(ENCRYPTION_DATA, "encryption-data") \
	ODT_ONE(EVENT_LISTENERS, "event-listeners") \
	ODT_ONE(FAMILY, "family") \
	ODT_ONE(FILL, "fill") \
	ODT_ONE(FLOATING_FRAME, "floating-frame") \
	ODT_ONE(FONT_FACE, "font-face") \
	ODT_ONE(FONT_FACE_DECLS, "font-face-decls") \
	ODT_ONE(FONT_FAMILY, "font-family") \
	ODT_ONE(FONT_FAMILY_ASIAN, "font-family-asian") \
	ODT_ONE(FONT_FAMILY_COMPLEX, "font-family-complex") \
	ODT_ONE(FONT_NAME, "font-name") \
	ODT_ONE(FONT_NAME_ASIAN, "font-name-asian") \
	ODT_ONE(FONT_NAME_COMPLEX, "font-name-complex") \
	ODT_ONE(FONT_SIZE, "font-size") \
	ODT_ONE(FONT_SIZE_ASIAN, "font-size-asian") \
	ODT_ONE(FONT_SIZE_COMPLEX, "font-size-complex") \
	ODT_ONE(FONT_SIZE_REL, "font-size-rel") \
	ODT_ONE(FONT_STYLE, "font-style") \
	ODT_ONE(FONT_STYLE_ASIAN, "font-style-asian") \
	ODT_ONE(FONT_STYLE_COMPLEX, "font-style-complex") \
	ODT_ONE(FONT_VARIANT, "font-variant") \
	ODT_ONE(FONT_WEIGHT, "font-weight") \
	ODT_ONE(FONT_WEIGHT_ASIAN, "font-weight-asian") \
	ODT_ONE(FONT_WEIGHT_COMPLEX, "font-weight-complex") \
	ODT_ONE(FOOTER, "footer") \
	ODT_ONE(FOOTER_FIRST, "footer-first") \
	ODT_ONE(FOOTER_LEFT, "footer-left") \
	ODT_ONE(FOOTER_STYLE, "footer-style") \
	ODT_ONE(FORMAT_CHANGE, "format-change") \
	ODT_ONE(FORMS, "forms") \
	ODT_ONE(FRAME, "frame") \
	ODT_ONE(G, "g") \
	ODT_ONE(GENERATOR, "generator") \
	ODT_ONE(GRAPHIC_PROPERTIES, "graphic-properties") \
	ODT_ONE(H, "h") \
	ODT_ONE(HEADER, "header") \
	ODT_ONE(HEADER_FIRST, "header-first") \
	ODT_ONE(HEADER_FOOTER_PROPERTIES, "header-footer-properties") \
	ODT_ONE(HEADER_LEFT, "header-left") \
	ODT_ONE(HEADER_STYLE, "header-style") \
	ODT_ONE(HEIGHT, "height") \
	ODT_ONE(HIDDEN_PARAGRAPH, "hidden-paragraph") \
	ODT_ONE(HIDDEN_TEXT, "hidden-text") \
	ODT_ONE(HREF, "href") \
	ODT_ONE(ID, "id") \
	ODT_ONE(IMAGE, "image") \
	ODT_ONE(INITIAL_CREATOR, "initial-creator") \
	ODT_ONE(INSERTION, "insertion") \
	ODT_ONE(IS_HIDDEN, "is-hidden") \
	ODT_ONE(IS_LIST_HEADER, "is-list-header") \
	ODT_ONE(KEEP_TOGETHER, "keep-together") \
	ODT_ONE(KEEP_WITH_NEXT, "keep-with-next") \
	ODT_ONE(LANGUAGE, "language") \
	ODT_ONE(LEVEL, "level") \
	ODT_ONE(LIBRARIES, "libraries") \
	ODT_ONE(LIBRARY, "library") \
	ODT_ONE(LINE, "line") \
	ODT_ONE(LINE_BREAK, "line-break") \
	ODT_ONE(LINE_HEIGHT, "line-height") \
	ODT_ONE(LINE_HEIGHT_AT_LEAST, "line-height-at-least") \
	ODT_ONE(LINE_SPACING, "line-spacing") \
	ODT_ONE(LIST, "list") \
	ODT_ONE(LIST_HEADER, "list-header") \
	ODT_ONE(LIST_ITEM, "list-item") \
	ODT_ONE(LIST_LEVEL_LABEL_ALIGNMENT, "list-level-label-alignment") \
	ODT_ONE(LIST_LEVEL_POSITION_AND_SPACE_MODE, "list-level-position-and-space-mode") \
	ODT_ONE(LIST_LEVEL_PROPERTIES, "list-level-properties") \
	ODT_ONE(LIST_LEVEL_STYLE_BULLET, "list-level-style-bullet") \
	ODT_ONE(LIST_LEVEL_STYLE_IMAGE, "list-level-style-image") \
	ODT_ONE(LIST_LEVEL_STYLE_NUMBER, "list-level-style-number") \
	ODT_ONE(LIST_STYLE, "list-style") \
	ODT_ONE(LIST_STYLE_NAME, "list-style-name") \
	ODT_ONE(MARGIN, "margin") \
	ODT_ONE(MARGIN_BOTTOM, "margin-bottom") \
	ODT_ONE(MARGIN_GUTTER, "margin-gutter") \
	ODT_ONE(MARGIN_LEFT, "margin-left") \
	ODT_ONE(MARGIN_RIGHT, "margin-right") \
	ODT_ONE(MARGIN_TOP, "margin-top") \
	ODT_ONE(MASTER_PAGE, "master-page") \
	ODT_ONE(MASTER_PAGE_NAME, "master-page-name") \
	ODT_ONE(MASTER_STYLES, "master-styles") \
	ODT_ONE(MEASURE, "measure") \
	ODT_ONE(META, "meta") \
	ODT_ONE(MIN_HEIGHT, "min-height") \
	ODT_ONE(MIN_LABEL_WIDTH, "min-label-width") \
	ODT_ONE(MODULE, "module") \
	ODT_ONE(NAME, "name") \
	ODT_ONE(NEXT_STYLE_NAME, "next-style-name") \
	ODT_ONE(NOTE, "note") \
	ODT_ONE(NOTE_CITATION, "note-citation") \
	ODT_ONE(NOTE_CLASS, "note-class") \
	ODT_ONE(NOTE_REF, "note-ref") \
	ODT_ONE(NUM_FORMAT, "num-format") \
	ODT_ONE(NUM_LETTER_SYNC, "num-letter-sync") \
	ODT_ONE(NUM_LIST_FORMAT, "num-list-format") \
	ODT_ONE(NUM_PREFIX, "num-prefix") \
	ODT_ONE(NUM_SUFFIX, "num-suffix") \
	ODT_ONE(NUMBER, "number") \
	ODT_ONE(NUMBER_COLUMNS_REPEATED, "number-columns-repeated") \
	ODT_ONE(NUMBER_COLUMNS_SPANNED, "number-columns-spanned") \
	ODT_ONE(NUMBER_ROWS_SPANNED, "number-rows-spanned") \
	ODT_ONE(OBJECT, "object") \
	ODT_ONE(OBJECT_OLE, "object-ole") \
	ODT_ONE(OUTLINE_LEVEL, "outline-level") \
	ODT_ONE(OUTLINE_LEVEL_STYLE, "outline-level-style") \
	ODT_ONE(OUTLINE_STYLE, "outline-style") \
	ODT_ONE(P, "p") \
	ODT_ONE(PADDING, "padding") \
	ODT_ONE(PADDING_BOTTOM, "padding-bottom") \
	ODT_ONE(PADDING_LEFT, "padding-left") \
	ODT_ONE(PADDING_RIGHT, "padding-right") \
	ODT_ONE(PADDING_TOP, "padding-top") \
	ODT_ONE(PAGE_COUNT, "page-count") \
	ODT_ONE(PAGE_HEIGHT, "page-height") \
	ODT_ONE(PAGE_LAYOUT, "page-layout") \
	ODT_ONE(PAGE_LAYOUT_NAME, "page-layout-name") \
	ODT_ONE(PAGE_LAYOUT_PROPERTIES, "page-layout-properties") \
	ODT_ONE(PAGE_NUMBER, "page-number") \
	ODT_ONE(PAGE_WIDTH, "page-width") \
	ODT_ONE(PARAGRAPH_PROPERTIES, "paragraph-properties") \
	ODT_ONE(PARENT_STYLE_NAME, "parent-style-name") \
	ODT_ONE(PATH, "path") \
	ODT_ONE(PLACEHOLDER, "placeholder") \
	ODT_ONE(PLUGIN, "plugin") \
	ODT_ONE(POLYGON, "polygon") \
	ODT_ONE(POLYLINE, "polyline") \
	ODT_ONE(PRINT_ORIENTATION, "print-orientation") \
	ODT_ONE(RECT, "rect") \
	ODT_ONE(REFERENCE_REF, "reference-ref") \
	ODT_ONE(REGULAR_POLYGON, "regular-polygon") \
	ODT_ONE(RUBY, "ruby") \
	ODT_ONE(RUBY_BASE, "ruby-base") \
	ODT_ONE(RUBY_TEXT, "ruby-text") \
	ODT_ONE(S, "s") \
	ODT_ONE(SCRIPT, "script") \
	ODT_ONE(SCRIPTS, "scripts") \
	ODT_ONE(SECTION, "section") \
	ODT_ONE(SECTION_PROPERTIES, "section-properties") \
	ODT_ONE(SECTION_SOURCE, "section-source") \
	ODT_ONE(SEQUENCE_DECLS, "sequence-decls") \
	ODT_ONE(SEQUENCE_REF, "sequence-ref") \
	ODT_ONE(SOFT_PAGE_BREAK, "soft-page-break") \
	ODT_ONE(SPACE_BEFORE, "space-before") \
	ODT_ONE(SPAN, "span") \
	ODT_ONE(START_VALUE, "start-value") \
	ODT_ONE(STROKE, "stroke") \
	ODT_ONE(STYLE, "style") \
	ODT_ONE(STYLE_NAME, "style-name") \
	ODT_ONE(STYLE_OVERRIDE, "style-override") \
	ODT_ONE(STYLES, "styles") \
	ODT_ONE(TAB, "tab") \
	ODT_ONE(TABLE, "table") \
	ODT_ONE(TABLE_CELL, "table-cell") \
	ODT_ONE(TABLE_CELL_PROPERTIES, "table-cell-properties") \
	ODT_ONE(TABLE_COLUMN, "table-column") \
	ODT_ONE(TABLE_COLUMN_GROUP, "table-column-group") \
	ODT_ONE(TABLE_COLUMN_PROPERTIES, "table-column-properties") \
	ODT_ONE(TABLE_COLUMNS, "table-columns") \
	ODT_ONE(TABLE_HEADER_COLUMNS, "table-header-columns") \
	ODT_ONE(TABLE_HEADER_ROWS, "table-header-rows") \
	ODT_ONE(TABLE_PROPERTIES, "table-properties") \
	ODT_ONE(TABLE_ROW, "table-row") \
	ODT_ONE(TABLE_ROW_GROUP, "table-row-group") \
	ODT_ONE(TABLE_ROWS, "table-rows") \
	ODT_ONE(TEMPLATE, "template") \
	ODT_ONE(TEXT, "text") \
	ODT_ONE(TEXT_ALIGN, "text-align") \
	ODT_ONE(TEXT_BOX, "text-box") \
	ODT_ONE(TEXT_CROSSING_OUT, "text-crossing-out") \
	ODT_ONE(TEXT_INDENT, "text-indent") \
	ODT_ONE(TEXT_LINE_THROUGH_STYLE, "text-line-through-style") \
	ODT_ONE(TEXT_LINE_THROUGH_TYPE, "text-line-through-type") \
	ODT_ONE(TEXT_POSITION, "text-position") \
	ODT_ONE(TEXT_PROPERTIES, "text-properties") \
	ODT_ONE(TEXT_STYLE_NAME, "text-style-name") \
	ODT_ONE(TEXT_TRANSFORM, "text-transform") \
	ODT_ONE(TEXT_UNDERLINE, "text-underline") \
	ODT_ONE(TEXT_UNDERLINE_STYLE, "text-underline-style") \
	ODT_ONE(TEXT_UNDERLINE_TYPE, "text-underline-type") \
	ODT_ONE(TITLE, "title") \
	ODT_ONE(TRACKED_CHANGES, "tracked-changes") \
	ODT_ONE(TRANSFORM, "transform") \
	ODT_ONE(USE_SOFT_PAGE_BREAKS, "use-soft-page-breaks") \
	ODT_ONE(USE_WINDOW_FONT_COLOR, "use-window-font-color") \
	ODT_ONE(USER_DEFINED, "user-defined") \
	ODT_ONE(USER_FIELD_DECLS, "user-field-decls") \
	ODT_ONE(VALUE_TYPE, "value-type") \
	ODT_ONE(VARIABLE_DECLS, "variable-decls") \
	ODT_ONE(WIDTH, "width") \
	ODT_ONE(WRITING_MODE, "writing-mode") \
	ODT_ONE(X, "x") \
	ODT_ONE(X1, "x1") \
	ODT_ONE(X2, "x2") \
	ODT_ONE(Y, "y") \
	ODT_ONE(Y1, "y1") \
	ODT_ONE(Y2, "y2")

enum odt_name {
	ODT_NAME_NONE,
#define ODT_NAME_ENUM(id, spelling) ODT_N_##id,
	ODT_NAMES(ODT_NAME_ENUM)
#undef ODT_NAME_ENUM
	    ODT_NAME_END
};

#define ODT_OFFICE(id) KIT_XML(ODT_NS_OFFICE, ODT_N_##id)
#define ODT_STYLE(id) KIT_XML(ODT_NS_STYLE, ODT_N_##id)
#define ODT_TEXT(id) KIT_XML(ODT_NS_TEXT, ODT_N_##id)
#define ODT_TABLE(id) KIT_XML(ODT_NS_TABLE, ODT_N_##id)
#define ODT_DRAW(id) KIT_XML(ODT_NS_DRAW, ODT_N_##id)
#define ODT_FO(id) KIT_XML(ODT_NS_FO, ODT_N_##id)
#define ODT_SVG(id) KIT_XML(ODT_NS_SVG, ODT_N_##id)
#define ODT_XLINK(id) KIT_XML(ODT_NS_XLINK, ODT_N_##id)
#define ODT_DC(id) KIT_XML(ODT_NS_DC, ODT_N_##id)
#define ODT_META(id) KIT_XML(ODT_NS_META, ODT_N_##id)
#define ODT_LOEXT(id) KIT_XML(ODT_NS_LOEXT, ODT_N_##id)
#define ODT_MANIFEST(id) KIT_XML(ODT_NS_MANIFEST, ODT_N_##id)
#define ODT_XML(id) KIT_XML(ODT_NS_XML, ODT_N_##id)
#define ODT_OOO(id) KIT_XML(ODT_NS_OOO, ODT_N_##id)

extern const struct kit_xml_vocabulary odt_vocabulary;

#endif
