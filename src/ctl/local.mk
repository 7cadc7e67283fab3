# ctl: the control channel
noinst_LIBRARIES += src/ctl/libctl.a
src_ctl_libctl_a_CFLAGS = $(AM_CFLAGS) $(EVENT_CFLAGS) $(JANSSON_CFLAGS)
src_ctl_libctl_a_SOURCES = \
	src/ctl/answer.c \
	src/ctl/call.c \
	src/ctl/ctl_priv.h \
	src/ctl/history.c \
	src/ctl/server.c \
	src/ctl/value.c

if HAVE_CHECK
check_PROGRAMS += tests/unit/test_ctl tests/unit/test_ctl_answer
TESTS += tests/unit/test_ctl tests/unit/test_ctl_answer
tests_unit_test_ctl_SOURCES = tests/unit/test_ctl.c
tests_unit_test_ctl_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(EVENT_CFLAGS) $(JANSSON_CFLAGS)
tests_unit_test_ctl_LDADD = src/ctl/libctl.a src/io/libio.a libbc28.a $(EVENT_LIBS) $(JANSSON_LIBS) $(CHECK_LIBS)
tests_unit_test_ctl_answer_SOURCES = tests/unit/test_ctl_answer.c
tests_unit_test_ctl_answer_CFLAGS = $(tests_unit_test_ctl_CFLAGS)
tests_unit_test_ctl_answer_LDADD = $(tests_unit_test_ctl_LDADD)
endif
