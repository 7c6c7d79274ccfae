libcore_la_SOURCES += \
	core/base/arena.c core/base/arena.h \
	core/base/buf.c core/base/buf.h \
	core/base/fail.c core/base/fail.h \
	core/base/file.c core/base/file.h \
	core/base/limit.h core/base/sanitizer.h \
	core/base/node.c core/base/node.h \
	core/base/node_image.c core/base/node_image.h \
	core/base/tree.c core/base/tree.h

# The files of profiles/ parsed at build time; guide.xml is seldom asked for.
imaged = \
	$(srcdir)/profiles/lexicon.xml $(srcdir)/profiles/in-force.xml \
	$(srcdir)/profiles/names.xml $(srcdir)/profiles/nd30-2020.xml \
	$(srcdir)/profiles/tt01-2011.xml $(srcdir)/profiles/qppl.xml \
	$(srcdir)/profiles/qppl-2016.xml $(srcdir)/profiles/party-36.xml \
	$(srcdir)/profiles/party-05.xml
nodist_libcore_la_SOURCES = core/base/images.c
EXTRA_PROGRAMS += core/base/make_images
core_base_make_images_SOURCES = core/base/make_images.c \
	core/base/arena.c core/base/buf.c core/base/fail.c core/base/file.c \
	core/base/node.c core/base/node_image.c core/base/tree.c
core_base_make_images_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS)
core_base_make_images_LDADD = libkit.la $(LIBXML_LIBS) $(ICU_LIBS)
CLEANFILES += core/base/make_images$(EXEEXT) core/base/images.c
core/base/images.c: core/base/make_images$(EXEEXT) $(imaged)
	$(AM_V_GEN)core/base/make_images$(EXEEXT) $(imaged) >$@.tmp && mv $@.tmp $@
