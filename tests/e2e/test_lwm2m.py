"""The cases of the OMA Enabler Test Specification for LwM2M 1.0 that matter here, one after the other between platform and
module: plain and over DTLS, on stepped time."""

import peers
import pytest

from test_firmware import package

IMEI = "867724030000225"
PSK = "30313233343536373839303132336162"
BASE = ["--fresh", "--seed", "1", "--clock", "step", "--set", f"imei={IMEI}", "--set", "platform.read-after-register=none"]
MODES = {
    "plain": ["--platform=plain", "--nv", "lwm2m.host=112.13.96.205"],
    "dtls": ["--platform=dtls", "--nv", "lwm2m.host=112.13.96.205", "--nv", "lwm2m.port=5684", "--nv", "lwm2m.security=1", "--nv",
             f"lwm2m.psk-id={IMEI}", "--nv", f"lwm2m.psk={PSK}"],
}


class Rig:
    """A module that is registered, and its platform."""

    def __init__(self, process):
        self.process = process
        self.tty, self.control = process.tty, process.control
        self.control.subscribe("platform")
        self.step(2)
        self.news = self.event("registered", endpoint=IMEI)
        self.tty.until("\r\n+QLAEVTIND:0\r\n")

    def step(self, seconds):
        self.control.execute("clock-step", seconds=seconds)

    def event(self, what, **data):
        return self.control.event("platform", what=what, **data)["data"]

    def notified(self):
        """The notifications since the last call: path and payload as text."""
        got = self.control.execute("data", clear=True)["data"]
        return [(n["path"], n.get("text")) for n in got if n["kind"] == "notify"]

    def ask(self, command, path, **more):
        return self.control.execute(command, path=path, **more)

    def code(self, command, path, **more):
        return self.ask(command, path, **more)["code"]


@pytest.fixture(params=sorted(MODES))
def rig(start, request):
    return Rig(start(*BASE, *MODES[request.param]))


# shows: ETS/101 ETS/401
def test_registration(rig):
    client = rig.control.execute("clients")["clients"][0]
    assert client["endpoint"] == IMEI and client["lwm2m"] == "1.0" and client["binding"] == "U" and client["lifetime"] == 86400
    links = [link["path"] for link in client["links"]]
    assert links[0] == "/" and {"/1/0", "/3/0", "/4/0", "/5/0", "/19/0", "/19/1"} <= set(links)
    assert client.get("identity") == (IMEI if client["security"] == "dtls" else None)
    assert rig.ask("read", "/3/0", accept="tlv")["value"]["0"] == "Quectel"


# shows: ETS/102 ETS/104
def test_update(rig):
    assert rig.code("write", "/1/0/1", value="20") == "2.04"
    rig.step(1)
    assert rig.event("updated")["lifetime"] == 20
    rig.step(60)
    rig.event("updated", lifetime=20)
    assert rig.code("execute", "/1/0/8") == "2.04"
    rig.step(1)
    rig.event("updated", lifetime=20)
    assert rig.control.execute("clients")["clients"][0]["expires"] > 10


# shows: ETS/103 ETS/555
def test_disable(rig):
    assert rig.code("write", "/1/0/5", value="100") == "2.04"
    assert rig.code("execute", "/1/0/4") == "2.04"
    rig.step(1)
    rig.event("deregistered", endpoint=IMEI)
    rig.step(98)
    assert rig.control.execute("clients")["clients"] == []
    rig.step(2)
    rig.event("registered", endpoint=IMEI)


# shows: ETS/201 ETS/203 ETS/204
def test_read(rig):
    for path, text in (("/3/0/0", "Quectel"), ("/3/0/1", "BC28"), ("/3/0/2", IMEI)):
        answer = rig.ask("read", path, accept="text")
        assert (answer["code"], answer["format"], answer["text"]) == ("2.05", "text", text)
    tlv, json = rig.ask("read", "/3/0", accept="tlv"), rig.ask("read", "/3/0", accept="json")
    assert {"0", "1", "2", "3", "11", "16"} <= set(tlv["value"])
    assert tlv["value"]["16"] == "U"
    assert {item["n"].split("/")[0] for item in json["value"]["e"]} == set(tlv["value"])


