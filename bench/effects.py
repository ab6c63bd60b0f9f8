"""What stands in a database after a run: whether every like that was answered is really there."""

import sqlite3


def _count(file, table):
    database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
    finally:
        database.close()


def likes(server):
    if server.name == "lyceum":
        return _count(server.work / "data" / "lyceum.db", "postlikes")
    return _count(server.work / "data", "likes")


def check_likes(contestant, before, sent_beside):
    """Stops the server and compares: one new row for each answer."""
    contestant.server.stop()
    made, expected = likes(contestant.server) - before, contestant.sent + sent_beside
    if made != expected:
        raise SystemExit(f"{contestant.label} answered {expected} likes and holds {made} more than before")
    print(f"   {contestant.label}: {expected:,} likes answered, as many new rows on the disk")
