"""bc28d against a bootstrap and LwM2M server made of Leshan's libraries: code that is not ours on the other side."""

import json
import os
import pathlib
import re
import subprocess
import sys
import time

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
import rig  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
IMEI = "867724030000225"
KEY = "30313233343536373839303132336162"


class Peer:
    """Peer.java: JSON lines in and out."""

    def __init__(self, mode, folder):
        command = ["java", "-Dorg.slf4j.simpleLogger.defaultLogLevel=error", "-cp",
                   os.environ["BC28_INTEROP_LIB"] + "/*", str(HERE / "Peer.java"), mode, IMEI, KEY]
        self.errors = open(folder / "peer.stderr", "wb")
        self.child = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      stderr=self.errors)
        self.text = b""
        self.heard = []
        self.ports = self.event("ready", timeout=60)

    def event(self, name, timeout=rig.DEADLINE, **wanted):
        """The next event of that name with these values; others are kept for later."""
        until = time.monotonic() + timeout
        while True:
            for i, message in enumerate(self.heard):
                if message["event"] == name and all(message.get(k) == v for k, v in wanted.items()):
                    return self.heard.pop(i)
            while b"\n" not in self.text:
                assert rig.readable(self.child.stdout.fileno(), until), f"no {name} {wanted}; heard: {self.heard}"
                got = os.read(self.child.stdout.fileno(), 65536)
                assert got, f"the peer ended; heard: {self.heard}"
                self.text += got
            line, _, self.text = self.text.partition(b"\n")
            self.heard.append(json.loads(line))

    def order(self, do, path, **more):
        self.child.stdin.write(json.dumps({"do": do, "path": path, **more}).encode() + b"\n")
        self.child.stdin.flush()

    def ask(self, do, path, **more):
        self.order(do, path, **more)
        return self.event("answer", do=do)

    def close(self):
        self.child.stdin.close()
        self.child.wait(timeout=rig.DEADLINE)
        self.child.stdout.close()
        self.errors.close()


@pytest.fixture(params=["plain", "dtls"], scope="module")
def mode(request):
    return request.param


@pytest.fixture(scope="module")
def peers(mode, tmp_path_factory):
    """One peer per mode: it takes seconds to start."""
    peer = Peer(mode, tmp_path_factory.mktemp("peer"))
    yield peer
    peer.close()


@pytest.fixture
def peer(peers):
    """The peer, with nothing left over from the test before."""
    assert peers.ask("forget", "/")["code"] == "EXCEPTION"
    peers.heard.clear()
    return peers


@pytest.fixture
def module(mode, peer, tmp_path):
    """A module that knows the peer's bootstrap server; its host's end of the UART."""
    args = ["--fresh", "--set", f"imei={IMEI}", "--nv", "bs.host=127.0.0.1", "--nv",
            f"bs.port={peer.ports['bootstrap']}"]
    if mode == "dtls":
        args += ["--nv", "bs.security=1", "--nv", f"bs.psk-id={IMEI}", "--nv", f"bs.psk={KEY}"]
    process = rig.Process("bc28d", args, tmp_path / "run", ["tty", "control"])
    tty = rig.Tty(process.places["tty"])
    yield tty
    tty.close()
    assert process.stop() == 0, process.stderr()
    assert KEY not in process.stderr()


def registered(peer, mode):
    secure = mode == "dtls"
    assert peer.event("bootstrap")["secure"] is secure
    peer.event("bootstrapped", endpoint=IMEI)
    return peer.event("registered", endpoint=IMEI, secure=secure)


# shows: ETS/0 ETS/1 ETS/101 ETS/401
def test_bootstrap_and_register(peer, module, mode):
    news = registered(peer, mode)
    assert news["version"] == "1.0"
    assert news["lifetime"] == 300
    assert {"/1/0", "/3/0", "/4/0", "/5/0"} <= set(news["links"])
    assert any(link.startswith("/19/") for link in news["links"])
    assert not any(link.startswith("/0/") for link in news["links"])


def test_urcs_of_the_registration(peer, module, mode):
    registered(peer, mode)
    module.until("+QLAEVTIND:0\r\n")
    lines = [line for line in module.seen.decode().split("\r\n") if line.startswith("+QLA")]
    assert [line for line in lines if "EVTIND" in line] == ["+QLAEVTIND:4", "+QLAEVTIND:0"]
    assert ("+QLADTLSSTAT:0" in lines) == (mode == "dtls")


