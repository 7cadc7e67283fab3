"""The module's sockets against real UDP and TCP servers on loopback."""

import re
import socket
import threading
import time

import peers
import pytest
import rig

def ip_ready(module):
    module.control.subscribe("state")
    module.control.event("state", machine="radio", state="ip")
    return module


@pytest.fixture
def module(start):
    """A module with an address, in real time, numeric error codes."""
    def begin(*options):
        process = ip_ready(start("--fresh", *options))
        process.tty.ok("AT+CMEE=1")
        return process
    return begin


@pytest.fixture
def stepped(start):
    """The same on stepped time."""
    def begin(*options):
        process = start("--fresh", "--clock", "step", *options)
        process.control.execute("clock-step", seconds=1)
        process.tty.ok("AT+CMEE=1")
        return process
    return begin


def create(tty, kind="DGRAM,17", *more):
    """AT+NSOCR; the socket's number."""
    answer = tty.command("AT+NSOCR=" + ",".join([kind, "0", *more]))
    return int(re.fullmatch(r"\r\n(\d)\r\n\r\nOK\r\n", answer).group(1))


def connect(tty, port, address="127.0.0.1", *more):
    number = create(tty, "STREAM,6", *more)
    tty.ok(f"AT+NSOCO={number},{address},{port}")
    return number


def sent(number, length):
    return f"\r\n{number},{length}\r\n\r\nOK\r\n"


def read_all(tty, number, wanted, announced=True):
    """Reads a stream by AT+NSORF until so many bytes are there."""
    got = b""
    while len(got) < wanted:
        answer = tty.command(f"AT+NSORF={number},1358")
        match = re.search(r"\r\n%d,[^,]+,\d+,(\d+),([0-9A-F]+),(\d+)\r\n" % number, answer)
        if match:
            data = bytes.fromhex(match.group(2))
            assert len(data) == int(match.group(1))
            got += data
        else:
            tty.until(f"+NSONMI:{number},") if announced else None
    return got


# shows: 4.4/udp-session 4.4/nat-port dialect/local-port-socket
@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_udp_echo(module, family):
    six = family == socket.AF_INET6
    with peers.UdpEcho(family) as one, peers.UdpEcho(family) as two:
        tty = module().tty
        address = "::1" if six else "127.0.0.1"
        number = create(tty, "DGRAM,17", "1", "AF_INET6" if six else "AF_INET")
        for peer in (one, two):
            assert tty.command(f"AT+NSOST={number},{address},{peer.port},5,1245783132,100") == sent(number, 5)
            tty.expect(f"\r\n+NSOSTR:{number},100,1\r\n\r\n+NSONMI:{number},5\r\n")
            assert tty.command(f"AT+NSORF={number},5") == \
                f"\r\n{number},{address},{peer.port},5,1245783132,0\r\n\r\nOK\r\n"
        # the operator's NAT: one source port for all destinations
        assert one.got[0][0] == two.got[0][0] == bytes.fromhex("1245783132")
        assert one.got[0][1][1] == two.got[0][1][1]
        tty.ok(f"AT+NSOCL={number}")
        tty.quiet()


# shows: 4.5/longest
def test_longest_datagram(module):
    data = bytes(n % 251 for n in range(1358)).hex().upper()
    with peers.UdpEcho() as peer:
        tty = module().tty
        create(tty)
        tty.ok("AT+NSONMI=2")
        assert tty.command(f"AT+NSOST=1,127.0.0.1,{peer.port},1358,{data}") == sent(1, 1358)
        tty.expect(f"\r\n+NSONMI:1,127.0.0.1,{peer.port},1358,{data}\r\n")
        assert peer.got[0][0] == bytes.fromhex(data)


