"""Names and pings: a real name server on loopback, one that says nothing, and one that refuses."""

import re
import socket
import time

import peers
import pytest
import rig
from test_sockets import line_seen, module, stepped  # noqa: F401 (fixtures)

pytestmark = pytest.mark.skipif(peers.Dnsmasq.PROGRAM is None, reason="dnsmasq is not installed")


def resolve(tty, name, mode=0):
    tty.send(f"AT+QDNS={mode},{name}\r")
    return tty.expect_match(re.compile(rb"\r\nOK\r\n\r\n\+QDNS:(.*)\r\n")).group(1).decode()


@pytest.fixture
def server():
    with peers.Dnsmasq("--host-record=iot.example,192.0.2.7", "--host-record=six.example,2001:db8::7",
                       "--cname=www.example,iot.example", "--host-record=local.example,127.0.0.1") as running:
        yield running


# shows: 4.32/dns-fail
def test_resolver(module, server):  # noqa: F811
    tty = module("--set", f"net.resolver=127.0.0.1:{server.port}").tty
    assert resolve(tty, "iot.example") == "192.0.2.7"
    assert resolve(tty, "IOT.Example", 2) == "192.0.2.7"
    assert resolve(tty, "www.example", 2) == "192.0.2.7"
    assert resolve(tty, "six.example", 2) == "2001:DB8::7"
    assert resolve(tty, "nobody.example", 2) == "FAIL"
    assert resolve(tty, "localhost", 2) == "127.0.0.1"


# shows: 4.31/dns-servers
def test_servers_by_route(module, server):  # noqa: F811
    """AT+QIDNSCFG names the servers, net.route says where they are."""
    tty = module("--set", f"net.route=8.8.8.8:53=127.0.0.1:{server.port}").tty
    tty.ok("AT+QIDNSCFG=8.8.8.8,8.8.4.4")
    assert resolve(tty, "iot.example") == "192.0.2.7"


# shows: 4.32/names-by-route dialect/addresses-names-net.route
def test_names_by_route(module):  # noqa: F811
    """A name of net.route has an address that leads where the rule says, ports included; no server is needed."""
    with peers.UdpEcho() as one, peers.UdpEcho() as two:
        tty = module("--set", f"net.route=iot.example:8012=127.0.0.1:{one.port}",
                     "--set", f"net.route=iot.example:8013=127.0.0.1:{two.port}").tty
        address = resolve(tty, "iot.example")
        assert address.startswith("198.18.")
        tty.command("AT+NSOCR=DGRAM,17,0")
        for port, peer in ((8012, one), (8013, two)):
            tty.command(f"AT+NSOST=1,{address},{port},1,AA")
            tty.expect("\r\n+NSONMI:1,1\r\n")
            assert tty.command("AT+NSORF=1,1") == f"\r\n1,{address},{port},1,AA,0\r\n\r\nOK\r\n"
            assert len(peer.got) == 1


# shows: 4.32/dns-cache
def test_cache_survives(start, server, tmp_path):
    """What AT+QDNS=0 resolved is known after a restart of the program, without anybody to ask."""
    state = tmp_path / "state"
    process = start("--state", state, "--set", f"net.resolver=127.0.0.1:{server.port}")
    process.control.subscribe("state")
    process.control.event("state", machine="radio", state="ip")
    assert resolve(process.tty, "iot.example") == "192.0.2.7"
    process.tty.close()
    process.kill()
    process.tty = None
    again = start("--state", state)
    assert resolve(again.tty, "iot.example") == "192.0.2.7"


@pytest.fixture
def silent():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.bind(("127.0.0.1", 0))
        s.settimeout(rig.DEADLINE)
        yield s


def fails_late(process, name="slow.example"):
    """+QDNS:FAIL comes after 20 s of device time, not before."""
    tty, control = process.tty, process.control
    tty.ok(f"AT+QDNS=0,{name}")
    control.execute("clock-step", seconds=19.5)
    tty.quiet()
    control.execute("clock-step", seconds=1)
    tty.expect("\r\n+QDNS:FAIL\r\n")
    tty.quiet()


# shows: 4.32/dns-timeout dialect/qdns-fail
def test_silent_server(stepped, silent):  # noqa: F811
    """It is asked again every five seconds, primary and secondary in turn."""
    fails_late(stepped("--set", f"net.resolver=127.0.0.1:{silent.getsockname()[1]}"))
    for _ in range(4):
        question = silent.recv(512)
        assert question[12:] == b"\4slow\7example\0\0\1\0\1"
    silent.setblocking(False)
    with pytest.raises(BlockingIOError):
        silent.recv(512)


