# tests/fuzz: fuzz targets, run over their corpora without a fuzzer in `make check`

# Of the device: libbc28 alone.
check_PROGRAMS += tests/fuzz/fuzz_uart
TESTS += tests/fuzz/fuzz_uart
tests_fuzz_fuzz_uart_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_uart.c
tests_fuzz_fuzz_uart_LDADD = libbc28.a

# The LwM2M encodings and the client.
check_PROGRAMS += tests/fuzz/fuzz_tlv tests/fuzz/fuzz_json tests/fuzz/fuzz_link tests/fuzz/fuzz_lwm2m tests/fuzz/fuzz_package
TESTS += tests/fuzz/fuzz_tlv tests/fuzz/fuzz_json tests/fuzz/fuzz_link tests/fuzz/fuzz_lwm2m tests/fuzz/fuzz_package
tests_fuzz_fuzz_tlv_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_tlv.c
tests_fuzz_fuzz_tlv_LDADD = libbc28.a
tests_fuzz_fuzz_json_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_json.c
tests_fuzz_fuzz_json_LDADD = libbc28.a
tests_fuzz_fuzz_link_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_link.c
tests_fuzz_fuzz_link_LDADD = libbc28.a
tests_fuzz_fuzz_package_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_package.c
tests_fuzz_fuzz_package_LDADD = libbc28.a
tests_fuzz_fuzz_lwm2m_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_lwm2m.c
tests_fuzz_fuzz_lwm2m_LDADD = libbc28.a

# The SIM file and the card.
check_PROGRAMS += tests/fuzz/fuzz_sim
TESTS += tests/fuzz/fuzz_sim
tests_fuzz_fuzz_sim_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_sim.c
tests_fuzz_fuzz_sim_LDADD = libbc28.a

# The radio network.
check_PROGRAMS += tests/fuzz/fuzz_cells
TESTS += tests/fuzz/fuzz_cells
tests_fuzz_fuzz_cells_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_cells.c
tests_fuzz_fuzz_cells_CPPFLAGS = $(AM_CPPFLAGS) -DMUTATIONS=500
tests_fuzz_fuzz_cells_LDADD = libbc28.a

# What an MQTT broker sends.
check_PROGRAMS += tests/fuzz/fuzz_mqtt
TESTS += tests/fuzz/fuzz_mqtt
tests_fuzz_fuzz_mqtt_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_mqtt.c
tests_fuzz_fuzz_mqtt_LDADD = libbc28.a

# Of the programs: what the control channel gets, and the configuration file.
if DAEMON
check_PROGRAMS += tests/fuzz/fuzz_ctl
TESTS += tests/fuzz/fuzz_ctl
tests_fuzz_fuzz_ctl_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_ctl.c
tests_fuzz_fuzz_ctl_CPPFLAGS = $(AM_CPPFLAGS) -DMUTATIONS=300
tests_fuzz_fuzz_ctl_CFLAGS = $(AM_CFLAGS) $(EVENT_CFLAGS) $(JANSSON_CFLAGS)
tests_fuzz_fuzz_ctl_LDADD = libbc28platform.a src/ctl/libctl.a src/io/libio.a $(net_libs) $(JANSSON_LIBS)
check_PROGRAMS += tests/fuzz/fuzz_config
TESTS += tests/fuzz/fuzz_config
tests_fuzz_fuzz_config_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_config.c src/daemon/options.c src/daemon/options_rows.c src/daemon/config.c
tests_fuzz_fuzz_config_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/src
tests_fuzz_fuzz_config_CFLAGS = $(bc28d_CFLAGS)
tests_fuzz_fuzz_config_LDADD = $(bc28d_LDADD)
endif
