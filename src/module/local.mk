module_sources = \
	src/module/andlink.c \
	src/module/appdata.c \
	src/module/at_fault.c \
	src/module/boot.c \
	src/module/cells.c \
	src/module/cells_table.c \
	src/module/emm.c \
	src/module/card.c \
	src/module/card.h \
	src/module/card_files.c \
	src/module/fota.c \
	src/module/fplmn.c \
	src/module/hang.c \
	src/module/interpreter.c \
	src/module/mask.c \
	src/module/module.c \
	src/module/module_priv.h \
	src/module/mqtt.c \
	src/module/mqtt_packet.c \
	src/module/mqtt_packet.h \
	src/module/names.c \
	src/module/natspeed.c \
	src/module/nfwupd.c \
	src/module/nettime.c \
	src/module/nv.c \
	src/module/params.c \
	src/module/power.c \
	src/module/radio.c \
	src/module/radio_priv.h \
	src/module/rrc.c \
	src/module/pdp.c \
	src/module/pin.c \
	src/module/ping.c \
	src/module/sim.c \
	src/module/simfile.c \
	src/module/rawdata.c \
	src/module/sms.c \
	src/module/socket_rx.c \
	src/module/sockets.c \
	src/module/sockets.h \
	src/module/uart.c \
	src/module/urc.c \
	src/module/world.c \
	src/module/urcs.c

if HAVE_CHECK
check_PROGRAMS += tests/unit/test_module
TESTS += tests/unit/test_module
tests_unit_test_module_SOURCES = tests/unit/test_module.c
tests_unit_test_module_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_module_LDADD = libbc28.a $(CHECK_LIBS)

check_PROGRAMS += tests/unit/test_uart
TESTS += tests/unit/test_uart
tests_unit_test_uart_SOURCES = tests/unit/test_uart.c
tests_unit_test_uart_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_uart_LDADD = libbc28.a $(CHECK_LIBS)
endif
