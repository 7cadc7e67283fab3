"""Updates with an andlinkd of their own: it dies and comes back, it serves under another name and port, and the power of the
module is cut in each phase."""

import os
import time

import pytest

import rig
import sessions
from test_firmware_air import VERSION, account, both, package

IMEI, PSK = sessions.IMEI, sessions.PSK


class Platform:
    """An andlinkd on ports that stay the same when it starts again, with one package from a file."""

    def __init__(self, start, path, *options):
        self.start, self.path, self.options = start, path, options
        self.ports = {}
        self.asked, self.news, self.tokens = [], [], set()
        self.begin()

    def begin(self):
        args = [f"--{'dtls-port' if s == 'dtls' else 'port'}={port}" for s, port in self.ports.items()]
        self.process = self.start("--seed", "1", "--set", "read-after-register=none", "--set",
                                  "fault=firmware=silent", *self.options, *args,
                                  program="andlinkd", tty=False)
        self.control = self.process.control
        uris = self.control.execute("query-platform")
        self.ports = {s: int(uris[s].rpartition(":")[2]) for s in ("plain", "dtls")}
        self.control.subscribe("platform", "coap")
        self.control.execute("firmware-add", name="new", file=str(self.path))
        # Before it had the package it would have said that there is none.
        self.control.execute("fault", spec="none")

    def kill(self):
        self.process.kill()

    def take(self):
        """Sorts the events that have come: the blocks that were asked for, each GET once, and the news."""
        for event in self.control.events:
            data = event["data"]
            if event["event"] == "platform":
                self.news.append(data)
            elif data["dir"] == "in" and data["code"] == "GET" and "block2" in data and data["token"] not in self.tokens:
                self.tokens.add(data["token"])
                self.asked.append(int(data["block2"].split("/")[0]))
        self.control.events.clear()

    def wait(self, condition):
        """Until the events that have come fulfil it."""
        self.take()
        until = time.monotonic() + rig.DEADLINE
        while not condition():
            self.control.events.append(self.control.line(until))
            self.take()

    def registered(self):
        """The next registration."""
        self.wait(lambda: any(n["what"] == "registered" for n in self.news))
        while self.news.pop(0)["what"] != "registered":
            pass

    def execute(self, command, **arguments):
        """A request to the module, which answers with success."""
        answer = self.control.execute(command, **arguments)
        assert answer["ok"], answer
        return answer

    def blocks(self):
        """The numbers of the blocks that it was asked for since the last call."""
        self.control.execute("query-platform")
        self.take()
        asked, self.asked = self.asked, []
        return asked

    def asked_for(self, number):
        """Waits until it has been asked for this block or a later one."""
        self.wait(lambda: any(n >= number for n in self.asked))


@pytest.fixture
def image(tmp_path):
    path = tmp_path / "new.bcfw"
    path.write_bytes(package(30000))
    return path


@pytest.fixture
def module(start):
    """module(security, port, options…): on scaled time."""

    def begin(security, port, *more):
        return start("--clock", "scale=20", *account(security, "127.0.0.1", port), *more)

    return begin


def uri(platform, security, host="127.0.0.1"):
    return f"coap{'s' if security == 'dtls' else ''}://{host}:{platform.ports[security]}/fw/new"


def update(process):
    process.tty.until("\r\nFIRMWARE UPDATE SUCCESS\r\n")
    process.tty.until("\r\nFIRMWARE UPDATE OVER\r\n")
    assert f"Revision:{VERSION}\r\n" in process.tty.command("ATI")


# shows: 3.8/cut
@both
def test_platform_dies_and_comes_back(start, module, image, security):
    """In the midst of a download: the new one is asked for the next block, and gets a registration."""
    platform = Platform(start, image)
    process = module(security, platform.ports[security], "--fresh", "--nv", "lwm2m.lifetime=120")
    process.control.execute("net", latency=100)
    platform.registered()
    platform.execute("observe", path="/5/0/3", accept="text")
    platform.execute("write", path="/5/0/1", value=uri(platform, security))
    platform.asked_for(20)
    platform.kill()
    first, platform.asked = platform.asked, []
    platform.tokens.clear()
    platform.begin()
    process.tty.until("\r\nFIRMWARE DOWNLOADED\r\n")
    numbers = platform.blocks()
    assert numbers[0] >= max(first) and numbers == list(range(numbers[0], 59)), (first, numbers)
    platform.registered()
    platform.execute("execute", path="/5/0/2")
    update(process)


