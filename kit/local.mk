# kit: pure helpers that core and plugins share; linked into each of them.
noinst_LTLIBRARIES += libkit.la
libkit_la_SOURCES = kit/text.h kit/length.h kit/expect.h kit/xml.h kit/fail.h
libkit_la_SOURCES += kit/utf8.c kit/distance.c kit/length.c kit/fail.c
libkit_la_SOURCES += kit/fold.c kit/fold_out.c kit/fold_out.h kit/folding.h kit/nfc.c kit/same.c
libkit_la_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS) $(ICU_CFLAGS)
libkit_la_LIBADD = $(LIBXML_LIBS) $(ICU_LIBS) -lm
libkit_la_SOURCES += kit/xml.c kit/xml_names.c kit/xml_path.c kit/xml_reader.h
libkit_la_SOURCES += kit/xml_tell.c kit/xml_record.c kit/xml_record.h \
	kit/xml_replay.c kit/xml_refuse.c kit/xml_idle.c kit/xml_aside.c kit/unpack.c kit/unpack.h
libkit_la_SOURCES += kit/sealed.c kit/sealed.h
libkit_la_SOURCES += kit/date.c kit/date.h kit/write.c kit/write.h kit/markup.c kit/markup.h
libkit_la_SOURCES += kit/shown.c kit/shown.h kit/row.c kit/row.h
libkit_la_SOURCES += kit/expect.c kit/expect_place.c kit/expect_style.c
libkit_la_SOURCES += kit/agency.c kit/agency.h kit/ask.h kit/ask.c
libkit_la_SOURCES += kit/kind.c kit/kind.h kit/presence.c kit/presence.h
libkit_la_SOURCES += kit/bullet.c kit/entry.c kit/field.c
libkit_la_SOURCES += kit/tally.c kit/tally.h kit/repeats.c kit/repeats.h
libkit_la_SOURCES += kit/mend.c kit/mend.h kit/margin.c kit/margin.h kit/moved.c kit/moved.h
libkit_la_SOURCES += kit/ordinal.c kit/ordinal.h
libkit_la_SOURCES += kit/tone.c kit/tone.h
libkit_la_SOURCES += kit/vowel.c kit/vowel.h kit/syllable.c kit/syllable.h
libkit_la_SOURCES += kit/legacy.c kit/legacy_word.c kit/legacy.h
libkit_la_SOURCES += kit/script.c kit/script.h kit/block.h

# Regular expressions need a library that plugins do not need otherwise.
noinst_LTLIBRARIES += libkit-regex.la
libkit_regex_la_SOURCES = kit/regex.c kit/regex.h
libkit_regex_la_CPPFLAGS = $(AM_CPPFLAGS) $(PCRE2_CFLAGS)
libkit_regex_la_LIBADD = $(PCRE2_LIBS)
libkit_la_SOURCES += kit/phrase.c kit/phrase.h

# The same for authors of plugins outside this tree: pkg-config vanthu-kit.
# Libtool makes an archive of position-independent objects of what it does not install.
kitlibdir = $(libdir)
kitlib_DATA = libvanthu-kit.a
CLEANFILES += libvanthu-kit.a
libvanthu-kit.a: libkit.la
	$(AM_V_GEN)cp .libs/libkit.a $@
vanthukitincludedir = $(includedir)/vanthu-kit/kit
vanthukitinclude_HEADERS = kit/agency.h kit/ask.h \
	kit/block.h kit/date.h kit/entry.h kit/expect.h kit/fail.h \
	kit/kind.h kit/length.h kit/margin.h kit/markup.h kit/mend.h kit/ordinal.h kit/presence.h \
	kit/phrase.h kit/repeats.h kit/row.h kit/script.h kit/shown.h kit/tally.h kit/text.h \
	kit/tone.h kit/write.h \
	kit/xml.h
pkgconfig_DATA += vanthu-kit.pc
