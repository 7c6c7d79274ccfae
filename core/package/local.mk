# core/package
libcore_la_SOURCES += \
	core/package/alike.c core/package/alike.h \
	core/package/deflate.c core/package/deflate.h \
	core/package/diagnose.c \
	core/package/package.c \
	core/package/package.h \
	core/package/recall.c \
	core/package/rewrite.c \
	core/package/state.h \
	core/package/stream.c
