"""What the end-to-end tests drive the programs with: processes, the tty, the control channel.

Nothing here sleeps: whoever waits, waits for bytes, an event or the end of a process, up to a deadline that only a
failure reaches.
"""

import json
import os
import pathlib
import select
import signal
import socket
import subprocess
import time

TOP = pathlib.Path(os.environ.get("BC28_SRCDIR", pathlib.Path(__file__).resolve().parents[2]))
BUILD = pathlib.Path(os.environ.get("BC28_BUILDDIR", TOP / "build"))
DEADLINE = float(os.environ.get("BC28_TEST_DEADLINE", "20"))


class Silence(AssertionError):
    """Something that should have come did not."""


def default_signals():
    """In a child: a background shell has SIGINT ignored, nohup SIGHUP, and all that they start inherits that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def readable(fd, until):
    """Waits until fd can be read; False at the deadline."""
    left = max(0.0, until - time.monotonic())
    return bool(select.select([fd], [], [], left)[0])


class Tty:
    """The host's end of the module's UART."""

    def __init__(self, path):
        self.fd = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        self.pending = b""
        self.seen = b""

    def close(self):
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def send(self, data):
        if isinstance(data, str):
            data = data.encode()
        while data:
            select.select([], [self.fd], [], DEADLINE)
            data = data[os.write(self.fd, data):]

    def _more(self, until):
        if not readable(self.fd, until):
            return False
        got = os.read(self.fd, 65536)
        self.pending += got
        self.seen += got
        return bool(got)

    def expect(self, wanted, timeout=DEADLINE):
        """The next bytes are exactly these."""
        if isinstance(wanted, str):
            wanted = wanted.encode()
        until = time.monotonic() + timeout
        while len(self.pending) < len(wanted):
            assert wanted.startswith(self.pending), f"got {self.pending!r} instead of {wanted!r}"
            if not self._more(until):
                raise Silence(f"only {self.pending!r} of {wanted!r}")
        assert self.pending[:len(wanted)] == wanted, f"got {self.pending!r} instead of {wanted!r}"
        self.pending = self.pending[len(wanted):]

    def expect_match(self, pattern, timeout=DEADLINE):
        """The next bytes match this compiled pattern (bytes); the match is returned."""
        until = time.monotonic() + timeout
        while not (match := pattern.match(self.pending)):
            if not self._more(until):
                raise Silence(f"{self.pending!r} does not match {pattern.pattern!r}")
        self.pending = self.pending[match.end():]
        return match

    def until(self, marker, timeout=DEADLINE):
        """Everything up to and with the marker."""
        if isinstance(marker, str):
            marker = marker.encode()
        until = time.monotonic() + timeout
        while marker not in self.pending:
            if not self._more(until):
                raise Silence(f"no {marker!r} in {self.pending!r}")
        head, _, self.pending = self.pending.partition(marker)
        return head + marker

    def command(self, line, timeout=DEADLINE):
        """Sends a line, returns the answer with its final result."""
        self.send(line + "\r")
        until = time.monotonic() + timeout
        while True:
            for end in (b"\r\nOK\r\n", b"\r\nERROR\r\n"):
                if end in self.pending:
                    return self.until(end).decode("latin-1")
            at = self.pending.find(b"\r\n+CME ERROR: ")
            if at >= 0 and self.pending.find(b"\r\n", at + 2) >= 0:
                head = self.until(b"\r\n+CME ERROR: ")
                return (head + self.until(b"\r\n")).decode("latin-1")
            if not self._more(until):
                raise Silence(f"{line}: only {self.pending!r}")

    def ok(self, line):
        """A setting command: nothing but OK."""
        self.send(line + "\r")
        self.expect("\r\nOK\r\n")

    def quiet(self):
        """Nothing is pending: answers an AT with OK and nothing else."""
        self.ok("AT")


class Control:
    """A client of the control channel."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.settimeout(DEADLINE)
        # An address has 107 bytes for a path; by way of a descriptor any path will do.
        place = os.open(path, os.O_PATH)
        self.socket.connect(f"/proc/self/fd/{place}")
        os.close(place)
        self.text = b""
        self.events = []
        self.answers = {}
        self.number = 0
        self.greeting = self.line(time.monotonic() + DEADLINE)

    def close(self):
        self.socket.close()

    def line(self, until):
        """The next message."""
        while b"\n" not in self.text:
            if not readable(self.socket.fileno(), until):
                raise Silence("the control channel says nothing")
            got = self.socket.recv(65536)
            if not got:
                raise ConnectionError("the control channel was closed")
            self.text += got
        line, _, self.text = self.text.partition(b"\n")
        return json.loads(line)

    def begin(self, command, /, **arguments):
        """Sends a command; the number that its answer will have."""
        self.number += 1
        order = {"execute": command, "id": self.number}
        if arguments:
            order["arguments"] = {k.replace("_", "-"): v for k, v in arguments.items()}
        self.socket.sendall(json.dumps(order).encode() + b"\n")
        return self.number

    def answer(self, number, timeout=DEADLINE):
        """The whole answer to the command of that number, an error too."""
        until = time.monotonic() + timeout
        while number not in self.answers:
            message = self.line(until)
            if "event" in message:
                self.events.append(message)
            else:
                self.answers[message.get("id")] = message
        return self.answers.pop(number)

    def ask(self, command, /, timeout=DEADLINE, **arguments):
        """The whole answer, an error too."""
        return self.answer(self.begin(command, **arguments), timeout)

    def execute(self, command, /, timeout=DEADLINE, **arguments):
        answer = self.ask(command, timeout, **arguments)
        assert "return" in answer, answer
        return answer["return"]

    def subscribe(self, *names, since=1):
        """Events of these names (none: all), from the program's start on."""
        arguments = {"since": since, **({"names": list(names)} if names else {})}
        self.execute("subscribe", **arguments)

    def event(self, name, timeout=DEADLINE, **data):
        """The next event of that name whose data has these values; earlier ones are dropped."""
        until = time.monotonic() + timeout
        skipped = []
        while True:
            message = self.events.pop(0) if self.events else self.line(until)
            if message.get("event") == name and all(message["data"].get(k) == v for k, v in data.items()):
                return message
            skipped.append(message)
            if time.monotonic() > until:
                raise Silence(f"no event {name} {data}; came: {skipped}")


