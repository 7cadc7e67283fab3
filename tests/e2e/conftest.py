"""Fixtures of the end-to-end tests: each starts programs of this build and sees to it that they end."""

import signal

import pytest

import driver
import rig


@pytest.fixture(autouse=True)
def no_process_stays():
    """Whatever a test that fails leaves running ends with it. One that ended itself has said why."""
    yield
    aborted = [p.stderr() for p in rig.Process.running if p.child.poll() == -signal.SIGABRT]
    for process in rig.Process.running:
        if process.child.poll() is None:
            process.kill()
    rig.Process.running.clear()
    assert not aborted, aborted


@pytest.fixture
def start(tmp_path):
    """start(args…) runs a bc28d and returns it with .tty, .control ready to use; all end with the test."""
    running = []

    def begin(*args, program="bc28d", tty=True, **options):
        runtime = options.pop("runtime", tmp_path / f"run{len(running)}")
        expect = ["tty", "control"] if program == "bc28d" else ["control"]
        if any(str(a).startswith("--platform") for a in args):
            expect.append("platform")
        process = rig.Process(program, args, runtime, expect, **options)
        running.append(process)
        process.control = rig.Control(process.places["control"])
        process.tty = rig.Tty(process.places["tty"]) if tty and "tty" in process.places else None
        return process

    yield begin
    for process in running:
        if process.tty:
            process.tty.close()
        process.control.close()
        if process.child.poll() is None:
            assert process.stop() == 0, process.stderr()
        process.child.stdout.close()
    for process in running:
        errors = process.stderr()
        assert "ERROR: AddressSanitizer" not in errors and "runtime error" not in errors, errors


@pytest.fixture(params=["fast", "hardware"])
def driven(start, request):
    """driven(options…, eol=…): a module in each timing profile (hardware: at 9600 baud), and the host that a driver runs in."""

    def begin(*options, eol="\r\n"):
        return driver.Host(start("--fresh", "--clock", "step", "--seed", "1", "--profile", request.param, *options), eol)

    return begin