# shows: ETS/205 ETS/215 ETS/220 ETS/551
def test_write(rig):
    for resource, value in (("2", "101"), ("3", "1010"), ("5", "2000")):
        assert rig.code("write", f"/1/0/{resource}", value=value) == "2.04"
    read = rig.ask("read", "/1/0", accept="tlv")["value"]
    assert (read["2"], read["3"], read["5"]) == (101, 1010, 2000)
    for format in ("tlv", "json"):
        assert rig.code("write", "/1/0", values={"2": 7}, format=format, mode="post") == "2.04"
        read = rig.ask("read", "/1/0", accept="tlv")["value"]
        assert (read["2"], read["5"]) == (7, 2000)
        assert rig.code("write", "/1/0", values={"1": 86400, "5": 2000, "6": True, "7": "U"}, format=format) == "2.04"
        read = rig.ask("read", "/1/0", accept="tlv")["value"]
        assert read["2"] == 0 and "3" not in read and read["5"] == 2000


# shows: ETS/241 ETS/655
def test_reboot(rig):
    assert rig.code("execute", "/3/0/4") == "2.04"
    rig.step(2)
    rig.tty.until("\r\nNeul\r\nOK\r\n")
    rig.event("registered", endpoint=IMEI)


# shows: ETS/260
def test_discover(rig):
    def links(path):
        return {link["path"]: link.get("attributes") for link in rig.ask("discover", path)["value"]}

    assert rig.code("write-attributes", "/3/0", attributes="pmin=10&pmax=200") == "2.04"
    assert links("/3")["/3/0"] == "pmin=10;pmax=200"
    assert rig.code("write-attributes", "/3/0/7", attributes="lt=1&gt=6&st=1") == "2.04"
    assert links("/3/0/7") == {"/3/0/7": "dim=1;pmin=10;pmax=200;lt=1;gt=6;st=1"}


# shows: ETS/301 ETS/303 ETS/660
def test_observe(rig):
    assert rig.code("write-attributes", "/3/0/7", attributes="pmin=5&pmax=15") == "2.04"
    assert rig.code("write-attributes", "/3/0/8", attributes="pmin=10&pmax=20") == "2.04"
    assert rig.ask("observe", "/3/0/7")["observe"] == 0
    assert rig.ask("observe", "/3/0/8")["observe"] == 0
    rig.step(61)
    paths = [path for path, _ in rig.notified()]
    assert (paths.count("/3/0/7"), paths.count("/3/0/8")) == (4, 3)
    assert rig.code("cancel", "/3/0/7") == "2.05"
    rig.step(41)
    assert {path for path, _ in rig.notified()} == {"/3/0/8"}


# shows: ETS/302
def test_reset_of_a_notification(rig):
    assert rig.code("write-attributes", "/3/0", attributes="pmin=1&pmax=10") == "2.04"
    rig.ask("observe", "/3/0/7")
    rig.ask("observe", "/3/0/8")
    rig.control.execute("cancel", path="/3/0/7", mode="rst")
    rig.step(31)
    assert [path for path, _ in rig.notified()] == ["/3/0/8"] * 3
    rig.control.execute("cancel", path="/3/0/8", mode="rst")
    rig.step(31)
    assert rig.notified() == []


# shows: ETS/651
def test_write_to_the_device(rig):
    assert rig.code("write", "/3/0", values={"13": 1367491215, "14": "+02:00", "15": "Asia/Shanghai"}, mode="post") == "2.04"
    assert rig.ask("read", "/3/0/13", accept="text")["text"] == "1367491215"
    assert rig.ask("read", "/3/0/15", accept="text")["text"] == "Asia/Shanghai"


# shows: ETS/680 ETS/685 ETS/565 ETS/566 ETS/1630
def test_create_and_delete(rig):
    assert rig.code("create", "/3", values={"15": "x"}) == "4.05"
    assert rig.code("delete", "/3/0") == "4.05"
    assert rig.code("create", "/1", values={"0": 5}) == "4.05"
    assert rig.code("delete", "/1/0") == "4.05"
    assert rig.code("create", "/16", values={"0": "x"}) == "4.04"


# shows: ETS/701 ETS/710
def test_connectivity(rig):
    assert {"0", "1", "2", "4"} <= set(rig.ask("read", "/4/0", accept="tlv")["value"])
    assert rig.code("write-attributes", "/4/0", attributes="pmin=2&pmax=10") == "2.04"
    assert rig.ask("observe", "/4/0")["observe"] == 0
    rig.step(21)
    assert [path for path, _ in rig.notified()] == ["/4/0"] * 2