# shows: 4.38/routes
def test_routes(module):
    """A destination of the field leads to loopback, and answers come from where the module thinks that it sent to."""
    with peers.UdpEcho() as udp, peers.TcpServer(peers.echo) as tcp:
        process = module("--set", f"net.route=220.180.239.212:8012=127.0.0.1:{udp.port}",
                         "--set", f"net.route=220.180.239.212:8009=127.0.0.1:{tcp.port}")
        tty = process.tty
        create(tty)
        assert tty.command("AT+NSOST=1,220.180.239.212,8012,2,AABB") == sent(1, 2)
        tty.expect("\r\n+NSONMI:1,2\r\n")
        assert tty.command("AT+NSORF=1,2") == "\r\n1,220.180.239.212,8012,2,AABB,0\r\n\r\nOK\r\n"
        connect(tty, 8009, "220.180.239.212")
        assert tty.command("AT+NSOSD=2,2,CCDD,0,1") == sent(2, 2)
        assert tty.until("+NSONMI:2,2\r\n").count(b"+NSOSTR:2,1,1") == 1
        assert tty.command("AT+NSORF=2,2") == "\r\n2,220.180.239.212,8009,2,CCDD,0\r\n\r\nOK\r\n"


# shows: 4.38/routes dialect/nsostr-udp
def test_nothing_leaves(stepped):
    """What nobody opened is out of reach: a datagram is lost, a connection fails behind its OK; the log says how to open it."""
    process = stepped()
    tty = process.tty
    create(tty)
    assert tty.command("AT+NSOST=1,192.0.2.1,7000,1,00,5") == sent(1, 1)
    process.control.execute("clock-step", seconds=1)
    tty.expect("\r\n+NSOSTR:1,5,1\r\n")
    create(tty, "STREAM,6")
    tty.send("AT+NSOCO=2,192.0.2.2,80\r")
    line_seen(process, "AT+NSOCO=2,192.0.2.2,80")
    process.control.execute("clock-step", seconds=29)
    tty.expect("\r\nOK\r\n")
    tty.quiet()
    process.control.execute("clock-step", seconds=2)
    tty.expect("\r\n+NSOCLI: 2\r\n")
    assert process.stop() == 0
    assert "net.allow = 192.0.2.1" in process.stderr() and "net.allow = 192.0.2.2" in process.stderr()


# shows: 4.9/tcp-session
@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_tcp_echo(module, family):
    six = family == socket.AF_INET6
    with peers.TcpServer(peers.echo, family) as peer:
        tty = module().tty
        number = connect(tty, peer.port, "::1" if six else "127.0.0.1", "1", "AF_INET6" if six else "AF_INET")
        for n in range(1, 11):
            data = bytes([n]) * n
            assert tty.command(f"AT+NSOSD={number},{n},{data.hex().upper()},0,{n}") == sent(number, n)
            tty.until(f"+NSONMI:{number},{n}\r\n")
            assert read_all(tty, number, n) == data
        tty.ok(f"AT+NSOCL={number}")


# shows: 4.8/stream-read dialect/size-sockets-receive-buffer
@pytest.mark.parametrize("mode", [1, 3])
def test_tcp_download(module, mode):
    """More than the module has room for waits with the peer; nothing is lost, whichever way it is told."""
    text = bytes(n * 7 % 256 for n in range(200000))

    def give(connection):
        connection.sendall(text)
        connection.recv(1)

    with peers.TcpServer(give) as peer:
        tty = module().tty
        tty.ok(f"AT+NSONMI={mode}")
        create(tty, "STREAM,6")
        tty.send(f"AT+NSOCO=1,127.0.0.1,{peer.port}\r")
        if mode == 1:
            tty.until("\r\nOK\r\n")
            assert read_all(tty, 1, len(text)) == text
            return
        tty.expect("\r\nOK\r\n")
        got = b""
        while len(got) < len(text):
            match = tty.expect_match(re.compile(rb"\r\n\+NSONMI:1,(\d+),([0-9A-F]+)\r\n"))
            got += bytes.fromhex(match.group(2).decode())
        assert got == text