# shows: 3.8/uri-host
@both
def test_another_server(start, module, image, security):
    """The URI names another host: an association of its own, with the same key; COAP:// and an empty path element are as good."""
    home, other = Platform(start, image), Platform(start, image)
    port = 5700
    process = module("plain" if security == "plain" else "dtls", home.ports[security], "--fresh", "--set",
                     f"net.route=fw.example:{port}=127.0.0.1:{other.ports[security]}")
    home.registered()
    home.execute("observe", path="/5/0/3", accept="text")
    scheme = "COAP" if security == "plain" else "CoAPs"
    home.execute("write", path="/5/0/1", value=f"{scheme}://FW.Example:{port}/fw/n%65w")
    process.tty.until("\r\nFIRMWARE DOWNLOADED\r\n")
    assert other.blocks() == list(range(59))
    assert home.blocks() == []
    home.execute("execute", path="/5/0/2")
    update(process)


# shows: 3.8/uri-host
def test_plain_server_of_a_secure_module(start, module, image):
    """Registered over DTLS, fetched without."""
    platform = Platform(start, image)
    process = module("dtls", platform.ports["dtls"], "--fresh")
    platform.registered()
    platform.execute("write", path="/5/0/1", value=uri(platform, "plain"))
    process.tty.until("\r\nFIRMWARE DOWNLOADED\r\n")
    assert platform.blocks() == list(range(59))


# shows: dialect/block-dtls-handshake-fails
def test_server_without_the_key(start, module, image):
    """The handshake with another server fails three times: result 4."""
    home = Platform(start, image)
    other = Platform(start, image, "--set", "psk=none")
    process = module("plain", home.ports["plain"], "--fresh", "--set",
                     f"net.route=fw.example:5701=127.0.0.1:{other.ports['dtls']}")
    home.registered()
    home.execute("write", path="/5/0/1", value="coaps://fw.example:5701/fw/new")
    process.tty.until("\r\nFIRMWARE DOWNLOAD FAILED\r\n")
    assert home.execute("read", path="/5/0/5", accept="text")["text"] == "4"
    assert other.blocks() == []


@pytest.mark.parametrize("bad, result", [("http://127.0.0.1/fw/new", "9"), ("HTTPS://127.0.0.1/", "9"),
                                         ("coap://me@127.0.0.1/fw/new", "7"), ("coap:///fw/new", "7"),
                                         ("coap://127.0.0.1:port/fw", "7"), ("fw/new", "7")])
def test_uri_that_is_none(start, module, image, bad, result):
    """The Write succeeds, the Update Result tells (OMA TS E.6.1)."""
    platform = Platform(start, image)
    module("plain", platform.ports["plain"], "--fresh")
    platform.registered()
    assert platform.control.execute("write", path="/5/0/1", value=bad)["code"] == "2.04"
    assert platform.execute("read", path="/5/0/3", accept="text")["text"] == "0"
    assert platform.execute("read", path="/5/0/5", accept="text")["text"] == result


# shows: 3.8/e2e-plain 3.8/e2e-dtls
@both
@pytest.mark.parametrize("how", ["pull", "push"])
def test_in_one_command(start, module, image, security, how):
    """firmware-pull and firmware-push with execute: the platform does the rest."""
    platform = Platform(start, image)
    process = module(security, platform.ports[security], "--fresh")
    platform.registered()
    platform.execute(f"firmware-{how}", name="new", execute=True)
    update(process)
    assert platform.execute("read", path="/5/0/5", accept="text")["text"] == "1"
    assert (platform.blocks() == list(range(59))) == (how == "pull")


def test_packages_that_are_refused(start, image, tmp_path):
    """Every wrong use of firmware-add, -pull and -push has its answer; the platform goes on."""
    control = start(program="andlinkd", tty=False).control
    (tmp_path / "empty").touch()
    (tmp_path / "large").write_bytes(bytes(1024 * 1024 + 4097))
    (tmp_path / "body").write_bytes(bytes(1024 * 1024 + 1))
    os.mkfifo(tmp_path / "fifo")
    add = {"name": "new", "version": "1"}
    for wrong, text in [({}, "either the size"), ({"size": 1, "file": str(image)}, "either the size"), ({"size": -1}, "at most"),
                        ({"size": 1024 * 1024 + 1}, "at most"), ({"file": "new.bcfw"}, "not an absolute path"),
                        ({"file": str(tmp_path / "none")}, "No such file"), ({"file": str(tmp_path)}, "no regular file"),
                        ({"file": str(tmp_path / "fifo")}, "no regular file"), ({"file": str(tmp_path / "large")}, "more than"),
                        ({"file": str(tmp_path / "body")}, "at most"), ({"size": 1, "name": "a/b"}, "no name"),
                        ({"size": 1, "version": "a b"}, "a version has"), ({"size": 1, "base": "a b"}, "a version has")]:
        error = control.ask("firmware-add", **{**add, **wrong})["error"]
        assert error["class"] == "BadArgument" and text in error["desc"], (wrong, error)
    for wrong in ({"size": 1}, {"file": str(image), "damaged": True}, {"file": str(image), "base": "1"}):
        assert "a package has a version" in control.ask("firmware-add", name="new", **wrong)["error"]["desc"]
    assert "empty" in control.ask("firmware-add", name="new", file=str(tmp_path / "empty"))["error"]["desc"]
    assert control.ask("firmware-pull", name="new")["error"]["class"] == "NotFound"
    control.execute("firmware-add", name="new", file=str(image))
    assert control.ask("firmware-push", name="new")["error"]["desc"] == "no client is registered"
    for number in range(15):
        control.execute("firmware-add", name=f"f{number}", version="1", size=1)
    assert "16 files" in control.ask("firmware-add", name="one-more", version="1", size=1)["error"]["desc"]
    control.execute("firmware-add", name="f3", version="2", size=2)


