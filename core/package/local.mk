# core/package
libcore_la_SOURCES += \
	core/package/diagnose.c \
	core/package/file.c \
	core/package/file.h \
	core/package/package.c \
	core/package/package.h
