# cli: the program. Linked with what libvanthu is made of, so that it runs uninstalled.
bin_PROGRAMS += vanthu
vanthu_SOURCES = \
	cli/annotate.c cli/fix.c cli/normalize.c \
	cli/calls.c cli/calls.h \
	cli/check.c \
	cli/cli.h \
	cli/compare.c cli/compare.h \
	cli/confine.c cli/confine.h \
	cli/dump.c \
	cli/errors.c \
	cli/explain.c \
	cli/extract.c \
	cli/heap.c cli/heap.h \
	cli/help.c \
	cli/job.c cli/job.h \
	cli/json.c cli/json.h \
	cli/law.c cli/law.h \
	cli/main.c \
	cli/options.c \
	cli/outlet.c cli/outlet.h \
	cli/plugins.c \
	cli/profiles.c \
	cli/progress.c cli/progress.h \
	cli/result.c cli/result.h \
	cli/rules.c \
	cli/components_page.c cli/rules_page.c cli/rules_page.h \
	cli/start.c \
	cli/walk.c cli/walk.h \
	cli/backward.c cli/dense.c cli/batch.c cli/batch.h \
	cli/pattern.c cli/pattern.h \
	cli/summary.c cli/summary.h \
	cli/summary_text.c cli/summary_text.h \
	cli/take.c cli/take.h cli/alone.c cli/alone.h \
	cli/target.c cli/target.h \
	cli/writer_options.c cli/writer_options.h
vanthu_CPPFLAGS = $(AM_CPPFLAGS) $(JSON_C_CFLAGS) \
	-DVT_PLUGIN_DIR='"$(plugindir)"' -DVT_PROFILE_DIR='"$(profiledir)"'
# Names are looked for in the libraries in turn, those of ICU and libxml2 by the thousand: json-c,
# which is asked for few, comes last. That is a 40th of what a start costs.
vanthu_LDADD = libcore.la $(LIBXML_LIBS) $(LIBZIP_LIBS) $(PCRE2_LIBS) $(NETTLE_LIBS) \
	$(LIBDEFLATE_LIBS) $(JSON_C_LIBS)

# The filter of system calls, made by libseccomp and compiled in.
EXTRA_PROGRAMS += cli/make_calls
cli_make_calls_SOURCES = cli/make_calls.c cli/calls.h
cli_make_calls_CPPFLAGS = $(AM_CPPFLAGS) $(SECCOMP_CFLAGS)
cli_make_calls_LDADD = $(SECCOMP_LIBS)
CLEANFILES += cli/make_calls$(EXEEXT) cli/calls.inc
cli/calls.inc: cli/make_calls$(EXEEXT)
	$(AM_V_GEN)cli/make_calls$(EXEEXT) >$@.tmp && mv $@.tmp $@
if HAVE_SECCOMP
cli/vanthu-calls.$(OBJEXT): cli/calls.inc
endif
