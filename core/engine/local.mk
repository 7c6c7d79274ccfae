libcore_la_SOURCES += \
	core/engine/check.c core/engine/check.h \
	core/engine/profile.c core/engine/profile.h core/engine/profile_data.h \
	core/engine/profile_choose.c \
	core/engine/profile_entry.c \
	core/engine/profile_parse.c \
	core/engine/profile_xml.c
