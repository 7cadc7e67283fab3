# tests/e2e: the programs from outside, with pytest; each file is one program of the test driver

e2e_tests = \
	tests/e2e/test_bc28ctl.py \
	tests/e2e/test_clock.py \
	tests/e2e/test_control.py \
	tests/e2e/test_daemon.py \
	tests/e2e/test_demo.py \
	tests/e2e/test_determinism.py \
	tests/e2e/test_drivers_arduino.py \
	tests/e2e/test_drivers_lwm2m.py \
	tests/e2e/test_drivers_mqtt.py \
	tests/e2e/test_drivers_rtos.py \
	tests/e2e/test_dtls.py \
	tests/e2e/test_failures.py \
	tests/e2e/test_firmware.py \
	tests/e2e/test_firmware_air.py \
	tests/e2e/test_firmware_servers.py \
	tests/e2e/test_fleet.py \
	tests/e2e/test_life.py \
	tests/e2e/test_lwm2m.py \
	tests/e2e/test_oceanconnect.py \
	tests/e2e/test_models.py \
	tests/e2e/test_mqtt.py \
	tests/e2e/test_names.py \
	tests/e2e/test_nfwupd.py \
	tests/e2e/test_output.py \
	tests/e2e/test_pty.py \
	tests/e2e/test_pyserial.py \
	tests/e2e/test_radio.py \
	tests/e2e/test_secrets.py \
	tests/e2e/test_sessions.py \
	tests/e2e/test_settings.py \
	tests/e2e/test_sim.py \
	tests/e2e/test_sms.py \
	tests/e2e/test_sockets.py \
	tests/e2e/test_states.py \
	tests/e2e/test_uart.py
PY_LOG_COMPILER = $(srcdir)/tests/e2e/pytest-run
TESTS += $(e2e_tests)

# The large numbers of test_fleet.py: STARTS starts, each asked as soon as its link is there; DAEMONS daemons at once.
STARTS = 10000
DAEMONS = 500
fleet = BC28_SRCDIR=$(abs_top_srcdir) BC28_BUILDDIR=$(abs_top_builddir) PYTHONDONTWRITEBYTECODE=1 \
	python3 $(srcdir)/tests/e2e/fleet.py
starts: all
	$(fleet) starts $(STARTS)
many-daemons: all
	$(fleet) together $(DAEMONS)
phony += starts many-daemons

# What pytest says of each function, for tests/conformance.
mostlyclean-local:
	rm -f tests/e2e/*.xml
