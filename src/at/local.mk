at_sources = \
	src/at/args.c \
	src/at/line.c \
	src/at/parse.c \
	src/at/result.c

if HAVE_CHECK
check_PROGRAMS += tests/unit/test_at
TESTS += tests/unit/test_at
tests_unit_test_at_SOURCES = tests/unit/test_at.c
tests_unit_test_at_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_at_LDADD = libbc28.a $(CHECK_LIBS)
endif
