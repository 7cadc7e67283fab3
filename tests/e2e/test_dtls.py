"""DTLS through the daemon and its platform, on stepped time: who has which key, new negotiations, resumption, reset (guide 3.2,
3.3, 3.11, 3.12, 3.15, 3.16)."""

import pytest

import sessions

IMEI, PSK = sessions.IMEI, sessions.PSK
OTHER = "00112233445566778899AABBCCDDEEFF"
BS_ID = "201703230000024"
SERVER = ["--nv", "lwm2m.host=180.101.147.115", "--nv", "lwm2m.port=5684", "--nv", "lwm2m.security=1"]
ANY_KEY = ["--nv", "lwm2m.psk-id=0", "--nv", f"lwm2m.psk={PSK}"]
BOOTSTRAP = ["--nv", "bs.host=lwm.home.komect.com"]


@pytest.fixture
def module(start):
    """module(options…): a module on stepped time with a platform inside, which has no key but those of the options."""

    def begin(*options, keys=(f"*:{PSK}",)):
        process = start("--fresh", "--seed", "1", "--clock", "step", "--set", f"imei={IMEI}",
                        "--set", f"platform.psk={','.join(('none', *keys))}", *options)
        process.control.subscribe()
        return process

    return begin


def step(process, seconds):
    process.control.execute("clock-step", seconds=seconds)


def says(process, *lines):
    for line in lines:
        process.tty.expect(f"\r\n{line}\r\n")


def reboot(process):
    process.tty.send("AT+NRB\r\n")
    says(process, "REBOOTING")
    step(process, 1)
    says(process, "REBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK")


def registered(process, *lines, **fields):
    """Boots, and is registered within a second, having said these lines."""
    step(process, 1)
    says(process, *lines, "+QLAEVTIND:0")
    process.control.event("platform", what="registered", endpoint=IMEI, **fields)
    process.tty.expect_match(sessions.READ_REQUEST)


def send(process, text="ab"):
    process.tty.ok(f'AT+QLASENDDATA=0x0100,{len(text)},"{text}"')
    step(process, 0.1)


def handshakes(process):
    client = process.control.execute("query-status")["net"]["handshakes"]
    assert client == process.control.execute("query-platform")["handshakes"]
    return client["full"], client["resumed"], client["failed"]


# shows: 3.16/apart 3.15/apart 3.2/dtls
def test_server_alone_is_dtls(module):
    process = module("--platform", *BOOTSTRAP, "--nv", "bs.port=5783", *ANY_KEY,
                     "--set", "platform.server-uri=coaps://180.101.147.115:5684")
    registered(process, "+QLAEVTIND:4", "+QLADTLSSTAT:0", security="dtls", identity=IMEI)


# shows: 3.15/apart 3.3/imei 3.15/imei
@pytest.mark.parametrize("bs_id", [BS_ID, "0"])
def test_keys_apart(module, bs_id):
    """The bootstrap server knows one key alone, then the LwM2M server the other one."""
    identity = IMEI if bs_id == "0" else bs_id
    process = module("--platform=dtls", *BOOTSTRAP, "--nv", "bs.port=5684", "--nv", "bs.security=1", *SERVER,
                     "--nv", f"bs.psk-id={bs_id}", "--nv", f"bs.psk={OTHER}", *ANY_KEY, keys=(f"{identity}:{OTHER}",))
    step(process, 1)
    says(process, "+QLADTLSSTAT:0", "+QLAEVTIND:4", "+QLAEVTIND:0")
    process.control.event("platform", what="handshake-ok", identity=identity, session="full")
    process.tty.expect_match(sessions.READ_REQUEST)
    process.control.execute("psk-add", identity=IMEI, key=PSK)
    process.tty.ok('AT+QLASERVERIP="DEL",lwm.home.komect.com')
    reboot(process)
    says(process, "+QLADTLSSTAT:0", "+QLAEVTIND:0")
    process.control.event("platform", what="registered", security="dtls", identity=IMEI)


# shows: 3.3/reboot
def test_new_key_after_reboot(module):
    process = module("--platform=dtls", *SERVER, *ANY_KEY)
    registered(process, "+QLADTLSSTAT:0", identity=IMEI)
    process.tty.ok(f"AT+QLASETPSK={IMEI},{OTHER}")
    process.tty.ok("AT+QLARESETDTLS")
    send(process)
    says(process, "+QLADTLSSTAT:0", "+QLADATASTATUS:4")
    reboot(process)
    says(process, "+QLADTLSSTAT:3")
    process.control.event("platform", what="handshake-failed", identity=IMEI)
    process.control.execute("psk-add", identity=IMEI, key=OTHER)
    step(process, 20)
    says(process, "+QLADTLSSTAT:0", "+QLAEVTIND:0")


# shows: timer.nat 3.16/renegotiation 3.16/timer 3.2/nat-on 3.12/urc dialect/3.16s-timer-lwm2m-server
def test_renegotiation(module):
    process = module("--platform=dtls", *SERVER, *ANY_KEY)
    registered(process, "+QLADTLSSTAT:0")
    step(process, 29)
    send(process)
    says(process, "+QLADATASTATUS:4")
    step(process, 31)
    send(process)
    says(process, "+QLADTLSSTAT:0", "+QLADATASTATUS:4")
    assert handshakes(process) == (2, 0, 0)
    assert process.tty.command("AT+QLADTLSSTAT?") == "\r\n+QLADTLSSTAT:0\r\n\r\nOK\r\n"
    process.tty.quiet()


