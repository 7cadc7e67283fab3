"""andlinkd against clients made of Leshan's libraries: bootstrap, registration, device management, updates."""

import os
import zlib

import leshan
import pytest
import rig


@pytest.fixture(scope="session")
def platform(tmp_path_factory):
    """An andlinkd for all of them: it tells them apart by their names."""
    process = rig.Process("andlinkd", ["--set", "read-after-register=none"], tmp_path_factory.mktemp("platform"), ["control"])
    process.control = rig.Control(process.places["control"])
    process.control.subscribe("platform")
    yield process
    process.control.close()
    assert process.stop() == 0, process.stderr()


class Client:
    """A client that has been bootstrapped and is registered."""

    def __init__(self, peer, platform, name, mode, own=0):
        self.peer, self.control, self.name = peer, platform.control, name
        uri = self.control.execute("query-platform")[mode]
        peer.order("start", client=name, uri=uri, own=own, **({"key": leshan.KEY} if mode == "dtls" else {}))
        self.event("bootstrapped")
        assert self.event("registered")["server"] == uri
        self.news("registered", security=mode)

    def event(self, name, **data):
        return self.peer.event(name, client=self.name, **data)

    def news(self, what, **data):
        return self.control.event("platform", what=what, endpoint=self.name, **data)["data"]

    def ask(self, command, path, **more):
        return self.control.execute(command, client=self.name, path=path, **more)

    def set(self, value):
        """What the sensor, /3303/0/5700, shows from now on."""
        self.peer.order("set", client=self.name, value=value)
        self.event("set")

    def stop(self):
        self.peer.order("stop", client=self.name)
        self.news("deregistered")


@pytest.fixture(scope="module")
def client(find, where, platform):
    made = Client(find(where[0], "Client"), platform, f"client-{where[0]}-{where[1]}", where[1])
    yield made
    made.stop()


@pytest.mark.parametrize("own", [0, 1, 7])
def test_bootstrap_spares_the_clients_own_account(find, where, platform, own):
    """Wherever it is: it outlives DELETE /0, and what is written goes to a free instance (OMA TS 5.2.7.5)."""
    fresh = Client(find(where[0], "Client"), platform, f"own-{own}-{where[0]}-{where[1]}", where[1], own)
    fresh.stop()


def test_registration(client, where):
    about = next(c for c in client.control.execute("clients")["clients"] if c["endpoint"] == client.name)
    assert about["security"] == where[1]
    assert {"/1/0", "/3/0", "/5/0", "/3303/0"} <= {link["path"] for link in about["links"]}


def test_read(client):
    for accept in ({}, {"accept": "tlv"}, {"accept": "text"}, {"accept": "json"}):
        assert client.ask("read", "/3/0/0", **accept)["code"] == "2.05"
    assert client.ask("read", "/3/0/0", accept="text")["value"] == "Leshan"
    assert client.ask("read", "/3/0", accept="tlv")["value"]["0"] == "Leshan"
    assert client.ask("read", "/99/0/0")["code"] == "4.04"


def test_floats_are_floats(client):
    assert client.ask("read", "/3303/0/5700", accept="text")["value"] == 21.5
    assert client.ask("read", "/3303/0/5700", accept="tlv")["value"] == {"5700": 21.5}
    assert client.ask("read", "/3303/0", accept="tlv")["value"] == {"5700": 21.5}


def test_write(client):
    for format, value in (("text", "+02"), ("tlv", "+03"), ("json", "+04")):
        assert client.ask("write", "/3/0/14", value=value, format=format)["code"] == "2.04"
        assert client.ask("read", "/3/0/14", accept="text")["text"] == value
    assert client.ask("write", "/3/0/0", value="x")["code"] == "4.05"


def test_execute(client):
    assert client.ask("execute", "/3/0/4")["code"] == "2.04"
    client.event("executed", path="/3/0/4")
    assert client.ask("execute", "/3/0/0")["code"] == "4.05"


def test_discover(client):
    links = {link["path"] for link in client.ask("discover", "/3")["value"]}
    assert {"/3", "/3/0", "/3/0/0"} <= links


def test_attributes(client, where):
    """1.5 has none, and says so by 5.00."""
    code = {"1.5": "5.00", "2.0": "2.04"}[where[0]]
    assert client.ask("write-attributes", "/3303/0/5700", attributes="pmin=1&pmax=60")["code"] == code


def test_observe_and_cancel(client):
    assert client.ask("observe", "/3303/0/5700", accept="tlv")["observe"] >= 0
    client.set(22.5)
    seq = client.news("notify", path="/3303/0/5700")["seq"]
    (data,) = client.control.execute("data", client=client.name, since=seq - 1)["data"]
    assert data["value"] == {"5700": 22.5}
    assert client.ask("cancel", "/3303/0/5700")["code"] == "2.05"
    client.set(21.5)
    # What would have been notified would have come before this answer.
    assert client.ask("read", "/3303/0/5700", accept="text")["value"] == 21.5
    assert client.control.execute("data", client=client.name, since=seq)["data"] == []


def test_update(client):
    client.peer.order("update", client=client.name)
    client.event("updated")
    client.news("updated")


@pytest.mark.parametrize("way", ["pull", "push"])
def test_firmware(client, way, tmp_path):
    """The package, then Execute as soon as the client says that it has it."""
    image = os.urandom(20001)
    (tmp_path / "image").write_bytes(image)
    client.control.execute("firmware-add", name="image", file=str(tmp_path / "image"))
    answer = client.control.execute(f"firmware-{way}", client=client.name, name="image", execute=True)
    assert answer["code"] == "2.04"
    client.event("package", size=len(image), crc=zlib.crc32(image))
    client.event("executed", path="/5/0/2")
    assert client.ask("read", "/5/0/3", accept="text")["value"] == 0
    assert client.ask("read", "/5/0/5", accept="text")["value"] == 1


def test_firmware_that_isnt_there(client, where):
    uri = client.control.execute("query-platform")[where[1]]
    client.control.execute("firmware-add", name="image", version="X", size=10)
    assert client.ask("observe", "/5/0/3", accept="text")["code"] == "2.05"
    answer = client.control.execute("firmware-pull", client=client.name, name="image", uri=f"{uri}/fw/none")
    assert answer["code"] == "2.04"
    client.news("notify", path="/5/0/3", payload=b"0".hex())
    assert client.ask("read", "/5/0/5", accept="text")["value"] == 7
    assert client.ask("execute", "/5/0/2")["code"] == "4.05"
    assert client.ask("cancel", "/5/0/3")["code"] == "2.05"