class Process:
    """
    A program of ours that says where it listens and then runs until it is told to end, or the test ends. errors: a descriptor for
    its standard error.
    """

    running = []

    def __init__(self, program, args, runtime, expect, env=None, user=None, prefix=(), pass_fds=(), errors=None, setup=None):
        self.args = [*prefix, str(BUILD / program), *map(str, args)]
        self.places = {}
        self.out = ""
        self.runtime = pathlib.Path(runtime)
        self.runtime.mkdir(parents=True, exist_ok=True)
        self.errors = self.runtime / f"{program}.stderr"
        environment = dict(os.environ, XDG_RUNTIME_DIR=str(self.runtime), XDG_STATE_HOME=str(self.runtime / "state"),
                           XDG_CONFIG_HOME=str(self.runtime / "config"), HOME=str(self.runtime), **(env or {}))
        with open(self.errors, "ab") as file:
            self.child = subprocess.Popen(self.args, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                          stderr=file if errors is None else errors,
                                          env=environment, user=user, group=user,
                                          extra_groups=None if user is None else [],
                                          preexec_fn=lambda: (default_signals(), setup and setup()), pass_fds=pass_fds)
        Process.running.append(self)
        os.set_blocking(self.child.stdout.fileno(), False)
        until = time.monotonic() + DEADLINE
        while not all(word in self.places for word in expect):
            if not self.read(until):
                self.kill()
                raise Silence(f"{self.args}: no {expect} in {self.out!r}; {self.stderr()}")

    def read(self, until):
        """More of the standard output; False at its end or the deadline."""
        if not readable(self.child.stdout.fileno(), until):
            return False
        got = self.child.stdout.read()
        if not got:
            return False
        self.out += got.decode()
        for line in self.out.splitlines():
            word, colon, rest = line.partition(": ")
            if colon:
                self.places[word] = rest
        return True

    @property
    def pid(self):
        return self.child.pid

    def stderr(self):
        return self.errors.read_text(errors="replace")

    def kill(self):
        """As a power cut."""
        self.child.kill()
        self.child.wait()
        self.child.stdout.close()

    def stop(self, sig=signal.SIGTERM):
        """The orderly end; its exit status."""
        if self.child.poll() is None:
            self.child.send_signal(sig)
        try:
            out, _ = self.child.communicate(timeout=DEADLINE)
            self.out += out.decode() if out else ""
        except subprocess.TimeoutExpired:
            self.kill()
            raise
        return self.child.returncode
