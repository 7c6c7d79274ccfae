# Mock plugins, one sin each; test_mock.py tries them with --plugin-dir. One file makes one,
# of nothing else: libtool has no part in it.
mock_sources = \
	tests/mock/bad_text.c \
	tests/mock/claims_every_file.c \
	tests/mock/claims_too_much.c \
	tests/mock/closes_twice.c \
	tests/mock/duplicate_name.c \
	tests/mock/duplicate_own_rule.c \
	tests/mock/duplicate_rule.c \
	tests/mock/edits.c \
	tests/mock/pages.c \
	tests/mock/fails_silently.c \
	tests/mock/field_fails.c \
	tests/mock/first_version.c \
	tests/mock/holds_nothing.c \
	tests/mock/leaves_open.c \
	tests/mock/newer_minor.c \
	tests/mock/no_symbol.c \
	tests/mock/null_callback.c \
	tests/mock/null_id.c \
	tests/mock/null_name.c \
	tests/mock/obeys.c \
	tests/mock/other_major.c \
	tests/mock/read_fails.c \
	tests/mock/read_partial.c \
	tests/mock/rule_crashes.c \
	tests/mock/rule_fails.c \
	tests/mock/rule_hangs.c \
	tests/mock/rule_undecided.c \
	tests/mock/rule_without_limit.c \
	tests/mock/several.c \
	tests/mock/several_endless.c \
	tests/mock/several_good.c \
	tests/mock/short_descriptor.c \
	tests/mock/short_struct.c \
	tests/mock/well_behaved.c \
	tests/mock/writer_fails.c \
	tests/mock/wrong_name.c \
	tests/mock/wrong_plugin_name.c
mocks = $(mock_sources:.c=.so)
check_DATA += $(mocks)
CLEANFILES += $(mocks)
EXTRA_DIST += $(mock_sources) tests/mock/mock.h

.c.so:
	@test -d $(@D) || $(MKDIR_P) $(@D)
	$(AM_V_CCLD)$(CC) $(DEFS) $(DEFAULT_INCLUDES) $(AM_CPPFLAGS) $(CPPFLAGS) $(AM_CFLAGS) \
		$(CFLAGS) -fPIC $(plugin_linking) $(LDFLAGS) -o $@ $<
$(mocks): tests/mock/mock.h $(vanthuinclude_HEADERS) plugins/plugin.map
