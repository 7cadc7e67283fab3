"""
Plays what the driver in a host does: commands as it sends them, its time-outs and pauses, what it looks for in the
bytes. All of it on the device's clock, which goes forward by small steps while the driver waits, so that a driver that
gives up after 100 ms does so here.
"""

import math
import os
import re
import select
import time

import rig

BYTE = 10000 / 9600  # ms that a byte takes on the line
HASTE = 4  # so many times as fast goes time while others have to act

OK = rb"\r\nOK\r\n"
ERROR = rb"\r\n(ERROR|\+CME ERROR: \d+)\r\n"


class GivesUp(AssertionError):
    """The driver would have."""


class Host:
    """
    The driver's end of the module's UART. Behind `outside` others have to act, whose time is real: then ours isn't
    much faster.
    """

    def __init__(self, process, eol="\r\n"):
        self.process = process
        self.control = process.control
        self.fd = process.tty.fd
        self.eol = eol
        self.now = 0.0  # ms
        self.unread = b""
        self.pieces = []  # (ms, bytes) of all that has come
        self.taken = self.figures()["tx-bytes"]
        self.outside = False
        self.tick = 4  # ms: how finely its waiting is divided
        self.next = 0.0  # ms: nothing happens in the module before, unless told something
        self.step(0)

    def figures(self):
        return self.control.execute("query-status")["tty"]

    # --- bytes and time

    def collect(self):
        """Takes all that the module has sent so far: the kernel may hand it on later."""
        sent = self.figures()["tx-bytes"]
        until = time.monotonic() + rig.DEADLINE
        while self.taken < sent:
            assert rig.readable(self.fd, until), f"{sent - self.taken} bytes are missing"
            got = os.read(self.fd, 65536)
            self.taken += len(got)
            self.unread += got
            self.pieces.append((self.now, got))

    def step(self, ms):
        done = self.control.execute("clock-step", ms=round(ms))
        self.now = done["time"] * 1000
        self.next = done.get("next", float("inf")) * 1000
        if self.outside:
            select.select([self.fd], [], [], ms / 1000 / HASTE)
        if self.outside or done["fired"]:
            self.collect()

    def pause(self, ms):
        """The driver is busy with something else; what comes is kept."""
        while ms > 0:
            self.step(min(ms, 50))
            ms -= 50

    def drop(self):
        self.collect()
        self.unread = b""

    def send_bytes(self, data):
        """Sends, and lets the module see it: its bytes are on the line, which takes their time."""
        before = self.figures()["rx-bytes"]
        self.process.tty.send(data)
        self.next = 0.0
        until = time.monotonic() + rig.DEADLINE
        while self.figures()["rx-bytes"] < before + len(data):
            assert time.monotonic() < until
        self.collect()

    def send(self, line):
        self.send_bytes((line + self.eol).encode("latin-1"))

    # --- waiting

    def wait(self, wanted, ms):
        """
        Until the pattern is found in what has come, or the time is over (None). What is in front of its end is read
        then.
        """
        self.collect()
        until = self.now + ms
        while not (match := re.search(wanted, self.unread, re.S)):
            if self.now >= until:
                return None
            tick = self.tick if self.outside else max(self.tick, math.ceil(self.next - self.now))
            self.step(min(tick, max(1, until - self.now)))
        self.unread = self.unread[match.end():]
        return match

    def urc(self, wanted, ms):
        """A line that comes by itself."""
        match = self.wait(wanted, ms)
        if match is None:
            raise GivesUp(f"no {wanted!r} within {ms} ms; there is {self.unread!r}")
        return match

    def ask(self, line, wanted=OK, ms=5000, tries=1, pause=0, final=ERROR):
        """
        A command: sent up to so many times with a pause between them, until what comes in time is as wanted and not
        final.
        """
        for left in range(tries - 1, -1, -1):
            self.drop()
            self.send(line)
            match = self.wait(rb"(?P<wanted>%s)|(?P<final>%s)" % (wanted, final), ms)
            if match and match["wanted"]:
                return re.search(wanted, match["wanted"], re.S)
            if left:
                self.pause(pause)
        came = match[0] if match else self.unread
        raise GivesUp(f"{line}: {came!r} within {ms} ms, {tries} times")

    def seen(self):
        """All that has come."""
        self.collect()
        return b"".join(data for _, data in self.pieces)

    def bursts(self):
        """
        What came without a gap of more than a byte on the line, as a driver sees it that waits for the line to be idle.
        """
        bursts, end = [], None
        for at, data in self.pieces:
            if end is None or at - len(data) * BYTE > end + self.tick + BYTE:
                bursts.append(b"")
            bursts[-1] += data
            end = at
        return bursts


def lines(*texts):
    """The answer of a driver that counts lines: nothing in front, nothing in between, the empty lines too."""
    return rb"^" + b"".join(re.escape(b"\r\n" + text.encode() + b"\r\n") for text in texts)


def answer(text):
    """A line of information, with groups, and its OK, with nothing in front or in between."""
    return rb"^\r\n" + text + rb"\r\n\r\nOK\r\n"
