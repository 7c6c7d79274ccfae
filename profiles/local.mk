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
