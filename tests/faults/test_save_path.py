"""What a command saves is there after OK, or there was no OK: kill and errors at the system calls of the store while it saves."""

import pytest

import faults

pytestmark = pytest.mark.skipif(faults.why_not() is not None, reason=str(faults.why_not()))


@pytest.fixture(scope="module")
def rigging(tmp_path_factory):
    rigging = faults.Rig(tmp_path_factory.mktemp("faults"))
    rigging.make_unclean()
    return rigging


@pytest.fixture(scope="module")
def points(rigging):
    """The calls that write, of the first command that saves and of the last."""
    saves = [p for p in rigging.points(rigging.prepared) if p.part == "save" and p.touches]
    writes = [p for p in saves if p.call in ("pwrite64", "fdatasync", "fsync", "ftruncate")]
    assert len({p.call for p in writes}) >= 2, saves
    return writes[:4] + writes[-2:]


def test_killed_while_it_saves(rigging, points):
    killed = [faults.kill(rigging, rigging.prepared, rigging.before, point) for point in points]
    assert all(killed), killed


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_disk_fails_while_it_saves(rigging, points, error):
    for point in points[:2]:
        faults.fail(rigging, rigging.prepared, rigging.before, point, error, "+")


def test_interrupted_while_it_saves(rigging, points):
    faults.fail(rigging, rigging.prepared, rigging.before, points[0], "EINTR", "")


def test_file_may_not_grow(rigging):
    """Writes are cut short in the middle, and the next one has no room: RLIMIT_FSIZE, which otherwise ends a process."""
    for limit in (1500, 2500):
        session = rigging.run(rigging.prepared, limit=limit)
        faults.check_failed(session, rigging.before, f"files up to {limit} bytes")
        assert "\r\nERROR\r\n" in session.answers, session.answers


@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_file_cannot_be_read_for_once(rigging, error):
    """It is not damaged: the start is refused, or succeeds, and the next one has the settings."""
    saved = faults.after(rigging.before, faults.SAVES)
    reads = [p for p in rigging.points(rigging.unclean) if p.part == "create" and p.touches and p.call == "pread64"]
    assert len(reads) > 3, reads
    for point in reads:
        faults.fail(rigging, rigging.unclean, saved, point, error, "")


def test_start_that_cannot_look_at_anything(rigging):
    """From whichever file on: not at the one either that it says so in."""
    looks = [p for p in rigging.points(None)
             if p.part == "create" and p.touches and p.call in ("newfstatat", "fstatat64", "statx")]
    assert len(looks) > 3, looks
    fresh = faults.defaults(rigging.folder)
    for point in looks[:6]:
        faults.fail(rigging, None, fresh, point, "EIO", "+")


def test_lock_file_that_cannot_be_looked_at_stays(rigging):
    """It may be another's by now: at the end a start that can't tell leaves it alone."""
    looks = [p for p in rigging.points(rigging.prepared)
             if p.part == "end" and p.touches and p.call in ("newfstatat", "fstatat64", "statx")]
    assert looks
    state = rigging.state(rigging.prepared)
    session = faults.Session(rigging.folder / "looks", state, inject=[f"{looks[0].call}:error=EIO:when={looks[0].ordinal}+"])
    assert session.status == 0, session.stderr
    assert (state / "settings.db.lock").exists()
