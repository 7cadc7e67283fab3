"""`make faults`: SIGKILL, and errors, at every system call that creates, saves, recovers and ends. Prints what it tried."""

import collections
import errno

import pytest

import faults

pytestmark = pytest.mark.skipif(faults.why_not() is not None, reason=str(faults.why_not()))

ERRORS = ["ENOSPC", "EIO", "EMFILE", "EDQUOT", "EINTR"]

# Errors of calls that no file of the state is behind: what the kernel may say of a terminal, a socket, an epoll set, so
# many times from the first such call of the session on that isn't part of the start.
ELSEWHERE = [
    ("write", "EAGAIN", 1), ("write", "EINTR", 1), ("read", "EINTR", 3), ("read", "EAGAIN", 3), ("epoll_wait", "EINTR", 5),
    ("poll", "EINTR", 2), ("inotify_add_watch", "ENOSPC", 9), ("ioctl", "EIO", 1), ("timerfd_settime", "EINVAL", 1),
]
# And of what the start does without need.
START = [("inotify_init1", "EMFILE"), ("inotify_add_watch", "ENOSPC")]


@pytest.fixture(scope="module")
def rigging(tmp_path_factory):
    rigging = faults.Rig(tmp_path_factory.mktemp("faults"))
    rigging.make_unclean()
    return rigging


def situations(rigging):
    """Each with the state that it begins with, what that holds, and its points: made anew, saved to and ended; recovered."""
    fresh = faults.defaults(rigging.folder)
    saved = faults.after(rigging.before, faults.SAVES)
    yield "create, save, end", None, fresh, rigging.points(None)
    yield "recover", rigging.unclean, saved, [p for p in rigging.points(rigging.unclean) if p.part in ("create", "end")]


def test_kill(rigging):
    killed = collections.Counter()
    tried = 0
    for name, model, before, points in situations(rigging):
        for point in points:
            tried += 1
            killed[f"{name}: {point.part}"] += faults.kill(rigging, model, before, point)
    print(f"SIGKILL at {tried} system calls, {sum(killed.values())} of them reached: {dict(killed)}; 0 torn, 0 lost")
    assert sum(killed.values()) >= 0.8 * tried


@pytest.mark.parametrize("error", ERRORS)
def test_error(rigging, error):
    assert hasattr(errno, error)
    tried = 0
    for _, model, before, points in situations(rigging):
        for point in points:
            if not point.touches or point.call in faults.NOT_FILES:
                continue
            for times in faults.TIMES[error == "EINTR"]:
                faults.fail(rigging, model, before, point, error, times)
                tried += 1
    print(f"{error}: {tried} sessions; 0 torn, 0 lost, no hang, no crash")
    assert tried > 50


@pytest.mark.parametrize("call, error, times", ELSEWHERE)
def test_error_elsewhere(rigging, call, error, times):
    first = next((p.ordinal for p in rigging.points(rigging.prepared) if p.part == "save" and p.call == call), None)
    if first is None:
        pytest.skip(f"no {call} while it saves")
    session = rigging.run(rigging.prepared, [f"{call}:error={error}:when={first}..{first + times - 1}"])
    faults.check_failed(session, rigging.before, f"{call} {error} {times} times")


@pytest.mark.parametrize("call, error", START)
def test_error_at_the_start(rigging, call, error):
    session = rigging.run(rigging.prepared, [f"{call}:error={error}:when=1+"])
    faults.check_failed(session, rigging.before, f"{call} {error}")


def test_short_writes(rigging):
    """No file may grow beyond so many bytes: the write over the limit is short, the next one fails."""
    limits = list(range(0, 9000, 211))
    for limit in limits:
        session = rigging.run(None, limit=limit)
        faults.check_failed(session, faults.defaults(rigging.folder), f"files up to {limit} bytes")
        session = rigging.run(rigging.unclean, limit=limit)
        faults.check_failed(session, faults.after(rigging.before, faults.SAVES), f"files up to {limit} bytes, recovered")
    print(f"short writes: {2 * len(limits)} sessions")
