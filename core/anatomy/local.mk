# core/anatomy: the components of an official document, one file each.
libcore_la_SOURCES += \
	core/anatomy/anatomy.h \
	core/anatomy/lexicon.c core/anatomy/lexicon.h