# shows: 4.5/flow-control
def test_tcp_upload(module):
    """A peer that doesn't read is felt as flow control (159, status 2), and gets everything in the end."""
    released, got = threading.Event(), []

    def hold(connection):
        released.wait(rig.DEADLINE)
        while data := connection.recv(65536):
            got.append(data)

    with peers.TcpServer(hold) as peer:
        peer.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        tty = module().tty
        connect(tty, peer.port)
        wrote = b""
        for n in range(2000):
            data = bytes([n % 256]) * 1358
            answer = tty.command(f"AT+NSOSD=1,1358,{data.hex().upper()}")
            if "159" not in answer:
                assert answer == sent(1, 1358)
                wrote += data
                continue
            # The system may have taken some more since.
            if tty.command("AT+NSOSTATUS=1") == "\r\n+NSOSTATUS:1,2\r\n\r\nOK\r\n":
                break
        else:
            pytest.fail("no flow control")
        released.set()
        tty.ok("AT+NSOCL=1")
        until = time.monotonic() + rig.DEADLINE
        while sum(map(len, got)) < len(wrote) and time.monotonic() < until:
            rig.readable(peer.socket.fileno(), time.monotonic() + 0.02)
        assert b"".join(got) == wrote


# shows: 4.13/peer-closes 4.9/connect-fails
def test_peer_gone(module):
    """The peer closes, resets, isn't there: the module says so and goes on."""
    def goodbye(connection):
        connection.sendall(b"bye")

    def reset(connection):
        connection.recv(1)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")

    tty = module().tty
    with peers.TcpServer(goodbye) as peer:
        create(tty, "STREAM,6")
        tty.send(f"AT+NSOCO=1,127.0.0.1,{peer.port}\r")
        text = tty.until("+NSOCLI: 1\r\n")
        assert text == b"\r\nOK\r\n\r\n+NSONMI:1,3\r\n\r\n+NSOCLI: 1\r\n"
        assert tty.command("AT+NSORF=1,10") == f"\r\n1,127.0.0.1,{peer.port},3,627965,0\r\n\r\nOK\r\n"
        assert tty.command("AT+NSOSD=1,1,00") == "\r\n+CME ERROR: 3\r\n"
    with peers.TcpServer(reset) as peer:
        connect(tty, peer.port)
        assert tty.command("AT+NSOSD=1,1,00") == sent(1, 1)
        tty.expect("\r\n+NSOCLI: 1\r\n")
    create(tty, "STREAM,6")
    assert tty.command(f"AT+NSOCO=1,127.0.0.1,{peers.free_port(socket.SOCK_STREAM)}") == "\r\n+CME ERROR: 526\r\n"
    # a datagram to nobody is lost, and the socket goes on
    number = create(tty)
    with peers.UdpEcho() as peer:
        for port in (peers.free_port(), peers.free_port(), peer.port):
            assert tty.command(f"AT+NSOST={number},127.0.0.1,{port},1,AA,9") == sent(number, 1)
            tty.expect(f"\r\n+NSOSTR:{number},9,1\r\n")
        tty.expect(f"\r\n+NSONMI:{number},1\r\n")


def test_latency(stepped):
    """The air takes its time on the device's clock, each way."""
    with peers.UdpEcho() as udp, peers.TcpServer(peers.echo) as tcp:
        process = stepped("--set", "quirk.connect=wait")
        tty, control = process.tty, process.control
        control.execute("net", latency=200)
        create(tty)
        assert tty.command(f"AT+NSOST=1,127.0.0.1,{udp.port},1,AA,1") == sent(1, 1)
        control.execute("clock-step", seconds=0.199)
        tty.quiet()
        control.execute("clock-step", seconds=0.002)
        tty.expect("\r\n+NSOSTR:1,1,1\r\n")
        arrived(process, lambda: udp.echoed == 1)
        control.execute("clock-step", seconds=0.19)
        tty.quiet()
        control.execute("clock-step", seconds=0.02)
        tty.expect("\r\n+NSONMI:1,1\r\n")
        # a connection takes a round trip; and the handshake's time is the caller's
        create(tty, "STREAM,6")
        tty.send(f"AT+NSOCO=2,127.0.0.1,{tcp.port}\r")
        line_seen(process, f"AT+NSOCO=2,127.0.0.1,{tcp.port}")
        control.execute("clock-step", seconds=0.39)
        assert not rig.readable(tty.fd, time.monotonic())
        control.execute("clock-step", seconds=0.02)
        tty.expect("\r\nOK\r\n")


