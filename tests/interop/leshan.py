"""The peers that are made of Leshan's libraries: JSON lines in and out (java/Lines.java)."""

import json
import os
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
import rig  # noqa: E402

BUILD = pathlib.Path(os.environ["BC28_INTEROP"])
VERSIONS = ("1.5", "2.0")
MODES = ("plain", "dtls")
# Who has the key, and comes over DTLS; who hasn't.
ENDPOINT = {"plain": "867724030000225", "dtls": "867724030000258"}
KEY = "30313233343536373839303132336162"
# A JVM that lives for seconds: no time for its best compiler.
JAVA = ("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=error")


def missing(version):
    """Why there are no peers of that version; empty: there are."""
    file = BUILD / f"leshan-{version}" / "missing"
    return file.read_text().strip() if file.exists() else ""


class Peer:
    """A program of java/: Server or Client. It is ready when its first line is there, which start() doesn't wait for."""

    def __init__(self, version, program, folder, *args):
        home = BUILD / f"leshan-{version}"
        self.errors = open(folder / "stderr", "wb")
        self.child = subprocess.Popen([*JAVA, "-cp", f"{home}/classes:{home}/lib/*", program, *args], cwd=folder,
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors)
        self.text = b""
        self.heard = []
        self.about = None

    def ready(self):
        if self.about is None:
            self.about = self.event("ready", timeout=60)
        return self.about

    def event(self, name, timeout=rig.DEADLINE, **wanted):
        """The next event of that name with these values; others are kept for later."""
        until = time.monotonic() + timeout
        while True:
            for i, message in enumerate(self.heard):
                if message["event"] == name and all(message.get(k) == v for k, v in wanted.items()):
                    return self.heard.pop(i)
            while b"\n" not in self.text:
                assert rig.readable(self.child.stdout.fileno(), until), f"no {name} {wanted}; heard: {self.heard}"
                got = os.read(self.child.stdout.fileno(), 65536)
                assert got, f"the peer ended; heard: {self.heard}"
                self.text += got
            line, _, self.text = self.text.partition(b"\n")
            self.heard.append(json.loads(line))

    def order(self, do, **more):
        self.child.stdin.write(json.dumps({"do": do, **more}).encode() + b"\n")
        self.child.stdin.flush()

    def ask(self, do, **more):
        self.order(do, **more)
        return self.event("answer", do=do)

    def close(self):
        self.child.stdin.close()
        self.child.wait(timeout=rig.DEADLINE)
        self.child.stdout.close()
        self.errors.close()
