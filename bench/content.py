"""The content of the measured sites: the same size makes the same people, communities, posts, comments and likes."""

import base64
import hashlib
import itertools
import random

PEOPLE = 10_000
FANS = 4_000  # the last of the people: they have liked nothing yet, so that each of their likes is a new effect
COMMUNITIES = 20
JOINED = 3  # communities of each person
COMMENTS, LIKES = 2.5, 4.5  # of a post, on average a half less
FIRST_DAY = 1_700_000_000_000  # a fixed one: dumps are kept for weeks
SPAN = 2 * 365 * 86_400_000
KINDS = {"users": 1, "communities": 2, "memberships": 3, "sessions": 4, "posts": 5, "comments": 6, "likes": 7}


def dice(what):
    """A stream of its own for each purpose, so that one can be drawn again without the others."""
    return random.Random(f"lyceum {what}")


def zipf(size, s):
    """Cumulated weights: rank r comes in proportion to 1/(r+1)^s."""
    return list(itertools.accumulate(1 / (rank + 1) ** s for rank in range(size)))


def object_id(kind, number, at=FIRST_DAY):
    """The time in front as in MongoDB's ids; the rest says which document it is."""
    return (at // 1000).to_bytes(4, "big") + bytes((KINDS[kind],)) + number.to_bytes(7, "big")


def token(person):
    """The secret of a person's session: 43 characters as the server makes them, of which it keeps token_hash."""
    return _base64(hashlib.sha256(f"lyceum bench session {person}".encode()).digest())


def token_hash(text):
    return _base64(hashlib.sha256(text.encode()).digest())


def _base64(raw):
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


class Sentences:
    """Sentences of a skewed vocabulary, as Markdown and as the HTML that it is rendered to."""

    def __init__(self, count=5_000, words=50_000):
        draw = dice("sentences")
        letters = "etaoinshrdlucmfw"
        vocabulary = ["".join(draw.choices(letters, k=draw.randint(2, 11))) for _ in range(words)]
        skew = zipf(words, 1.0)
        self.pairs = []
        for number in range(count):
            chosen = draw.choices(vocabulary, cum_weights=skew, k=draw.randint(8, 16))
            chosen[0] = chosen[0].capitalize()
            plain = " ".join(chosen)
            if number % 5 == 0:
                self.pairs.append((f"{plain} **indeed**.", f"{plain} <strong>indeed</strong>."))
            else:
                self.pairs.append((plain + ".", plain + "."))

    def text(self, draw, count):
        """Paragraphs of at most three sentences: (Markdown, HTML)."""
        chosen = [self.pairs[int(draw.random() * len(self.pairs))] for _ in range(count)]
        parts = [chosen[i : i + 3] for i in range(0, count, 3)]
        markdown = "\n\n".join(" ".join(pair[0] for pair in part) for part in parts)
        html = "".join("<p>" + " ".join(pair[1] for pair in part) + "</p>\n" for part in parts)
        return markdown, html


class Site:
    """Who belongs where and which posts stand in which community, without their texts."""

    def __init__(self, posts):
        self.posts = posts
        sizes = zipf(COMMUNITIES, 1.0)
        draw = dice("memberships")
        self.joined = []
        for _ in range(PEOPLE):
            chosen = set()
            while len(chosen) < JOINED:
                chosen.add(draw.choices(range(COMMUNITIES), cum_weights=sizes)[0])
            self.joined.append(sorted(chosen))
        self.members = [[] for _ in range(COMMUNITIES)]
        for person, communities in enumerate(self.joined):
            for community in communities:
                self.members[community].append(person)
        self.community = dice("places").choices(range(COMMUNITIES), cum_weights=sizes, k=posts)
        self.step = SPAN // posts

    def written_at(self, post):
        return FIRST_DAY + post * self.step

    def post_id(self, post):
        return object_id("posts", post, self.written_at(post))

    def posts_in(self, community):
        """Oldest first."""
        return [post for post, place in enumerate(self.community) if place == community]
