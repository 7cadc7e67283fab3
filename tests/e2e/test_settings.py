"""Saved settings: durable before their OK, whatever happens right after it; a damaged store is set aside, loudly."""

import contextlib
import pathlib
import sqlite3

import pytest


def key(n):
    return f"{0xABCD0000 + n:032X}"


def pin(n):
    """PIN1 and PIN2 after n changes; those that the card is bought with come first."""
    return ("1234", "5678") if n == 0 else (f"{2000 + n}", f"{6000 + n}")


def apdu(instruction, *pins):
    """AT+CSIM with a command about PIN2 (TS 102 221 11.1.9 to 11.1.13)."""
    data = "".join(text.encode().ljust(8, b"\xff").hex() for text in pins).upper()
    return f"AT+CSIM={10 + len(data)},00{instruction}0081{len(data) // 2:02X}{data}"


def function(name, key, *values):
    """A function of AT+NCONFIG with two values, as it says them: one that isn't the default, then another."""
    shown = dict(zip(("FALSE", "TRUE", "PCO", "EPCO"), "0101"))
    return lambda n: (["AT+CFUN=0", f"AT+NCONFIG={name},{values[n]}"],
                      {f"nconfig.{key}" if key != "autoconnect" else key: shown.get(values[n], values[n])})


def order(process, line):
    # Not ok(): a REGISTERNOTIFY may come before the answer.
    assert process.tty.command(line).endswith("\r\nOK\r\n"), line


def rate(baud, sync):
    """Saved when the host talks at the new rate, which begins behind the OK."""
    def change(process):
        order(process, f"AT+NATSPEED={baud},30,1,{sync}")
        while f"+NATSPEED:{baud},{sync}," not in process.tty.command("AT+NATSPEED?"):
            pass
    return change


def card(**what):
    return lambda process: process.control.execute("sim", **what)


