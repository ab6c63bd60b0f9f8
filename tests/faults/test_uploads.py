"""The server is killed again and again while uploads come in pieces: every offset that was told is there."""

import os
import random
import threading
import time

import pytest
from harness import Client, Server
from load import check
from tus import TUS, begin, half_a_piece, offset, png, send, settled

KILLS = int(os.environ.get("LYCEUM_KILLS", "6"))
SEED = int(os.environ.get("SEED", random.SystemRandom().randrange(1 << 30)))
LENGTH = 3 << 20


class Sender(threading.Thread):
    """Sends one upload in small pieces until the server is gone; remembers the offset that was told last."""

    def __init__(self, owner, address, content, number):
        super().__init__()
        self.client = Client(owner.port, owner.token, owner.user)
        self.address, self.content, self.number = address, content, number
        self.told = 0

    def run(self):
        dice = random.Random(SEED + self.number)
        try:
            at = self.told = offset(self.client, self.address)
            while at < len(self.content):
                piece = self.content[at : at + dice.randrange(1, 60_000)]
                answer = send(self.client, self.address, at, piece)
                if answer.status != 204:
                    return
                at = self.told = int(answer.headers["upload-offset"])
        except Exception:  # the server is gone, perhaps in the middle of an answer
            return


@pytest.fixture
def server():
    with Server() as running:
        running.owner = running.set_up()
        yield running


def test_every_offset_that_was_told_is_there_after_a_kill(server):
    print(f"SEED={SEED}")
    dice = random.Random(SEED)
    picture = png(800, 600)
    contents = [dice.randbytes(LENGTH) for _ in range(3)] + [picture + dice.randbytes(LENGTH)]
    addresses = [begin(server.owner, len(one), purpose=p) for one, p in zip(contents, ["video"] * 3 + ["post"])]
    incoming = server.directory / "blobs" / "incoming"
    told = [0] * len(contents)
    for kill in range(KILLS):
        senders = [Sender(server.owner, *one, 100 * kill + n) for n, one in enumerate(zip(addresses, contents))]
        for sender in senders:
            sender.start()
        time.sleep(dice.uniform(0.05, 0.4))
        server.kill()
        for sender in senders:
            sender.join()
        server.start()
        server.owner.connection = None
        for n, (sender, address, content) in enumerate(zip(senders, addresses, contents)):
            now, told[n] = offset(server.owner, address), max(told[n], sender.told)
            assert now >= told[n], f"SEED={SEED} kill {kill}: {told[n]} was told, and there is {now}"
            if now < len(content):
                assert (incoming / address.split("/")[-1]).read_bytes() == content[:now], f"SEED={SEED} kill {kill}"
    for address, content in zip(addresses, contents):
        at = offset(server.owner, address)
        if at < len(content):
            assert send(server.owner, address, at, content[at:]).status == 204
    assert [settled(server.owner, address)["status"] for address in addresses] == ["failed"] * 3 + ["ready"]
    server.stop()
    check(server)


def test_a_kill_between_the_last_byte_and_the_end_of_the_work(server):
    """Wherever it comes: in the end there is one picture, its blob and nothing else."""
    dice, content = random.Random(SEED), png(1500, 1200)
    for kill in range(KILLS):
        address = begin(server.owner, len(content))
        with half_a_piece(server, server.owner, address, 0, len(content), content):
            time.sleep(dice.uniform(0, 0.15))
            server.kill()
        server.start()
        server.owner.connection = None
        at = offset(server.owner, address)
        if at < len(content):
            assert send(server.owner, address, at, content[at:]).status == 204
        assert settled(server.owner, address)["status"] == "ready", f"SEED={SEED} kill {kill}"
        assert server.owner.send("DELETE", address, **TUS).status == 204
    assert server.owner.get("/files/quota").json["files"] == KILLS
    server.stop()
    check(server)
    left = [file.name for place in ("incoming", "scratch") for file in (server.directory / "blobs" / place).iterdir()]
    assert left == [], "a draft or a file of the work stays"