# shows: 4.32/dns-timeout dialect/qdns-fail
def test_no_server(stepped):  # noqa: F811
    """Without a resolver in the configuration that is known at once; of one whose port nobody has, only in time."""
    process = stepped()
    assert resolve(process.tty, "slow.example") == "FAIL"
    assert process.stop() == 0
    assert "net.resolver" in process.stderr()
    fails_late(stepped("--set", f"net.resolver=127.0.0.1:{peers.free_port()}"))


# shows: 4.32/dns-timeout dialect/qdns-fail
def test_refusing_server(stepped, server):  # noqa: F811
    """dnsmasq refuses what isn't its own: as if it were silent."""
    fails_late(stepped("--set", f"net.resolver=127.0.0.1:{server.port}"), "host.elsewhere.test")


def test_hostile_answers(stepped, silent):  # noqa: F811
    """Answers that aren't: garbage, another id, another name, cut off, pointing at themselves. The right one counts."""
    process = stepped("--set", f"net.resolver=127.0.0.1:{silent.getsockname()[1]}")
    process.tty.ok("AT+QDNS=2,a.example")
    process.control.execute("clock-step", seconds=0.1)
    question, module_address = silent.recvfrom(512)
    head = question[:2] + b"\x81\x80\0\1\0\1\0\0\0\0"
    body = question[12:] + b"\xc0\x0c\0\1\0\1\0\0\0\1\0\4"
    good = head + body + bytes([192, 0, 2, 9])
    for bad in (b"", b"\0", question, bytes([question[0] ^ 1]) + good[1:], good[:-2],
                head + b"\1b\7example\0\0\1\0\1" + body[len(question) - 12:] + bytes(4),
                head + question[12:] + b"\xc0" + bytes([len(question)]) + bytes(14),
                head[:6] + b"\xff\xff" + head[8:] + body + bytes(2), b"\xff" * 512):
        silent.sendto(bad, module_address)
    process.control.execute("clock-step", seconds=0.1)
    process.tty.quiet()
    silent.sendto(good, module_address)
    process.control.execute("clock-step", seconds=0.1)
    process.tty.expect("\r\n+QDNS:192.0.2.9\r\n")


# shows: 4.31/dns-servers
def test_second_server(stepped, server, silent):  # noqa: F811
    """The primary is silent, the secondary knows."""
    process = stepped("--set", f"net.route=10.0.0.1:53=127.0.0.1:{silent.getsockname()[1]}",
                      "--set", f"net.route=10.0.0.2:53=127.0.0.1:{server.port}")
    process.tty.ok("AT+QIDNSCFG=10.0.0.1,10.0.0.2")
    process.tty.ok("AT+QDNS=2,iot.example")
    process.control.execute("clock-step", seconds=4.9)
    process.tty.quiet()
    until = time.monotonic() + rig.DEADLINE
    process.control.execute("clock-step", seconds=0.2)
    process.tty.expect("\r\n+QDNS:192.0.2.7\r\n", timeout=until - time.monotonic())


# shows: 4.14/ping-answer 4.14/ping-timeout dialect/nping-host-doesnt-permit
def test_ping(stepped):  # noqa: F811
    """Loopback answers after the air's round trip; what nobody opened doesn't; without coverage nothing does."""
    process = stepped("--set", "net.route=220.180.239.212=127.0.0.1:7")
    tty, control = process.tty, process.control
    tty.send("AT+NPING=127.0.0.1\r")
    tty.expect("\r\nOK\r\n\r\n+NPING:127.0.0.1,64,1\r\n")
    control.execute("net", latency=150)
    tty.ok("AT+NPING=220.180.239.212,1500")
    control.execute("clock-step", seconds=1)
    tty.expect("\r\n+NPING:220.180.239.212,64,300\r\n")
    tty.ok("AT+NPING=192.0.2.1,12,2000")
    control.execute("clock-step", seconds=1.9)
    tty.quiet()
    control.execute("clock-step", seconds=0.2)
    tty.expect("\r\n+NPINGERR:1\r\n")
    control.execute("net", coverage=False)
    tty.ok("AT+NPING=127.0.0.1")
    control.execute("clock-step", seconds=11)
    tty.expect("\r\n+NPINGERR:1\r\n")
