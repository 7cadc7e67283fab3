# io: ports, and the files of a running program (log, lock files, default paths)
noinst_LIBRARIES += src/io/libio.a
src_io_libio_a_CPPFLAGS = $(AM_CPPFLAGS) -DPKGDATADIR='"$(pkgdatadir)"'
src_io_libio_a_CFLAGS = $(AM_CFLAGS) $(EVENT_CFLAGS)
src_io_libio_a_SOURCES = \
	src/io/devlink.c \
	src/io/devwatch.c \
	src/io/holders.c \
	src/io/io_priv.h \
	src/io/lifeline.c \
	src/io/lockfile.c \
	src/io/logger.c \
	src/io/loop.c \
	src/io/loop_guard.c \
	src/io/monotonic.c \
	src/io/notify.c \
	src/io/option_keys.c \
	src/io/option_line.c \
	src/io/option_values.c \
	src/io/paths.c \
	src/io/port.c \
	src/io/process.c \
	src/io/pty.c \
	src/io/pty_clients.c \
	src/io/pty_line.c \
	src/io/pty_priv.h \
	src/io/recorder.c \
	src/io/rundir.c \
	src/io/secret.c \
	src/io/sink.c \
	src/io/sink.h \
	src/io/timeline.c \
	src/io/unixsock.c \
	src/io/writer.c

if HAVE_CHECK
check_PROGRAMS += tests/unit/test_pty tests/unit/test_pty_faults tests/unit/test_sink tests/unit/test_writer
TESTS += tests/unit/test_pty tests/unit/test_pty_faults tests/unit/test_sink tests/unit/test_writer
pty_test_sources = tests/unit/pty_world.c tests/unit/pty_world.h
tests_unit_test_pty_SOURCES = tests/unit/test_pty.c $(pty_test_sources)
tests_unit_test_pty_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(EVENT_CFLAGS)
tests_unit_test_pty_LDADD = src/io/libio.a libbc28.a $(EVENT_LIBS) $(CHECK_LIBS)
tests_unit_test_pty_faults_SOURCES = tests/unit/test_pty_faults.c $(pty_test_sources)
tests_unit_test_pty_faults_CFLAGS = $(tests_unit_test_pty_CFLAGS)
tests_unit_test_pty_faults_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=open,--wrap=__open_2
tests_unit_test_pty_faults_LDADD = $(tests_unit_test_pty_LDADD)
tests_unit_test_writer_SOURCES = tests/unit/test_writer.c
tests_unit_test_sink_SOURCES = tests/unit/test_sink.c
tests_unit_test_sink_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/src/io
tests_unit_test_sink_CFLAGS = $(tests_unit_test_pty_CFLAGS)
tests_unit_test_sink_LDADD = $(tests_unit_test_pty_LDADD)
tests_unit_test_writer_CFLAGS = $(tests_unit_test_pty_CFLAGS)
tests_unit_test_writer_LDADD = $(tests_unit_test_pty_LDADD)
endif
