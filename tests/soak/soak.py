"""What the tests of long runs share: what a process holds, a registered module, and random valid AT commands.

The commands come from the table in the program (tests/conformance/tables prints it): each form that exists, its arguments drawn
from the grammar of include/bc28/at.h, so that a command that is added is soaked without a line here.
"""

import collections
import contextlib
import os
import pathlib
import random
import re
import signal
import string
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
import rig  # noqa: E402

SECONDS = int(os.environ.get("SOAK_SECONDS", "600"))
HOURS = int(os.environ.get("SOAK_HOURS", str(365 * 24)))
GROWTH = 256  # KiB of resident memory, after the first day
# What the sanitizers keep of freed memory and of its shadow is theirs.
if b"__asan_init" in (rig.BUILD / "bc28d").read_bytes():
    GROWTH = 4096
PARAMETER = re.compile(r"(\w+):(\w)(?:\(([^)]*)\))?")
# Commands that switch the UART's speed under the host's feet.
LEFT_OUT = {"+NATSPEED"}
# What some strings have to look like to get anywhere; without an entry, letters. Names under which the module registers
# are few: the platform keeps each of them for the lifetime that it was registered with, which is what it should do.
TEXTS = {
    "IP_addr": ["192.0.2.1", "112.13.96.205"], "ip_addr": ["192.0.2.1"], "ip": ["127.0.0.1", "192.0.2.7", "::1"],
    "primary": ["8.8.8.8"], "secondary": ["9.9.9.9"], "host": ["127.0.0.1", "www.example.com"], "pin": ["1234"],
    "newpin": ["1234"], "edrx": ["0101", "1101"], "ptw": ["0011"], "tau": ["00100001"], "active": ["00000101"],
    "sca": ["+8613800100500"], "APN": ["cmnbiot", "a"], "topic": ["t"], "oper": ["46000"],
    "time": ["26/01/02,03:04:05+32"], "value": ["TRUE", "FALSE", "7", "86400", "endpoint"],
}
TEXTS_IN_HEX = {"data"}


def held(pid):
    """KiB of resident memory, and the number of descriptors."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s*(\d+)", status).group(1)), len(os.listdir(f"/proc/{pid}/fd"))


def commands():
    """(name, form, grammar) of everything that the table has."""
    run = subprocess.run([str(rig.BUILD / "tests/conformance/tables")], stdout=subprocess.PIPE, check=True)
    rows = [line.split("\t") for line in run.stdout.decode().splitlines()]
    grammars = {row[2]: row[3] for row in rows if row[0] == "grammar"}
    return [(row[2], row[3], grammars.get(row[2], "")) for row in rows
            if row[0] == "form" and row[4] != "0" and row[2] not in LEFT_OUT]


class Author:
    """Writes command lines, the same ones for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.commands = commands()

    def number(self, limits):
        low, _, high = self.random.choice(limits.split(",")).partition("-")
        return self.random.randint(int(low), int(high or low))

    def argument(self, name, kind, limits, given):
        if kind in "icx":
            # a length is that of what follows, a socket one of the first
            if "length" in name or name in ("len", "datalen"):
                given["length"] = min(self.number(limits), 24)
                return str(given["length"])
            return str(self.number(limits)) if name != "socket" else str(self.random.randint(0, 3))
        if kind == "k":
            return self.random.choice(limits.split(","))
        low, _, high = limits.split(",")[0].partition("-") if limits else ("0", "", "16")
        length = given.get("length", self.random.randint(int(low), min(int(high or low), 24)))
        if kind == "h" or name in TEXTS_IN_HEX:
            return "".join(self.random.choices("0123456789ABCDEF", k=2 * length))
        if name in TEXTS:
            return '"' + self.random.choice(TEXTS[name]) + '"'
        return '"' + "".join(self.random.choices(string.ascii_letters, k=length)) + '"'

    def arguments(self, grammar):
        needed, _, rest = grammar.partition("[")
        parameters = PARAMETER.findall(needed)
        optional = PARAMETER.findall(rest)
        given = {}
        parameters += optional[:self.random.randint(0, len(optional))]
        return ",".join(self.argument(*parameter, given) for parameter in parameters)

    def line(self):
        name, form, grammar = self.random.choice(self.commands)
        return "AT" + name + {"exec": "", "read": "?", "test": "=?"}.get(form, "=" + self.arguments(grammar))


