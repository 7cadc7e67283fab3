# tests/fuzz: fuzz targets, run over their corpora without a fuzzer in `make check`; `make fuzz` runs them with clang's

fuzz_targets = \
	tests/fuzz/fuzz_cells \
	tests/fuzz/fuzz_json \
	tests/fuzz/fuzz_link \
	tests/fuzz/fuzz_lwm2m \
	tests/fuzz/fuzz_mqtt \
	tests/fuzz/fuzz_package \
	tests/fuzz/fuzz_sim \
	tests/fuzz/fuzz_tlv \
	tests/fuzz/fuzz_uart

# With --enable-fuzzer the main() of libFuzzer.
if FUZZER
fuzz_driver =
else
fuzz_driver = tests/fuzz/driver.c
endif
fuzz_world = tests/fuzz/fuzz_world.c tests/fuzz/fuzz_world.h

# Of the device: libbc28 alone.
fuzz_device_libs = libbc28.a $(FUZZ_LIBS)
tests_fuzz_fuzz_cells_SOURCES = $(fuzz_driver) tests/fuzz/fuzz_cells.c
tests_fuzz_fuzz_cells_CPPFLAGS = $(AM_CPPFLAGS) -DMUTATIONS=500
tests_fuzz_fuzz_cells_LDADD = $(fuzz_device_libs)
tests_fuzz_fuzz_json_SOURCES = $(fuzz_driver) tests/fuzz/fuzz_json.c
tests_fuzz_fuzz_json_LDADD = $(fuzz_device_libs)
tests_fuzz_fuzz_link_SOURCES = $(fuzz_driver) tests/fuzz/fuzz_link.c
tests_fuzz_fuzz_link_LDADD = $(fuzz_device_libs)
tests_fuzz_fuzz_lwm2m_SOURCES = $(fuzz_driver) tests/fuzz/fuzz_lwm2m.c
tests_fuzz_fuzz_lwm2m_LDADD = $(fuzz_device_libs)
tests_fuzz_fuzz_mqtt_SOURCES = $(fuzz_driver) tests/fuzz/fuzz_mqtt.c
tests_fuzz_fuzz_mqtt_LDADD = $(fuzz_device_libs)
tests_fuzz_fuzz_package_SOURCES = $(fuzz_driver) tests/fuzz/fuzz_package.c
tests_fuzz_fuzz_package_LDADD = $(fuzz_device_libs)
tests_fuzz_fuzz_sim_SOURCES = $(fuzz_driver) tests/fuzz/fuzz_sim.c
tests_fuzz_fuzz_sim_LDADD = $(fuzz_device_libs)
tests_fuzz_fuzz_tlv_SOURCES = $(fuzz_driver) tests/fuzz/fuzz_tlv.c
tests_fuzz_fuzz_tlv_LDADD = $(fuzz_device_libs)
tests_fuzz_fuzz_uart_SOURCES = $(fuzz_driver) tests/fuzz/fuzz_uart.c
tests_fuzz_fuzz_uart_LDADD = $(fuzz_device_libs)

# Of the programs.
if DAEMON
fuzz_targets += \
	tests/fuzz/fuzz_andlinkd \
	tests/fuzz/fuzz_coap \
	tests/fuzz/fuzz_config \
	tests/fuzz/fuzz_ctl \
	tests/fuzz/fuzz_daemon \
	tests/fuzz/fuzz_dns \
	tests/fuzz/fuzz_dtls \
	tests/fuzz/fuzz_options \
	tests/fuzz/fuzz_platform \
	tests/fuzz/fuzz_sock \
	tests/fuzz/fuzz_store

# Of the network: a module, a link, a server, with peers on loopback.
fuzz_net_libs = $(net_libs) $(FUZZ_LIBS)
tests_fuzz_fuzz_coap_SOURCES = $(fuzz_driver) $(fuzz_world) tests/fuzz/fuzz_coap.c
tests_fuzz_fuzz_coap_CPPFLAGS = $(AM_CPPFLAGS) $(EVENT_CFLAGS) -DMUTATIONS=30
tests_fuzz_fuzz_coap_LDADD = $(fuzz_net_libs)
tests_fuzz_fuzz_dns_SOURCES = $(fuzz_driver) $(fuzz_world) tests/fuzz/fuzz_dns.c
tests_fuzz_fuzz_dns_CPPFLAGS = $(AM_CPPFLAGS) $(EVENT_CFLAGS) -DMUTATIONS=100
tests_fuzz_fuzz_dns_LDADD = $(fuzz_net_libs)
tests_fuzz_fuzz_dtls_SOURCES = $(fuzz_driver) $(fuzz_world) tests/fuzz/fuzz_dtls.c
tests_fuzz_fuzz_dtls_CPPFLAGS = $(AM_CPPFLAGS) $(EVENT_CFLAGS) -DMUTATIONS=50
tests_fuzz_fuzz_dtls_LDADD = $(fuzz_net_libs)
tests_fuzz_fuzz_sock_SOURCES = $(fuzz_driver) $(fuzz_world) tests/fuzz/fuzz_sock.c
tests_fuzz_fuzz_sock_CPPFLAGS = $(AM_CPPFLAGS) $(EVENT_CFLAGS) -DMUTATIONS=30
tests_fuzz_fuzz_sock_LDADD = $(fuzz_net_libs)

