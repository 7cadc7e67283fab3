# tests/faults: system calls that fail, and processes that are killed at one, by strace; the save path in `make check`

TESTS += tests/faults/test_save_path.py

# Every system call of create, save, recover and end: some minutes.
faults: all
	@BC28_SRCDIR='$(abs_top_srcdir)' BC28_BUILDDIR='$(abs_top_builddir)' BC28_TEST_DEADLINE=60 \
		$(srcdir)/tests/e2e/pytest-run $(srcdir)/tests/faults/sweep.py -s
phony += faults