# shows: ETS/755 ETS/760 ETS/770 ETS/652
def test_push_and_update(rig):
    assert rig.ask("observe", "/5/0/3", accept="text")["text"] == "0"
    rig.tty.until("\r\n+QLAEVTIND:5\r\n")
    assert rig.code("write", "/5/0/0", hex="00") == "2.04"
    image = package("BC28JAR01A11", 3000).hex()
    assert rig.code("write", "/5/0/0", hex=image, format="opaque") == "2.04"
    rig.step(1)
    assert rig.notified() == [("/5/0/3", "2")]
    assert rig.code("execute", "/5/0/2") == "2.04"
    rig.tty.until("\r\nFIRMWARE UPDATING\r\n")
    rig.step(5)
    assert rig.notified() == [("/5/0/3", "3")]
    rig.event("registered", endpoint=IMEI)
    rig.tty.until("\r\nFIRMWARE UPDATE SUCCESS\r\n")
    assert rig.ask("read", "/3/0/3", accept="text")["text"] == "BC28JAR01A11"
    assert rig.ask("read", "/5/0", accept="tlv")["value"] | {"8": 0, "9": 0} == {"3": 0, "5": 1, "8": 0, "9": 0}


# shows: Platform/disorder
def test_disorder(rig):
    """Every datagram comes twice and late, some overtake others: each message counts once."""
    rig.control.execute("net", latency=20, jitter=1500, duplicate=100)
    for n in range(5):
        rig.tty.send("AT+QLASENDDATA=0x0100,1,\"%d\"\r" % n)
        rig.tty.expect("\r\nOK\r\n")
        rig.step(20)
        rig.tty.expect("\r\n+QLADATASTATUS:4\r\n")
    data = rig.control.execute("data", clear=True)["data"]
    assert [d["text"] for d in data] == ["0", "1", "2", "3", "4"]
    net = rig.control.execute("net", latency=0, jitter=0, duplicate=0)
    assert (net["duplicate-percent"], net["jitter-ms"]) == (0, 0)
    assert rig.ask("read", "/3/0/0", accept="text")["text"] == "Quectel"


# shows: 5.1.2/time-e2e
def test_the_time_in_steps(rig):
    assert rig.code("write", "/3/0/13", value="1000000") == "2.04"
    assert rig.code("write-attributes", "/3/0/13", attributes="st=60") == "2.04"
    assert rig.ask("observe", "/3/0/13", accept="text")["text"] == "1000000"
    rig.step(125)
    assert rig.notified() == [("/3/0/13", "1000060"), ("/3/0/13", "1000120")]


# shows: 3.8/order
def test_order_of_an_update(rig):
    """The platform observes and writes at once: 5, then FIRMWARE DOWNLOADING, in each mode; then 6, which asks the host."""
    rig.tty.ok("AT+QLAFOTAIND=1")
    rig.control.execute("firmware-add", name="new", version="BC28JAR01A11", size=3000)
    number = rig.control.begin("firmware-pull", name="new", execute=True)
    rig.step(1)
    assert rig.control.answer(number)["return"]["code"] == "2.04"
    rig.tty.expect("\r\n+QLAEVTIND:5\r\n\r\nFIRMWARE DOWNLOADING\r\n\r\n+QLAEVTIND:6\r\n")


# shows: Platform/uplink-notify-object Platform/profiles
def test_ctwing_carries_data(start):
    """It observes each object of the list: object 19 as a whole is event 3, and data come as its notifications."""
    process = start(*BASE[:-1], "platform.profile=ctwing", "--set", "quirk.uplink=notify", *MODES["plain"])
    process.control.subscribe("platform")
    process.control.execute("clock-step", seconds=2)
    process.tty.until("\r\n+QLAEVTIND:0\r\n")
    seen = process.tty.until("\r\n+QLAEVTIND:3\r\n") + process.tty.pending
    assert b"+QLAEVTIND:5" in seen
    process.tty.pending = b""
    process.tty.ok('AT+QLASENDDATA=0x0100,5,"hello"')
    process.control.execute("clock-step", seconds=1)
    process.tty.expect("\r\n+QLADATASTATUS:4\r\n")
    (data,) = process.control.execute("data")["data"]
    assert (data["path"], data["type"], data["value"]) == ("/19", "CON", {"0": {"0": "68656C6C6F"}})


def andlinkd(start, *more):
    """A platform of its own; its ports by security."""
    platform = start("--set", "read-after-register=none", *more, program="andlinkd", tty=False)
    platform.control.subscribe("platform")
    uris = platform.control.execute("query-platform")
    return platform, {security: int(uris[security].rpartition(":")[2]) for security in ("plain", "dtls")}


