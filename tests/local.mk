# tests: `make check` runs the C unit tests, then pytest through tests/run-pytest.
include tests/unit/local.mk
include tests/mock/local.mk
include tests/fuzz/local.mk
include tests/fault/local.mk
include tests/writers/local.mk

TESTS += tests/run-pytest
dist_check_SCRIPTS += tests/run-pytest
EXTRA_DIST += quickstart run-tests .ci/run .ci/common.sh samples tests/README.md \
	tests/conftest.py tests/lib \
	tests/arch tests/cli tests/edit tests/robustness tests/documents tests/fields \
	tests/generator \
	tests/hostile tests/interop tests/mock/test_mock.py tests/mock/test_worker.py \
	tests/profiles tests/rules tests/samples

AM_TESTS_ENVIRONMENT = CMOCKA_MESSAGE_OUTPUT=TAP; export CMOCKA_MESSAGE_OUTPUT; \
	PYTHON='$(PYTHON)'; export PYTHON; \
	VANTHU='$(abs_top_builddir)/vanthu'; export VANTHU;