def line_seen(process, line):
    """The module has taken that line: from then on time may pass."""
    process.control.subscribe("uart-rx")
    process.control.event("uart-rx", line=line)


def arrived(process, done):
    """Lets a peer in another thread do its part."""
    until = time.monotonic() + rig.DEADLINE
    while not done():
        assert time.monotonic() < until
        process.control.execute("query-status")


def passes(process, done):
    """The same, while the device's time goes on."""
    until = time.monotonic() + rig.DEADLINE
    while not done():
        assert time.monotonic() < until
        process.control.execute("clock-step", ms=1)


# shows: 4.5/sent-urc 4.10/tcp-waits dialect/nsostr-udp
def test_hole_in_coverage(stepped):
    """Without coverage a datagram is lost and reported so; what a connection was given waits and gets through."""
    with peers.UdpEcho() as udp, peers.TcpServer(peers.echo) as tcp:
        process = stepped()
        tty, control = process.tty, process.control
        create(tty)
        create(tty, "STREAM,6")
        tty.send(f"AT+NSOCO=2,127.0.0.1,{tcp.port}\r")
        tty.expect("\r\nOK\r\n")
        control.execute("net", coverage=False)
        assert tty.command(f"AT+NSOST=1,127.0.0.1,{udp.port},1,AA,1") == sent(1, 1)
        tty.expect("\r\n+NSOSTR:1,1,0\r\n")
        assert tty.command("AT+NSOSD=2,3,010203,0,7") == sent(2, 3)
        assert tty.command("AT+NSOSD=2,2,0405,0,8") == sent(2, 2)
        control.execute("clock-step", seconds=100)
        assert tty.command("AT+NQSOS=2") == "\r\n+NQSOS:2,7\r\n+NQSOS:2,8\r\n\r\nOK\r\n"
        control.execute("net", coverage=True)
        control.execute("clock-step", seconds=61)
        passes(process, lambda: b"+NSONMI:2," in peek(tty))
        assert b"\r\n+NSOSTR:2,7,1\r\n" in peek(tty)
        tty.pending = b""
        control.execute("clock-step", seconds=1)
        assert read_all(tty, 2, 5, announced=False) == bytes([1, 2, 3, 4, 5])
        assert udp.got == []


# shows: dialect/tcp-without-coverage
def test_coverage_is_gone_for_good(stepped):
    """A connection is given up when its data were sent 13 times: after 1, 2, 4 ... 32 s and six times 60 s."""
    with peers.TcpServer(peers.echo) as tcp:
        process = stepped()
        tty, control = process.tty, process.control
        connect(tty, tcp.port)
        control.execute("net", coverage=False)
        assert tty.command("AT+NSOSD=1,1,AA,0,1") == sent(1, 1)
        control.execute("clock-step", seconds=63 + 6 * 60 - 1)
        assert tty.command("AT+NQSOS=1") == "\r\n+NQSOS:1,1\r\n\r\nOK\r\n"
        tty.quiet()
        control.execute("clock-step", seconds=2)
        tty.expect("\r\n+NSOSTR:1,1,0\r\n\r\n+NSOCLI: 1\r\n")
        control.execute("net", coverage=True)
        assert tty.command("AT+NSOSD=1,1,AA") == "\r\n+CME ERROR: 3\r\n"


