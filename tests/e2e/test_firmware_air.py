"""Updates from the platform through an air that loses, delays and goes away; plain and DTLS. Which blocks were asked for is
proven by the messages that the platform saw."""

import struct
import zlib

import pytest

import sessions

IMEI, PSK = sessions.IMEI, sessions.PSK
VERSION = "BC28JAR01A21"
HOST = "112.13.96.205"
PORTS = {"plain": 5683, "dtls": 5684}
SCHEMES = {"plain": "coap", "dtls": "coaps"}
SHORT_LIFETIME = ["--nv", "lwm2m.lifetime=600"]
both = pytest.mark.parametrize("security", ["plain", "dtls"])


def package(size, version=VERSION):
    """docs/firmware.md"""
    body = bytes(n * n % 251 for n in range(size))
    head = b"BCFW\x01\0\0\0" + version.encode().ljust(64, b"\0") + struct.pack(">I", size)
    return head + struct.pack(">I", zlib.crc32(head + body)) + body


def account(security, host=HOST, port=None):
    """The settings of a module that registers without a bootstrap."""
    key = ["--nv", "lwm2m.security=1", "--nv", f"lwm2m.psk-id={IMEI}", "--nv", f"lwm2m.psk={PSK}"]
    return ["--seed", "1", "--set", f"imei={IMEI}", "--nv", f"lwm2m.host={host}", "--nv",
            f"lwm2m.port={port or PORTS[security]}", *(key if security == "dtls" else [])]


def uri(security, host=HOST, port=None):
    return f"{SCHEMES[security]}://{host}:{port or PORTS[security]}/fw/new"


class Watcher:
    """The messages of a download, as one side saw them. source: "platform", or that of the module."""

    def __init__(self, control):
        self.control = control
        self.gets, self.asked, self.got = [], [], []
        self.token = ""

    def look(self):
        """Takes the events that have come by now."""
        self.control.execute("query-platform")
        for event in self.control.events:
            data = event["data"]
            if event["event"] != "coap" or "block2" not in data:
                continue
            num = int(data["block2"].split("/")[0])
            if event["source"] == "platform" and data["dir"] == "in" and data["code"] == "GET":
                self.gets.append((num, data["mid"]))
            elif event["source"] != "platform" and data["dir"] == "out" and data["code"] == "GET":
                assert num not in self.got, f"block {num} is here, and asked for again"
                self.asked.append(num)
                self.token = data["token"]
            elif event["source"] != "platform" and data["dir"] == "in" and data["token"] == self.token:
                self.got.append(num)
        self.control.events.clear()
        return self

    def blocks(self):
        """The numbers that the platform saw, each GET once however often it was sent."""
        return [num for num, _ in dict.fromkeys(self.gets)]

    def complete(self, count):
        """Each block arrived, in order, and none was asked for when it was here."""
        self.look()
        assert list(dict.fromkeys(self.got)) == list(range(count))
        numbers = self.blocks()
        assert numbers == sorted(numbers) and set(numbers) == set(range(count))


@pytest.fixture
def stepped(start):
    """stepped(security, options…, size=BYTES): registered, the package there, 59 blocks of the usual size."""

    def begin(security, *more, size=30000):
        process = start("--fresh", "--clock", "step", f"--platform={security}", "--set", "platform.read-after-register=none",
                        *account(security), *more)
        process.control.subscribe("platform", "coap")
        step(process, 5)
        process.control.event("platform", what="registered")
        process.control.execute("firmware-add", name="new", version=VERSION, size=size)
        assert ask(process, "observe", path="/5/0/3", accept="text")["code"] == "2.05"
        process.control.events.clear()
        process.watch = Watcher(process.control)
        return process

    return begin


def step(process, seconds):
    process.control.execute("clock-step", seconds=seconds)


def ask(process, command, **arguments):
    """A request to the module whose answer needs time to pass."""
    number = process.control.begin(command, **arguments)
    step(process, 10)
    answer = process.control.answer(number)
    assert "return" in answer, answer
    return answer["return"]


def run_until(process, seconds, line, stride=10):
    """Steps until the module has said the line; the seconds that it took, at most so many."""
    for passed in range(0, seconds, stride):
        process.watch.look()
        try:
            process.tty.until(line, timeout=0.01)
            return passed
        except AssertionError:
            step(process, stride)
    raise AssertionError(f"no {line!r} in {seconds} s: {process.tty.pending!r}")


def begin(process, security):
    """The URI is written, a latency of half a second makes a block take a second; the first ones are here."""
    process.control.execute("net", latency=500)
    assert ask(process, "write", path="/5/0/1", value=uri(security))["code"] == "2.04"
    process.tty.until("\r\nFIRMWARE DOWNLOADING\r\n")
    step(process, 10)
    assert 0 < len(process.watch.look().got) < 30


def reachable(process):
    """From a new address the platform reaches the module once the registration is updated from there."""
    process.watch.look()
    step(process, 600)
    process.control.event("platform", what="updated")


def finish(process):
    """Executed, rebooted, reported."""
    process.control.execute("net", latency=10, loss=0)
    assert ask(process, "execute", path="/5/0/2")["code"] == "2.04"
    step(process, 60)
    heard = process.tty.until("\r\nFIRMWARE UPDATE OVER\r\n")
    lines = [line for line in heard.decode().split("\r\n") if line]
    assert [line for line in lines if not line.startswith("+QLA")] == [
        "FIRMWARE UPDATING", "REBOOT_CAUSE_SECURITY_FOTA_UPGRADE", "Neul", "OK", "FIRMWARE UPDATE SUCCESS",
        "FIRMWARE UPDATE OVER"]
    assert f"Revision:{VERSION}\r\n" in process.tty.command("ATI")
    assert ask(process, "read", path="/3/0/3", accept="text")["text"] == VERSION
    assert ask(process, "read", path="/5/0/5", accept="text")["text"] == "1"