# Of the platform and the control channel.
fuzz_platform_libs = libbc28platform.a src/ctl/libctl.a src/io/libio.a $(net_libs) $(JANSSON_LIBS) $(FUZZ_LIBS)
tests_fuzz_fuzz_ctl_SOURCES = $(fuzz_driver) tests/fuzz/fuzz_ctl.c
tests_fuzz_fuzz_ctl_CPPFLAGS = $(AM_CPPFLAGS) $(EVENT_CFLAGS) $(JANSSON_CFLAGS) -DMUTATIONS=300
tests_fuzz_fuzz_ctl_LDADD = $(fuzz_platform_libs)
tests_fuzz_fuzz_platform_SOURCES = $(fuzz_driver) $(fuzz_world) tests/fuzz/fuzz_platform.c
tests_fuzz_fuzz_platform_CPPFLAGS = $(AM_CPPFLAGS) $(EVENT_CFLAGS) $(JANSSON_CFLAGS) -DMUTATIONS=30
tests_fuzz_fuzz_platform_LDADD = $(fuzz_platform_libs)

tests_fuzz_fuzz_andlinkd_SOURCES = $(fuzz_driver) $(fuzz_world) tests/fuzz/fuzz_andlinkd.c
tests_fuzz_fuzz_andlinkd_CPPFLAGS = $(AM_CPPFLAGS) $(EVENT_CFLAGS) -I$(top_srcdir)/src -DMUTATIONS=100
tests_fuzz_fuzz_andlinkd_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=timeline_turn
tests_fuzz_fuzz_andlinkd_LDADD = tests/fuzz/libandlinkd.a $(andlinkd_LDADD) $(FUZZ_LIBS)
# andlinkd with another name for its main().
check_LIBRARIES += tests/fuzz/libandlinkd.a
tests_fuzz_libandlinkd_a_SOURCES = $(andlinkd_SOURCES)
tests_fuzz_libandlinkd_a_CPPFLAGS = $(AM_CPPFLAGS) -Dmain=andlinkd_main
tests_fuzz_libandlinkd_a_CFLAGS = $(andlinkd_CFLAGS) -Wno-missing-prototypes

# Of the settings.
tests_fuzz_fuzz_store_SOURCES = $(fuzz_driver) $(fuzz_world) tests/fuzz/fuzz_store.c
tests_fuzz_fuzz_store_CPPFLAGS = $(AM_CPPFLAGS) $(EVENT_CFLAGS) -DMUTATIONS=100
tests_fuzz_fuzz_store_LDADD = src/store/libstore.a $(net_libs) $(SQLITE_LIBS) $(FUZZ_LIBS)

# Of the daemon: its options, and all of it.
tests_fuzz_fuzz_config_SOURCES = $(fuzz_driver) tests/fuzz/fuzz_config.c src/daemon/options.c src/daemon/options_rows.c \
	src/daemon/config.c src/daemon/model.c
tests_fuzz_fuzz_config_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/src
tests_fuzz_fuzz_config_CFLAGS = $(bc28d_CFLAGS)
tests_fuzz_fuzz_config_LDADD = $(bc28d_LDADD) $(FUZZ_LIBS)
tests_fuzz_fuzz_options_SOURCES = $(fuzz_driver) tests/fuzz/fuzz_options.c
tests_fuzz_fuzz_options_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/src
tests_fuzz_fuzz_options_CFLAGS = $(bc28d_CFLAGS)
tests_fuzz_fuzz_options_LDADD = tests/fuzz/libbc28d.a $(bc28d_LDADD) $(FUZZ_LIBS)
tests_fuzz_fuzz_daemon_SOURCES = $(fuzz_driver) $(fuzz_world) tests/fuzz/fuzz_daemon.c
tests_fuzz_fuzz_daemon_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/src -DMUTATIONS=1
tests_fuzz_fuzz_daemon_CFLAGS = $(bc28d_CFLAGS)
tests_fuzz_fuzz_daemon_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=timeline_turn
tests_fuzz_fuzz_daemon_LDADD = tests/fuzz/libbc28d.a $(bc28d_LDADD) $(FUZZ_LIBS)
# bc28d with another name for its main().
check_LIBRARIES += tests/fuzz/libbc28d.a
tests_fuzz_libbc28d_a_SOURCES = $(bc28d_SOURCES)
tests_fuzz_libbc28d_a_CPPFLAGS = $(AM_CPPFLAGS) -Dmain=bc28d_main
tests_fuzz_libbc28d_a_CFLAGS = $(bc28d_CFLAGS) -Wno-missing-prototypes
endif

check_PROGRAMS += $(fuzz_targets)
TESTS += $(fuzz_targets)
fuzz-programs: $(fuzz_targets)
check-fuzz: fuzz-programs
	$(MAKE) $(AM_MAKEFLAGS) check-TESTS TESTS='$(fuzz_targets)'
phony += fuzz-programs check-fuzz

# With libFuzzer, in a build folder of its own: FUZZ_SECONDS each.
fuzz:
	@$(srcdir)/scripts/fuzz '$(abs_top_builddir)/build-fuzz'
phony += fuzz
