module_sources = \
	src/module/core/at_fault.c \
	src/module/core/bands.c \
	src/module/core/boot.c \
	src/module/core/command.c \
	src/module/core/command.h \
	src/module/core/hang.c \
	src/module/core/interpreter.c \
	src/module/core/mask.c \
	src/module/core/module.c \
	src/module/core/module_priv.h \
	src/module/core/natspeed.c \
	src/module/core/nv.c \
	src/module/core/params.c \
	src/module/core/part.h \
	src/module/core/parts.c \
	src/module/core/settings.c \
	src/module/core/settings.h \
	src/module/core/settings_device.c \
	src/module/core/settings_lwm2m.c \
	src/module/core/settings_network.c \
	src/module/core/uart.c \
	src/module/core/urc.c \
	src/module/core/urcs.c \
	src/module/radio/cells.c \
	src/module/radio/cereg.c \
	src/module/radio/cops.c \
	src/module/radio/emm.c \
	src/module/radio/fplmn.c \
	src/module/radio/nettime.c \
	src/module/radio/psm.c \
	src/module/radio/radio.c \
	src/module/radio/radio.h \
	src/module/radio/radio_priv.h \
	src/module/radio/rrc.c \
	src/module/radio/sleep.c \
	src/module/card/card.c \
	src/module/card/card.h \
	src/module/card/card_commands.c \
	src/module/card/card_files.c \
	src/module/card/card_priv.h \
	src/module/card/pin.c \
	src/module/card/sim.c \
	src/module/card/simfile.c \
	src/module/bearer/bearer.h \
	src/module/bearer/pdp.c \
	src/module/bearer/pdp_address.c \
	src/module/bearer/pdp_causes.c \
	src/module/bearer/pdp_filters.c \
	src/module/bearer/pdp_priv.h \
	src/module/bearer/pdp_saved.c \
	src/module/bearer/rawdata.c \
	src/module/bearer/sms.c \
	src/module/ip/dns.c \
	src/module/ip/mqtt.c \
	src/module/ip/mqtt_aliauth.c \
	src/module/ip/mqtt_broker.c \
	src/module/ip/mqtt_packet.c \
	src/module/ip/mqtt_packet.h \
	src/module/ip/mqtt_priv.h \
	src/module/ip/mqtt_requests.c \
	src/module/ip/ping.c \
	src/module/ip/socket_ports.c \
	src/module/ip/socket_rx.c \
	src/module/ip/sockets.c \
	src/module/ip/sockets.h \
	src/module/andlink/andlink.c \
	src/module/andlink/andlink_priv.h \
	src/module/andlink/appdata.c \
	src/module/andlink/fota.c \
	src/module/andlink/nfwupd.c \
	src/module/network/cells_table.c \
	src/module/network/network.c \
	src/module/network/network_priv.h \
	src/module/network/radio_keys.c

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
