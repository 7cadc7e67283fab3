"""bc28d against bootstrap and LwM2M servers made of Leshan's libraries: code that is not ours on the other side."""

import re

import leshan
import pytest
import rig


@pytest.fixture(scope="module")
def mode(where):
    return where[1]


@pytest.fixture(scope="module")
def imei(mode):
    return leshan.ENDPOINT[mode]


@pytest.fixture(scope="module")
def peers(find, where):
    return find(where[0], "Server")


class Server:
    """The server as this test's module sees it."""

    def __init__(self, peer, imei, mode):
        self.peer, self.imei, self.mode = peer, imei, mode
        self.ports = peer.about[mode]
        self.event = peer.event

    def ask(self, do, path, **more):
        return self.peer.ask(do, client=self.imei, path=path, **more)

    def order(self, do, path, **more):
        self.peer.order(do, client=self.imei, path=path, **more)

    def registered(self):
        secure = self.mode == "dtls"
        assert self.event("bootstrap", endpoint=self.imei)["secure"] is secure
        self.event("bootstrapped", endpoint=self.imei)
        return self.event("registered", endpoint=self.imei, secure=secure)


@pytest.fixture
def peer(peers, imei, mode):
    """The peer, with nothing left over from the test before."""
    assert peers.ask("forget")["code"] == "EXCEPTION"
    peers.heard.clear()
    return Server(peers, imei, mode)


@pytest.fixture
def start(peer, imei, mode, tmp_path):
    """start(options…): a module that knows the peer's bootstrap server; its host's end of the UART."""
    running = []

    def begin(*more):
        args = ["--fresh", "--hold-until-open", "--set", f"imei={imei}", "--nv", "bs.host=127.0.0.1", "--nv",
                f"bs.port={peer.ports['bootstrap']}", *more]
        if mode == "dtls":
            args += ["--nv", "bs.security=1", "--nv", f"bs.psk-id={imei}", "--nv", f"bs.psk={leshan.KEY}"]
        process = rig.Process("bc28d", args, tmp_path / "run", ["tty", "control"])
        running.append((process, rig.Tty(process.places["tty"])))
        return running[-1][1]

    yield begin
    for process, tty in running:
        tty.close()
        assert process.stop() == 0, process.stderr()
        assert leshan.KEY not in process.stderr()


@pytest.fixture
def module(start):
    return start()


# shows: ETS/0 ETS/1 ETS/101 ETS/401
def test_bootstrap_and_register(peer, module):
    news = peer.registered()
    assert news["version"] == "1.0"
    assert news["lifetime"] == 300
    assert {"/1/0", "/3/0", "/4/0", "/5/0"} <= set(news["links"])
    assert any(link.startswith("/19/") for link in news["links"])
    assert not any(link.startswith("/0/") for link in news["links"])


def test_urcs_of_the_registration(peer, module, mode):
    peer.registered()
    module.until("+QLAEVTIND:0\r\n")
    lines = [line for line in module.seen.decode().split("\r\n") if line.startswith("+QLA")]
    assert [line for line in lines if "EVTIND" in line] == ["+QLAEVTIND:4", "+QLAEVTIND:0"]
    assert ("+QLADTLSSTAT:0" in lines) == (mode == "dtls")


# shows: ETS/201 ETS/203 ETS/204 ETS/221
def test_read_in_every_format(peer, module):
    peer.registered()
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
def test_discover(peer, module):
    peer.registered()
    answer = peer.ask("discover", "/3")
    assert answer["code"] == "CONTENT"
    assert {"/3/0", "/3/0/0", "/3/0/3"} <= set(answer["links"])


# shows: ETS/102
def test_write_the_lifetime(peer, module, imei):
    peer.registered()
    module.until("+QLAEVTIND:0\r\n")
    assert peer.ask("write", "/1/0/1", value=120)["code"] == "CHANGED"
    peer.event("updated", endpoint=imei)
    module.until("+QLAEVTIND:2\r\n")
    assert peer.ask("read", "/1/0/1")["value"] == 120
    assert peer.ask("write", "/3/0/0", value="x")["code"] == "METHOD_NOT_ALLOWED"


# shows: ETS/104
def test_execute_update(peer, module, imei):
    peer.registered()
    assert peer.ask("execute", "/1/0/8")["code"] == "CHANGED"
    peer.event("updated", endpoint=imei)


