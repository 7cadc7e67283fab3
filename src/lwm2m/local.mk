lwm2m_sources = \
	src/lwm2m/base64.c \
	src/lwm2m/json.c \
	src/lwm2m/link.c \
	src/lwm2m/tlv.c

if HAVE_CHECK
check_PROGRAMS += tests/unit/test_tlv tests/unit/test_json tests/unit/test_link_format
TESTS += tests/unit/test_tlv tests/unit/test_json tests/unit/test_link_format

tests_unit_test_tlv_SOURCES = tests/unit/test_tlv.c
tests_unit_test_tlv_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_tlv_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_json_SOURCES = tests/unit/test_json.c
tests_unit_test_json_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_json_LDADD = libbc28.a $(CHECK_LIBS)

tests_unit_test_link_format_SOURCES = tests/unit/test_link_format.c
tests_unit_test_link_format_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_link_format_LDADD = libbc28.a $(CHECK_LIBS)
endif
