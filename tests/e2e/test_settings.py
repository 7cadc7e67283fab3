"""Saved settings: durable before their OK, whatever happens right after it; a damaged store is set aside, loudly."""

import contextlib
import sqlite3

import pytest

SECRET = "{:032X}"


def psk_of(state, key):
    """A key as the store has it (the module never shows it)."""
    with contextlib.closing(sqlite3.connect(f"file:{state}/settings.db?mode=ro", uri=True)) as db:
        return db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()[0]


def server(kind):
    return (lambda n: f'AT+QLASERVERIP="{kind}","10.{n}.3.4",{1000 + n}', "AT+QLASERVERIP?",
            lambda n: f"\r\n{kind},10.{n}.3.4,{1000 + n}\r\n")


def security(name):
    # 1,0 and 1,1 and 0: each round differs from the one before it.
    values = ["1,0", "1,1", "0,0"]
    return (lambda n: f"AT+{name}={values[n % 3] if n % 3 < 2 else '0'}", f"AT+{name}?",
            lambda n: f"\r\n+{name}:{values[n % 3]}\r\n")


def psk(name, shown, key):
    return (lambda n: f"AT+{name}=86772403000{n:04},{SECRET.format(0xABCD0000 + n)}", f"AT+{name}?",
            lambda n: f"\r\n+{shown}:86772403000{n:04},***\r\n", key)


# Every saved setting that a command changes: how it is set in round n, how it is read, what then has to be in the answer. The
# others (AUTOCONNECT) are a later command family's to change; they share the one way to the store.
SAVED = [
    server("BS"),
    server("LWM2M"),
    security("QLABSSECSWT"),
    security("QLASECSWT"),
    psk("QLASETBSPSK", "QSETBSPSK", "bs.psk"),
    psk("QLASETPSK", "QLASETPSK", "lwm2m.psk"),
    (lambda n: f'AT+QCFG="LWM2M/DeviceType","{31000 + n}"', 'AT+QCFG="LWM2M/DeviceType"',
     lambda n: f'\r\n+QCFG: "LWM2M/DeviceType",{31000 + n}\r\n'),
    (lambda n: f'AT+QCFG="LWM2M/Lifetime",{1000 + n}', 'AT+QCFG="LWM2M/Lifetime"',
     lambda n: f'\r\n+QCFG: "LWM2M/Lifetime",{1000 + n}\r\n'),
    (lambda n: f'AT+QCFG="LWM2M/EndpointName","name-{n}"', 'AT+QCFG="LWM2M/EndpointName"',
     lambda n: f'\r\n+QCFG: "LWM2M/EndpointName","name-{n}"\r\n'),
    (lambda n: f'AT+QCFG="LWM2M/BindingMode",{1 + n % 2}', 'AT+QCFG="LWM2M/BindingMode"',
     lambda n: f'\r\n+QCFG: "LWM2M/BindingMode",{1 + n % 2}\r\n'),
    (lambda n: f"AT+QBOOTSTRAPHOLDOFF={100 + n}", "AT+QBOOTSTRAPHOLDOFF?", lambda n: f"\r\n+QBOOTSTRAPHOLDOFF:{100 + n}\r\n"),
    (lambda n: f"AT+QLAREGSWT={n % 2}", "AT+QLAREGSWT?", lambda n: f"\r\n+QLAREGSWT:{n % 2}\r\n"),
    (lambda n: f"AT+CSCA=+86138{n}", "AT+CSCA?", lambda n: f'\r\n+CSCA:"+86138{n}",145\r\n'),
    (lambda n: f"AT+NLOGLEVEL=PROTOCOL,{'ERROR' if n % 2 else 'NONE'}", "AT+NLOGLEVEL?",
     lambda n: f"\r\n+NLOGLEVEL: PROTOCOL,{'ERROR' if n % 2 else 'NONE'}\r\n"),
    (lambda n: f'AT+CGDCONT=5,"IP","apn{n}"', "AT+CGDCONT?", lambda n: f'\r\n+CGDCONT:5,"IP","apn{n}",,0,0,,,,,0,0\r\n'),
    (lambda n: f"AT+CIPCA=3,{n % 2}", "AT+CIPCA?", lambda n: f"\r\n+CIPCA:3,{n % 2}\r\n"),
    (lambda n: f"AT+QLEDMODE={n % 2}", "AT+QLEDMODE?", lambda n: f"\r\n+QLEDMODE:{n % 2}\r\n"),
    (lambda n: f"AT+NCONFIG=BARRING_RELEASE_DELAY,{n}", "AT+NCONFIG?",
     lambda n: f"\r\n+NCONFIG:BARRING_RELEASE_DELAY,{n}\r\n"),
    (lambda n: f"AT+CPSMS=1,,,{n % 256:08b},{n % 32:08b}", "AT+CPSMS?",
     lambda n: f"\r\n+CPSMS:1,,,{n % 256:08b},{n % 32:08b}\r\n"),
    (lambda n: f'AT+NPTWEDRXS=1,5,"{n % 16:04b}","{9 + n % 7:04b}"', "AT+NPTWEDRXS?",
     lambda n: f'"{n % 16:04b}","{9 + n % 7:04b}"'),
    (lambda n: f"AT+NITZ={n % 2}", "AT+NITZ?", lambda n: f"\r\n+NITZ:{n % 2}\r\n"),
    (lambda n: f"AT+QLAFOTAIND={n % 2}", "AT+QLAFOTAIND?", lambda n: f"\r\n+QLAFOTAIND:{n % 2}\r\n"),
]


