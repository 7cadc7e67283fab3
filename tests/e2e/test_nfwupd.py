"""An update by the host over the UART (docs/firmware.md), through power cuts."""

import functools
import operator
import struct
import zlib

VERSION = "BC28JAR01A99"


def package(size, base=""):
    body = bytes(n * n % 251 for n in range(size))
    head = b"BCFW\x01\0\0\0" + VERSION.encode().ljust(32, b"\0") + base.encode().ljust(32, b"\0") + struct.pack(">I", size)
    return head + struct.pack(">I", zlib.crc32(head + body)) + body


def segments(data, size):
    for number, at in enumerate(range(0, len(data), size)):
        piece = data[at:at + size]
        yield f"AT+NFWUPD=1,{number},{len(piece)},{piece.hex().upper()},{functools.reduce(operator.xor, piece):02X}"


def ready(process):
    process.control.subscribe()
    process.control.event("boot", phase="ready")
    return process


# shows: 4.20/flash 4.20/order 4.20/check
def test_power_cut_behind_each_segment(start, tmp_path):
    state = tmp_path / "state"
    process = ready(start("--state", state))
    process.tty.ok("AT+NFWUPD=0")
    for line in segments(package(4000), 500):
        process.tty.ok(line)
        process.kill()
        process = ready(start("--state", state))
        assert process.tty.command(line).endswith("ERROR\r\n")  # it is there, and comes once
    assert process.tty.command("AT+NFWUPD=2") == "\r\n+NFWUPD:PACKAGE_VALIDATION_SUCCESS\r\n\r\nOK\r\n"
    process.kill()
    # In stepped time: what the OK promises has not been done by the time of the kill.
    process = start("--state", state, "--clock", "step")
    process.control.execute("clock-step", seconds=1)
    process.tty.ok("AT+NFWUPD=5")
    process.kill()
    process = start("--state", state)
    process.control.subscribe()
    process.control.event("urc", line="FIRMWARE UPDATING")
    process.control.event("boot", phase="ready", cause="REBOOT_CAUSE_SECURITY_FOTA_UPGRADE")
    process.control.event("urc", line="FIRMWARE UPDATE SUCCESS")
    process.kill()
    process = ready(start("--state", state))
    assert process.tty.command("AT+QGMR") == f"\r\n{VERSION}\r\n\r\nOK\r\n"
    process.kill()


# shows: dialect/errors-nfwupd-1
def test_a_large_package(start):
    """As large as the flash has room for, and a byte more."""
    process = ready(start("--fresh", "--platform=plain", "--nv", "bs.host=112.13.96.205"))
    # Events come in between.
    process.control.event("lwm2m", what="registered")
    data = package(256 * 1024)
    last = 0
    for last, line in enumerate(segments(data, 2000)):
        assert "\r\nOK\r\n" in process.tty.command(line)
    process.tty.ok("AT+CMEE=1")
    assert process.tty.command(f"AT+NFWUPD=1,{last + 1},1,00,00") == "\r\n+CME ERROR: 23\r\n"
    assert "SUCCESS" in process.tty.command("AT+NFWUPD=2")
    process.tty.command("AT+NFWUPD=5")
    process.control.event("boot", phase="ready", cause="REBOOT_CAUSE_SECURITY_FOTA_UPGRADE")
    # The platform hears of it when the client registers anew.
    process.control.event("lwm2m", what="registered")
    assert VERSION in str(process.control.execute("read", path="/3/0/3"))
