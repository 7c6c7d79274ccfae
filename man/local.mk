# Pages for clerks stand in Vietnamese (man/vi) and in English.
dist_man_MANS += \
	man/vanthu.1 man/vanthu-check.1 man/vanthu-dump.1 man/vanthu-explain.1 \
	man/vanthu-extract.1 man/vanthu-plugins.1 man/vanthu-profiles.1 man/vanthu-rules.1 \
	man/vanthu-annotate.1 man/vanthu-fix.1 man/vanthu-normalize.1 \
	man/vanthu-profile.5 man/vanthu-report.5 man/vanthu-plugin.7 \
	man/vanthu-record.5

viman1dir = $(mandir)/vi/man1
dist_viman1_DATA = \
	man/vi/vanthu.1 man/vi/vanthu-check.1 man/vi/vanthu-dump.1 man/vi/vanthu-explain.1 \
	man/vi/vanthu-extract.1 man/vi/vanthu-plugins.1 man/vi/vanthu-profiles.1 \
	man/vi/vanthu-rules.1 man/vi/vanthu-annotate.1 man/vi/vanthu-fix.1 \
	man/vi/vanthu-normalize.1

viman5dir = $(mandir)/vi/man5
dist_viman5_DATA = man/vi/vanthu-record.5

# From the tables of the rules, the profiles and the guide, by the program itself.
man_MANS += man/vanthu-rules.7
CLEANFILES += man/vanthu-rules.7
man/vanthu-rules.7: vanthu$(EXEEXT) $(plugin_LTLIBRARIES) profiles/copied
	@$(MKDIR_P) man
	$(AM_V_GEN)./vanthu --lang en rules --format man >$@.tmp && mv -f $@.tmp $@
