"""The plug is pulled: `kill -9` under load, and everything that was acknowledged is there."""

import os
import random
import threading

from harness import Server, lyceum
from load import check, lost, new_community, start_writers

ROUNDS = int(os.environ.get("LYCEUM_KILL_ROUNDS", "12"))
WRITERS = 8
SEED = int(os.environ.get("SEED", random.SystemRandom().randrange(1 << 30)))


def test_kill_9_loses_nothing_acknowledged():
    dice = random.Random(SEED)
    print(f"SEED={SEED}")
    acknowledged = 0
    with Server() as server:
        owner = server.set_up()
        place = new_community(owner)
        for _ in range(ROUNDS):
            writers = start_writers(server, owner, place, WRITERS)
            threading.Event().wait(dice.uniform(0.02, 0.4))
            server.kill()
            for writer in writers:
                writer.join()
            server.start()
            acknowledged += sum(writer.acknowledged for writer in writers)
            assert lost(owner, writers) == [], f"SEED={SEED}"
        assert "\nlyceum_drift_total 0\n" in server.visitor().get("//metrics").bytes.decode()
        server.stop()
        check(server)
    assert acknowledged > 0


def test_a_second_process_is_refused():
    with Server() as server:
        second = lyceum("serve", "--listen", "127.0.0.1:0", "--data", server.directory, timeout=20)
        assert second.returncode != 0 and str(server.directory) in second.stderr, second.stderr


def test_sigterm_ends_in_order():
    with Server() as server:
        owner = server.set_up()
        assert owner.get("/users/me").status == 200
        server.stop()
        assert server.process.returncode == 0
        server.start()
        assert owner.get("/users/me").status == 200
