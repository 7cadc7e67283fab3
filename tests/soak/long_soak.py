"""`make soak`: a virtual year with an uplink an hour, then SOAK_SECONDS of random valid commands; nothing grows."""

import time

import soak

LOOKS = 20  # at what the process holds, over the whole time


def test_year(tmp_path):
    began = time.monotonic()
    with soak.running(tmp_path, "--platform=plain", "--fresh", "--clock", "step", "--seed", "1") as process:
        early, late = soak.life(process, soak.HOURS)
    print(f"\n{soak.HOURS} uplinks, one an hour, in {time.monotonic() - began:.0f} s: {early[0]} KiB and {early[1]} descriptors "
          f"after the first day, {late[0]} KiB and {late[1]} at the end")
    assert late[0] - early[0] <= soak.GROWTH and late[1] == early[1]


def test_commands(tmp_path):
    """Memory and descriptors are where they were after a fifth of the time, when every command has had its turn."""
    with soak.running(tmp_path, "--platform=plain", "--seed", "1", "--state", str(tmp_path / "state")) as process:
        talk = soak.Talk(process, seed=7)
        began, looks = time.monotonic(), []
        for look in range(1, LOOKS + 1):
            while time.monotonic() - began < look * soak.SECONDS / LOOKS:
                talk.say()
            talk.check()
            looks.append(soak.held(process.pid))
        print(f"\n{talk.count} commands in {soak.SECONDS} s, {dict(talk.outcomes)}, {talk.resets} times switched off and on; "
              f"KiB and descriptors: {looks}")
    early, late = looks[LOOKS // 5], looks[-1]
    assert late[0] - early[0] <= soak.GROWTH and late[1] <= early[1], looks
