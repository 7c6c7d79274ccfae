# tests/writers: a host that gives a writer records of any bytes.
check_PROGRAMS += tests/writers/write_record
tests_writers_write_record_SOURCES = tests/writers/write_record.c

# One by one: a folder named whole is taken from the build too, with the program in it.
EXTRA_DIST += \
	tests/writers/test_akn.py tests/writers/test_csv.py \
	tests/writers/test_ead.py tests/writers/test_edxml.py tests/writers/test_every_form.py \
	tests/writers/test_html.py tests/writers/test_html_browser.py \
	tests/writers/test_property.py tests/writers/test_registers.py \
	tests/writers/test_reports.py tests/writers/test_schema.py \
	tests/writers/test_text.py
