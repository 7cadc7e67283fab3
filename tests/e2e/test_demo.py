"""scripts/demo, past its building."""

import os
import signal
import subprocess

import rig

PLAYER = rig.TOP / "scripts" / "demo-player"


def test_demo_plays_both_sessions(tmp_path):
    done = subprocess.run([PLAYER, rig.BUILD], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
                          env=dict(os.environ, TMPDIR=str(tmp_path)))
    assert done.returncode == 0, done.stderr
    for line in ("+QLAEVTIND:4", "+QLADTLSSTAT:0", "+QLADATASTATUS:4", "platform ● registered 867724030000225 (dtls"):
        assert line in done.stdout, line
    assert not list(tmp_path.iterdir()), "it cleans up"


def test_demo_stays(tmp_path):
    child = subprocess.Popen([PLAYER, rig.BUILD, "--stay"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
                             env=dict(os.environ, TMPDIR=str(tmp_path)), preexec_fn=rig.default_signals)
    try:
        place = None
        for line in child.stdout:
            if "minicom" in line:
                place = line.split()[2]
            if "Ctrl-C" in line:
                break
        tty = rig.Tty(place)
        tty.ok("AT")
        tty.close()
        child.send_signal(signal.SIGINT)
        assert child.wait(timeout=rig.DEADLINE) == 0
    finally:
        child.kill()
        child.stdout.close()
    assert not list(tmp_path.iterdir()), "it cleans up"
