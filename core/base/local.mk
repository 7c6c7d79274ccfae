libcore_la_SOURCES += \
	core/base/arena.c core/base/arena.h \
	core/base/buf.c core/base/buf.h core/base/clock.c core/base/clock.h \
	core/base/fail.c core/base/fail.h \
	core/base/file.c core/base/file.h \
	core/base/limit.h core/base/sanitizer.h \
	core/base/node.c core/base/node.h \
	core/base/node_image.c core/base/node_image.h \
	core/base/tree.c core/base/tree.h
