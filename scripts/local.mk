# scripts: the checks of the tree itself

# What test programs may ask: where the sources are, and where the build.
AM_TESTS_ENVIRONMENT = \
	BC28_SRCDIR='$(abs_top_srcdir)'; export BC28_SRCDIR; \
	BC28_BUILDDIR='$(abs_top_builddir)'; export BC28_BUILDDIR;

TESTS += scripts/check-includes
