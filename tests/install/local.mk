# tests/install: what `make install` leaves, from a DESTDIR of the test's own
install_tests = tests/install/headers tests/install/host-program tests/install/files tests/install/hardening
TESTS += $(install_tests)