class Cuts:
    """A module whose power is cut at a place, and which comes back with the settings that it had."""

    def __init__(self, module, platform, security, state):
        self.count = 0
        # With the same seed its messages would be those of before: duplicates.
        self.boot = lambda: module(security, platform.ports[security], "--state", state, "--nv", "fota.mode=1", "--seed",
                                   self.count + 2)
        self.platform = platform
        self.process = None
        self.seen, self.all = [], []
        self.on()

    def on(self):
        self.process = self.boot()
        self.process.control.execute("net", latency=100)
        self.process.control.subscribe("urc")
        self.platform.registered()
        self.tty = self.process.tty

    def said(self, line):
        """The module has said it since its boot: the tty may have been opened later than that."""
        self.process.control.event("urc", line=line)

    def cut(self):
        self.count += 1
        self.process.kill()
        self.seen = self.platform.blocks()
        self.all += self.seen
        self.on()


# shows: 3.8/power-cut 3.8/controlled 3.8/event-6 3.8/event-7
@both
def test_power_cut_in_each_phase(start, module, image, tmp_path, security):
    """SIGKILL at 20 points of a controlled update, each phase among them: it goes on each time as docs/firmware.md says."""
    platform = Platform(start, image)
    m = Cuts(module, platform, security, tmp_path / "state")
    platform.execute("observe", path="/5/0/3", accept="text")
    platform.execute("write", path="/5/0/1", value=uri(platform, security))
    m.said("FIRMWARE DOWNLOADING")
    m.cut()  # announced
    m.said("FIRMWARE DOWNLOADING")
    m.cut()  # announced again
    m.said("+QLAEVTIND:6")
    m.cut()  # offered
    m.said("+QLAEVTIND:6")
    assert m.tty.command("AT+QLAFOTAIND=2").endswith("\r\nOK\r\n")
    m.cut()  # downloading
    assert platform.execute("read", path="/5/0/3", accept="text")["text"] == "1"
    fetched = m.seen
    for number in (1, 5, 15, 16, 17, 31, 33, 47, 48, 57):
        m.said("FIRMWARE DOWNLOADING")
        platform.asked_for(number)
        m.cut()
        numbers = m.seen
        assert numbers == list(range(numbers[0], numbers[-1] + 1)), (fetched, numbers)
        # Each 16 blocks are saved: none below the last that were is asked for again.
        assert not fetched or numbers[0] >= (max(fetched) // 16) * 16 or numbers[0] == max(fetched), (fetched, numbers)
        fetched += numbers
    m.said("FIRMWARE DOWNLOADED")
    m.cut()  # downloaded
    m.said("+QLAEVTIND:7")
    platform.execute("execute", path="/5/0/2")
    m.cut()  # executed, not agreed to
    m.said("+QLAEVTIND:7")
    assert m.tty.command("AT+QLAFOTAIND=4").endswith("\r\nOK\r\n")
    m.said("FIRMWARE UPDATING")
    m.cut()  # updating or installing
    m.said("FIRMWARE UPDATE SUCCESS")
    m.cut()  # not reported
    m.said("FIRMWARE UPDATE SUCCESS")
    m.cut()
    m.said("FIRMWARE UPDATE OVER")
    m.cut()  # over
    assert m.count == 20
    assert set(m.all) == set(range(59))
    assert f"Revision:{VERSION}\r\n" in m.tty.command("ATI")
    assert platform.execute("read", path="/5/0/5", accept="text")["text"] == "1"
