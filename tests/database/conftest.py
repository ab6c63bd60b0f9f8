"""Tests of a server whose documents are in a database: at LYCEUM_TEST_MONGODB_URI, or in FerretDB."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "api"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "faults"))

from database import HAS_DATABASE, HAS_TRANSACTIONS  # noqa: E402


def pytest_collection_modifyitems(items):
    for item in items:
        if not HAS_DATABASE:
            item.add_marker(pytest.mark.skip(reason="neither LYCEUM_TEST_MONGODB_URI nor LYCEUM_TEST_FERRETDB is set"))
        elif item.get_closest_marker("transactions") and not HAS_TRANSACTIONS:
            item.add_marker(pytest.mark.skip(reason="FerretDB has no transactions: one server alone may use it"))


def pytest_configure(config):
    config.addinivalue_line("markers", "transactions: needs a database with transactions, which several servers share")
