"""What all scenarios share: one server for a module, its owner, and people to act."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
from database import ON_DATABASE  # noqa: E402
from dumps import lyceum  # noqa: E402
from harness import Server  # noqa: E402


# What copies, compares or damages the files of the embedded store.
ABOUT_FILES = {
    "test_archives",
    "test_backup",
    "test_check",
    "test_commands",
    "test_copy",
    "test_dump",
    "test_export",
    "test_import",
}


def pytest_collection_modifyitems(items):
    for item in items:
        if ON_DATABASE and item.module.__name__ in ABOUT_FILES:
            item.add_marker(pytest.mark.skip(reason="about the files of the embedded store"))


@pytest.fixture(scope="module")
def server():
    with Server() as running:
        running.owner = running.set_up()
        yield running


@pytest.fixture(scope="module")
def people(server):
    """Registers whom it is asked for, once: people("ada", "creator")."""
    known = {}

    def person(name, role="student"):
        if name not in known:
            known[name] = server.register(name, role)
        return known[name]

    return person


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """A data directory with the small demo."""
    data = tmp_path_factory.mktemp("demo") / "data"
    lyceum(data, "demo", "--scale", "small", "--no-films")
    return data


@pytest.fixture
def copy(demo, tmp_path):
    """A copy of it that a test may spoil."""
    return shutil.copytree(demo, tmp_path / "copy")
