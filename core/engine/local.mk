libcore_la_SOURCES += \
	core/engine/check.c core/engine/check.h \
	core/engine/profile.c core/engine/profile.h core/engine/profile_data.h \
	core/engine/profile_choose.c \
	core/engine/profile_entry.c \
	core/engine/profile_parse.c \
	core/engine/profile_xml.c
# core/engine
libcore_la_SOURCES += \
	core/engine/choose.c core/engine/choose.h \
	core/engine/descriptor.c core/engine/descriptor.h \
	core/engine/engine.c core/engine/engine.h \
	core/engine/load.c core/engine/load.h \
	core/engine/message.c core/engine/message.h \
	core/engine/registry.c core/engine/registry.h \
	core/engine/session.c