# shows: dialect/sockets-platform-inside
def test_platform_inside(stepped):
    """Its ports are the platform's, whatever the address, unless a rule says otherwise; nothing else is."""
    with peers.UdpEcho() as peer:
        process = stepped("--platform=plain", "--set", f"net.route=192.0.2.9:5683=127.0.0.1:{peer.port}")
        tty, control = process.tty, process.control
        create(tty)
        tty.ok("AT+NSONMI=3")
        # A CoAP ping, which a server answers with RST (RFC 7252 4.3).
        assert tty.command("AT+NSOST=1,192.0.2.1,5683,4,40001234") == sent(1, 4)
        passes(process, lambda: b"\r\n" in peek(tty))
        tty.expect("\r\n+NSONMI:1,4,70001234\r\n")
        assert tty.command("AT+NSOST=1,192.0.2.9,5683,4,40001235") == sent(1, 4)
        passes(process, lambda: b"\r\n" in peek(tty))
        tty.expect("\r\n+NSONMI:1,4,40001235\r\n")
        assert tty.command("AT+NSOST=1,192.0.2.1,5685,4,40001236") == sent(1, 4)
        create(tty, "STREAM,6")
        tty.send("AT+NSOCO=2,192.0.2.1,5683\r")
        line_seen(process, "AT+NSOCO=2,192.0.2.1,5683")
        control.execute("clock-step", seconds=31)
        tty.expect("\r\nOK\r\n\r\n+NSOCLI: 2\r\n")


# shows: 4.4/nat-port
def test_nat_timeout(module):
    """The operator's NAT forgets the socket: another source port from then on, and what goes to the old one is lost."""
    with peers.UdpEcho() as peer:
        process = module()
        tty = process.tty
        create(tty)
        tty.ok("AT+NSONMI=3")
        for _ in range(2):
            assert tty.command(f"AT+NSOST=1,127.0.0.1,{peer.port},1,AA") == sent(1, 1)
            tty.expect("\r\n+NSONMI:1,1,AA\r\n")
            process.control.execute("net", rebind=True)
        first, second = (address for _, address in peer.got)
        assert first[1] != second[1]
        for address in (first, second):
            peer.socket.sendto(b"late", address)
        tty.quiet()


# shows: 4.10/nat-tcp
def test_nat_timeout_of_a_connection(stepped):
    """
    The operator's NAT forgets a connection: it is dead and neither side hears of it, while new ones work; the module gives up
    what it has sent for long.
    """
    got = []

    def keep(connection):
        while data := connection.recv(65536):
            got.append(data)
            connection.sendall(data)

    with peers.TcpServer(keep) as tcp:
        process = stepped()
        tty, control = process.tty, process.control
        tty.ok("AT+NSONMI=3")
        create(tty, "STREAM,6")
        tty.ok(f"AT+NSOCO=1,127.0.0.1,{tcp.port}")
        assert tty.command("AT+NSOSD=1,1,AA") == sent(1, 1)
        passes(process, lambda: b"+NSONMI:1" in peek(tty))
        tty.expect("\r\n+NSONMI:1,1,AA\r\n")
        control.execute("net", rebind=True)
        tcp.connections[0].sendall(b"late")
        assert tty.command("AT+NSOSD=1,1,BB") == sent(1, 1)
        create(tty, "STREAM,6")
        tty.ok(f"AT+NSOCO=2,127.0.0.1,{tcp.port}")
        assert tty.command("AT+NSOSD=2,1,CC") == sent(2, 1)
        passes(process, lambda: b"+NSONMI:2" in peek(tty))
        tty.expect("\r\n+NSONMI:2,1,CC\r\n")
        control.execute("clock-step", seconds=60)
        tty.quiet()
        control.execute("clock-step", seconds=900)
        tty.expect("\r\n+NSOCLI: 1\r\n")
        assert got == [b"\xaa", b"\xcc"]


def peek(tty):
    """What the module has said so far."""
    while rig.readable(tty.fd, time.monotonic()):
        tty._more(time.monotonic() + 1)
    return tty.pending


