"""The plug is pulled: `kill -9` under load, and everything that was acknowledged is there."""

import json
import os
import random
import threading

from harness import Client, Server, lyceum

ROUNDS = int(os.environ.get("LYCEUM_KILL_ROUNDS", "12"))
WRITERS = 8
SEED = int(os.environ.get("SEED", random.SystemRandom().randrange(1 << 30)))


class Writer(threading.Thread):
    """Posts, likes and comments until the server is gone; remembers what was acknowledged."""

    def __init__(self, client, community, number):
        super().__init__()
        self.client, self.community, self.number = client, community, number
        self.posts, self.likes, self.comments, self.tried = [], [], [], 0

    def run(self):
        try:
            while True:
                self.tried += 1
                made = self.client.post(
                    f"/communities/{self.community}/posts", {"title": f"{self.number}-{self.tried}", "content": "x"}
                )
                if made.status != 201:
                    return
                post = made.json["_id"]
                self.posts.append(post)
                if self.client.put(f"/posts/{post}/like").status == 200:
                    self.likes.append(post)
                if self.client.post(f"/posts/{post}/comments", {"content": "y"}).status == 201:
                    self.comments.append(post)
        except OSError:
            return
        except Exception:  # the answer was cut off in the middle
            return


def test_kill_9_loses_nothing_acknowledged():
    dice = random.Random(SEED)
    print(f"SEED={SEED}")
    acknowledged = 0
    with Server() as server:
        owner = server.set_up()
        place = owner.post("/communities", {"name": "Kill", "description": "For tests.", "type": "public"}).json["_id"]
        for _ in range(ROUNDS):
            writers = [Writer(Client(server.port, owner.token, owner.user), place, n) for n in range(WRITERS)]
            for writer in writers:
                writer.start()
            threading.Event().wait(dice.uniform(0.02, 0.4))
            server.kill()
            for writer in writers:
                writer.join()
            server.start()
            for writer in writers:
                acknowledged += len(writer.posts) + len(writer.likes) + len(writer.comments)
                for post in writer.posts:
                    answer = owner.get(f"/posts/{post}")
                    assert answer.status == 200, (SEED, post, answer)
                    assert answer.json["likeCount"] >= (post in writer.likes), (SEED, post)
                    assert answer.json["commentCount"] >= (post in writer.comments), (SEED, post)
        server.stop()
        report = lyceum("check", "--json", "--data", server.directory)
        assert report.returncode == 0, report.stdout + report.stderr
        assert json.loads(report.stdout)["found"] == 0
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