# Every saved setting that can be changed from outside: how it is in round n, 0 or 1, and the settings as they have to
# be then. What is done is a line, or several of which the last one saves.
SAVED = [
    lambda n: (f'AT+QLASERVERIP="BS","10.{n}.3.4",{1000 + n}', {"bs.host": f"10.{n}.3.4", "bs.port": f"{1000 + n}"}),
    lambda n: (f"AT+NCDP=10.{n}.3.5,{1100 + n}",
               {"lwm2m.host": f"10.{n}.3.5", "lwm2m.port": f"{1100 + n}", "lwm2m.family": "1"}),
    lambda n: (f'AT+QLASERVERIP="LWM2M","10.{n}.3.6",{1200 + n}',
               {"lwm2m.host": f"10.{n}.3.6", "lwm2m.port": f"{1200 + n}", "lwm2m.family": "0"}),
    lambda n: (f"AT+QLABSSECSWT=1,{1 - n}", {"bs.security": "1", "bs.nat": f"{1 - n}"}),
    lambda n: ("AT+QLABSSECSWT=0", {"bs.security": "0", "bs.nat": "0"}),
    lambda n: (f"AT+QLASECSWT=1,{1 - n}", {"lwm2m.security": "1", "lwm2m.nat": f"{1 - n}"}),
    lambda n: ("AT+QSECSWT=2", {"lwm2m.security": "2", "lwm2m.nat": "0"}),
    lambda n: (f"AT+QLASETBSPSK=86772403000{n:04},{key(n)}", {"bs.psk-id": f"86772403000{n:04}", "bs.psk": key(n)}),
    lambda n: (f"AT+QLASETPSK=86772403001{n:04},{key(9 + n)}",
               {"lwm2m.psk-id": f"86772403001{n:04}", "lwm2m.psk": key(9 + n)}),
    lambda n: (f'AT+QCFG="LWM2M/DeviceType","{31000 + n}"', {"lwm2m.device-type": f"{31000 + n}"}),
    lambda n: (f'AT+QCFG="LWM2M/Lifetime",{1000 + n}', {"lwm2m.lifetime": f"{1000 + n}"}),
    lambda n: (f'AT+QCFG="LWM2M/EndpointName","name-{n}"', {"lwm2m.endpoint": f"name-{n}"}),
    lambda n: (f'AT+QCFG="LWM2M/BindingMode",{2 - n}', {"lwm2m.binding": f"{2 - n}"}),
    lambda n: (f"AT+QBOOTSTRAPHOLDOFF={100 + n}", {"bs.hold-off": f"{100 + n}"}),
    lambda n: (f"AT+QLAREGSWT={n}", {"lwm2m.registration-mode": f"{n}"}),
    lambda n: (f"AT+QLAFOTAIND={1 - n}", {"fota.mode": f"{1 - n}"}),
    lambda n: (["AT+NFWUPD=0", f"AT+NFWUPD=1,0,{2 + n},{'AA' * (2 + n)},{'AA' * n or '00'}"],
               {"firmware.local": f"1 1 {2 + n}"}),
    lambda n: (f"AT+CSCA={'+' * n}8613{n}", {"sms.centre": f"{'+' * n}8613{n}", "sms.centre-type": ("129", "145")[n]}),
    lambda n: ("AT+CSCA=86139,160", {"sms.centre": "86139", "sms.centre-type": "160"}),
    lambda n: (f"AT+NLOGLEVEL=PROTOCOL,{('ERROR', 'NONE')[n]}", {"log.protocol": f"{3 + n}"}),
    lambda n: (f"AT+NLOGLEVEL=APPLICATION,{('ERROR', 'NONE')[n]}", {"log.application": f"{3 + n}"}),
    lambda n: (f"AT+NLOGLEVEL=SECURITY,{('ERROR', 'NONE')[n]}", {"log.security": f"{3 + n}"}),
    lambda n: (f"AT+QLEDMODE={1 - n}", {"led": f"{1 - n}"}),
    lambda n: (rate((57600, 4800)[n], n), {"uart.baud": ("57600", "4800")[n], "uart.sync": f"{n}"}),
    lambda n: (f"AT+NITZ={n}", {"nitz": f"{n}"}),
    lambda n: (f'AT+CGDCONT=5,"IP","apn{n}"', {"pdp.contexts": f"5,0,0,0,0,apn{n};"}),
    lambda n: (f'AT+CGAUTH=5,2,"user{n}","word{n}"',
               {"pdp.auth": f"5,2,{f'user{n}'.encode().hex().upper()},{f'word{n}'.encode().hex().upper()};"}),
    lambda n: (f"AT+CIPCA=3,{1 - n}", {"pdp.attach-without-pdn": f"{1 - n}"}),
    lambda n: (["AT+CFUN=0", f"AT+NCPCDPR=0,{n}"], {"pdp.dns-ipv4": f"{n}"}),
    lambda n: (["AT+CFUN=0", f"AT+NCPCDPR=1,{n}"], {"pdp.dns-ipv6": f"{n}"}),
    lambda n: (f"AT+CPSMS={1 - n},,,{n + 2:08b},{n + 3:08b}",
               {"psm.mode": f"{1 - n}", "psm.tau": f"{n + 2:08b}", "psm.active": f"{n + 3:08b}"}),
    lambda n: (f'AT+NPTWEDRXS={2 - n},5,"{n + 1:04b}","{n + 10:04b}"',
               {"edrx.mode": ("3", "1")[n], "edrx.ptw": f"{n + 1:04b}", "edrx.value": f"{n + 10:04b}"}),
    lambda n: (["AT+CFUN=0", f"AT+NBAND={('5,8', '8,5')[n]}"], {"bands": ("5,8", "8,5")[n]}),
    lambda n: (["AT+CFUN=0", f"AT+NPOWERCLASS=5,{5 - 2 * n}"], {"power-classes": f"3,3,{5 - 2 * n},3,3,3"}),
    lambda n: (["AT+CFUN=1", f"AT+NPIN=2,{pin(n)[0]}"], {"sim.lock": "1", "sim.iccid": ICCID}),
    lambda n: (["AT+CFUN=1", f"AT+NPIN=1,{pin(n)[0]},{pin(n + 1)[0]}"], {"sim.pin1": pin(n + 1)[0]}),
    lambda n: (["AT+CFUN=1", "AT+NPIN=0,0000"], {"sim.pin1-left": "2"}),
    lambda n: (["AT+CFUN=1", "AT+NPIN=4,00000000,1111"], {"sim.puk1-left": f"{9 - n}"}),
    lambda n: (["AT+CFUN=1", f"AT+NPIN=3,{pin(n + 1)[0]}"], {"sim.lock": "0", "sim.pin1-left": "3"}),
    lambda n: (["AT+CFUN=1", apdu("24", pin(n)[1], pin(n + 1)[1])], {"sim.pin2": pin(n + 1)[1], "sim.pin2-left": "3"}),
    lambda n: (["AT+CFUN=1", apdu("20", "0000")], {"sim.pin2-left": "2"}),
    lambda n: (["AT+CFUN=1", apdu("2C", "00000000", "1111")], {"sim.puk2-left": f"{9 - n}"}),
    lambda n: (["AT+CFUN=1", f"AT+CRSM=214,28539,0,0,3,64F00{n}"], {"sim.files": f"FPLMN=64F00{n}FFFFFFFFFFFFFFFFFF;"}),
    lambda n: (card(imsi=f"46004000000000{n}"), {"sim.imsi": f"46004000000000{n}"}),
    lambda n: (card(card="remove"), {"sim.present": "0"}),
    lambda n: (card(card="insert"), {"sim.present": "1"}),
    function("CR_0354_0338_SCRAMBLING", "scrambling", "FALSE", "TRUE"),
    function("CR_0859_SI_AVOID", "si-avoid", "FALSE", "TRUE"),
    function("COMBINE_ATTACH", "combine-attach", "TRUE", "FALSE"),
    function("CELL_RESELECTION", "cell-reselection", "FALSE", "TRUE"),
    function("ENABLE_BIP", "bip", "TRUE", "FALSE"),
    function("MULTITONE", "multitone", "FALSE", "TRUE"),
    function("NAS_SIM_POWER_SAVING_ENABLE", "sim-power-saving", "FALSE", "TRUE"),
    function("BARRING_RELEASE_DELAY", "barring-delay", "1", "2"),
    function("RELEASE_VERSION", "release", "14", "13"),
    function("RPM", "rpm", "TRUE", "FALSE"),
    function("SYNC_TIME_PERIOD", "sync-time", "1", "2"),
    function("IPV6_GET_PREFIX_TIME", "ipv6-prefix-time", "1", "2"),
    function("NB_CATEGORY", "category", "1", "2"),
    function("RAI", "rai", "TRUE", "FALSE"),
    function("HEAD_COMPRESS", "head-compress", "TRUE", "FALSE"),
    function("RLF_UPDATE", "rlf-update", "FALSE", "TRUE"),
    function("CONNECTION_REESTABLISHMENT", "reestablishment", "TRUE", "FALSE"),
    function("TWO_HARQ", "two-harq", "TRUE", "FALSE"),
    function("PCO_IE_TYPE", "pco-type", "PCO", "EPCO"),
    function("T3324_T3412_EXT_CHANGE_REPORT", "psm-timer-report", "TRUE", "FALSE"),
    function("NON_IP_NO_SMS_ENABLE", "non-ip-no-sms", "TRUE", "FALSE"),
    function("SUPPORT_SMS", "support-sms", "FALSE", "TRUE"),
    function("HPPLMN_SEARCH_ENABLE", "hpplmn-search", "FALSE", "TRUE"),
    function("AUTOCONNECT", "autoconnect", "FALSE", "TRUE"),
]
ICCID = "89860411101871010225"
# Those that a network or a server changes, and where the power is cut on them.
ELSEWHERE = {
    "dns.cache": "test_names.py::test_cache_survives",
    "firmware.job": "test_firmware.py::test_twenty_power_cuts",
    "firmware.version": "test_nfwupd.py::test_power_cut_behind_each_segment",
}


