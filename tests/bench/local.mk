# tests/bench: the figures of docs/benchmarks.md; not part of `make check`, since a busy machine would decide

EXTRA_PROGRAMS = tests/bench/bench
CLEANFILES += tests/bench/bench
tests_bench_bench_SOURCES = tests/bench/bench.h tests/bench/bench.c tests/bench/calls.c tests/bench/child.c tests/bench/coap.c tests/bench/dtls.c \
	tests/bench/firmware.c tests/bench/fleet.c
tests_bench_bench_CFLAGS = $(AM_CFLAGS) $(COAP_CFLAGS)
tests_bench_bench_LDADD = libbc28.a $(MBEDTLS_LIBS) $(COAP_LIBS)

bench: all tests/bench/bench
	@BC28_BUILDDIR='$(abs_top_builddir)' tests/bench/bench
phony += bench
