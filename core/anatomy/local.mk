# core/anatomy: the components of an official document, one file each.
libcore_la_SOURCES += \
	core/anatomy/anatomy.h \
	core/anatomy/lexicon.c core/anatomy/lexicon.h
libcore_la_SOURCES += \
	core/anatomy/citation.c core/anatomy/citation.h \
	core/anatomy/citation_code.c core/anatomy/citation_code.h \
	core/anatomy/citation_words.c core/anatomy/citation_words.h
