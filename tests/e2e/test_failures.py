"""What goes wrong on the network, on stepped time: the documented states and URCs."""

import pytest

import sessions

IMEI, PSK = sessions.IMEI, sessions.PSK
BOOTSTRAP = ["--nv", "bs.host=112.13.96.205", "--nv", "bs.port=5783"]
SECURE = [*BOOTSTRAP, "--nv", "bs.security=1", "--nv", f"bs.psk-id={IMEI}", "--nv", f"bs.psk={PSK}"]
OTHER = "00112233445566778899AABBCCDDEEFF"


@pytest.fixture
def module(start):
    """module(options…): a module on stepped time with a platform inside; nothing has happened yet."""

    def begin(*options):
        process = start("--fresh", "--seed", "1", "--clock", "step", "--set", f"imei={IMEI}", *options)
        process.control.subscribe()
        return process

    return begin


def step(process, seconds):
    process.control.execute("clock-step", seconds=seconds)


def boot(process):
    """Attach: the module is ready when it can be reached, and searches a cell then."""
    step(process, 0.1)


def status(process, name="QLASTATUS"):
    answer = process.tty.command(f"AT+{name}?")
    return answer.rpartition(f"+{name}:")[2].split("\r\n")[0]


def run_until(process, seconds, line):
    """Steps until the module has said the line, at most so many seconds; the time that it took."""
    for passed in range(seconds + 1):
        if line.encode() in process.tty.pending:
            process.tty.until(line)
            return passed
        step(process, 1)
        try:
            process.tty.until(line, timeout=0.02)
            return passed + 1
        except AssertionError:
            continue
    raise AssertionError(f"no {line} in {seconds} s; {process.tty.pending!r}")


def test_wrong_psk(module):
    process = module("--platform=dtls", *SECURE, "--set", f"platform.psk={IMEI}:{OTHER}")
    boot(process)
    run_until(process, 120, "\r\n+QLADTLSSTAT:3\r\n")
    assert status(process, "QLADTLSSTAT") == "3"
    assert status(process) in ("INIT_FAILED", "TIMEOUT_AND_RETRYING")
    process.control.event("platform", what="handshake-failed")


def test_unknown_identity(module):
    process = module("--platform=dtls", *SECURE, "--set", "platform.psk=none")
    boot(process)
    run_until(process, 120, "\r\n+QLADTLSSTAT:3\r\n")
    assert status(process, "QLADTLSSTAT") == "3"
    assert status(process) in ("INIT_FAILED", "TIMEOUT_AND_RETRYING")


def test_key_is_mended(module):
    """Once the platform has the right key, the next attempt succeeds by itself."""
    process = module("--platform=dtls", *SECURE, "--set", f"platform.psk={IMEI}:{OTHER}")
    boot(process)
    run_until(process, 120, "\r\n+QLADTLSSTAT:3\r\n")
    process.control.execute("psk-add", identity=IMEI, key=PSK)
    run_until(process, 700, "\r\n+QLADTLSSTAT:0\r\n")
    run_until(process, 10, "\r\n+QLAEVTIND:0\r\n")
    assert status(process) == "REGISTERED"


def test_silent_server_dtls(module):
    process = module("--platform=dtls", *SECURE)
    process.control.execute("fault", spec="all=silent")
    boot(process)
    assert status(process, "QLADTLSSTAT") == "2"
    run_until(process, 130, "\r\n+QLADTLSSTAT:3\r\n")
    assert status(process, "QLADTLSSTAT") == "3"


def test_silent_server_plain(module):
    process = module("--platform=plain", "--nv", "lwm2m.host=112.13.96.205")
    process.control.execute("fault", spec="register=silent")
    boot(process)
    step(process, 1)
    assert status(process) == "REGISTERING"
    # RFC 7252 4.8.2: MAX_TRANSMIT_WAIT is 93 s.
    step(process, 93)
    process.control.event("state", machine="lwm2m", state="TIMEOUT_AND_RETRYING")
    process.control.execute("fault", spec="register=none")
    run_until(process, 700, "\r\n+QLAEVTIND:0\r\n")
    assert status(process) == "REGISTERED"


def test_rejected_registration(module):
    process = module("--platform=plain", "--nv", "lwm2m.host=112.13.96.205")
    process.control.execute("fault", spec="register=4.03")
    boot(process)
    step(process, 1)
    assert status(process) == "REJECTED_BY_SERVER"


@pytest.fixture
def registered(module):
    process = module("--platform=plain", "--nv", "lwm2m.host=112.13.96.205", "--set", "platform.read-after-register=none")
    boot(process)
    process.tty.expect("\r\n+QLAEVTIND:0\r\n")
    return process


def send(process):
    process.tty.send("AT+QLASENDDATA=0x0100,3\r")
    process.tty.expect("\r\n>")
    process.tty.send("abc")
    process.tty.expect("\r\nOK\r\n")


def test_uplink_to_a_silent_server(registered):
    registered.control.execute("fault", spec="data=silent")
    send(registered)
    assert status(registered, "QLADATASTATUS") == "1"
    registered.tty.ok("AT+CMEE=1")
    assert registered.tty.command("AT+QLASENDDATA=0x0100,3,abc") == "\r\n+CME ERROR: 159\r\n"
    run_until(registered, 100, "\r\n+QLADATASTATUS:3\r\n")
    assert status(registered, "QLADATASTATUS") == "3"


def test_uplink_is_reset(registered):
    registered.control.execute("fault", spec="data=reset")
    send(registered)
    step(registered, 1)
    registered.tty.expect("\r\n+QLADATASTATUS:5\r\n")
    assert status(registered, "QLADATASTATUS") == "5"


def test_host_does_not_answer_a_read(registered):
    """10 s after +QLAREAD the request is gone: the answer comes too late."""
    registered.tty.ok("AT+CMEE=1")
    registered.control.socket.sendall(b'{"execute": "read", "arguments": {"path": "/19/1/0"}, "id": "late"}\n')
    step(registered, 0.1)
    match = registered.tty.expect_match(sessions.READ_REQUEST)
    step(registered, 10)
    registered.tty.send(b"AT+QLASENDRSP=%s,%s,1,3\r" % match.groups())
    registered.tty.expect("\r\n+CME ERROR: 516\r\n")


def test_a_day_of_an_idle_registered_module(registered):
    """Lifetime 86400: the registration lives through the day by updates alone, CoAP timers included."""
    client = registered.control.execute("clients")["clients"][0]
    assert client["endpoint"] == IMEI
    step(registered, 2 * 86400)
    text = registered.tty.until("\r\n+QLAEVTIND:2\r\n")
    assert text == b"\r\n+QLAEVTIND:2\r\n"
    assert status(registered) == "REGISTERED"
    assert registered.control.execute("clients")["clients"][0]["endpoint"] == IMEI


def test_a_day_with_dtls(module):
    process = module("--platform=dtls", *SECURE, "--set", "platform.read-after-register=none")
    boot(process)
    run_until(process, 10, "\r\n+QLAEVTIND:0\r\n")
    step(process, 2 * 86400)
    process.tty.until("\r\n+QLAEVTIND:2\r\n")
    assert status(process) == "REGISTERED"
    send(process)
    step(process, 1)
    process.tty.until("\r\n+QLADATASTATUS:4\r\n")
