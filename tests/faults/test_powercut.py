"""The power fails: what was not synced is lost or torn, and everything that was acknowledged is there."""

import os
import random
import signal
import subprocess
import threading
from pathlib import Path

import pytest
from harness import Server
from load import check, lost, new_community, start_writers

CUTS = int(os.environ.get("LYCEUM_POWER_CUTS", "8"))
WRITERS = 6
SEED = int(os.environ.get("SEED", random.SystemRandom().randrange(1 << 30)))
SOURCE = Path(__file__).with_name("powercut.cpp")


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """The shared object that forgets what was not synced."""
    out = tmp_path_factory.mktemp("powercut") / "powercut.so"
    subprocess.run(["c++", "-std=c++20", "-O1", "-shared", "-fPIC", "-o", out, SOURCE], check=True)
    return out


class FragileServer(Server):
    """A server whose disk keeps only what was synced, once the power is cut."""

    def __init__(self, library):
        self.library, self.cut = library, None
        super().__init__()

    def start(self):
        if self.cut is None:
            return super().start()
        names = {"LD_PRELOAD": str(self.library), "POWERCUT_DIR": str(self.directory), **self.cut}
        os.environ.update(names)
        try:
            super().start()
        finally:
            for name in names:
                del os.environ[name]

    def cut_power(self):
        self.process.send_signal(signal.SIGUSR2)
        assert self.process.wait(30) == 137
        self.log.close()


def cut_under_load(server, owner, place, dice, **cut):
    """One cut while everybody writes; the writers."""
    server.stop()
    server.cut = {f"POWERCUT_{name.upper()}": str(value) for name, value in cut.items()}
    server.start()
    writers = start_writers(server, owner, place, WRITERS)
    threading.Event().wait(dice.uniform(0.1, 0.8))
    server.cut_power()
    for writer in writers:
        writer.join()
    server.cut = None
    server.start()
    return writers


def test_a_power_cut_loses_nothing_acknowledged(library):
    dice = random.Random(SEED)
    print(f"SEED={SEED}")
    acknowledged = 0
    with FragileServer(library) as server:
        owner = server.set_up()
        place = new_community(owner)
        for number in range(CUTS):
            writers = cut_under_load(server, owner, place, dice, seed=dice.randrange(1 << 30) * 2 + number % 2)
            acknowledged += sum(writer.acknowledged for writer in writers)
            assert lost(owner, writers) == [], f"SEED={SEED} cut {number}"
        server.stop()
        check(server)
    assert acknowledged > 0


def test_a_disk_that_only_says_that_it_has_synced_does_lose_some(library):
    """Without this the test above might be blind: it is what `synchronous = OFF` would do."""
    dice = random.Random(SEED)
    with FragileServer(library) as server:
        owner = server.set_up()
        place = new_community(owner)
        for _ in range(5):
            writers = cut_under_load(server, owner, place, dice, seed=0, lies_after=40)
            if lost(owner, writers):
                return
    pytest.fail(f"SEED={SEED}: nothing was lost in 5 cuts of a disk that does not sync")
