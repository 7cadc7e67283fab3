# io: ports, and the files of a running program (lock files, default paths)
noinst_LIBRARIES += src/io/libio.a
src_io_libio_a_CFLAGS = $(AM_CFLAGS) $(EVENT_CFLAGS)
src_io_libio_a_SOURCES = \
	src/io/devlink.c \
	src/io/holders.c \
	src/io/io_priv.h \
	src/io/lockfile.c \
	src/io/paths.c \
	src/io/port.c \
	src/io/pty.c

if HAVE_CHECK
check_PROGRAMS += tests/unit/test_pty
TESTS += tests/unit/test_pty
tests_unit_test_pty_SOURCES = tests/unit/test_pty.c
tests_unit_test_pty_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(EVENT_CFLAGS)
tests_unit_test_pty_LDADD = src/io/libio.a libbc28.a $(EVENT_LIBS) $(CHECK_LIBS)
endif
