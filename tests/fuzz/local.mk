# tests/fuzz: fuzz targets, run over their corpora without a fuzzer in `make check`

# Of the device: libbc28 alone.
check_PROGRAMS += tests/fuzz/fuzz_uart
TESTS += tests/fuzz/fuzz_uart
tests_fuzz_fuzz_uart_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_uart.c
tests_fuzz_fuzz_uart_LDADD = libbc28.a

# Of the programs.
check_PROGRAMS += tests/fuzz/fuzz_ctl
TESTS += tests/fuzz/fuzz_ctl
tests_fuzz_fuzz_ctl_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_ctl.c
tests_fuzz_fuzz_ctl_CPPFLAGS = $(AM_CPPFLAGS) -DMUTATIONS=300
tests_fuzz_fuzz_ctl_CFLAGS = $(AM_CFLAGS) $(EVENT_CFLAGS) $(JANSSON_CFLAGS)
tests_fuzz_fuzz_ctl_LDADD = libbc28platform.a src/ctl/libctl.a $(net_libs) $(JANSSON_LIBS)
