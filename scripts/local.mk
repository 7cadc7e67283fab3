# scripts: the checks of the tree itself

# What test programs may ask: where the sources are, and where the build. Check's own time limit, 4 s of real time for a
# test, is one that a machine under load doesn't keep; the limit is there for tests that hang.
AM_TESTS_ENVIRONMENT = \
	BC28_SRCDIR='$(abs_top_srcdir)'; export BC28_SRCDIR; \
	BC28_BUILDDIR='$(abs_top_builddir)'; export BC28_BUILDDIR; \
	CC='$(CC)'; export CC; \
	NM='$(NM)'; export NM; \
	READELF='$(READELF)'; export READELF; \
	EMULATOR='$(EMULATOR)'; export EMULATOR; \
	CK_DEFAULT_TIMEOUT=60; export CK_DEFAULT_TIMEOUT;

# Built for another machine: make check EMULATOR='qemu-arm -L /usr/arm-linux-gnueabihf'; not needed where binfmt_misc knows it.
EMULATOR =
LOG_COMPILER = $(SHELL) $(srcdir)/scripts/emulate

TESTS += scripts/check-includes scripts/check-listed scripts/check-names tests/unit/test_check_draws tests/unit/test_check_includes

# Documents against the tables in the program.
if HAVE_CHECK
check_PROGRAMS += tests/unit/test_documents
TESTS += tests/unit/test_documents
tests_unit_test_documents_SOURCES = tests/unit/test_documents.c
tests_unit_test_documents_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_documents_LDADD = libbc28.a $(CHECK_LIBS)
endif

# In roots of other distributions, as root (HACKING, "Tiers").
check-distros:
	$(srcdir)/scripts/check-distros --tests
check-compilers:
	$(srcdir)/scripts/check-distros --compilers
check-arch:
	$(srcdir)/scripts/check-distros --arch
phony += check-distros check-compilers check-arch

# Which single lines of the module's tables nobody would miss.
mutation:
	@$(srcdir)/scripts/mutate
phony += mutation
EXTRA_DIST += scripts/mutate scripts/mutants-equal

# What the tests execute, in a build folder of its own; and what the fuzz targets do.
coverage:
	@$(srcdir)/scripts/coverage '$(abs_top_builddir)/build-coverage'
fuzz-coverage:
	@$(srcdir)/scripts/coverage --fuzz '$(abs_top_builddir)/build-coverage'
phony += coverage fuzz-coverage
