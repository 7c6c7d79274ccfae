# core/package
libcore_la_SOURCES += \
	core/package/deflate.c core/package/deflate.h \
	core/package/diagnose.c \
	core/package/package.c \
	core/package/package.h \
	core/package/rewrite.c
