"""Where a site goes: documents into the files of a dump, rows into the peers' database."""

import sqlite3
from pathlib import Path

import bson

SHAPES = {
    "users": bson.shape(
        _id="id", email="text", password="text", firstName="text", lastName="text", role="text",
        createdAt="date", updatedAt="date", isOwner="flag", epoch="whole",
    ),
    "sessions": bson.shape(
        _id="id", hash="text", user="id", epoch="whole", createdAt="date", lastSeenAt="date", expiresAt="date",
        address="text", agent="text",
    ),
    "communities": bson.shape(
        _id="id", name="text", description="text", type="text", creator="id", memberCount="whole",
        createdAt="date", updatedAt="date", slug="text", topics="empty", questions="empty",
    ),
    "communitymemberships": bson.shape(
        _id="id", user="id", community="id", role="text", joinedAt="date", status="text", answers="empty",
    ),
    "posts": bson.shape(
        _id="id", title="text", content="text", images="empty", author="id", community="id", isPinned="flag",
        createdAt="date", updatedAt="date", likeCount="whole", commentCount="whole",
    ),
    "postcomments": bson.shape(
        _id="id", community="id", post="id", author="id", content="text", createdAt="date", likeCount="whole",
    ),
    "postlikes": bson.shape(_id="id", community="id", post="id", user="id", createdAt="date"),
    "site": bson.shape(_id="id", name="text", allowRegistration="flag", setUpAt="date", updatedAt="date"),
}
ROWS = {"sessions": 3, "users": 4, "communities": 4, "memberships": 4, "posts": 12, "comments": 11, "likes": 3}


class Writer:
    """The dump's files and the database, in batches."""

    def __init__(self, dump, database):
        self.files = {name: open(dump / f"{name}.bson", "wb", buffering=1 << 20) for name in SHAPES}
        self.database = sqlite3.connect(database)
        self.database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;")
        self.database.executescript((Path(__file__).parent / "peers/schema.sql").read_text())
        self.rows = {name: [] for name in ROWS}

    def document(self, collection, *values):
        self.files[collection].write(SHAPES[collection](*values))

    def row(self, table, *values):
        rows = self.rows[table]
        rows.append(values)
        if len(rows) >= 20_000:
            self._flush(table)

    def _flush(self, table):
        marks = ",".join("?" * ROWS[table])
        self.database.executemany(f"INSERT INTO {table} VALUES({marks})", self.rows[table])
        self.database.commit()
        self.rows[table].clear()

    def finish(self):
        for file in self.files.values():
            file.close()
        for table in ROWS:
            self._flush(table)
        self.database.executescript((Path(__file__).parent / "peers/indexes.sql").read_text())
        self.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.database.close()