# shows: 4.10/tcp-waits
def test_loss(stepped):
    """Loss: a part of the datagrams, none of a connection's bytes."""
    with peers.UdpEcho() as udp, peers.TcpServer(peers.echo) as tcp:
        process = stepped()
        tty, control = process.tty, process.control
        create(tty)
        connect(tty, tcp.port)
        control.execute("net", loss=30)
        tty.ok("AT+NSONMI=0")
        for n in range(100):
            assert tty.command(f"AT+NSOST=1,127.0.0.1,{udp.port},1,{n:02X}") == sent(1, 1)
        text = b""
        for n in range(30):
            assert tty.command(f"AT+NSOSD=2,4,{n:08X}") == sent(2, 4)
            text += n.to_bytes(4, "big")
        got = b""
        until = time.monotonic() + rig.DEADLINE
        while len(got) < len(text) and time.monotonic() < until:
            control.execute("clock-step", seconds=5)
            match = re.search(r",\d+,([0-9A-F]+),\d+\r\n", tty.command("AT+NSORF=2,1358"))
            got += bytes.fromhex(match.group(1)) if match else b""
        assert got == text
        # What was sent before the last datagram, which is not lost, has arrived when that has.
        control.execute("net", loss=0)
        assert tty.command(f"AT+NSOST=1,127.0.0.1,{udp.port},3,656E64") == sent(1, 3)
        arrived(process, lambda: udp.got and udp.got[-1][0] == b"end")
        assert 40 < len(udp.got) - 1 < 95


# shows: 4.11/close-delivers dialect/nsocl-right-after-sending
def test_close_delivers(stepped):
    """What was sent right before AT+NSOCL is not lost."""
    with peers.UdpEcho() as udp, peers.TcpServer(lambda c: tcp_got.append(receive(c))) as tcp:
        tcp_got = []
        process = stepped()
        tty, control = process.tty, process.control
        create(tty)
        connect(tty, tcp.port)
        control.execute("net", latency=500)
        assert tty.command(f"AT+NSOST=1,127.0.0.1,{udp.port},1,AA") == sent(1, 1)
        assert tty.command("AT+NSOSD=2,3,010203") == sent(2, 3)
        tty.ok("AT+NSOCL=1")
        tty.ok("AT+NSOCL=2")
        control.execute("clock-step", seconds=3)
        arrived(process, lambda: udp.got and tcp_got)
        assert udp.got[0][0] == b"\xaa" and tcp_got == [b"\1\2\3"]
        tty.quiet()


def receive(connection):
    """Everything until the end."""
    text = b""
    while data := connection.recv(65536):
        text += data
    return text


# shows: 4.11/reboot
def test_reboot_closes(module):
    ended = []
    with peers.TcpServer(lambda c: ended.append(receive(c))) as peer:
        process = module()
        tty = process.tty
        connect(tty, peer.port)
        tty.send("AT+NRB\r")
        tty.until("Neul\r\nOK\r\n")
        arrived(process, lambda: ended == [b""])
        assert tty.command("AT+NSOSTATUS=1") == "\r\n+NSOSTATUS:1,1\r\n\r\nOK\r\n"


# shows: 4.4/nat-port dialect/local-port-socket
def test_strangers(module):
    """Only hosts that the module has sent to get through."""
    with peers.UdpEcho() as peer:
        tty = module().tty
        create(tty)
        assert tty.command(f"AT+NSOST=1,127.0.0.1,{peer.port},1,AA") == sent(1, 1)
        tty.expect("\r\n+NSONMI:1,1\r\n")
        target = peer.got[0][1]
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
            stranger.bind(("127.0.0.2", 0))
            stranger.sendto(b"boo", target)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as neighbour:
            # another port of a host that it knows, as of a TFTP server; the answer finds its way
            neighbour.bind(("127.0.0.1", 0))
            port = neighbour.getsockname()[1]
            neighbour.sendto(b"hello", target)
            assert tty.command("AT+NSORF=1,10") == f"\r\n1,127.0.0.1,{peer.port},1,AA,0\r\n\r\nOK\r\n"
            tty.expect("\r\n+NSONMI:1,5\r\n")
            assert tty.command("AT+NSORF=1,10") == f"\r\n1,127.0.0.1,{port},5,68656C6C6F,0\r\n\r\nOK\r\n"
            assert tty.command(f"AT+NSOST=1,127.0.0.1,{port},1,BB") == sent(1, 1)
            neighbour.settimeout(rig.DEADLINE)
            assert neighbour.recvfrom(10)[0] == b"\xbb"


