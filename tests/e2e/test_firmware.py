"""Firmware updates over the air, by a CoAP server of the test's own: loss, 4.04, power cuts, a push through the platform."""

import socket
import struct
import threading
import zlib

import pytest

IMEI = "867724030000225"
OPTIONS = ["--seed", "1", "--clock", "scale=20", "--set", f"imei={IMEI}", "--platform=plain", "--set",
           "platform.read-after-register=none", "--nv", "bs.host=112.13.96.205", "--nv", "bs.port=5783"]


def package(version, size, base=""):
    """docs/firmware.md"""
    body = bytes(n * n % 251 for n in range(size))
    head = b"BCFW\x01\0\0\0" + version.encode().ljust(32, b"\0") + base.encode().ljust(32, b"\0") + struct.pack(">I", size)
    return head + struct.pack(">I", zlib.crc32(head + body)) + body


URI = "coap://fw.example:5700/fw/new"


class Server:
    """Serves one file block by block (RFC 7959); loses every tenth request for the first time that it comes."""

    def __init__(self, data, lossy=False):
        self.data, self.lossy = data, lossy
        self.lost = set()
        self.asked = []
        self.left = None  # answers until it falls silent; None: for ever
        self.silent = threading.Event()
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.route = ["--set", f"net.route=fw.example:5700=127.0.0.1:{self.socket.getsockname()[1]}"]
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def close(self):
        self.socket.sendto(b"", self.socket.getsockname())
        self.thread.join()
        self.socket.close()

    def run(self):
        while True:
            request, peer = self.socket.recvfrom(2048)
            if not request:
                return
            if request[0] >> 4 & 3 == 0 and request[1] == 1:
                self.serve(request, peer)

    def serve(self, request, peer):
        token = request[4:4 + (request[0] & 15)]
        at, number, block = 4 + len(token), 0, 0
        while at < len(request) and request[at] != 0xff:
            delta, length = request[at] >> 4, request[at] & 15
            at += 1
            if delta == 13:
                delta, at = 13 + request[at], at + 1
            number += delta
            if number == 23:
                block = int.from_bytes(request[at:at + length], "big")
            at += length
        num, size = block >> 4, 16 << (block & 7)
        if self.lossy and num % 10 == 9 and num not in self.lost:
            self.lost.add(num)
            return
        if self.left == 0:
            self.silent.set()
            return
        if self.left:
            self.left -= 1
        self.asked.append(num)
        piece = self.data[num * size:(num + 1) * size]
        more = (num + 1) * size < len(self.data)
        value = (num << 4 | (8 if more else 0) | (block & 7)).to_bytes(3, "big")
        head = bytes([0x60 | len(token), 0x45]) + request[2:4] + token
        self.socket.sendto(head + bytes([0xd3, 23 - 13]) + value + b"\xff" + piece, peer)


@pytest.fixture
def serve():
    servers = []

    def begin(*args, **options):
        servers.append(Server(*args, **options))
        return servers[-1]

    yield begin
    for server in servers:
        server.close()


@pytest.fixture
def registered(start):
    """registered(options…): a module that is registered with the platform inside."""

    def begin(*more):
        process = start(*OPTIONS, *more)
        process.control.subscribe("platform")
        process.control.event("platform", what="registered")
        return process

    return begin


def write(process, path, **value):
    return process.control.execute("write", path=path, **value)["code"]


# shows: 3.8/loss 3.8/version 3.8/automatic 3.8/uri-host
def test_pull_with_loss(registered, serve):
    """A tenth of the requests is lost; observed, executed, rebooted, reported."""
    server = serve(package("BC28JAR01A11", 20000), lossy=True)
    process = registered("--fresh", *server.route)
    assert process.control.execute("observe", path="/5/0/3", accept="text")["code"] == "2.05"
    assert write(process, "/5/0/1", value=URI) == "2.04"
    process.tty.until("\r\nFIRMWARE DOWNLOADING\r\n")
    process.tty.until("\r\nFIRMWARE DOWNLOADED\r\n")
    assert server.asked == list(range(40)) and len(server.lost) == 4
    assert process.tty.command("AT+NRB") == "\r\nERROR\r\n"
    assert process.control.execute("execute", path="/5/0/2")["code"] == "2.04"
    process.tty.until("\r\nFIRMWARE UPDATING\r\n\r\nREBOOT_CAUSE_SECURITY_FOTA_UPGRADE\r\nNeul\r\nOK\r\n")
    process.tty.until("\r\nFIRMWARE UPDATE SUCCESS\r\n")
    process.tty.until("\r\nFIRMWARE UPDATE OVER\r\n")
    assert "Revision:BC28JAR01A11\r\n" in process.tty.command("ATI")
    assert process.control.execute("read", path="/3/0/3", accept="text")["text"] == "BC28JAR01A11"
    assert process.control.execute("read", path="/5/0/5", accept="text")["text"] == "1"


def test_push(registered):
    """The package block by block into /5/0/0; one for another version is not installed."""
    process = registered("--fresh")
    image = package("BC28JAR01A12", 9000, base="BC28JAR01A99")
    assert write(process, "/5/0/0", hex=image.hex(), format="opaque") == "2.04"
    process.tty.until("\r\nFIRMWARE DOWNLOADED\r\n")
    assert process.control.execute("execute", path="/5/0/2")["code"] == "2.04"
    process.tty.until("\r\nFIRMWARE UPDATE FAILED\r\n")
    process.tty.until("\r\nFIRMWARE UPDATE OVER\r\n")
    assert process.control.execute("read", path="/5/0/3", accept="text")["text"] == "2"
    assert process.control.execute("read", path="/5/0/5", accept="text")["text"] == "8"
    assert "Revision:BC28JAR01A10\r\n" in process.tty.command("ATI")


