"""Load for the fault tests: people who write until the server is gone, and what must be there afterwards."""

import json
import threading

from harness import Client, lyceum

LONG = "x" * 15_000  # some pages each: the log is written back and begins again while they write


class Writer(threading.Thread):
    """Posts, edits, likes, unlikes and comments until the server is gone; remembers what was acknowledged."""

    def __init__(self, client, community, number):
        super().__init__()
        self.client, self.community, self.number = client, community, number
        self.posts, self.titles, self.likes, self.unlikes, self.comments = [], {}, set(), set(), []

    def run(self):
        try:
            tried = 0
            while self.once(tried):
                tried += 1
        except OSError:
            return
        except Exception:  # the answer was cut off in the middle
            return

    def once(self, tried):
        title = f"{self.number}-{tried}"
        content = LONG if self.number % 4 == 0 else "x"
        made = self.client.post(f"/communities/{self.community}/posts", {"title": title, "content": content})
        if made.status != 201:
            return False
        post = made.json["_id"]
        self.posts.append(post)
        if self.client.put(f"/posts/{post}/like").status == 200:
            self.likes.add(post)
        if self.client.post(f"/posts/{post}/comments", {"content": "y"}).status == 201:
            self.comments.append(post)
        if tried % 3 == 1:
            self.titles[post] = None  # until it is answered, either may be there
            if self.client.patch(f"/posts/{post}", {"title": title + " edited"}).status == 200:
                self.titles[post] = title + " edited"
        if tried % 3 == 2:
            self.likes.discard(post)
            if self.client.delete(f"/posts/{post}/like").status == 200:
                self.unlikes.add(post)
        return True

    @property
    def acknowledged(self):
        return len(self.posts) + len(self.likes) + 2 * len(self.unlikes) + len(self.comments) + len(self.titles)


def start_writers(server, owner, community, count):
    writers = [Writer(Client(server.port, owner.token, owner.user), community, n) for n in range(count)]
    for writer in writers:
        writer.start()
    return writers


def lost(owner, writers):
    """What was acknowledged and is not there; one line each."""
    out = []
    for writer in writers:
        for post in writer.posts:
            answer = owner.get(f"/posts/{post}")
            if answer.status != 200:
                out.append(f"post {post}: {answer.status}")
                continue
            now = answer.json
            if post in writer.likes and now["likeCount"] != 1:
                out.append(f"the like of {post}")
            if post in writer.unlikes and now["likeCount"] != 0:
                out.append(f"the unlike of {post}")
            if now["commentCount"] < (post in writer.comments):
                out.append(f"the comment on {post}")
            if writer.titles.get(post) and now["title"] != writer.titles[post]:
                out.append(f"the edit of {post}")
    return out


def check(server):
    """`lyceum check` on the data of a server that has ended: nothing is wrong."""
    report = lyceum("check", "--json", "--data", server.directory)
    assert report.returncode == 0, report.stdout + report.stderr
    assert json.loads(report.stdout)["found"] == 0


def new_community(owner):
    made = owner.post("/communities", {"name": "Faults", "description": "For tests.", "type": "public"})
    assert made.status == 201, made
    return made.json["_id"]
