# kit: pure helpers that core and plugins share; linked into each of them.
noinst_LTLIBRARIES += libkit.la
libkit_la_SOURCES = kit/text.h kit/length.h kit/expect.h kit/xml.h kit/fail.h
libkit_la_SOURCES += kit/utf8.c kit/fold.c kit/distance.c kit/length.c kit/fail.c
libkit_la_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS) $(ICU_CFLAGS)
libkit_la_LIBADD = $(LIBXML_LIBS) $(ICU_LIBS) -lm
libkit_la_SOURCES += kit/xml.c kit/xml_names.c kit/xml_path.c kit/xml_reader.h
libkit_la_SOURCES += kit/date.c kit/date.h
libkit_la_SOURCES += kit/expect.c kit/expect_place.c kit/expect_style.c