# shows: dialect/errors-nfwupd-1
def test_more_than_the_area(start):
    """AT+NFWUPD=1 takes 256 KiB and the header, not a byte more; what is malformed or out of order it refuses."""
    tty = start("--fresh").tty
    tty.ok("AT+CMEE=1")
    tty.ok("AT+NFWUPD=0")
    image = package("BC28JAR01A11", 256 * 1024)

    def segment(number, data, checksum=0):
        for byte in data:
            checksum ^= byte
        return tty.command(f"AT+NFWUPD=1,{number},{len(data)},{data.hex()},{checksum:02X}")

    assert segment(1, image[:2000]) == segment(0, image[:2000], 1) == "\r\n+CME ERROR: 3\r\n"
    assert tty.command("AT+NFWUPD=1,0,2,00,00") == "\r\n+CME ERROR: 50\r\n"
    count = len(image) // 2000
    for number in range(count):
        assert segment(number, image[2000 * number:2000 * (number + 1)]) == "\r\nOK\r\n"
    rest = image[2000 * count:]
    assert segment(count, rest + b"\0") == "\r\n+CME ERROR: 23\r\n"
    assert segment(count, rest) == "\r\nOK\r\n"
    assert tty.command("AT+NFWUPD=2") == "\r\n+NFWUPD:PACKAGE_VALIDATION_SUCCESS\r\n\r\nOK\r\n"


# shows: 3.8/power-cut 3.8/cut
def test_twenty_power_cuts(registered, serve, tmp_path):
    """SIGKILL at 20 places of a download and at each step after it; the job goes on each time, no block is lost."""
    state = tmp_path / "state"
    server = serve(package("BC28JAR01A13", 200000))
    server.left = 1
    process = registered("--state", state, *server.route)
    write(process, "/5/0/1", value=URI)
    for cut in range(20):
        assert server.silent.wait(20)
        process.kill()
        begun = len(server.asked)
        server.silent.clear()
        server.left = 15 + cut % 5 if cut < 19 else None
        process = registered("--state", state, *server.route)
    process.tty.until("\r\nFIRMWARE DOWNLOADED\r\n")
    assert server.asked[begun] > 100, "the download began anew"
    process.kill()
    process = registered("--state", state, *server.route)
    assert process.control.execute("read", path="/5/0/3", accept="text")["text"] == "2"
    assert process.control.execute("execute", path="/5/0/2")["code"] == "2.04"
    process.tty.until("\r\nFIRMWARE UPDATING\r\n")
    process.kill()
    process = registered("--state", state, *server.route)
    process.tty.until("\r\nFIRMWARE UPDATE SUCCESS\r\n")
    process.kill()
    process = registered("--state", state, *server.route)
    process.tty.until("\r\nFIRMWARE UPDATE OVER\r\n")
    process.kill()
    process = registered("--state", state, *server.route)
    assert "Revision:BC28JAR01A13\r\n" in process.tty.command("ATI")


# shows: 3.8/e2e-plain 3.8/e2e-dtls 3.8/version
@pytest.mark.parametrize("security", ["plain", "dtls"])
def test_from_the_platform(start, security):
    """Over the association of the registration; a fault of the platform first."""
    port = 5683 if security == "plain" else 5684
    key = ["--nv", "lwm2m.security=1", "--nv", f"lwm2m.psk-id={IMEI}", "--nv", "lwm2m.psk=30313233343536373839303132336162"]
    process = start("--fresh", "--seed", "1", "--clock", "scale=20", "--set", f"imei={IMEI}", f"--platform={security}", "--set",
                    "platform.read-after-register=none", "--nv", "lwm2m.host=112.13.96.205", "--nv", f"lwm2m.port={port}",
                    *(key if security == "dtls" else []))
    process.control.subscribe("platform")
    process.control.event("platform", what="registered")
    assert process.control.execute("firmware-add", name="new", version="BC28JAR01A14", size=30000)["path"] == "/fw/new"
    uri = f"coap{'s' if security == 'dtls' else ''}://112.13.96.205:{port}/fw/new"
    process.control.execute("observe", path="/5/0/3", accept="text")
    process.control.execute("fault", spec="firmware=4.04*1")
    assert write(process, "/5/0/1", value=uri) == "2.04"
    process.tty.until("\r\nFIRMWARE DOWNLOAD FAILED\r\n")
    assert process.control.execute("read", path="/5/0/5", accept="text")["text"] == "7"
    process.control.execute("fault", spec="firmware=silent%100")
    assert write(process, "/5/0/1", value=uri) == "2.04"
    process.tty.until("\r\nFIRMWARE DOWNLOADED\r\n")
    process.control.execute("execute", path="/5/0/2")
    process.tty.until("\r\nFIRMWARE UPDATE SUCCESS\r\n")
    process.tty.until("\r\nFIRMWARE UPDATE OVER\r\n")
    assert "Revision:BC28JAR01A14\r\n" in process.tty.command("ATI")