# shows: Platform/relay ETS/202 ETS/210
@pytest.mark.parametrize("format", [{}, {"format": "OPAQUE"}], ids=["any format", "octets"])
def test_the_host_answers_reads_and_writes(peer, module, format):
    """Without Accept, too, octets are octets: as text they would be Base64 for this server (OMA TS 6.4)."""
    peer.registered()
    module.until("+QLAEVTIND:0\r\n")
    peer.order("read", "/19/1/0", **format)
    urc = module.expect_match(re.compile(rb'\r\n\+QLAREAD: (\d+),"([0-9A-F]+)"\r\n'))
    module.send(b"AT+QLASENDRSP=%s,%s,1,5\r" % urc.groups())
    module.expect("\r\n>")
    module.send("hello")
    module.expect("\r\nOK\r\n")
    answer = peer.event("answer", do="read")
    assert (answer["code"], answer.get("value")) == ("CONTENT", "hello"), answer

    peer.order("write", "/19/1/0", hex=b'{"a":1}'.hex(), format="OPAQUE")
    urc = module.expect_match(re.compile(rb'\r\n\+QLAWRITE: (\d+),"([0-9A-F]+)",\{"a":1\}\r\n'))
    module.ok("AT+QLASENDRSP=%s,%s,2,0" % tuple(part.decode() for part in urc.groups()))
    assert peer.event("answer", do="write")["code"] == "CHANGED"


# shows: Platform/uplink-dp
def test_uplink_to_dp(peer, module, imei):
    peer.registered()
    module.until("+QLAEVTIND:0\r\n")
    module.send("AT+QLASENDDATA=0x0100,26\r")
    module.expect("\r\n>")
    module.send('[{"n":"19/1/0","p1":"v1"}]')
    module.expect("\r\nOK\r\n\r\n+QLADATASTATUS:4\r\n")
    news = peer.event("dp")
    assert news["payload"] == '[{"n":"19/1/0","p1":"v1"}]'
    assert news["confirmable"] is True
    assert f"ep={imei}" in news["query"]
    assert news["format"] == 11543


# shows: Platform/uplink-notify Platform/uplink-notify-object
@pytest.mark.parametrize("path, value", [("/19", {"0": {"0": "hello"}}), ("/19/0", {"0": "hello"}), ("/19/0/0", "hello")])
def test_uplink_as_notification(peer, start, path, value):
    """Whichever part of object 19 is observed: event 3, and the data as what is observed."""
    module = start("--set", "quirk.uplink=notify")
    peer.registered()
    module.until("+QLAEVTIND:0\r\n")
    assert peer.ask("observe", path)["code"] == "CONTENT"
    module.until("+QLAEVTIND:3\r\n")
    module.ok('AT+QLASENDDATA=0x0100,5,"hello"')
    module.expect("\r\n+QLADATASTATUS:4\r\n")
    assert peer.event("notify", path=path)["value"] == value


# shows: ETS/303
def test_observe_notify_cancel(peer, module):
    peer.registered()
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
    assert not [m for m in peer.peer.heard if m["event"] == "notify"]


# shows: 3.8/observed 3.8/observed-object
@pytest.mark.parametrize("path", ["/5", "/5/0", "/5/0/3"])
def test_observe_the_firmware(peer, module, path):
    peer.registered()
    module.until("+QLAEVTIND:0\r\n")
    assert peer.ask("observe", path)["code"] == "CONTENT"
    module.until("+QLAEVTIND:5\r\n")


# shows: ETS/776 ETS/777 ETS/778 ETS/780
def test_what_is_wrong_with_firmware_is_told_by_the_result(peer, module):
    peer.registered()
    for value, result in (("ftp://127.0.0.1/fw", 9), ("nonsense", 7), ("", 0)):
        assert peer.ask("write", "/5/0/1", value=value)["code"] == "CHANGED"
        assert peer.ask("read", "/5/0/5")["value"] == result
    assert peer.ask("write", "/5/0/0", hex="474946383961", format="OPAQUE")["code"] == "CHANGED"
    assert peer.ask("read", "/5/0/5")["value"] == 6
    assert peer.ask("execute", "/5/0/2")["code"] == "METHOD_NOT_ALLOWED"


# shows: 5.3.3/deregister
def test_deregister(peer, module, imei):
    peer.registered()
    module.until("+QLAEVTIND:0\r\n")
    module.ok("AT+QLASREGIND=1")
    module.expect("\r\n+QLAEVTIND:1\r\n")
    assert peer.event("unregistered", endpoint=imei)["expired"] is False
