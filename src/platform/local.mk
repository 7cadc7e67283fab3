# platform
noinst_LIBRARIES += libbc28platform.a
libbc28platform_a_SOURCES = \
	src/platform/ask.c \
	src/platform/ask.h \
	src/platform/bootstrap.c \
	src/platform/clients.c \
	src/platform/commands.c \
	src/platform/commands.h \
	src/platform/commands_firmware.c \
	src/platform/commands_rows.c \
	src/platform/content.c \
	src/platform/encode.c \
	src/platform/exchange.c \
	src/platform/fault.c \
	src/platform/firmware.c \
	src/platform/keys.c \
	src/platform/observe.c \
	src/platform/places.c \
	src/platform/places.h \
	src/platform/platform.c \
	src/platform/platform_priv.h \
	src/platform/psk.c \
	src/platform/registry.c \
	src/platform/serve.c \
	src/platform/serve.h \
	src/platform/uplink.c
libbc28platform_a_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS)

if HAVE_CHECK
check_PROGRAMS += tests/unit/test_platform_parts
TESTS += tests/unit/test_platform_parts
tests_unit_test_platform_parts_SOURCES = tests/unit/test_platform_parts.c
tests_unit_test_platform_parts_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/src/platform
tests_unit_test_platform_parts_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(JANSSON_CFLAGS)
tests_unit_test_platform_parts_LDADD = libbc28platform.a src/ctl/libctl.a libbc28.a $(CHECK_LIBS) $(JANSSON_LIBS)
platform_tests = tests/unit/test_platform tests/unit/test_platform_bootstrap tests/unit/test_platform_peers \
	tests/unit/test_platform_client tests/unit/test_platform_control tests/unit/test_andlinkd
check_PROGRAMS += $(platform_tests)
TESTS += $(platform_tests)
platform_test_sources = \
	tests/unit/platform_script.c \
	tests/unit/platform_script.h \
	tests/unit/platform_world.c \
	tests/unit/platform_world.h
platform_test_cflags = $(AM_CFLAGS) $(CHECK_CFLAGS) $(JANSSON_CFLAGS) $(EVENT_CFLAGS)
platform_test_libs = libbc28platform.a src/ctl/libctl.a $(net_libs) $(CHECK_LIBS) $(JANSSON_LIBS)

tests_unit_test_platform_SOURCES = tests/unit/test_platform.c $(platform_test_sources)
tests_unit_test_platform_CFLAGS = $(platform_test_cflags)
tests_unit_test_platform_LDADD = $(platform_test_libs)

tests_unit_test_platform_bootstrap_SOURCES = tests/unit/test_platform_bootstrap.c $(platform_test_sources)
tests_unit_test_platform_bootstrap_CFLAGS = $(platform_test_cflags)
tests_unit_test_platform_bootstrap_LDADD = $(platform_test_libs)

tests_unit_test_andlinkd_SOURCES = tests/unit/test_andlinkd.c
tests_unit_test_andlinkd_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(JANSSON_CFLAGS)
tests_unit_test_andlinkd_LDADD = $(CHECK_LIBS) $(JANSSON_LIBS)

tests_unit_test_platform_client_SOURCES = \
	tests/unit/test_platform_client.c \
	tests/unit/platform_world.c \
	tests/unit/platform_world.h
tests_unit_test_platform_client_CFLAGS = $(platform_test_cflags)
tests_unit_test_platform_client_LDADD = $(platform_test_libs)

tests_unit_test_platform_peers_SOURCES = tests/unit/test_platform_peers.c $(platform_test_sources)
tests_unit_test_platform_peers_CFLAGS = $(platform_test_cflags)
tests_unit_test_platform_peers_LDADD = $(platform_test_libs)

tests_unit_test_platform_control_SOURCES = tests/unit/test_platform_control.c $(platform_test_sources)
tests_unit_test_platform_control_CFLAGS = $(platform_test_cflags)
tests_unit_test_platform_control_LDADD = $(platform_test_libs)
endif

bin_PROGRAMS += andlinkd
andlinkd_SOURCES = src/platform/main.c src/platform/options.c src/platform/options.h
andlinkd_CFLAGS = $(AM_CFLAGS) $(EVENT_CFLAGS) $(JANSSON_CFLAGS)
andlinkd_LDADD = libbc28platform.a src/ctl/libctl.a src/io/libio.a $(net_libs) $(JANSSON_LIBS)