# shows: dialect/local-port-socket
def test_strangers_behind_a_route(module):
    """Where routes lead to loopback each host is an address and port: two of them are told apart, and a third is nobody."""
    with peers.UdpEcho() as one, peers.UdpEcho() as two:
        tty = module("--set", f"net.route=192.0.2.1=127.0.0.1:{one.port}",
                     "--set", f"net.route=192.0.2.2:77=127.0.0.1:{two.port}").tty
        create(tty)
        for host, port in (("192.0.2.1", 9), ("192.0.2.2", 77)):
            assert tty.command(f"AT+NSOST=1,{host},{port},1,AA") == sent(1, 1)
            tty.expect("\r\n+NSONMI:1,1\r\n")
            assert tty.command("AT+NSORF=1,10") == f"\r\n1,{host},{port},1,AA,0\r\n\r\nOK\r\n"
        target = one.got[0][1]
        # the one that was spoken to longer ago, by itself
        one.socket.sendto(b"1", target)
        tty.expect("\r\n+NSONMI:1,1\r\n")
        assert tty.command("AT+NSORF=1,10") == "\r\n1,192.0.2.1,9,1,31,0\r\n\r\nOK\r\n"
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
            for _ in range(100):
                stranger.sendto(b"boo", target)
        for echo, host, port in ((two, "192.0.2.2", 77), (one, "192.0.2.1", 9)):
            echo.socket.sendto(b"2", target)
            tty.expect("\r\n+NSONMI:1,1\r\n")
            assert tty.command("AT+NSORF=1,10") == f"\r\n1,{host},{port},1,32,0\r\n\r\nOK\r\n"


def test_ten_thousand(module):
    """10,000 sockets, each used: descriptors and memory stay as they are."""
    with peers.UdpEcho() as udp, peers.TcpServer(peers.echo) as tcp:
        process = module()
        tty = process.tty
        tty.ok("AT+NSONMI=0")

        def use(count):
            for n in range(count):
                if n % 20 == 0:
                    connect(tty, tcp.port)
                    assert tty.command("AT+NSOSD=1,1,AA") == sent(1, 1)
                else:
                    create(tty)
                    assert tty.command(f"AT+NSOST=1,127.0.0.1,{udp.port},1,AA") == sent(1, 1)
                tty.ok("AT+NSOCL=1")

        use(1000)
        before = peers.descriptors(process.pid), peers.resident_kb(process.pid)
        use(9000)
        assert peers.descriptors(process.pid) <= before[0] + 1
        assert peers.resident_kb(process.pid) <= before[1] + 512


# shows: timer.answer dialect/how-soon-answer-follows
def test_answer_later(stepped):
    """What a server sends at once comes so much behind +NSOSTR."""
    with peers.UdpEcho() as udp:
        process = stepped("--set", "timer.answer=200")
        create(process.tty)
        assert process.tty.command(f"AT+NSOST=1,127.0.0.1,{udp.port},1,AA,5") == sent(1, 1)
        process.tty.expect("\r\n+NSOSTR:1,5,1\r\n")
        told = process.control.execute("clock-step", ms=0)["time"]
        passes(process, lambda: b"+NSONMI:1,1\r\n" in peek(process.tty))
        assert process.control.execute("clock-step", ms=0)["time"] - told > 0.199