# shows: dialect/servers-name-leads
@pytest.mark.skipif(peers.Dnsmasq.PROGRAM is None, reason="dnsmasq is not installed")
@pytest.mark.parametrize("security", sorted(MODES))
def test_servers_by_name(start, security):
    """Bootstrap server, LwM2M server and a package's: each is asked for as AT+QDNS asks."""
    with peers.Dnsmasq("--host-record=local.example,127.0.0.1") as server:
        platform, ports = andlinkd(start, "--set", "server-host=local.example")
        key = ["--nv", "bs.security=1", "--nv", f"bs.psk-id={IMEI}", "--nv", f"bs.psk={PSK}"]
        process = start("--fresh", "--hold-until-open", "--set", f"imei={IMEI}", "--set",
                        f"net.resolver=127.0.0.1:{server.port}", "--nv", "bs.host=local.example", "--nv",
                        f"bs.port={ports[security]}", *(key if security == "dtls" else []))
        platform.control.event("platform", what="registered", endpoint=IMEI)
        process.tty.until("\r\n+QLAEVTIND:0\r\n")
        platform.control.execute("firmware-add", name="new", version="BC28JAR01A11", size=3000)
        uri = f"coap://LOCAL.example:{ports['plain']}/fw/new"
        assert platform.control.execute("firmware-pull", name="new", uri=uri)["code"] == "2.04"
        process.tty.until("\r\nFIRMWARE DOWNLOADED\r\n")


# shows: dialect/servers-name-leads
@pytest.mark.skipif(peers.Dnsmasq.PROGRAM is None, reason="dnsmasq is not installed")
def test_server_whose_name_nobody_knows(start):
    with peers.Dnsmasq("--host-record=local.example,127.0.0.1") as server:
        process = start("--fresh", "--set", f"net.resolver=127.0.0.1:{server.port}", "--nv", "lwm2m.host=nobody.example")
        process.control.subscribe("state")
        process.control.event("state", machine="lwm2m", state="TIMEOUT_AND_RETRYING")
        assert process.tty.command("AT+QLASTATUS?") == "\r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n\r\nOK\r\n"
        assert process.stop() == 0
        assert "nobody.example can't be found: there is no such name" in process.stderr()


@pytest.mark.parametrize("security", sorted(MODES))
def test_ipv6(start, security):
    """Each URI has its brackets: what the platform says, hands out, and gives for a package."""
    platform, ports = andlinkd(start, "--address", "::1")
    uris = platform.control.execute("query-platform")
    assert (uris["plain"], uris["dtls"]) == (f"coap://[::1]:{ports['plain']}", f"coaps://[::1]:{ports['dtls']}")
    assert platform.places["platform"] == f"{uris['plain']} {uris['dtls']}"
    key = ["--nv", "bs.security=1", "--nv", f"bs.psk-id={IMEI}", "--nv", f"bs.psk={PSK}"]
    process = start("--fresh", "--hold-until-open", "--set", f"imei={IMEI}", "--nv", "bs.host=::1", "--nv",
                    f"bs.port={ports[security]}", *(key if security == "dtls" else []))
    platform.control.event("platform", what="registered", endpoint=IMEI)
    process.tty.until("\r\n+QLAEVTIND:0\r\n")
    (client,) = platform.control.execute("clients")["clients"]
    assert client["address"].startswith("[::1]:")
    platform.control.execute("firmware-add", name="new", version="BC28JAR01A11", size=3000)
    assert platform.control.execute("firmware-pull", name="new")["code"] == "2.04"
    process.tty.until("\r\nFIRMWARE DOWNLOADED\r\n")


# shows: dialect/platform-forgotten-clients-started
def test_platform_that_starts_anew(start):
    """It knows nobody: uplinks fail, the module doesn't notice; what the host asks for then goes well."""
    platform, ports = andlinkd(start)
    process = start("--fresh", "--hold-until-open", "--set", f"imei={IMEI}", "--nv", "lwm2m.host=127.0.0.1", "--nv",
                    f"lwm2m.port={ports['plain']}")
    tty = process.tty
    tty.until("\r\n+QLAEVTIND:0\r\n")
    platform.kill()
    again, _ = andlinkd(start, "--port", str(ports["plain"]))
    tty.ok('AT+QLASENDDATA=0x0100,2,"ab"')
    tty.expect("\r\n+QLADATASTATUS:2\r\n")
    assert tty.command("AT+QLASTATUS?") == "\r\n+QLASTATUS:REGISTERED\r\n\r\nOK\r\n"
    assert again.control.execute("clients")["clients"] == []
    tty.ok("AT+QLASREGIND=0")
    tty.expect("\r\n+QLAEVTIND:0\r\n")
    tty.ok('AT+QLASENDDATA=0x0100,2,"ab"')
    tty.expect("\r\n+QLADATASTATUS:4\r\n")
    assert [d["text"] for d in again.control.execute("data")["data"]] == ["ab"]
