# Pages for clerks stand in Vietnamese (man/vi) and in English.
dist_man_MANS += \
	man/vanthu.1 man/vanthu-check.1 man/vanthu-dump.1 man/vanthu-explain.1 \
	man/vanthu-extract.1 man/vanthu-plugins.1 man/vanthu-profiles.1 man/vanthu-rules.1 \
	man/vanthu-profile.5 man/vanthu-report.5 man/vanthu-plugin.7

viman1dir = $(mandir)/vi/man1
dist_viman1_DATA = \
	man/vi/vanthu.1 man/vi/vanthu-check.1 man/vi/vanthu-dump.1 man/vi/vanthu-explain.1 \
	man/vi/vanthu-extract.1 man/vi/vanthu-plugins.1 man/vi/vanthu-profiles.1 \
	man/vi/vanthu-rules.1
