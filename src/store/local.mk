# store: saved settings
noinst_LIBRARIES += src/store/libstore.a
src_store_libstore_a_CFLAGS = $(AM_CFLAGS) $(SQLITE_CFLAGS)
src_store_libstore_a_SOURCES = \
	src/store/database.c \
	src/store/file.c \
	src/store/store.c \
	src/store/store_priv.h

if HAVE_CHECK
check_PROGRAMS += tests/unit/test_store tests/unit/test_store_data
TESTS += tests/unit/test_store tests/unit/test_store_data
tests_unit_test_store_SOURCES = tests/unit/test_store.c
tests_unit_test_store_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(SQLITE_CFLAGS)
tests_unit_test_store_LDADD = src/store/libstore.a libbc28.a $(SQLITE_LIBS) $(CHECK_LIBS)
tests_unit_test_store_data_SOURCES = tests/unit/test_store_data.c
tests_unit_test_store_data_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(SQLITE_CFLAGS)
tests_unit_test_store_data_LDADD = src/store/libstore.a libbc28.a $(SQLITE_LIBS) $(CHECK_LIBS)
endif
