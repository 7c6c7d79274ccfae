# The regulations and the lexicon as data, and the schemas of such files.
dist_profile_DATA += profiles/lexicon.xml profiles/lexicon.rng
dist_profile_DATA += profiles/profile.rng profiles/nd30-2020.xml

# Uninstalled, the program looks for them beside itself.
noinst_DATA += profiles/copied
profiles/copied: $(dist_profile_DATA)
	@$(MKDIR_P) profiles
	$(AM_V_GEN)test . -ef "$(srcdir)" || \
	  for f in $(dist_profile_DATA); do cp -f "$(srcdir)/$$f" profiles/ || exit 1; done
	@echo >$@
CLEANFILES += profiles/copied
distclean-local:
	test . -ef "$(srcdir)" || rm -rf profiles/*.xml profiles/*.rng
