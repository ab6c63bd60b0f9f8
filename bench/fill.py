"""Writes one site twice in one pass: as a dump that `lyceum import` reads, and as the rows of the peers' database."""

import datetime
import hashlib

from content import (
    COMMENTS, COMMUNITIES, FANS, FIRST_DAY, LIKES, PEOPLE, Sentences, Site, dice, object_id, token, token_hash, zipf,
)
from writer import Writer

FAR = 4_000_000_000_000  # sessions that count until 2096, so that a kept site can be used for weeks
SITE_ID = hashlib.sha256(b"site").digest()[:12]  # the one that the server looks for


def iso(at):
    moment = datetime.datetime.fromtimestamp(at / 1000, datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at % 1000:03d}Z"


def people(out):
    for person in range(PEOPLE):
        user, hashed = object_id("users", person), token_hash(token(person))
        first, last = f"First{person}", f"Last{person % 997}"
        # Nobody logs in with a password here: the sessions are there already.
        out.document("users", user, f"person{person}@example.org", "!", first, last, "student", FIRST_DAY, FIRST_DAY,
                     False, 0)
        out.document("sessions", object_id("sessions", person), hashed, user, 0, FAR, FAR, FAR + 14 * 86_400_000,
                     "127.0.0.1", "bench")
        out.row("users", person, user.hex(), first, last)
        out.row("sessions", hashed, person, FAR)


def communities(out, site):
    edges = 0
    for number in range(COMMUNITIES):
        community, first = object_id("communities", number), site.members[number][0]
        out.document("communities", community, f"Community {number}", "A place to meet.", "public",
                     object_id("users", first), 0, FIRST_DAY, FIRST_DAY, f"community-{number}", None, None)
        out.row("communities", number, community.hex(), f"Community {number}", "public")
        for person in site.members[number]:
            role = "admin" if person == first else "member"
            out.document("communitymemberships", object_id("memberships", edges), object_id("users", person),
                         community, role, FIRST_DAY, "active", None)
            out.row("memberships", person, number, role, "active")
            edges += 1


class Posts:
    """Posts with their comments and likes, oldest first."""

    def __init__(self, out, site):
        self.out, self.site = out, site
        self.draw, self.sentences = dice("posts"), Sentences()
        self.writers = [zipf(len(members), 0.8) for members in site.members]
        self.likers = [[m for m in members if m < PEOPLE - FANS] for members in site.members]
        self.pinned, self.comments, self.likes = set(), 0, 0

    def some_member(self, community):
        return self.draw.choices(self.site.members[community], cum_weights=self.writers[community])[0]

    def write(self, number):
        draw, community, at = self.draw, self.site.community[number], self.site.written_at(number)
        place, post = object_id("communities", community), self.site.post_id(number)
        author = self.some_member(community)
        markdown, html = self.sentences.text(draw, draw.randint(2, 6))
        title, is_pinned = f"About {number % 9973} and other things", community not in self.pinned
        self.pinned.add(community)
        likes, comments = int(draw.expovariate(1 / LIKES)), min(int(draw.expovariate(1 / COMMENTS)), 30)
        self.out.document("posts", post, title, markdown, None, object_id("users", author), place, is_pinned, at, at, 0,
                          0)
        self.out.row("posts", number, post.hex(), community, author, title, markdown, html, int(is_pinned), iso(at),
                     iso(at), likes, comments)
        for when in range(at + 60_000, at + 60_000 * (comments + 1), 60_000):
            self.comment(number, post, community, place, when)
        for person in draw.sample(self.likers[community], likes):
            self.out.document("postlikes", object_id("likes", self.likes, at), place, post, object_id("users", person),
                              at + 1000)
            self.out.row("likes", number, person, iso(at + 1000))
            self.likes += 1

    def comment(self, number, post, community, place, at):
        author, comment = self.some_member(community), object_id("comments", self.comments, at)
        markdown, html = self.sentences.text(self.draw, self.draw.randint(1, 3))
        self.out.document("postcomments", comment, place, post, object_id("users", author), markdown, at, 0)
        row = (comment.hex(), number, author, markdown, html, None, iso(at), None, 0, 0)
        self.out.row("comments", self.comments, *row)
        self.comments += 1


def fill(posts, dump, database):
    """Makes both and returns how many (comments, likes) there are."""
    out, site = Writer(dump, database), Site(posts)
    out.document("site", SITE_ID, "Bench", True, FIRST_DAY, FIRST_DAY)
    people(out)
    communities(out, site)
    written = Posts(out, site)
    for number in range(posts):
        written.write(number)
    out.finish()
    return written.comments, written.likes