# shows: ETS/201 ETS/203 ETS/204 ETS/221
def test_read_in_every_format(peer, module, mode):
    registered(peer, mode)
    assert peer.ask("read", "/3/0/0") == {"event": "answer", "do": "read", "code": "CONTENT", "value": "Quectel"}
    assert peer.ask("read", "/3/0/0", format="TEXT")["value"] == "Quectel"
    for format in ("TLV", "JSON"):
        answer = peer.ask("read", "/3/0", format=format)
        assert answer["code"] == "CONTENT", answer
        assert answer["value"]["0"] == "Quectel"
        assert answer["value"]["16"] == "U"
    assert peer.ask("read", "/99/0/0")["code"] == "NOT_FOUND"
    assert peer.ask("read", "/0/0/0")["code"] == "UNAUTHORIZED"
    assert peer.ask("read", "/3/0/4")["code"] == "METHOD_NOT_ALLOWED"


# shows: ETS/260
def test_discover(peer, module, mode):
    registered(peer, mode)
    answer = peer.ask("discover", "/3")
    assert answer["code"] == "CONTENT"
    assert {"/3/0", "/3/0/0", "/3/0/3"} <= set(answer["links"])


# shows: ETS/102
def test_write_the_lifetime(peer, module, mode):
    registered(peer, mode)
    module.until("+QLAEVTIND:0\r\n")
    assert peer.ask("write", "/1/0/1", value=120)["code"] == "CHANGED"
    peer.event("updated", endpoint=IMEI)
    module.until("+QLAEVTIND:2\r\n")
    assert peer.ask("read", "/1/0/1")["value"] == 120
    assert peer.ask("write", "/3/0/0", value="x")["code"] == "METHOD_NOT_ALLOWED"


# shows: ETS/104
def test_execute_update(peer, module, mode):
    registered(peer, mode)
    assert peer.ask("execute", "/1/0/8")["code"] == "CHANGED"
    peer.event("updated", endpoint=IMEI)


# shows: Platform/relay ETS/202 ETS/210
def test_the_host_answers_reads_and_writes(peer, module, mode):
    registered(peer, mode)
    module.until("+QLAEVTIND:0\r\n")
    peer.order("read", "/19/1/0", format="OPAQUE")
    urc = module.expect_match(re.compile(rb'\r\n\+QLAREAD: (\d+),"([0-9A-F]+)"\r\n'))
    module.send(b"AT+QLASENDRSP=%s,%s,1,5\r" % urc.groups())
    module.expect("\r\n>")
    module.send("hello")
    module.expect("\r\nOK\r\n")
    answer = peer.event("answer", do="read")
    assert (answer["code"], answer.get("value")) == ("CONTENT", "hello"), answer

    peer.order("write", "/19/1/0", value='{"a":1}', opaque=True, format="OPAQUE")
    urc = module.expect_match(re.compile(rb'\r\n\+QLAWRITE: (\d+),"([0-9A-F]+)",\{"a":1\}\r\n'))
    module.ok("AT+QLASENDRSP=%s,%s,2,0" % tuple(part.decode() for part in urc.groups()))
    assert peer.event("answer", do="write")["code"] == "CHANGED"


# shows: Platform/uplink-dp
def test_uplink_to_dp(peer, module, mode):
    registered(peer, mode)
    module.until("+QLAEVTIND:0\r\n")
    module.send("AT+QLASENDDATA=0x0100,26\r")
    module.expect("\r\n>")
    module.send('[{"n":"19/1/0","p1":"v1"}]')
    module.expect("\r\nOK\r\n\r\n+QLADATASTATUS:4\r\n")
    news = peer.event("dp")
    assert news["payload"] == '[{"n":"19/1/0","p1":"v1"}]'
    assert news["confirmable"] is True
    assert f"ep={IMEI}" in news["query"]
    assert news["format"] == 11543


# shows: ETS/303
def test_observe_notify_cancel(peer, module, mode):
    registered(peer, mode)
    module.until("+QLAEVTIND:0\r\n")
    assert peer.ask("observe", "/3/0/17")["code"] == "NOT_FOUND"
    module.ok('AT+QCFG="LWM2M/DeviceType","31301"')
    answer = peer.ask("observe", "/3/0/17")
    assert (answer["code"], answer.get("value")) == ("CONTENT", "31301"), answer
    module.ok('AT+QCFG="LWM2M/DeviceType","31302"')
    assert peer.event("notify", path="/3/0/17")["value"] == "31302"
    assert peer.ask("cancel", "/3/0/17")["code"] == "CONTENT"
    module.ok('AT+QCFG="LWM2M/DeviceType","31303"')
    # What would have been notified would have come before this answer.
    assert peer.ask("read", "/3/0/17")["value"] == "31303"
    assert not [m for m in peer.heard if m["event"] == "notify"]


# shows: 5.3.3/deregister
def test_deregister(peer, module, mode):
    registered(peer, mode)
    module.until("+QLAEVTIND:0\r\n")
    module.ok("AT+QLASREGIND=1")
    module.expect("\r\n+QLAEVTIND:1\r\n")
    assert peer.event("unregistered", endpoint=IMEI)["expired"] is False
