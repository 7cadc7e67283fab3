# tests/interop: bc28d and andlinkd against peers that are not ours (Leshan); needs a JDK, Maven and Maven Central, so not in `make check`

check-interop: all
	@BC28_SRCDIR='$(abs_top_srcdir)' BC28_BUILDDIR='$(abs_top_builddir)' $(srcdir)/tests/interop/run
phony += check-interop
