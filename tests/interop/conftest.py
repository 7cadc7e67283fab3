"""Fixtures of the interoperability tests, and what they print at the end: how many passed with each peer."""

import collections

import leshan
import pytest


def pytest_generate_tests(metafunc):
    """Each test of a peer with each version of it, plain and over DTLS."""
    if "where" in metafunc.fixturenames:
        values = [(version, mode) for version in leshan.VERSIONS for mode in leshan.MODES]
        role = "server" if "servers" in metafunc.module.__name__ else "client"
        metafunc.parametrize("where", values, scope="module", ids=[f"leshan {v} {role}, {m}" for v, m in values])


@pytest.fixture(scope="session")
def jvms(tmp_path_factory):
    """All peers, begun at once: each takes seconds to be ready."""
    started = {}
    for version in leshan.VERSIONS:
        if not leshan.missing(version):
            for program, args in (("Server", (leshan.ENDPOINT["dtls"], leshan.KEY)), ("Client", ())):
                started[version, program] = leshan.Peer(version, program, tmp_path_factory.mktemp(f"{program}{version}"), *args)
    yield started
    for peer in started.values():
        peer.close()


@pytest.fixture(scope="session")
def find(jvms):
    """find(version, program): a peer that is ready, or the test is skipped."""

    def get(version, program):
        if leshan.missing(version):
            pytest.skip(f"leshan {version}: {leshan.missing(version)}")
        jvms[version, program].ready()
        return jvms[version, program]

    return get


def pytest_terminal_summary(terminalreporter):
    counts = collections.defaultdict(collections.Counter)
    for result in ("passed", "failed", "error", "skipped"):
        for report in terminalreporter.stats.get(result, ()):
            peer = report.nodeid.partition("[")[2].rstrip("]")
            name = next((part for part in peer.split("-") if part.startswith("leshan")), None)
            if name:
                counts[name][result] += 1
    for name, count in sorted(counts.items()):
        terminalreporter.write_line(f"{name}: {count['passed']} passed, {count['failed'] + count['error']} failed, "
                                    f"{count['skipped']} skipped")
