#!/usr/bin/python3
"""Many daemons: one after the other, each asked the moment its link is there, or all at once. Prints figures; 1 on a failure.

    fleet.py starts NUMBER      two at a time: start, wait for the link, AT, end
    fleet.py together NUMBER    NUMBER at once, in a user namespace that has 20 inotify instances for them; each is asked
"""

import concurrent.futures
import ctypes
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time

import rig

IN_CREATE_OR_MOVED_TO = 0x100 | 0x80
INSTANCES = 20


class Folder:
    """A folder whose new files are told by inotify."""

    def __init__(self, path):
        libc = ctypes.CDLL(None, use_errno=True)
        self.path = path
        self.fd = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self.fd < 0 or libc.inotify_add_watch(self.fd, os.fsencode(path), IN_CREATE_OR_MOVED_TO) < 0:
            raise OSError(ctypes.get_errno(), "inotify")

    def wait_for(self, name, until):
        """Returns at the moment when there is a file of that name."""
        while not os.path.lexists(self.path / name):
            if not rig.readable(self.fd, until):
                raise rig.Silence(f"no {name}")
            os.read(self.fd, 65536)

    def close(self):
        os.close(self.fd)


def begin(folder, number, errors):
    return subprocess.Popen([rig.BUILD / "bc28d", "--fresh", "--link", folder / f"tty{number}", "--control",
                             folder / f"control{number}", "--exit-with-parent"], stdin=subprocess.DEVNULL,
                            stdout=subprocess.DEVNULL, stderr=errors, preexec_fn=rig.default_signals)


def ask(path):
    """One AT, no second try; the seconds that the answer took."""
    begun = time.monotonic()
    tty = rig.Tty(path)
    try:
        tty.quiet()
    finally:
        tty.close()
    return time.monotonic() - begun


def start_once(place, errors):
    """Seconds from the start to the link, and from the link to the answer."""
    begun = time.monotonic()
    with begin(place.path, "", errors) as child:
        try:
            place.wait_for("tty", begun + rig.DEADLINE)
            appeared = time.monotonic()
            return appeared - begun, ask(place.path / "tty")
        finally:
            child.terminate()
            if child.wait(timeout=rig.DEADLINE) != 0:
                raise AssertionError(f"ended with {child.returncode}")


def start_some(folder, count):
    place, times, failures = Folder(folder), [], []
    with open(folder / "errors", "wb") as errors:
        for _ in range(count):
            try:
                times.append(start_once(place, errors))
            except (AssertionError, OSError) as failure:
                failures.append(repr(failure))
    place.close()
    return times, failures


def percentile(values, percent):
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)] * 1000


def starts(count):
    with tempfile.TemporaryDirectory() as top, concurrent.futures.ThreadPoolExecutor(2) as pool:
        folders = [pathlib.Path(top) / str(n) for n in range(2)]
        for folder in folders:
            folder.mkdir()
        times, failures = [], []
        for some, bad in pool.map(start_some, folders, [count - count // 2, count // 2]):
            times += some
            failures += bad
    for name, values in zip(("start to link", "link to OK"), zip(*times)):
        print(f"{name}: median {percentile(values, 50):.2f} ms, p99 {percentile(values, 99):.2f} ms, "
              f"longest {max(values) * 1000:.2f} ms")
    print(f"{count} starts, {len(failures)} failures", *failures[:10], sep="\n")
    return len(failures) == 0 and len(times) == count


def together(count):
    """Everybody is asked when all are there; then all end, and nothing is left."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with open("/proc/sys/user/max_inotify_instances", "w", encoding="ascii") as limit:
        limit.write(str(INSTANCES + 1))
    with tempfile.TemporaryDirectory() as top:
        folder = pathlib.Path(top)
        place = Folder(folder)
        with open(folder / "errors", "wb") as errors:
            begun = time.monotonic()
            children = [begin(folder, number, errors) for number in range(count)]
            try:
                for number in range(count):
                    place.wait_for(f"tty{number}", begun + rig.DEADLINE + count / 10)
                there = time.monotonic() - begun
                times = [ask(folder / f"tty{number}") for number in range(count)]
            finally:
                for child in children:
                    child.send_signal(signal.SIGTERM)
                statuses = [child.wait(timeout=rig.DEADLINE) for child in children]
        place.close()
        without = (folder / "errors").read_text().count("max_user_instances")
        left = sorted(p.name for p in folder.iterdir() if p.name != "errors")
    print(f"{count} daemons at once ({without} without inotify): there after {there:.1f} s; AT to OK: median "
          f"{percentile(times, 50):.2f} ms, p99 {percentile(times, 99):.2f} ms; left behind: {left or 'nothing'}")
    return statuses == [0] * count and not left and without == max(0, count - INSTANCES)


def main(what, count):
    if what == "together" and not os.environ.get("BC28_IN_NAMESPACE"):
        # The limit is that of a namespace of our own, never the machine's.
        os.environ["BC28_IN_NAMESPACE"] = "1"
        os.execvp("unshare", ["unshare", "--user", "--map-root-user", sys.executable, *sys.argv])
    return {"starts": starts, "together": together}[what](int(count))


if __name__ == "__main__":
    sys.exit(0 if main(*sys.argv[1:]) else 1)
