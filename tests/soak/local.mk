# tests/soak: runs in which nothing may grow; a short one in `make check`

TESTS += tests/soak/test_short_soak.py

# A virtual year, then SOAK_SECONDS of real time.
soak: all tests/conformance/tables
	@BC28_SRCDIR='$(abs_top_srcdir)' BC28_BUILDDIR='$(abs_top_builddir)' \
		$(srcdir)/tests/e2e/pytest-run $(srcdir)/tests/soak/long_soak.py -s
phony += soak
