# man: pages in scdoc, filled in with what the programs print about themselves
man_pages = man/bc28d.8 man/bc28ctl.1 man/andlinkd.8 man/bc28.conf.5 man/bc28-at.7
nodist_man_MANS = $(man_pages)
CLEANFILES += $(man_pages)
EXTRA_DIST += man/fill-in man/bc28d.8.scd man/bc28ctl.1.scd man/andlinkd.8.scd man/bc28.conf.5.scd man/bc28-at.7.scd

.scd:
	$(AM_V_GEN)$(MKDIR_P) man && \
	$(SHELL) $(srcdir)/man/fill-in . < $< > $@.scd.tmp && $(SCDOC) < $@.scd.tmp > $@.tmp && \
	mv $@.tmp $@ && rm $@.scd.tmp

$(man_pages): man/fill-in bc28d$(EXEEXT) andlinkd$(EXEEXT)
