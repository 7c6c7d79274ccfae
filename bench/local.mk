# bench: the floor, the engine without workers, and what times them side by side.
EXTRA_PROGRAMS += bench/floor bench/launch bench/steady
bench_launch_SOURCES = bench/launch.c
bench_floor_SOURCES = bench/floor.c
bench_floor_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS) $(LIBZIP_CFLAGS)
bench_floor_LDADD = $(LIBXML_LIBS) $(LIBZIP_LIBS)
bench_steady_SOURCES = bench/steady.c
bench_steady_LDADD = libcore.la

EXTRA_DIST += bench/README.md bench/bench.py bench/corpus.py bench/measure.py
CLEANFILES += $(EXTRA_PROGRAMS)

.PHONY: bench
bench: all $(EXTRA_PROGRAMS)
	$(PYTHON) $(srcdir)/bench/bench.py --build . $(BENCHFLAGS)

clean-local: clean-bench
.PHONY: clean-bench
clean-bench:
	rm -rf bench/corpus
