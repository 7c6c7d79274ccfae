libcore_la_SOURCES += \
	core/model/build.c core/model/builder.h \
	core/model/build_format.c \
	core/model/build_paragraph.c \
	core/model/build_table.c \
	core/model/doc.h \
	core/model/dump.c \
	core/model/freeze.c \
	core/model/intern.c core/model/intern.h \
	core/model/legacy.c core/model/legacy.h \
	core/model/lines.c core/model/lines.h
