"""The power fails while files are taken in: every file that has a document has its bytes, and the rest comes later."""

import json
import os
import random
import subprocess

import pytest
from dumps import gridfs, lyceum, write
from harness import BINARY
from test_powercut import library  # noqa: F401

CUTS = int(os.environ.get("LYCEUM_POWER_CUTS", "8"))
SEED = int(os.environ.get("SEED", random.SystemRandom().randrange(1 << 30)))
FILES = 300  # each takes two syncs


@pytest.fixture(scope="module")
def dump(tmp_path_factory):
    """Files of some chunks each."""
    dice = random.Random(1)
    folder = tmp_path_factory.mktemp("dump")
    return write(folder, **gridfs({n: dice.randbytes(9_000) for n in range(1, FILES + 1)}, chunk=4_000))


def import_until_cut(library, data, dump, at_sync, **cut):  # noqa: F811
    """An import whose power is cut instead of its n-th sync."""
    lyceum(data, "import", write(data.parent / "empty", users=[]))
    names = {"LD_PRELOAD": str(library), "POWERCUT_DIR": str(data), "POWERCUT_AT_SYNC": str(at_sync)}
    names |= {f"POWERCUT_{name.upper()}": str(value) for name, value in cut.items()}
    done = subprocess.run(
        [BINARY, "import", dump, "--data", data],
        env=os.environ | names,
        capture_output=True,
        timeout=120,
    )
    assert done.returncode == 137, done.stderr


def found(data):
    report = subprocess.run([BINARY, "check", "--json", "--data", data], capture_output=True, text=True, timeout=120)
    return json.loads(report.stdout)["found"]


def test_a_power_cut_leaves_no_file_without_its_bytes(library, dump, tmp_path):  # noqa: F811
    dice = random.Random(SEED)
    print(f"SEED={SEED}")
    for number in range(CUTS):
        data = tmp_path / str(number)
        at = dice.randrange(10, 2 * FILES)
        import_until_cut(library, data, dump, at, seed=dice.randrange(1 << 30) * 2 + number % 2)
        assert found(data) == 0, f"SEED={SEED} cut {number} at sync {at}"
        lyceum(data, "import", dump)
        assert found(data) == 0, f"SEED={SEED} after cut {number}"


def test_without_syncs_of_the_bytes_some_are_lost(library, dump, tmp_path):  # noqa: F811
    """Without this the test above might be blind."""
    import_until_cut(library, tmp_path / "data", dump, FILES, seed=0, lies_about="/blobs/")
    assert found(tmp_path / "data") > 0
