# kit: pure helpers that core and plugins share; linked into each of them.
noinst_LTLIBRARIES += libkit.la
libkit_la_SOURCES = kit/text.h kit/length.h kit/expect.h kit/xml.h kit/fail.h
libkit_la_SOURCES += kit/utf8.c kit/distance.c kit/length.c kit/fail.c
libkit_la_SOURCES += kit/fold.c kit/folding.h kit/same.c
libkit_la_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS) $(ICU_CFLAGS)
libkit_la_LIBADD = $(LIBXML_LIBS) $(ICU_LIBS) -lm
libkit_la_SOURCES += kit/xml.c kit/xml_names.c kit/xml_path.c kit/xml_reader.h
libkit_la_SOURCES += kit/date.c kit/date.h kit/write.c kit/write.h
libkit_la_SOURCES += kit/expect.c kit/expect_place.c kit/expect_style.c
libkit_la_SOURCES += kit/ask.h kit/ask.c
libkit_la_SOURCES += kit/kind.c kit/kind.h
libkit_la_SOURCES += kit/bullet.c kit/entry.c
libkit_la_SOURCES += kit/tally.c kit/tally.h
libkit_la_SOURCES += kit/ordinal.c kit/ordinal.h

# The same for authors of plugins outside this tree: pkg-config vanthu-kit.
lib_LIBRARIES += libvanthu-kit.a
libvanthu_kit_a_SOURCES = $(libkit_la_SOURCES)
libvanthu_kit_a_CPPFLAGS = $(libkit_la_CPPFLAGS)
libvanthu_kit_a_CFLAGS = $(AM_CFLAGS) -fPIC
vanthukitincludedir = $(includedir)/vanthu-kit/kit
vanthukitinclude_HEADERS = kit/ask.h kit/date.h kit/entry.h kit/expect.h kit/fail.h kit/kind.h \
	kit/length.h kit/ordinal.h kit/tally.h kit/text.h kit/write.h \
	kit/xml.h
pkgconfig_DATA += vanthu-kit.pc
