"""Sessions 6.1 and 6.2 of the guide, over the pty, with the guide's own server addresses, every byte compared."""

import pytest

import sessions


@pytest.fixture
def host(start):
    """host(session, more options…) starts a fresh module with its platform, ready for the session."""

    def begin(session, *more):
        process = start("--fresh", "--seed", "1", *session.options, *more)
        process.control.subscribe()
        process.control.event("boot", phase="ready")
        return process

    return begin


# shows: 6.1/platform
def test_plain(host):
    process = host(sessions.plain())
    sessions.play(sessions.plain(), process.tty, process.control)
    process.tty.quiet()


def test_plain_literally(host):
    session = sessions.plain(literal=True)
    process = host(session)
    sessions.play(session, process.tty, process.control)
    process.tty.quiet()


def test_literal_spellings_need_their_quirks(host):
    process = host(sessions.plain())
    assert process.tty.command("AT+QLASENDATA=0x0100,26") == "\r\nERROR\r\n"


# shows: 6.2/platform
def test_encrypted(host):
    process = host(sessions.encrypted())
    sessions.play(sessions.encrypted(), process.tty, process.control)
    process.tty.quiet()
    assert process.tty.command("AT+QLADTLSSTAT?") == "\r\n+QLADTLSSTAT:0\r\n\r\nOK\r\n"


def test_encrypted_bootstrap_alone(host):
    """The same lines where the bootstrap server hands out a plain LwM2M server."""
    session = sessions.encrypted(server_plain=True)
    process = host(session)
    sessions.play(session, process.tty, process.control)
    process.tty.quiet()


# shows: 3.13/resource
def test_device_type_reaches_the_platform(host):
    process = host(sessions.encrypted())
    sessions.play(sessions.encrypted(), process.tty, process.control)
    answer = process.control.execute("read", path="/3/0/17")
    assert answer["code"] == "2.05" and bytes.fromhex(answer["payload"]).endswith(b"31301"), answer


def test_lengths_of_the_guide_are_wrong(host):
    """6.2 states 48 and 112 for 71 and 94 characters: exactly N are taken, what follows is parsed as lines."""
    session = sessions.encrypted()
    process = host(session)
    steps = session.steps
    reading = next(i for i, step in enumerate(steps) if isinstance(step, sessions.ReadRequest))
    sessions.play(sessions.Session("", [], steps[:reading]), process.tty, process.control)
    match = process.tty.expect_match(sessions.READ_REQUEST)
    answer, uplink = steps[reading + 1].payload, steps[reading + 3].payload

    process.tty.send(b"AT+QLASENDRSP=%s,%s,1,48\r\n" % match.groups())
    process.tty.expect(sessions.PROMPT)
    process.tty.send(answer + "\r\n")
    process.tty.expect("\r\nOK\r\n" "\r\nERROR\r\n")
    process.control.event("platform", what="response", op="read", payload=sessions.hexed(answer[:48]))

    process.tty.send("AT+QLASENDDATA=0X0100,112\r\n")
    process.tty.expect(sessions.PROMPT)
    process.tty.send(uplink)
    fill = "x" * (112 - len(uplink))
    process.tty.send(fill + "AT\r\n")
    process.control.event("platform", what="data", payload=sessions.hexed(uplink + fill))
    heard = process.tty.until("+QLADATASTATUS:4\r\n")
    assert heard.count(b"\r\nOK\r\n") == 2


def test_same_seed_same_bytes(start):
    """In stepped time a run can be repeated: token and message id included."""
    heard = []
    for _ in range(2):
        process = start("--fresh", "--seed", "7", "--clock", "step", *sessions.plain().options, "--nv",
                        "bs.host=112.13.96.205")
        process.control.execute("clock-step", seconds=30)
        heard.append(process.tty.expect_match(sessions.READ_REQUEST_AFTER_BOOT).group(0))
        process.stop()
    assert heard[0] == heard[1]
