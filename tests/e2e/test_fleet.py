"""Many daemons, in small; make starts and make many-daemons have the large numbers."""

import os
import pathlib
import subprocess
import sys

import pytest

FLEET = pathlib.Path(__file__).with_name("fleet.py")


def play(*words):
    done = subprocess.run([sys.executable, FLEET, *words], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_first_at_after_each_of_many_starts():
    assert "100 starts, 0 failures" in play("starts", "100")


def test_more_daemons_than_inotify_instances():
    if subprocess.run(["unshare", "--user", "--map-root-user", "true"], check=False, stderr=subprocess.DEVNULL).returncode:
        pytest.skip("no user namespace to be had here")
    assert "(20 without inotify)" in play("together", "40"), os.uname()
