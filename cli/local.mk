# cli: the program. Linked with what libvanthu is made of, so that it runs uninstalled.
bin_PROGRAMS += vanthu
vanthu_SOURCES = \
	cli/check.c \
	cli/cli.h \
	cli/confine.c cli/confine.h \
	cli/dump.c \
	cli/errors.c \
	cli/explain.c \
	cli/extract.c \
	cli/help.c \
	cli/job.c cli/job.h \
	cli/law.c cli/law.h \
	cli/main.c \
	cli/options.c \
	cli/plugins.c \
	cli/profiles.c \
	cli/progress.c cli/progress.h \
	cli/result.c cli/result.h \
	cli/rules.c \
	cli/start.c \
	cli/walk.c cli/walk.h
vanthu_CPPFLAGS = $(AM_CPPFLAGS) $(JANSSON_CFLAGS) \
	-DVT_PLUGIN_DIR='"$(plugindir)"' -DVT_PROFILE_DIR='"$(profiledir)"'
vanthu_LDADD = libcore.la $(JANSSON_LIBS)
