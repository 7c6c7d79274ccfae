# Calls that fail: the program's own malloc, and the linker's --wrap for core and kit.
if HAVE_CMOCKA
check_PROGRAMS += tests/fault/test_fault
TESTS += tests/fault/test_fault
endif
tests_fault_test_fault_SOURCES = tests/fault/test_fault.c tests/fault/fault.c tests/fault/fault.h \
	tests/unit/unit.h
tests_fault_test_fault_CPPFLAGS = $(unit_cppflags)
tests_fault_test_fault_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc \
	-Wl,--wrap=read
tests_fault_test_fault_LDADD = $(unit_libs)
