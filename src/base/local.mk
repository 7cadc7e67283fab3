base_sources = \
	src/base/buf.c \
	src/base/clock.c \
	src/base/coap_msg.c \
	src/base/digest.c \
	src/base/dtls_state.c \
	src/base/event.c \
	src/base/event_check.c \
	src/base/event_rows.c \
	src/base/ipaddr.c \
	src/base/machine.c \
	src/base/map.c \
	src/base/number.c \
	src/base/rng.c \
	src/base/sha256.c \
	src/base/values.c \
	src/base/xmalloc.c

if HAVE_CHECK
base_tests = tests/unit/test_base tests/unit/test_event_rows tests/unit/test_machine tests/unit/test_number \
	tests/unit/test_sha256
check_PROGRAMS += $(base_tests)
TESTS += $(base_tests)
tests_unit_test_base_SOURCES = tests/unit/test_base.c
tests_unit_test_base_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_base_LDADD = libbc28.a $(CHECK_LIBS)
tests_unit_test_event_rows_SOURCES = tests/unit/test_event_rows.c
tests_unit_test_event_rows_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_event_rows_LDADD = libbc28.a $(CHECK_LIBS)
tests_unit_test_machine_SOURCES = tests/unit/test_machine.c
tests_unit_test_machine_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_machine_LDADD = libbc28.a $(CHECK_LIBS)
tests_unit_test_number_SOURCES = tests/unit/test_number.c
tests_unit_test_number_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_number_LDADD = libbc28.a $(CHECK_LIBS)
tests_unit_test_sha256_SOURCES = tests/unit/test_sha256.c
tests_unit_test_sha256_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_sha256_LDADD = libbc28.a $(CHECK_LIBS)
endif
