# tests: `make check` runs the C unit tests, then pytest through tests/run-pytest.
include tests/unit/local.mk

EXTRA_DIST += tests/conftest.py tests/lib tests/rules

AM_TESTS_ENVIRONMENT = CMOCKA_MESSAGE_OUTPUT=TAP; export CMOCKA_MESSAGE_OUTPUT; \
	PYTHON='$(PYTHON)'; export PYTHON; \
	VANTHU='$(abs_top_builddir)/vanthu'; export VANTHU;
