"""The same day twice: in stepped time the same version, seed and input give the same events and the same bytes on the UART."""

import json
import random
import re
import socket
import time

import pytest

import rig
import sessions

REQUEST = re.compile(rb'\+QLA(READ|WRITE): (\d+),"([0-9A-F]+)"')
FINAL = re.compile(rb"\r\n(OK|ERROR|\+CME ERROR: \d+|REBOOTING)\r\n")
BOOTSTRAP = ["--nv", "bs.host=112.13.96.205", "--nv"]
WAYS = {
    "plain": [*BOOTSTRAP, "bs.port=5783"],
    "hardware": ["--profile", "hardware", *BOOTSTRAP, "bs.port=5783"],
    "dtls": [*BOOTSTRAP, "bs.port=5684", "--nv", "bs.security=1", "--nv", "bs.psk-id=0", "--nv", f"bs.psk={sessions.PSK}"],
}
DAY = 86400


class Host:
    """The MCU and the tester: what they do depends on their own dice and on what they read, never on the machine's time."""

    def __init__(self, process, dice, packages):
        self.tty, self.control, self.dice = process.tty, process.control, random.Random(dice)
        self.packages = packages
        self.answered = 0
        self.done = {}
        self.versions = 0
        port = self.port()
        self.taken, self.unseen = port["rx-bytes"], port["tx-bytes"]

    def port(self):
        return self.control.execute("query-status")["tty"]

    def pass_time(self, seconds):
        """Everything that the module says meanwhile is read at its end, not sooner and not later."""
        self.control.execute("clock-step", ms=round(seconds * 1000))
        said = self.port()["tx-bytes"] - self.unseen
        while len(self.tty.seen) < said:
            assert self.tty._more(time.monotonic() + rig.DEADLINE)

    def step(self, seconds):
        """Time passes; the host looks after 3 s, so that it answers requests in time, and at the end."""
        for part in (min(seconds, 3), seconds - min(seconds, 3)):
            self.pass_time(part)
            while match := REQUEST.search(self.tty.seen, self.answered):
                self.answered = match.end()
                what, msgid, token = (group.decode() for group in match.groups())
                self.say(f"AT+QLASENDRSP={msgid},{token},{1 if what == 'READ' else 2},0")

    def say(self, line):
        """A command; the line has arrived before time passes, and it does until there is an answer."""
        heard = len(self.tty.seen)
        self.tty.send(line + "\r")
        self.taken += len(line) + 1
        until = time.monotonic() + rig.DEADLINE
        while self.port()["rx-bytes"] < self.taken:
            assert time.monotonic() < until
        self.pass_time(0)
        for _ in range(200):
            if FINAL.search(self.tty.seen, heard):
                break
            self.pass_time(0.05)

    def ready(self):
        return self.control.execute("query-status")["ready"]

    def ask(self, command, **arguments):
        """A request of the platform, whose answer may need time to pass: nobody waits for it."""
        self.control.number += 1
        order = {"execute": command, "id": self.control.number, "arguments": arguments}
        self.control.socket.sendall(json.dumps(order).encode() + b"\n")
        self.control.execute("clock-step", ms=0)

    # What may happen.

    def uplink(self):
        if self.ready():
            mode = self.dice.choice(["0x0000", "0x0001", "0x0010", "0x0100", "0x0101"])
            text = "".join(self.dice.choices("0123456789abcdef", k=self.dice.randint(1, 200)))
            self.say(f'AT+QLASENDDATA={mode},{len(text)},"{text}"')

    def query(self):
        if self.ready():
            self.say(self.dice.choice(["AT+QLASTATUS?", "AT+QLADATASTATUS?", "AT+QLADTLSSTAT?", "AT+CSQ", "ATI"]))

    def read_host(self):
        self.ask("read", path="/19/1/0")

    def write_host(self):
        self.ask("write", path="/19/1/0", hex="6F6E" * self.dice.randint(1, 100), format="opaque")

    def read_device(self):
        self.ask("read", path=self.dice.choice(["/3/0", "/3/0/3", "/4/0", "/1/0/1", "/3/0/13", "/99"]))

    def observe(self):
        self.ask("observe", path=self.dice.choice(["/3/0/9", "/19/0/0", "/3/0/7", "/4/0"]))

    def lifetime(self):
        self.ask("write", path="/1/0/1", value=str(self.dice.choice([3600, 7200, 86400])))

    def update(self):
        self.ask("execute", path="/1/0/8")

    def battery(self):
        self.control.execute("battery", level=self.dice.randint(0, 100), mv=self.dice.randint(3000, 4000))

    def coverage(self):
        self.control.execute("net", coverage=False)
        self.step(self.dice.uniform(1, 400))
        self.control.execute("net", coverage=True)

    def cell(self):
        self.control.execute("radio", cell=f"ci=318886E rsrp={self.dice.randint(-1350, -600)}")

    def saving(self):
        if self.ready():
            self.say(f"AT+CPSMS={self.dice.randint(0, 1)}")

    def air(self):
        self.control.execute("net", loss=self.dice.choice([0, 5, 20]), latency=self.dice.choice([0, 150, 1200]))

    def rebind(self):
        self.control.execute("net", rebind=True)

    def reset_dtls(self):
        if self.ready():
            self.say("AT+QLARESETDTLS")

    def register(self):
        if self.ready():
            self.say("AT+QLASREGIND=%d" % self.dice.randint(0, 1))
            self.step(self.dice.uniform(1, 300))
            self.say("AT+QLASREGIND=0")

    def radio(self):
        if self.ready():
            self.say("AT+CFUN=0")
            self.step(self.dice.uniform(1, 30))
            self.say("AT+CFUN=1")

    def reboot(self):
        if self.ready():
            self.say("AT+NRB")

    def reset(self):
        self.control.execute("power", state="reset")

    def hang(self):
        if self.ready():
            self.control.execute("hang", what=self.dice.choice(["protocol", "application", "chip"]))

    def cut(self):
        self.control.execute("power", state="off")
        self.step(self.dice.uniform(1, 100))
        self.control.execute("power", state="on")

    def fault(self):
        self.control.execute("fault", spec=self.dice.choice(["none", "register=4.03*1", "data=silent*2", "update=4.04*1",
                                                             "data=reset*1", "bootstrap=5.03*1"]))

    def card(self):
        self.control.execute("sim", imsi=f"46004{self.dice.randrange(10 ** 10):010}")

    def firmware(self):
        self.versions += 1
        name = f"fw{self.versions}"
        self.control.execute("firmware-add", name=name, version=f"BC28JAR01A{20 + self.versions}", size=4000)
        self.ask("observe", path="/5/0/3")
        self.step(5)
        self.ask("write", path="/5/0/1", value=f"{self.packages}/fw/{name}")
        self.step(120)
        self.ask("execute", path="/5/0/2")
        self.step(60)

    COMMON = ["uplink", "query", "read_host", "write_host", "read_device"]
    NOW_AND_THEN = ["observe", "lifetime", "update", "battery", "coverage", "air", "cell", "saving", "rebind", "reset_dtls",
                    "register", "radio", "fault"]
    RARELY = ["reboot", "reset", "hang", "cut", "card", "firmware"]

    def live(self, actions):
        for n in range(actions):
            kind = self.dice.choices([self.COMMON, self.NOW_AND_THEN, self.RARELY], [60, 32, 8])[0]
            # Each at least once, whatever the dice say.
            every = self.NOW_AND_THEN + self.RARELY
            what = every[n // 12] if n % 12 == 0 and n // 12 < len(every) else self.dice.choice(kind)
            self.done[what] = self.done.get(what, 0) + 1
            getattr(self, what)()
            self.step(self.dice.uniform(0.5, 2 * DAY / actions))


def platform(seed, transcript, *options):
    """Each time on other ports: those that the system has free."""
    return ["--fresh", "--seed", seed, "--clock", "step", "--platform", "--transcript", transcript, *options]


def live_a_day(start, tmp_path, way, seed, run):
    transcript = tmp_path / f"transcript{run}"
    process = start(*platform(seed, transcript, *WAYS[way]))
    at = process.control.execute("query-platform")
    host = Host(process, 1, "coap://127.0.0.1:5683" if way != "dtls" else "coaps://127.0.0.1:5684")
    host.step(30)
    host.live(300)
    heard = process.tty.seen
    assert process.control.execute("query-status")["clock"]["time"] > 0.9 * DAY
    process.tty.close()
    assert process.stop() == 0
    return heard, transcript.read_bytes().splitlines(), host.done, {at["plain"], at["dtls"]}


def twice(live):
    """Two runs with the same input, on different ports."""
    days = [live(run) for run in range(2)]
    while days[0][-1] & days[1][-1]:
        days[1] = live(len(days) + 1)
    return days


def same(first, second):
    """Says where two lists part."""
    for n, (a, b) in enumerate(zip(first, second)):
        assert a == b, (n, first[n - 3:n + 2], second[n - 3:n + 2])
    assert len(first) == len(second)


@pytest.mark.parametrize("way", WAYS)
def test_the_same_day_twice(start, tmp_path, way):
    days = twice(lambda run: live_a_day(start, tmp_path, way, 7000, f"{way}-{run}"))
    same(days[0][1], days[1][1])
    assert days[0][0] == days[1][0]
    # A day on which something happened.
    heard, events, done, _ = days[0]
    assert len(done) == len(Host.COMMON + Host.NOW_AND_THEN + Host.RARELY), done
    for line in (b"+QLAEVTIND:0", b"+QLAEVTIND:1", b"+QLAEVTIND:2", b"+QLAEVTIND:4", b"+QLADATASTATUS:4", b"+QLAREAD: ",
                 b"+QLAWRITE: ", b"FIRMWARE UPDATE OVER", b"REBOOT_CAUSE_APPLICATION_AT"):
        assert line in heard, line
    assert len(events) > 2000


def live_with_sockets(start, tmp_path, run):
    """The module's own datagrams go to the platform, whose events tell who they came from."""
    transcript = tmp_path / f"sockets-{run}"
    process = start(*platform(7100, transcript, *WAYS["plain"]))
    at = process.control.execute("query-platform")
    host = Host(process, 1, "")
    host.step(30)
    for n in range(20):
        host.say("AT+NSOCR=DGRAM,17,0,1")
        host.say(f"AT+NSOST=1,192.0.2.1,5683,4,4001{n:04X}")
        host.step(1)
        host.say("AT+NSORF=1,512")
        host.uplink()
        host.say("AT+NPING=127.0.0.1")
        host.say("AT+NSOCL=1")
        host.step(40)
    heard = process.tty.seen
    process.tty.close()
    assert process.stop() == 0
    return heard, transcript.read_bytes().splitlines(), {at["plain"], at["dtls"]}


def test_the_same_sockets_twice(start, tmp_path):
    days = twice(lambda run: live_with_sockets(start, tmp_path, run))
    same(days[0][1], days[1][1])
    assert days[0][0] == days[1][0]
    assert days[0][0].count(b"1,192.0.2.1,5683,4,") == 20


def test_another_seed_is_another_day(start, tmp_path):
    one, other = (live_a_day(start, tmp_path, "plain", seed, seed) for seed in (7, 8))
    tokens = [set(re.findall(rb'\+QLAREAD: \d+,"([0-9A-F]+)"', day[0])) for day in (one, other)]
    assert tokens[0] and tokens[1] and not tokens[0] & tokens[1]


def first_message(start, server, *options):
    """The first datagram of a module in real time to a server: source, message id and token."""
    process = start("--fresh", "--nv", "bs.host=127.0.0.1", "--nv", f"bs.port={server.getsockname()[1]}", *options)
    message, place = server.recvfrom(2048)
    drawn = process.control.execute("query-status")["seed"]
    process.kill()
    return place, message[2:4], message[4:4 + (message[0] & 15)], drawn


@pytest.fixture
def server():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.bind(("127.0.0.1", 0))
        one.settimeout(rig.DEADLINE)
        yield one


def test_without_a_seed_nothing_can_be_guessed(start, server):
    """Two runs have neither ids nor tokens nor ports in common: for a server they aren't duplicates (RFC 7252 4.5)."""
    runs = [first_message(start, server) for _ in range(8)]
    for values in zip(*runs):
        assert len(set(values)) > 6, values
    assert len({run[2] for run in runs}) == len({run[3] for run in runs}) == 8


def test_a_seed_fixes_everything_in_real_time_too(start, server):
    """But the source port, which is the system's: nothing that the module says depends on it."""
    runs = [first_message(start, server, "--seed", 1000) for _ in range(2)]
    assert runs[0][1:] == runs[1][1:] and runs[0][3] == "1000"


def test_a_drawn_seed_repeats_the_run(start, tmp_path):
    """It is the first thing that log and transcript say, and what it takes to have the run once more."""
    runs = []
    for options in ([], None):
        transcript = tmp_path / f"transcript{len(runs)}"
        options = ["--seed", drawn] if options is None else options
        process = start("--fresh", "--clock", "step", "--platform=plain", "--nv", "bs.host=112.13.96.205", "--transcript",
                        transcript, *options, tty=False)
        process.control.execute("clock-step", seconds=30)
        drawn = process.control.execute("query-status")["seed"]
        assert process.stop() == 0
        runs.append([json.loads(line) for line in transcript.read_text().splitlines()])
        errors = process.stderr()
    assert runs[0][0]["data"] == {"level": "info", "text": f"seed {drawn}"}
    assert "seed" not in errors  # nobody had to draw one
    tokens = [[(e["data"]["mid"], e["data"].get("token")) for e in run if e["event"] == "coap" and e["source"] == "bc28"]
              for run in runs]
    assert len(tokens[0]) > 4 and tokens[0] == tokens[1]


def test_andlinkd_draws_one_too(start):
    seeds = set()
    for _ in range(2):
        process = start(program="andlinkd")
        process.stop()
        seeds.add(re.search(r"platform: info: seed (\d+)\n", process.stderr()).group(1))
    assert len(seeds) == 2
