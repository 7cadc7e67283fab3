# The transcript runner links libbc28 alone: that it links is the proof that the device needs nothing else.
check_PROGRAMS += tests/transcripts/runner
tests_transcripts_runner_SOURCES = tests/transcripts/runner.c tests/transcripts/runner.h tests/transcripts/fakenet.c \
	tests/transcripts/fakesock.c tests/transcripts/event_coverage.c tests/transcripts/event_coverage.h \
	tests/transcripts/falsify.c tests/transcripts/falsify.h \
	tests/transcripts/machine_coverage.c tests/transcripts/machine_coverage.h \
	tests/transcripts/response_time.c tests/transcripts/response_time.h
tests_transcripts_runner_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/src/module
tests_transcripts_runner_LDADD = libbc28.a

TESTS += tests/transcripts/run
dist_check_SCRIPTS = tests/transcripts/run