def ready(process):
    process.control.subscribe("boot")
    process.control.event("boot", phase="ready")
    return process


def test_power_cut_after_each_ok(start, tmp_path):
    """SIGKILL right after the OK, 100 times, all saved settings in turn; then each is what was last set."""
    state = tmp_path / "state"
    last = {}
    for n in range(100):
        # AT+QLAREGSWT alternates only when its own rounds do.
        row = n % len(SAVED)
        value = n // len(SAVED)
        process = ready(start("--state", state))
        # Not ok(): a REGISTERNOTIFY may come before the answer.
        assert process.tty.command(SAVED[row][0](value)).endswith("\r\nOK\r\n")
        process.kill()
        last[row] = value
        if row == len(SAVED) - 1 or n == 99:
            process = ready(start("--state", state))
            for other, was in last.items():
                _, ask, wanted, *key = SAVED[other]
                assert wanted(was) in process.tty.command(ask), f"round {n}: {ask}"
            process.kill()
            for other, was in last.items():
                for name in SAVED[other][3:]:
                    assert psk_of(state, name) == SECRET.format(0xABCD0000 + was)


def test_power_cut_keeps_a_deletion(start, tmp_path):
    process = ready(start("--state", tmp_path / "state"))
    process.tty.ok('AT+QLASERVERIP="BS","10.0.0.1",5783')
    process.tty.ok('AT+QLASERVERIP="LWM2M","10.0.0.2",5683')
    process.tty.ok('AT+QLASERVERIP="DEL","10.0.0.1"')
    process.kill()
    process = ready(start("--state", tmp_path / "state"))
    assert process.tty.command("AT+QLASERVERIP?") == "\r\n+QLASERVERIP:\r\nLWM2M,10.0.0.2,5683\r\n\r\nOK\r\n"


def test_unsaved_settings_are_not(start, tmp_path):
    process = ready(start("--state", tmp_path / "state"))
    process.tty.ok("AT+CMEE=1")
    process.kill()
    process = ready(start("--state", tmp_path / "state"))
    assert process.tty.command("AT+CMEE?") == "\r\n+CMEE:0\r\n\r\nOK\r\n"


def test_fresh_leaves_nothing(start, tmp_path):
    process = ready(start("--fresh", runtime=tmp_path / "run"))
    process.tty.ok('AT+QCFG="LWM2M/DeviceType","31301"')
    process.tty.close()
    assert process.stop() == 0
    assert not list((tmp_path / "run").rglob("*.db*"))


@pytest.mark.parametrize("damage", ["garbage", "truncated", "empty-with-wal", "other-program"])
def test_damaged_store_is_set_aside(start, tmp_path, damage):
    state = tmp_path / "state"
    process = ready(start("--state", state))
    process.tty.ok('AT+QCFG="LWM2M/DeviceType","31301"')
    process.tty.close()
    assert process.stop() == 0
    store = state / "settings.db"
    whole = store.read_bytes()
    if damage == "garbage":
        store.write_bytes(b"\x00garbage" * 500)
    elif damage == "truncated":
        store.write_bytes(whole[:len(whole) // 2 + 100])
    elif damage == "empty-with-wal":
        store.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    else:
        store.unlink()
        with contextlib.closing(sqlite3.connect(store)) as db:
            db.execute("CREATE TABLE other(x)")
    broken = store.read_bytes()

    # Defaults in place of saved settings are said at every level of the log.
    process = ready(start("--state", state, "--log-level", "error"))
    assert str(store) in process.stderr() and "default" in process.stderr(), process.stderr()
    assert process.tty.command('AT+QCFG="LWM2M/DeviceType"') == '\r\n+QCFG: "LWM2M/DeviceType",\r\n\r\nOK\r\n'
    kept = [path for path in state.iterdir() if path.is_file() and path.read_bytes() == broken]
    assert kept, "the damaged file is not kept"
    # And the new store works.
    process.tty.ok('AT+QCFG="LWM2M/DeviceType","31302"')
    process.kill()
    process = ready(start("--state", state))
    assert "31302" in process.tty.command('AT+QCFG="LWM2M/DeviceType"')


def test_presets(start):
    process = ready(start("--fresh", "--nv", "lwm2m.host=10.1.2.3", "--nv", "lwm2m.port=5690", "--nv", "lwm2m.lifetime=300"))
    assert "\r\nLWM2M,10.1.2.3,5690\r\n" in process.tty.command("AT+QLASERVERIP?")
