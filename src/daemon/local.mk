# daemon: bc28d
bin_PROGRAMS += bc28d
bc28d_CFLAGS = $(AM_CFLAGS) $(EVENT_CFLAGS) $(JANSSON_CFLAGS) $(INIH_CFLAGS)
bc28d_LDADD = libbc28platform.a src/ctl/libctl.a src/net/libbc28net.a src/io/libio.a src/store/libstore.a libbc28.a \
	src/net/libcoap.a $(EVENT_LIBS) $(MBEDTLS_LIBS) $(RESOLV_LIBS) $(SQLITE_LIBS) $(JANSSON_LIBS) $(INIH_LIBS) -lm
bc28d_SOURCES = \
	src/daemon/background.c \
	src/daemon/background.h \
	src/daemon/commands.c \
	src/daemon/commands.h \
	src/daemon/config.c \
	src/daemon/daemon.h \
	src/daemon/instance.c \
	src/daemon/instance.h \
	src/daemon/main.c \
	src/daemon/manual.c \
	src/daemon/manual.h \
	src/daemon/manual_at.c \
	src/daemon/manual_control.c \
	src/daemon/options.c \
	src/daemon/options_rows.c \
	src/daemon/options.h \
	src/daemon/parts.c \
	src/daemon/message_control.c \
	src/daemon/model.c \
	src/daemon/transcript.c \
	src/daemon/transcript.h \
	src/daemon/radio_control.c \
	src/daemon/ready.c \
	src/daemon/ready.h \
	src/daemon/sim_control.c \
	src/daemon/status_control.c

dist_doc_DATA = conf/bc28.conf

modelsdir = $(pkgdatadir)/models
dist_models_DATA = conf/models/bc28.conf conf/models/bc28-cnv.conf conf/models/bc68.conf conf/models/bc95-g.conf

TESTS += tests/unit/test_manual
EXTRA_DIST += tests/unit/test_manual

if HAVE_CHECK
check_PROGRAMS += tests/unit/test_options tests/unit/test_timeline
TESTS += tests/unit/test_options tests/unit/test_timeline
tests_unit_test_options_SOURCES = tests/unit/test_options.c src/daemon/options.c src/daemon/options_rows.c src/daemon/config.c \
	src/daemon/model.c
tests_unit_test_options_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/src/daemon
tests_unit_test_options_CFLAGS = $(bc28d_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_options_LDADD = $(bc28d_LDADD) $(CHECK_LIBS)
tests_unit_test_timeline_SOURCES = tests/unit/test_timeline.c
tests_unit_test_timeline_CFLAGS = $(bc28d_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_timeline_LDADD = $(bc28d_LDADD) $(CHECK_LIBS)
endif
