# tests/writers: a host that gives a writer records of any bytes.
check_PROGRAMS += tests/writers/write_record
tests_writers_write_record_SOURCES = tests/writers/write_record.c
