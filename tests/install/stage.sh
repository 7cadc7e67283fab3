# Sourced by the tests of this folder: installs into a folder of the test's own ($stage), and counts.
set -u

src=$(cd "${BC28_SRCDIR:-$(dirname "$0")/../..}" && pwd)
build=$(cd "${BC28_BUILDDIR:-.}" && pwd)
# shellcheck source=tests/settings.in
. "$build/tests/settings"
export LC_ALL=C
passed=0 failed=0 skipped=0
stage=$(mktemp -d "${TMPDIR:-/tmp}/bc28-install.XXXXXX")
trap 'rm -rf "$stage"' EXIT

# A make of its own: nothing of the one that runs the tests.
unset MAKEFLAGS MFLAGS MAKELEVEL
make -s -C "$build" install DESTDIR="$stage" >"$stage/install.log" 2>&1 || {
	cat "$stage/install.log"
	echo "make install failed"
	echo "0 passed, 1 failed, 0 skipped"
	exit 1
}

# check TEXT COMMAND...
check() {
	text=$1
	shift
	if "$@"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAIL: $text"
	fi
}

skip() {
	skipped=$((skipped + 1))
	echo "skipped: $1"
}

# target LANGUAGE COMMAND...: for which machine a compiler builds: the ELF header's class, byte order and machine.
target() {
	language=$1
	shift
	echo 'int x;' | "$@" -x "$language" -c -o "$stage/target.o" - 2>/dev/null && od -An -tx1 -N20 "$stage/target.o"
}

# There is a C++ compiler, for the machine that the C compiler builds for. Otherwise says why not.
has_cxx() {
	# shellcheck disable=SC2086 # a command and its options
	if [ -z "$CXX" ] || ! command -v ${CXX%% *} >/dev/null; then
		skip "no C++ compiler (Debian package g++)"
		return 1
	elif [ "$(target c++ $CXX)" != "$(target c $CC)" ]; then
		skip "$CXX doesn't build for the machine that $CC builds for"
		return 1
	fi
}

# The last command of a test.
finish() {
	echo "$passed passed, $failed failed, $skipped skipped"
	[ $failed -eq 0 ] && [ $((passed + skipped)) -gt 0 ]
}
