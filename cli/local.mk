# cli: the program. Linked with what libvanthu is made of, so that it runs uninstalled.
bin_PROGRAMS += vanthu
vanthu_SOURCES = \
	cli/cli.h \
	cli/dump.c \
	cli/errors.c \
	cli/help.c \
	cli/main.c \
	cli/options.c \
	cli/plugins.c \
	cli/start.c
vanthu_CPPFLAGS = $(AM_CPPFLAGS) -DVT_PLUGIN_DIR='"$(plugindir)"' -DVT_PROFILE_DIR='"$(profiledir)"'
vanthu_LDADD = libcore.la
