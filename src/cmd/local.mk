cmd_sources = \
	src/cmd/andlink.c \
	src/cmd/device.c \
	src/cmd/fota.c \
	src/cmd/general.c \
	src/cmd/lwm2m.c \
	src/cmd/network.c \
	src/cmd/qcfg.c \
	src/cmd/mqtt.c \
	src/cmd/dns.c \
	src/cmd/nconfig.c \
	src/cmd/nfwupd.c \
	src/cmd/power.c \
	src/cmd/radio.c \
	src/cmd/pdp.c \
	src/cmd/pdp_report.c \
	src/cmd/qos.c \
	src/cmd/server.c \
	src/cmd/stats.c \
	src/cmd/sim.c \
	src/cmd/rawdata.c \
	src/cmd/sms.c \
	src/cmd/socket.c \
	src/cmd/tables.c \
	src/cmd/tables.h \
	src/cmd/time.c

if HAVE_CHECK
check_PROGRAMS += tests/unit/test_commands
TESTS += tests/unit/test_commands
tests_unit_test_commands_SOURCES = tests/unit/test_commands.c tests/transcripts/response_time.c \
	tests/transcripts/response_time.h
tests_unit_test_commands_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_commands_LDADD = libbc28.a $(CHECK_LIBS)
endif
