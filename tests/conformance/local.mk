# tests/conformance: the report of docs/conformance.md, from the tables of the program and the results of the tests

check_PROGRAMS += tests/conformance/tables
tests_conformance_tables_SOURCES = tests/conformance/tables.c
tests_conformance_tables_LDADD = libbc28.a

# The rows have tests, and the claims rows; the results are for the report.
TESTS += tests/conformance/test_report.py tests/conformance/test_checklist.py tests/conformance/complete

# The suites run where they have not, or where a program is newer; the report goes into the tree.
conformance: all
	@$(MAKE) $(AM_MAKEFLAGS) $(check_PROGRAMS)
	@for log in $(TEST_LOGS); do \
		for program in $(bin_PROGRAMS) $(check_PROGRAMS); do \
			if test "$$program" -nt "$$log"; then rm -f "$$log"; fi; \
		done; \
	done
	@$(MAKE) -s -k $(AM_MAKEFLAGS) $(TEST_LOGS)
	@/usr/bin/python3 -B $(srcdir)/tests/conformance/report.py --build . --output $(srcdir)/docs/conformance.md
phony += conformance

# The program is made wrong once for each row that says so; its transcripts have to notice.
conformance-mutants: all
	@$(MAKE) -s $(AM_MAKEFLAGS) tests/transcripts/runner$(EXEEXT) tests/conformance/tables$(EXEEXT)
	@/usr/bin/python3 -B $(srcdir)/tests/conformance/mutants.py --build .
phony += conformance-mutants

# What is made from the tables and not written: the example configuration, the recordings, the report as it is when all
# tests pass. What that changes is to be read.
anew: all
	@$(MAKE) -s $(AM_MAKEFLAGS) tests/transcripts/runner$(EXEEXT) tests/conformance/tables$(EXEEXT)
	@./bc28d --man conf > $(srcdir)/conf/bc28.conf
	-@$(srcdir)/tests/transcripts/run -u
	@/usr/bin/python3 -B $(srcdir)/tests/conformance/report.py --build . --static --output $(srcdir)/docs/conformance.md
phony += anew
