# man: pages in scdoc, filled in with what the programs print about themselves. A release has them formatted, but for the place
# of the documents, which the builder chooses: building it needs no scdoc.
man_pages = man/bc28d.8 man/bc28ctl.1 man/andlinkd.8 man/bc28.conf.5 man/bc28-at.7
man_roff = man/bc28d.8.roff man/bc28ctl.1.roff man/andlinkd.8.roff man/bc28.conf.5.roff man/bc28-at.7.roff
nodist_man_MANS = $(man_pages)
CLEANFILES += $(man_pages)
EXTRA_DIST += man/fill-in $(man_roff) man/bc28d.8.scd man/bc28ctl.1.scd man/andlinkd.8.scd man/bc28.conf.5.scd man/bc28-at.7.scd

if HAVE_SCDOC
.scd.roff:
	$(AM_V_GEN)$(MKDIR_P) man && \
	$(SHELL) $(srcdir)/man/fill-in . < $< > $@.scd.tmp && $(SCDOC) < $@.scd.tmp > $@.tmp && \
	mv $@.tmp $@ && rm $@.scd.tmp

$(man_roff): man/fill-in bc28d$(EXEEXT) andlinkd$(EXEEXT)
endif

.roff:
	$(AM_V_GEN)$(MKDIR_P) man && sed 's|docs/[a-z]*\.\(\\&\)*md|$(docdir)/&|g' $< > $@.tmp && mv $@.tmp $@

# Those of a release stay where they came from.
clean-local:
	test $(srcdir) = . || rm -f $(man_roff)

# What the pages refer to, and what that refers to.
docsdir = $(docdir)/docs
dist_docs_DATA = docs/conformance.md docs/dialect.md docs/firmware.md docs/models.md docs/radio.md docs/sim.md
