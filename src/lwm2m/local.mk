lwm2m_sources = \
	src/lwm2m/account.h \
	src/lwm2m/attr.c \
	src/lwm2m/attr.h \
	src/lwm2m/base64.c \
	src/lwm2m/bootstrap.c \
	src/lwm2m/bootstrap.h \
	src/lwm2m/client.c \
	src/lwm2m/content.c \
	src/lwm2m/content.h \
	src/lwm2m/device.h \
	src/lwm2m/discover.c \
	src/lwm2m/discover.h \
	src/lwm2m/firmware.c \
	src/lwm2m/firmware.h \
	src/lwm2m/firmware_download.c \
	src/lwm2m/firmware_priv.h \
	src/lwm2m/firmware_saved.c \
	src/lwm2m/firmware_uri.c \
	src/lwm2m/instances.c \
	src/lwm2m/instances.h \
	src/lwm2m/json.c \
	src/lwm2m/link.c \
	src/lwm2m/lwm2m_priv.h \
	src/lwm2m/news.c \
	src/lwm2m/news.h \
	src/lwm2m/notify.c \
	src/lwm2m/object.c \
	src/lwm2m/object.h \
	src/lwm2m/objects_device.c \
	src/lwm2m/objects_firmware.c \
	src/lwm2m/objects_network.c \
	src/lwm2m/objects_security.c \
	src/lwm2m/objects_server.c \
	src/lwm2m/observe.c \
	src/lwm2m/observe.h \
	src/lwm2m/observe_priv.h \
	src/lwm2m/package.c \
	src/lwm2m/path.c \
	src/lwm2m/path.h \
	src/lwm2m/register.c \
	src/lwm2m/register.h \
	src/lwm2m/relay.c \
	src/lwm2m/relay.h \
	src/lwm2m/request.c \
	src/lwm2m/request.h \
	src/lwm2m/states.c \
	src/lwm2m/states.h \
	src/lwm2m/tlv.c \
	src/lwm2m/uplink.c \
	src/lwm2m/uplink.h \
	src/lwm2m/uri.c \
	src/lwm2m/uri.h

if HAVE_CHECK
lwm2m_codec_tests = tests/unit/test_tlv tests/unit/test_json tests/unit/test_link_format tests/unit/test_package
lwm2m_client_tests = \
	tests/unit/test_lwm2m_bootstrap \
	tests/unit/test_lwm2m_client \
	tests/unit/test_lwm2m_firmware \
	tests/unit/test_lwm2m_firmware_phases \
	tests/unit/test_lwm2m_objects \
	tests/unit/test_lwm2m_observe \
	tests/unit/test_lwm2m_relay \
	tests/unit/test_lwm2m_states
check_PROGRAMS += $(lwm2m_codec_tests) $(lwm2m_client_tests)
TESTS += $(lwm2m_codec_tests) $(lwm2m_client_tests)

fake_lwm2m_sources = \
	tests/unit/fake_link.c \
	tests/unit/fake_link.h \
	tests/unit/lwm2m_fixture.c \
	tests/unit/lwm2m_fixture.h

tests_unit_test_tlv_SOURCES = tests/unit/test_tlv.c
tests_unit_test_tlv_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_tlv_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_json_SOURCES = tests/unit/test_json.c
tests_unit_test_json_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_json_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_link_format_SOURCES = tests/unit/test_link_format.c
tests_unit_test_link_format_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_link_format_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_package_SOURCES = tests/unit/test_package.c
tests_unit_test_package_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_package_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_lwm2m_bootstrap_SOURCES = tests/unit/test_lwm2m_bootstrap.c $(fake_lwm2m_sources)
tests_unit_test_lwm2m_bootstrap_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_lwm2m_bootstrap_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_lwm2m_client_SOURCES = tests/unit/test_lwm2m_client.c $(fake_lwm2m_sources)
tests_unit_test_lwm2m_client_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_lwm2m_client_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_lwm2m_firmware_SOURCES = \
	tests/unit/test_lwm2m_firmware.c \
	tests/unit/firmware_fixture.c \
	tests/unit/firmware_fixture.h \
	$(fake_lwm2m_sources)
tests_unit_test_lwm2m_firmware_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/src/lwm2m
tests_unit_test_lwm2m_firmware_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_lwm2m_firmware_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_lwm2m_firmware_phases_SOURCES = \
	tests/unit/test_lwm2m_firmware_phases.c \
	tests/unit/firmware_fixture.c \
	tests/unit/firmware_fixture.h \
	$(fake_lwm2m_sources)
tests_unit_test_lwm2m_firmware_phases_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/src/lwm2m
tests_unit_test_lwm2m_firmware_phases_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_lwm2m_firmware_phases_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_lwm2m_objects_SOURCES = tests/unit/test_lwm2m_objects.c $(fake_lwm2m_sources)
tests_unit_test_lwm2m_objects_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_lwm2m_objects_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_lwm2m_observe_SOURCES = tests/unit/test_lwm2m_observe.c $(fake_lwm2m_sources)
tests_unit_test_lwm2m_observe_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_lwm2m_observe_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_lwm2m_states_SOURCES = tests/unit/test_lwm2m_states.c $(fake_lwm2m_sources)
tests_unit_test_lwm2m_states_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_lwm2m_states_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_lwm2m_relay_SOURCES = tests/unit/test_lwm2m_relay.c $(fake_lwm2m_sources)
tests_unit_test_lwm2m_relay_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_lwm2m_relay_LDADD = libbc28.a $(CHECK_LIBS)
endif
