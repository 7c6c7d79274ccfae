# core/anatomy: the components of an official document, one file each.
libcore_la_SOURCES += \
	core/anatomy/anatomy.c core/anatomy/anatomy.h \
	core/anatomy/regime.c core/anatomy/regime.h \
	core/anatomy/finder.h \
	core/anatomy/lexicon.c core/anatomy/lexicon.h core/anatomy/lexicon_fold.h \
	core/anatomy/segments.c \
	core/anatomy/gap.c \
	core/anatomy/component.c \
	core/anatomy/words.c \
	core/anatomy/nation.c \
	core/anatomy/motto.c \
	core/anatomy/agency.c \
	core/anatomy/agency_joint.c \
	core/anatomy/number.c \
	core/anatomy/date.c \
	core/anatomy/urgency.c \
	core/anatomy/stamp.c \
	core/anatomy/foreign.c \
	core/anatomy/title.c \
	core/anatomy/subject.c \
	core/anatomy/addressee.c \
	core/anatomy/basis.c \
	core/anatomy/outline.c \
	core/anatomy/recipients.c \
	core/anatomy/archive.c \
	core/anatomy/signature.c core/anatomy/signature.h \
	core/anatomy/signature_heads.c \
	core/anatomy/signer.c \
	core/anatomy/annex.c \
	core/anatomy/appendix.c \
	core/anatomy/contact.c
libcore_la_SOURCES += \
	core/anatomy/citation.c core/anatomy/citation.h \
	core/anatomy/citation_code.c core/anatomy/citation_code.h \
	core/anatomy/citation_words.c core/anatomy/citation_words.h \
	core/anatomy/citation_before.c core/anatomy/citation_after.c \
	core/anatomy/citation_context.h \
	core/anatomy/citation_zone.c core/anatomy/citation_zone.h

# The files of profiles/ parsed at build time; guide.xml is seldom asked for.
imaged = \
	$(srcdir)/profiles/lexicon.xml $(srcdir)/profiles/in-force.xml \
	$(srcdir)/profiles/names.xml $(srcdir)/profiles/nd30-2020.xml \
	$(srcdir)/profiles/tt01-2011.xml $(srcdir)/profiles/qppl.xml \
	$(srcdir)/profiles/qppl-2016.xml $(srcdir)/profiles/party-36.xml \
	$(srcdir)/profiles/party-05.xml
nodist_libcore_la_SOURCES = core/base/images.c
EXTRA_PROGRAMS += core/anatomy/make_images
core_anatomy_make_images_SOURCES = core/anatomy/make_images.c core/anatomy/lexicon_fold.h \
	core/base/arena.c core/base/buf.c core/base/fail.c core/base/file.c \
	core/base/node.c core/base/node_image.c core/base/tree.c
core_anatomy_make_images_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS)
core_anatomy_make_images_LDADD = libkit.la $(LIBXML_LIBS) $(ICU_LIBS)
CLEANFILES += core/anatomy/make_images$(EXEEXT) core/base/images.c
core/base/images.c: core/anatomy/make_images$(EXEEXT) $(imaged)
	$(AM_V_GEN)core/anatomy/make_images$(EXEEXT) $(imaged) >$@.tmp && mv $@.tmp $@