@contextlib.contextmanager
def running(folder, *args):
    """A bc28d with .tty and .control, which ends in order. One that ended itself has said why."""
    expect = ["tty", "control"] + ["platform"] * any(arg.startswith("--platform") for arg in args)
    process = rig.Process("bc28d", args, folder / "run", expect)
    process.control, process.tty = rig.Control(process.places["control"]), rig.Tty(process.places["tty"])
    try:
        yield process
        assert process.stop() == 0, process.stderr()
        assert "runtime error" not in process.stderr() and "Sanitizer" not in process.stderr(), process.stderr()
    except OSError:  # the tty is gone, and with it the program, or soon
        process.child.wait(rig.DEADLINE)
        raise
    finally:
        process.tty.close()
        process.control.close()
        aborted = process.child.poll() == -signal.SIGABRT
        if process.child.poll() is None:
            process.kill()
        assert not aborted, process.stderr()


def register(process):
    """The module bootstraps and registers with the platform inside."""
    process.tty.ok('AT+QLASERVERIP="BS","112.13.96.205",5783')
    process.tty.ok("AT+QLABSSECSWT=0")
    process.tty.send("AT+NRB\r")
    process.tty.until("REBOOTING\r\n")
    process.control.execute("clock-step", seconds=60)
    assert process.control.execute("clients")["clients"], "not registered"
    process.tty.pending = b""


def uplinks(process, count, every):
    """Uplinks, so many seconds apart, each acknowledged by the platform."""
    for number in range(count):
        payload = f'{{"n":{number}}}'
        process.tty.send(f"AT+QLASENDDATA=0x0100,{len(payload)}\r")
        process.tty.until(">")
        process.tty.send(payload)
        process.tty.until("\r\nOK\r\n")
        process.control.execute("clock-step", seconds=5)
        process.tty.until("+QLADATASTATUS:4\r\n")
        process.control.execute("clock-step", seconds=every - 5)
        process.tty.pending = process.tty.seen = b""


def life(process, hours):
    """
    A registered module, an uplink an hour. What the process holds after the first day, and at the end. On the first day there is
    one every five minutes: that fills the history that the control channel keeps for late subscribers (src/ctl/history.c, at most
    1 MiB), which would otherwise take a week.
    """
    register(process)
    uplinks(process, 24 * 12, 300)
    early = held(process.pid)
    uplinks(process, hours, 3600)
    return early, held(process.pid)


class Talk:
    """
    Random commands to a module, one after the other. Each has a final result, or asks for a text that is then given up; a module
    that has been switched off (AT+CFUN), rebooted or put to sleep by a command is brought back now and then.
    """

    FINAL = (b"\r\nOK\r\n", b"\r\nERROR\r\n", b"ERROR: ", b">", b"REBOOTING\r\n")

    def __init__(self, process, seed, step=False):
        self.process, self.author, self.step = process, Author(seed), step
        self.count = self.resets = 0
        self.outcomes = collections.Counter()

    def say(self):
        """One command, and what came of it."""
        tty = self.process.tty
        tty.pending = tty.seen = b""
        tty.send(self.author.line() + "\r")
        self.count += 1
        self.outcomes[self.result(0.5)] += 1
        if self.count % 200 == 0:
            self.check()

    def result(self, patience):
        tty, until = self.process.tty, time.monotonic() + patience
        if self.step:
            self.process.control.execute("clock-step", seconds=20)
        while True:
            for end in self.FINAL:
                if end in tty.pending:
                    break
            else:
                end = None
            if end is not None:
                break
            if not tty._more(until):
                self.give_up()
                return "none"
        if end == b">":
            self.give_up()
        return end.decode().strip().strip(":")

    def give_up(self):
        """Takes back what waits for text."""
        self.process.tty.send(b"\x1b\x1a\r")

    def check(self):
        """Switched off and on, the module answers AT."""
        control, tty = self.process.control, self.process.tty
        control.execute("power", state="off")
        control.execute("power", state="on")
        self.resets += 1
        until = time.monotonic() + rig.DEADLINE
        while True:
            if self.step:
                control.execute("clock-step", seconds=1)
            tty.pending = tty.seen = b""
            tty.send("AT\r")
            while time.monotonic() < until and b"\r\nOK\r\n" not in tty.pending and tty._more(time.monotonic() + 0.2):
                pass
            if b"\r\nOK\r\n" in tty.pending:
                return
            assert time.monotonic() < until, "AT is not answered after a power-on"
