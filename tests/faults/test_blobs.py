"""The power fails while files are taken in: every file that has a document has its bytes, and the rest comes later."""

import json
import os
import random
import signal
import subprocess
import threading
import time

import pytest
from dumps import gridfs, lyceum, write
from harness import BINARY
from test_powercut import library  # noqa: F401

CUTS = int(os.environ.get("LYCEUM_POWER_CUTS", "8"))
SEED = int(os.environ.get("SEED", random.SystemRandom().randrange(1 << 30)))
FILES = 300


@pytest.fixture(scope="module")
def dump(tmp_path_factory):
    """Files of some chunks each."""
    dice = random.Random(1)
    folder = tmp_path_factory.mktemp("dump")
    return write(folder, **gridfs({n: dice.randbytes(9_000) for n in range(1, FILES + 1)}, chunk=4_000))


@pytest.fixture(scope="module")
def duration(library, dump, tmp_path_factory):  # noqa: F811
    """Seconds of an import that is not cut."""
    begun = time.monotonic()
    assert import_until_cut(library, tmp_path_factory.mktemp("whole") / "data", dump, None) == 0
    return time.monotonic() - begun


def import_until_cut(library, data, dump, wait, **cut):  # noqa: F811
    """The import's exit code: 0 when it was done before the cut. No wait: no cut."""
    names = {"LD_PRELOAD": str(library), "POWERCUT_DIR": str(data)}
    names |= {f"POWERCUT_{name.upper()}": str(value) for name, value in cut.items()}
    process = subprocess.Popen(
        [BINARY, "import", dump, "--data", data],
        env=os.environ | names,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    if wait is not None:
        threading.Event().wait(wait)
        process.send_signal(signal.SIGUSR2)
    return process.wait(60)


def found(data):
    report = subprocess.run([BINARY, "check", "--json", "--data", data], capture_output=True, text=True, timeout=120)
    return json.loads(report.stdout)["found"]


def test_a_power_cut_leaves_no_file_without_its_bytes(library, dump, duration, tmp_path):  # noqa: F811
    dice = random.Random(SEED)
    print(f"SEED={SEED}")
    cuts = 0
    for number in range(CUTS):
        data = tmp_path / str(number)
        lyceum(data, "import", write(tmp_path / "empty", users=[]))
        cuts += 137 == import_until_cut(
            library, data, dump, dice.uniform(0.3, 1) * duration, seed=dice.randrange(1 << 30) * 2 + number % 2
        )
        assert found(data) == 0, f"SEED={SEED} cut {number}"
        lyceum(data, "import", dump)
        assert found(data) == 0, f"SEED={SEED} after cut {number}"
    assert cuts > 0


def test_without_syncs_of_the_bytes_some_are_lost(library, dump, duration, tmp_path):  # noqa: F811
    """Without this the test above might be blind."""
    dice = random.Random(SEED)
    for number in range(5):
        data = tmp_path / str(number)
        lyceum(data, "import", write(tmp_path / "empty", users=[]))
        import_until_cut(library, data, dump, dice.uniform(0.6, 0.95) * duration, seed=0, lies_about="/blobs/")
        if found(data) > 0:
            return
    pytest.fail(f"SEED={SEED}: nothing was lost in 5 cuts of a disk that syncs no bytes")
