"""What all scenarios share: one server for a module, its owner, and people to act."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
from harness import Server  # noqa: E402


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