# shows: 3.8/loss 3.8/version 3.8/success 3.8/over
@both
def test_one_in_ten_is_lost(stepped, security):
    """10 % of the datagrams in each direction, on stepped time: the download ends by itself, each block fetched once."""
    process = stepped(security)
    process.control.execute("net", loss=10)
    begin(process, security)
    took = run_until(process, 3600, "\r\nFIRMWARE DOWNLOADED\r\n")
    dropped = process.control.execute("net")["dropped"]
    assert dropped >= 5 and took >= 59, (dropped, took)
    process.watch.complete(59)
    finish(process)


# shows: 3.8/cut
@both
def test_coverage_goes_and_comes(stepped, security):
    """Two minutes without coverage: the block that was missing is asked for again, nothing else."""
    process = stepped(security, *SHORT_LIFETIME)
    begin(process, security)
    process.control.execute("net", coverage=False)
    here = len(process.watch.look().got)
    step(process, 120)
    assert len(process.watch.look().got) == here
    process.control.execute("net", coverage=True)
    run_until(process, 600, "\r\nFIRMWARE DOWNLOADED\r\n")
    process.watch.complete(59)
    reachable(process)
    finish(process)


# shows: 3.8/cut
@both
def test_coverage_is_gone_for_long(stepped, security):
    """After five minutes the download has failed, result 4; the same URI goes on at the next block."""
    process = stepped(security, *SHORT_LIFETIME)
    begin(process, security)
    process.control.execute("net", coverage=False)
    here = len(process.watch.look().got)
    took = run_until(process, 400, "\r\nFIRMWARE DOWNLOAD FAILED\r\n")
    # At most three times 93 s (RFC 7252 4.8.2), the second and third over DTLS as long as a handshake takes to fail.
    assert 120 < took <= 290, took
    process.control.execute("net", coverage=True)
    reachable(process)
    assert ask(process, "read", path="/5/0/3", accept="text")["text"] == "0"
    assert ask(process, "read", path="/5/0/5", accept="text")["text"] == "4"
    before = len(process.watch.look().gets)
    assert ask(process, "write", path="/5/0/1", value=uri(security))["code"] == "2.04"
    run_until(process, 600, "\r\nFIRMWARE DOWNLOADED\r\n")
    process.watch.look()
    assert process.watch.gets[before][0] == here
    process.watch.complete(59)
    finish(process)


# shows: 3.8/cut
@both
def test_nat_rebinding(stepped, security):
    """From a new source port on: plain at once; over DTLS once the handshake after 30 s of silence has been made (guide 3.2)."""
    process = stepped(security, *SHORT_LIFETIME)
    begin(process, security)
    process.control.execute("net", rebind=True)
    run_until(process, 600, "\r\nFIRMWARE DOWNLOADED\r\n")
    process.watch.complete(59)
    reachable(process)
    finish(process)


@both
def test_slow_server(stepped, security):
    """Each block 5 s late: an empty acknowledgement, then a response of its own (RFC 7252 5.2.2)."""
    process = stepped(security, size=5000)
    process.control.execute("fault", spec="firmware=delay:5000")
    assert ask(process, "write", path="/5/0/1", value=uri(security))["code"] == "2.04"
    process.tty.until("\r\nFIRMWARE DOWNLOADING\r\n")
    assert run_until(process, 120, "\r\nFIRMWARE DOWNLOADED\r\n", stride=5) >= 35
    process.watch.complete(10)
    assert process.watch.blocks() == list(range(10))
    finish(process)


def test_server_is_too_slow(stepped):
    """An answer after 100 s is none: the block is asked for again after 93 s, and after three times it has failed."""
    process = stepped("plain", size=5000)
    process.control.execute("fault", spec="firmware=delay:100000*4")
    assert ask(process, "write", path="/5/0/1", value=uri("plain"))["code"] == "2.04"
    took = run_until(process, 400, "\r\nFIRMWARE DOWNLOAD FAILED\r\n")
    assert 260 <= took <= 290
    assert process.watch.look().blocks() == [0, 0, 0]
    process.watch.token = ""  # given up: the answer that comes yet is none
    step(process, 120)
    process.control.execute("fault", spec="none")
    assert ask(process, "write", path="/5/0/1", value=uri("plain"))["code"] == "2.04"
    run_until(process, 60, "\r\nFIRMWARE DOWNLOADED\r\n")


@both
def test_answer_before_the_reboot(stepped, security):
    """Nobody observes the State, so that the reboot follows the Execute at once: its 2.04 arrives all the same."""
    process = stepped(security)
    assert ask(process, "cancel", path="/5/0/3")["ok"]
    process.control.execute("net", latency=500)
    assert ask(process, "write", path="/5/0/1", value=uri(security))["code"] == "2.04"
    run_until(process, 120, "\r\nFIRMWARE DOWNLOADED\r\n")
    assert ask(process, "execute", path="/5/0/2")["code"] == "2.04"
    process.tty.until("\r\nREBOOT_CAUSE_SECURITY_FOTA_UPGRADE\r\n")


def test_same_seed_same_bytes(stepped):
    """Stepped time, loss included: a run can be repeated."""
    heard = []
    for _ in range(2):
        process = stepped("plain", size=9000)
        process.control.execute("net", loss=20)
        begin(process, "plain")
        run_until(process, 3600, "\r\nFIRMWARE DOWNLOADED\r\n")
        finish(process)
        process.watch.look()
        heard.append((process.tty.seen, process.watch.gets, process.control.execute("net")["dropped"]))
        process.stop()
    assert heard[0] == heard[1]
