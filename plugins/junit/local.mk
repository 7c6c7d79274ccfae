# The JUnit writer.
plugin_LTLIBRARIES += plugins/junit.la
plugins_junit_la_SOURCES = plugins/junit/plugin.c plugins/junit/suite.c plugins/junit/suite.h
plugins_junit_la_LDFLAGS = $(plugin_ldflags)
