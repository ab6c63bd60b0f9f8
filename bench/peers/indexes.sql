-- Made after the rows: the same orders that our server keeps.
CREATE INDEX posts_feed ON posts(community, isPinned DESC, createdAt DESC, id DESC);
CREATE INDEX posts_author ON posts(author);
CREATE INDEX comments_thread ON comments(post, parent, createdAt, id);
CREATE INDEX comments_author ON comments(author, createdAt);
CREATE INDEX likes_user ON likes(user);
CREATE INDEX commentlikes_user ON commentlikes(user);
ANALYZE;
