libcore_la_SOURCES += \
	core/engine/check.c core/engine/check.h \
	core/engine/profile.c core/engine/profile.h core/engine/profile_data.h \
	core/engine/profile_choose.c \
	core/engine/profile_components.c \
	core/engine/profile_entry.c \
	core/engine/profile_index.c core/engine/profile_index.h \
	core/engine/profile_table.c \
	core/engine/profile_parse.c \
	core/engine/profile_waiver.c \
	core/engine/profile_xml.c
libcore_la_SOURCES += \
	core/engine/changes.c core/engine/changes.h \
	core/engine/choose.c core/engine/choose.h \
	core/engine/collect.c core/engine/collect.h \
	core/engine/descriptor.c core/engine/descriptor.h \
	core/engine/edit.c core/engine/edit.h \
	core/engine/edits.c core/engine/edits.h \
	core/engine/engine.c core/engine/engine.h \
	core/engine/fields.c \
	core/engine/guide.c core/engine/guide.h \
	core/engine/findings.c \
	core/engine/folds.c core/engine/folds.h \
	core/engine/journal.c core/engine/journal.h \
	core/engine/law.c core/engine/law.h \
	core/engine/load.c core/engine/load.h \
	core/engine/message.c core/engine/message.h \
	core/engine/place.c core/engine/place.h \
	core/engine/pool.c core/engine/pool.h \
	core/engine/read.c \
	core/engine/registry.c core/engine/registry.h \
	core/engine/run.c \
	core/engine/session.c core/engine/session.h \
	core/engine/split.c core/engine/split.h \
	core/engine/unchanged.c core/engine/unchanged.h core/engine/unchanged_pages.c \
	core/engine/worker.c core/engine/worker.h \
	core/engine/write.c