def ready(process):
    process.control.subscribe("boot")
    process.control.event("boot", phase="ready")
    return process


def saved(process, state):
    """Kills the program. Its saved settings with their values; secret ones, never shown, as the store has them."""
    found = {s["key"]: s["value"] for s in process.control.execute("query-settings") if s["saved"]}
    process.kill()
    with contextlib.closing(sqlite3.connect(f"file:{state}/settings.db?mode=ro", uri=True)) as db:
        store = dict(db.execute("SELECT key, value FROM setting"))
    return {key: store[key] if value == "***" else value for key, value in found.items()}


def test_each_saved_setting_has_its_power_cut(start, tmp_path):
    known = saved(ready(start("--state", tmp_path / "state")), tmp_path / "state").keys()
    tried = {key for row in SAVED for key in row(0)[1]} | ELSEWHERE.keys()
    assert not known - tried, f"add {sorted(known - tried)} to SAVED of {__file__}: a command, and the value behind it"
    assert not tried - known, f"{sorted(tried - known)} in SAVED or ELSEWHERE of {__file__} is no saved setting"
    for key, place in ELSEWHERE.items():
        file, _, name = place.partition("::")
        text = (pathlib.Path(__file__).parent / file).read_text()
        body = text.partition(f"def {name}(")[2].partition("\ndef ")[0]
        assert ".kill()" in body, f"{key}: there is no {place} that kills the program"


def test_power_cut_after_each_ok(start, tmp_path):
    """SIGKILL right after the OK, all saved settings in turn, twice; each time all of them are what was last set."""
    state = tmp_path / "state"
    last = {}
    for n in (0, 1):
        for row in SAVED:
            process = ready(start("--state", state))
            what, values = row(n)
            if callable(what):
                what(process)
            else:
                for line in [what] if isinstance(what, str) else what:
                    order(process, line)
            process.kill()
            last |= values
        now = saved(ready(start("--state", state)), state)
        assert {key: now[key] for key in last} == last


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
    presets = ["--nv", "lwm2m.host=10.1.2.3", "--nv", "lwm2m.port=5690", "--nv", "lwm2m.lifetime=300"]
    process = ready(start("--fresh", *presets))
    assert "\r\nLWM2M,10.1.2.3,5690\r\n" in process.tty.command("AT+QLASERVERIP?")
