"""Servers on loopback that the end-to-end tests of sockets talk to, each in a thread of its own."""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import threading
import time

import rig


class Peer:
    """A server on a free port of loopback; ends with the with block."""

    def __init__(self, kind, family=socket.AF_INET, address=None):
        self.socket = socket.socket(family, kind)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind((address or ("::1" if family == socket.AF_INET6 else "127.0.0.1"), 0))
        self.port = self.socket.getsockname()[1]
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.stopping = threading.Event()

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *error):
        self.stopping.set()
        self.socket.close()
        self.thread.join()

    def _run(self):
        with contextlib.suppress(OSError):
            while not self.stopping.is_set():
                if rig.readable(self.socket.fileno(), time.monotonic() + 0.05):
                    self.serve()


class UdpEcho(Peer):
    """Sends each datagram back to where it came from; keeps what it got and from whom."""

    def __init__(self, family=socket.AF_INET):
        super().__init__(socket.SOCK_DGRAM, family)
        self.got = []
        self.echoed = 0  # who steps the clock waits for this: then the echo is with the module's socket

    def serve(self):
        data, peer = self.socket.recvfrom(65536)
        self.got.append((data, peer))
        self.socket.sendto(data, peer)
        self.echoed += 1


class TcpServer(Peer):
    """Hands each connection to a function in a thread of its own."""

    def __init__(self, handle, family=socket.AF_INET):
        super().__init__(socket.SOCK_STREAM, family)
        self.socket.listen(64)
        self.handle = handle
        self.connections = []
        self.threads = []

    def serve(self):
        connection, _ = self.socket.accept()
        connection.settimeout(rig.DEADLINE)
        self.connections.append(connection)
        thread = threading.Thread(target=self._handle, args=(connection,), daemon=True)
        self.threads.append(thread)
        thread.start()

    def _handle(self, connection):
        with contextlib.suppress(OSError), connection:
            self.handle(connection)

    def __exit__(self, *error):
        super().__exit__(*error)
        for connection in self.connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self.threads:
            thread.join()


def echo(connection):
    while data := connection.recv(65536):
        connection.sendall(data)


def free_port(kind=socket.SOCK_DGRAM):
    """A port of 127.0.0.1 that nobody has at the moment."""
    with socket.socket(socket.AF_INET, kind) as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class PortTaken(Exception):
    """Somebody else got the free port first."""


def start_server(command, ready):
    """Runs a server in the foreground until it says on stderr that it is ready."""
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    text = b""
    until = time.monotonic() + rig.DEADLINE
    while ready not in text:
        more = os.read(child.stderr.fileno(), 4096) if rig.readable(child.stderr.fileno(), until) else None
        if more:
            text += more
            continue
        child.kill()
        child.communicate()
        if more is not None and b"in use" in text:
            raise PortTaken(text)
        raise AssertionError(f"{command[0]} {'ended' if more is not None else 'is silent'}: {text!r}")
    return child


def start_on_free_port(command, ready, kind):
    """The same on a free port, which command(port) gets; (child, port)."""
    for last in [False] * 9 + [True]:
        port = free_port(kind)
        try:
            return start_server(command(port), ready), port
        except PortTaken:
            if last:
                raise


class Dnsmasq:
    """A name server that knows what it is told and nothing else."""

    PROGRAM = shutil.which("dnsmasq", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")

    def __init__(self, *records):
        self.records = records

    def command(self, port):
        return [self.PROGRAM, "--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts", "--no-daemon",
                "--listen-address=127.0.0.1", "--bind-interfaces", f"--port={port}", "--pid-file=", "--local=/example/",
                *self.records]

    def __enter__(self):
        self.child, self.port = start_on_free_port(self.command, b"started", socket.SOCK_DGRAM)
        return self

    def __exit__(self, *error):
        self.child.terminate()
        self.child.communicate()


def descriptors(pid):
    return len(list(pathlib.Path(f"/proc/{pid}/fd").iterdir()))


def resident_kb(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


class Mosquitto:
    """An MQTT broker; with a password for one user or open to everybody."""

    PROGRAM = shutil.which("mosquitto", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")

    def __init__(self, folder, password=None, port=None, user="dev"):
        self.folder = pathlib.Path(folder)
        self.port = port
        self.lines = ["persistence false", "log_dest stderr", "user root",
                      f"allow_anonymous {'false' if password else 'true'}"]
        if password:
            users = self.folder / "users"
            users.unlink(missing_ok=True)
            subprocess.run(["mosquitto_passwd", "-b", "-c", users, user, password], check=True)
            self.lines.append(f"password_file {users}")

    def command(self, port):
        config = self.folder / "mosquitto.conf"
        config.write_text("\n".join([f"listener {port} 127.0.0.1", *self.lines]) + "\n")
        return [self.PROGRAM, "-c", config]

    def __enter__(self):
        if self.port:
            self.child = start_server(self.command(self.port), b" running")
        else:
            self.child, self.port = start_on_free_port(self.command, b" running", socket.SOCK_STREAM)
        return self

    def kill(self):
        self.child.kill()
        self.child.communicate()

    def __exit__(self, *error):
        if self.child.poll() is None:
            self.child.terminate()
            self.child.communicate()
