# tests/fuzz: fuzz targets, run over their corpora without a fuzzer in `make check`

# Targets of the device: libbc28 alone.
device_fuzzers = tests/fuzz/fuzz_uart
check_PROGRAMS += $(device_fuzzers)
TESTS += $(device_fuzzers)

tests_fuzz_fuzz_uart_SOURCES = tests/fuzz/driver.c tests/fuzz/fuzz_uart.c
tests_fuzz_fuzz_uart_LDADD = libbc28.a
