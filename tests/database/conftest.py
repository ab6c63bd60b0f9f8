"""Tests of a server whose documents are in a database: at LYCEUM_TEST_MONGODB_URI, or in FerretDB."""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "api"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "faults"))

HAS_MONGODB = bool(os.environ.get("LYCEUM_TEST_MONGODB_URI"))
HAS_DATABASE = HAS_MONGODB or bool(os.environ.get("LYCEUM_TEST_FERRETDB"))


def pytest_collection_modifyitems(items):
    for item in items:
        if not HAS_DATABASE:
            item.add_marker(pytest.mark.skip(reason="neither LYCEUM_TEST_MONGODB_URI nor LYCEUM_TEST_FERRETDB is set"))
        elif item.get_closest_marker("transactions") and not HAS_MONGODB:
            item.add_marker(pytest.mark.skip(reason="FerretDB has no transactions: one server alone may use it"))


def pytest_configure(config):
    config.addinivalue_line("markers", "transactions: needs a database with transactions, which several servers share")
