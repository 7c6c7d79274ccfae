# The regulations and the lexicon as data, and the schemas of such files.
dist_profile_DATA += profiles/lexicon.xml profiles/lexicon.rng \
	profiles/guide.xml profiles/guide.rng
dist_profile_DATA += profiles/profile.rng profiles/nd30-2020.xml profiles/tt01-2011.xml \
	profiles/qppl.xml profiles/qppl-2016.xml profiles/party-36.xml profiles/party-05.xml
dist_profile_DATA += profiles/in-force.xml profiles/in-force.rng \
	profiles/names.xml profiles/names.rng

# Uninstalled, the program looks for them beside itself.
noinst_DATA += profiles/copied
# Named in the source tree: a bare name would be found as the copy of last time.
profiles/copied: \
	$(srcdir)/profiles/lexicon.xml $(srcdir)/profiles/lexicon.rng \
	$(srcdir)/profiles/guide.xml $(srcdir)/profiles/guide.rng \
	$(srcdir)/profiles/profile.rng $(srcdir)/profiles/nd30-2020.xml \
	$(srcdir)/profiles/tt01-2011.xml \
	$(srcdir)/profiles/qppl.xml $(srcdir)/profiles/qppl-2016.xml \
	$(srcdir)/profiles/party-36.xml $(srcdir)/profiles/party-05.xml \
	$(srcdir)/profiles/in-force.xml \
	$(srcdir)/profiles/in-force.rng \
	$(srcdir)/profiles/names.xml $(srcdir)/profiles/names.rng
	@$(MKDIR_P) profiles
	$(AM_V_GEN)test . -ef "$(srcdir)" || \
	  for f in $(dist_profile_DATA); do cp -f "$(srcdir)/$$f" profiles/ || exit 1; done
	@echo >$@
CLEANFILES += profiles/copied
distclean-local:
	test . -ef "$(srcdir)" || rm -rf profiles/*.xml profiles/*.rng

# The files of profiles/ parsed at build time; of guide.xml a run looks at the root.
imaged = $(srcdir)/profiles/guide.xml \
	$(srcdir)/profiles/lexicon.xml $(srcdir)/profiles/in-force.xml \
	$(srcdir)/profiles/names.xml $(srcdir)/profiles/nd30-2020.xml \
	$(srcdir)/profiles/tt01-2011.xml $(srcdir)/profiles/qppl.xml \
	$(srcdir)/profiles/qppl-2016.xml $(srcdir)/profiles/party-36.xml \
	$(srcdir)/profiles/party-05.xml
nodist_libcore_la_SOURCES = core/base/images.c
EXTRA_PROGRAMS += profiles/make_images
profiles_make_images_SOURCES = profiles/make_images.c \
	core/base/arena.c core/base/buf.c core/base/fail.c core/base/file.c \
	core/base/node.c core/base/node_image.c core/base/tree.c
profiles_make_images_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS)
profiles_make_images_LDADD = libkit.la $(LIBXML_LIBS) $(ICU_LIBS)
CLEANFILES += profiles/make_images$(EXEEXT) core/base/images.c
core/base/images.c: profiles/make_images$(EXEEXT) $(imaged)
	$(AM_V_GEN)profiles/make_images$(EXEEXT) $(imaged) >$@.tmp && mv $@.tmp $@