# shows: 3.2/nat-off
def test_no_renegotiation(module):
    process = module("--platform=dtls", *SERVER, *ANY_KEY, "--nv", "lwm2m.nat=1")
    registered(process, "+QLADTLSSTAT:0")
    step(process, 3600)
    send(process)
    says(process, "+QLADATASTATUS:4")
    assert handshakes(process) == (1, 0, 0)


# shows: 3.16/resumption 3.11/done dialect/new-negotiation-resumes-session
@pytest.mark.parametrize("way", ["session-id", "ticket", "both"])
def test_resumption(module, way):
    process = module("--platform=dtls", *SERVER, *ANY_KEY, "--set", f"platform.resumption={way}")
    registered(process, "+QLADTLSSTAT:0")
    step(process, 31)
    send(process)
    says(process, "+QLADTLSSTAT:0", "+QLADATASTATUS:4")
    process.control.event("dtls", state="done", session="resumed")
    process.control.event("platform", what="handshake-ok", identity=IMEI, session="resumed")
    assert handshakes(process) == (1, 1, 0)
    process.tty.ok("AT+QLARESETDTLS")
    send(process)
    says(process, "+QLADTLSSTAT:0", "+QLADATASTATUS:4")
    assert handshakes(process) == (2, 1, 0)
    process.control.execute("dtls-resumption", way="off")
    step(process, 31)
    send(process)
    says(process, "+QLADTLSSTAT:0", "+QLADATASTATUS:4")
    assert handshakes(process) == (3, 1, 0)
    assert process.control.ask("dtls-resumption", way="always")["error"]["class"] == "BadArgument"


# shows: timer.handshake 3.16/failure dialect/new-negotiation-fails
def test_failed_renegotiation(module):
    process = module("--platform=dtls", *SERVER, *ANY_KEY)
    registered(process, "+QLADTLSSTAT:0")
    step(process, 31)
    process.control.execute("fault", spec="all=silent")
    send(process)
    step(process, 59)
    assert process.tty.command("AT+QLADTLSSTAT?") == "\r\n+QLADTLSSTAT:2\r\n\r\nOK\r\n"
    step(process, 2)
    says(process, "+QLADTLSSTAT:3", "+QLADATASTATUS:2")
    assert process.tty.command("AT+QLASTATUS?") == "\r\n+QLASTATUS:REGISTERED\r\n\r\nOK\r\n"
    process.tty.ok("AT+QLARESETDTLS")
    assert process.tty.command("AT+QLADTLSSTAT?") == "\r\n+QLADTLSSTAT:1\r\n\r\nOK\r\n"
    process.control.execute("fault", spec="all=none")
    send(process)
    says(process, "+QLADTLSSTAT:0", "+QLADATASTATUS:4")


@pytest.mark.parametrize("port", ["new", "same"])
# shows: 3.16/port quirk.renegotiation-port=new quirk.renegotiation-port=same
def test_port(module, port):
    process = module("--platform=dtls", *SERVER, *ANY_KEY, "--set", f"quirk.renegotiation-port={port}")
    registered(process, "+QLADTLSSTAT:0")
    first = process.control.execute("clients")["clients"][0]["address"]
    step(process, 31)
    send(process)
    step(process, 10)
    says(process, "+QLADTLSSTAT:0", "+QLADATASTATUS:4")
    assert (process.control.execute("clients")["clients"][0]["address"] == first) == (port == "same")


# shows: 3.16/renegotiation
def test_notification_after_renegotiation(module):
    """The platform's requests follow the client to the port that its notification came from."""
    process = module("--platform=dtls", *SERVER, *ANY_KEY, "--set", "quirk.uplink=notify", "--set",
                     "platform.observe=19/0/0", "--set", "platform.read-after-register=none")
    step(process, 1)
    says(process, "+QLADTLSSTAT:0", "+QLAEVTIND:0", "+QLAEVTIND:3")
    for _ in range(3):
        step(process, 31)
        send(process)
        says(process, "+QLADTLSSTAT:0", "+QLADATASTATUS:4")
        process.control.event("platform", what="notify", endpoint=IMEI)
        assert process.control.execute("read", path="3/0/1")["text"] == "BC28"


def resident(process):
    """kB of memory that are really there."""
    with open(f"/proc/{process.pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))


def peers(process):
    return process.control.execute("query-platform")["peers"]


REBOOTS = 400
GROWTH = 1024  # kB, of 18,000 that as many associations would be


@pytest.mark.parametrize("security", ["dtls", "plain"])
def test_reboots_leave_no_associations(module, security):
    """A module that reboots without a word is at another address, with another association; what it left goes."""
    keys = ["--nv", "bs.security=1", "--nv", "bs.psk-id=0", "--nv", f"bs.psk={PSK}"] if security == "dtls" else []
    process = module(f"--platform={security}", *BOOTSTRAP, "--nv", f"bs.port={5684 if keys else 5783}", *keys)
    step(process, 30)
    for count in range(REBOOTS):
        process.control.execute("power", state="reset")
        step(process, 30)
        if count == REBOOTS // 10:
            before = resident(process)
    growth = resident(process) - before
    assert growth < GROWTH, growth
    # One is the registration's; of the last reboots there are those whose messages might still be repeated (247 s).
    at_once = peers(process)
    assert at_once["handshaking"] == 0 and at_once[security] <= 20, at_once
    step(process, 600)
    assert peers(process)[security] == 1
    # And that one doesn't go for mere silence.
    for what in process.control.execute("clients")["clients"]:
        assert what["address"]
    step(process, 60 * 3600)
    assert peers(process)[security] == 1
