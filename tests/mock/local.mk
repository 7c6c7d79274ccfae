# Mock plugins, one sin each; test_mock.py tries them with --plugin-dir.
mock_ldflags = $(plugin_ldflags) -rpath /nowhere
check_LTLIBRARIES += tests/mock/bad_text.la \
	tests/mock/claims_every_file.la \
	tests/mock/claims_too_much.la \
	tests/mock/closes_twice.la \
	tests/mock/duplicate_name.la \
	tests/mock/duplicate_own_rule.la \
	tests/mock/duplicate_rule.la \
	tests/mock/fails_silently.la \
	tests/mock/field_fails.la \
	tests/mock/holds_nothing.la \
	tests/mock/leaves_open.la \
	tests/mock/newer_minor.la \
	tests/mock/no_symbol.la \
	tests/mock/null_callback.la \
	tests/mock/null_id.la \
	tests/mock/null_name.la \
	tests/mock/other_major.la \
	tests/mock/read_fails.la \
	tests/mock/read_partial.la \
	tests/mock/rule_crashes.la \
	tests/mock/rule_fails.la \
	tests/mock/rule_hangs.la \
	tests/mock/rule_undecided.la \
	tests/mock/rule_without_limit.la \
	tests/mock/short_descriptor.la \
	tests/mock/short_struct.la \
	tests/mock/well_behaved.la \
	tests/mock/writer_fails.la \
	tests/mock/wrong_name.la \
	tests/mock/wrong_plugin_name.la
tests_mock_bad_text_la_SOURCES = tests/mock/bad_text.c tests/mock/mock.h
tests_mock_bad_text_la_LDFLAGS = $(mock_ldflags)
tests_mock_claims_every_file_la_SOURCES = tests/mock/claims_every_file.c tests/mock/mock.h
tests_mock_claims_every_file_la_LDFLAGS = $(mock_ldflags)
tests_mock_claims_too_much_la_SOURCES = tests/mock/claims_too_much.c tests/mock/mock.h
tests_mock_claims_too_much_la_LDFLAGS = $(mock_ldflags)
tests_mock_closes_twice_la_SOURCES = tests/mock/closes_twice.c tests/mock/mock.h
tests_mock_closes_twice_la_LDFLAGS = $(mock_ldflags)
tests_mock_duplicate_name_la_SOURCES = tests/mock/duplicate_name.c tests/mock/mock.h
tests_mock_duplicate_name_la_LDFLAGS = $(mock_ldflags)
tests_mock_duplicate_own_rule_la_SOURCES = tests/mock/duplicate_own_rule.c tests/mock/mock.h
tests_mock_duplicate_own_rule_la_LDFLAGS = $(mock_ldflags)
tests_mock_duplicate_rule_la_SOURCES = tests/mock/duplicate_rule.c tests/mock/mock.h
tests_mock_duplicate_rule_la_LDFLAGS = $(mock_ldflags)
tests_mock_fails_silently_la_SOURCES = tests/mock/fails_silently.c tests/mock/mock.h
tests_mock_fails_silently_la_LDFLAGS = $(mock_ldflags)
tests_mock_field_fails_la_SOURCES = tests/mock/field_fails.c tests/mock/mock.h
tests_mock_field_fails_la_LDFLAGS = $(mock_ldflags)
tests_mock_holds_nothing_la_SOURCES = tests/mock/holds_nothing.c tests/mock/mock.h
tests_mock_holds_nothing_la_LDFLAGS = $(mock_ldflags)
tests_mock_leaves_open_la_SOURCES = tests/mock/leaves_open.c tests/mock/mock.h
tests_mock_leaves_open_la_LDFLAGS = $(mock_ldflags)
tests_mock_newer_minor_la_SOURCES = tests/mock/newer_minor.c tests/mock/mock.h
tests_mock_newer_minor_la_LDFLAGS = $(mock_ldflags)
tests_mock_no_symbol_la_SOURCES = tests/mock/no_symbol.c tests/mock/mock.h
tests_mock_no_symbol_la_LDFLAGS = $(VT_LDFLAGS) -module -avoid-version -shared -rpath /nowhere
tests_mock_null_callback_la_SOURCES = tests/mock/null_callback.c tests/mock/mock.h
tests_mock_null_callback_la_LDFLAGS = $(mock_ldflags)
tests_mock_null_id_la_SOURCES = tests/mock/null_id.c tests/mock/mock.h
tests_mock_null_id_la_LDFLAGS = $(mock_ldflags)
tests_mock_null_name_la_SOURCES = tests/mock/null_name.c tests/mock/mock.h
tests_mock_null_name_la_LDFLAGS = $(mock_ldflags)
tests_mock_other_major_la_SOURCES = tests/mock/other_major.c tests/mock/mock.h
tests_mock_other_major_la_LDFLAGS = $(mock_ldflags)
tests_mock_read_fails_la_SOURCES = tests/mock/read_fails.c tests/mock/mock.h
tests_mock_read_fails_la_LDFLAGS = $(mock_ldflags)
tests_mock_read_partial_la_SOURCES = tests/mock/read_partial.c tests/mock/mock.h
tests_mock_read_partial_la_LDFLAGS = $(mock_ldflags)
tests_mock_rule_crashes_la_SOURCES = tests/mock/rule_crashes.c tests/mock/mock.h
tests_mock_rule_crashes_la_LDFLAGS = $(mock_ldflags)
tests_mock_rule_fails_la_SOURCES = tests/mock/rule_fails.c tests/mock/mock.h
tests_mock_rule_fails_la_LDFLAGS = $(mock_ldflags)
tests_mock_rule_hangs_la_SOURCES = tests/mock/rule_hangs.c tests/mock/mock.h
tests_mock_rule_hangs_la_LDFLAGS = $(mock_ldflags)
tests_mock_rule_undecided_la_SOURCES = tests/mock/rule_undecided.c tests/mock/mock.h
tests_mock_rule_undecided_la_LDFLAGS = $(mock_ldflags)
tests_mock_rule_without_limit_la_SOURCES = tests/mock/rule_without_limit.c tests/mock/mock.h
tests_mock_rule_without_limit_la_LDFLAGS = $(mock_ldflags)
tests_mock_short_descriptor_la_SOURCES = tests/mock/short_descriptor.c tests/mock/mock.h
tests_mock_short_descriptor_la_LDFLAGS = $(mock_ldflags)
tests_mock_short_struct_la_SOURCES = tests/mock/short_struct.c tests/mock/mock.h
tests_mock_short_struct_la_LDFLAGS = $(mock_ldflags)
tests_mock_well_behaved_la_SOURCES = tests/mock/well_behaved.c tests/mock/mock.h
tests_mock_well_behaved_la_LDFLAGS = $(mock_ldflags)
tests_mock_writer_fails_la_SOURCES = tests/mock/writer_fails.c tests/mock/mock.h
tests_mock_writer_fails_la_LDFLAGS = $(mock_ldflags)
tests_mock_wrong_name_la_SOURCES = tests/mock/wrong_name.c tests/mock/mock.h
tests_mock_wrong_name_la_LDFLAGS = $(mock_ldflags)
tests_mock_wrong_plugin_name_la_SOURCES = tests/mock/wrong_plugin_name.c tests/mock/mock.h
tests_mock_wrong_plugin_name_la_LDFLAGS = $(mock_ldflags)
