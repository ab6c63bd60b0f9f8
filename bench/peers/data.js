// What both peers ask of the database: better-sqlite3, one connection, every statement prepared once.
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';

export class Refused extends Error {
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}

const card = `p.id, p.oid, p.title, p.content, p.contentHtml, p.isPinned, p.createdAt, p.updatedAt, p.likeCount,
    p.commentCount, p.author, u.oid AS authorId, u.firstName, u.lastName,
    EXISTS(SELECT 1 FROM likes l WHERE l.post = p.id AND l.user = @user) AS liked`;

export function open(file) {
    const db = new Database(file);
    // Not pragma(): it leaves a statement to the garbage collector, which is where better-sqlite3 12 crashes on Node 24.
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA mmap_size = 2147418112;
        PRAGMA cache_size = -64000`);

    const session = db.prepare(`SELECT s.expiresAt, u.id FROM sessions s JOIN users u ON u.id = s.user
        WHERE s.hash = ?`);
    const place = db.prepare(`SELECT c.id, c.oid, c.type, m.role, m.status FROM communities c
        LEFT JOIN memberships m ON m.user = ? AND m.community = c.id WHERE c.oid = ?`);
    const placeOfPost = db.prepare(`SELECT p.id AS post, c.id, c.oid, c.type, m.role, m.status FROM posts p
        JOIN communities c ON c.id = p.community LEFT JOIN memberships m ON m.user = ? AND m.community = c.id
        WHERE p.oid = ?`);
    const feed = db.prepare(`SELECT ${card} FROM posts p JOIN users u ON u.id = p.author
        WHERE p.community = @community ORDER BY p.isPinned DESC, p.createdAt DESC, p.id DESC LIMIT 21`);
    const one = db.prepare(`SELECT ${card} FROM posts p JOIN users u ON u.id = p.author WHERE p.id = @post`);
    const comments = db.prepare(`SELECT c.id, c.oid, c.content, c.contentHtml, c.createdAt, c.likeCount, c.replyCount,
        c.author,
        u.oid AS authorId, u.firstName, u.lastName,
        EXISTS(SELECT 1 FROM commentlikes l WHERE l.comment = c.id AND l.user = @user) AS liked
        FROM comments c JOIN users u ON u.id = c.author
        WHERE c.post = @post AND c.parent IS NULL AND c.deletedAt IS NULL ORDER BY c.createdAt, c.id LIMIT 2`);
    const addLike = db.prepare('INSERT OR IGNORE INTO likes(post, user, createdAt) VALUES(?, ?, ?)');
    const count = db.prepare('UPDATE posts SET likeCount = likeCount + 1 WHERE id = ?');

    const maySee = at => at && (at.status === 'active' || (at.type === 'public' && at.status !== 'blocked'));

    const likeOnce = db.transaction((user, oid) => {
        const at = placeOfPost.get(user, oid);
        if (!maySee(at)) throw new Refused(404, 'there is no such post');
        if (at.status !== 'active') throw new Refused(403, 'only members may like posts');
        if (addLike.run(at.post, user, new Date().toISOString()).changes > 0) count.run(at.post);
        return at;
    });

    return {
        caller(cookies) {
            const token = /(?:^|; )session=([^;]+)/.exec(cookies ?? '')?.[1];
            if (!token) throw new Refused(401, 'sign in first');
            const found = session.get(createHash('sha256').update(token).digest('base64url'));
            if (!found || found.expiresAt <= Date.now()) throw new Refused(401, 'sign in first');
            return found.id;
        },
        feed(user, community) {
            const at = place.get(user, community);
            if (!maySee(at)) throw new Refused(404, 'there is no such community');
            const posts = feed.all({ user, community: at.id });
            const more = posts.length > 20;
            if (more) posts.pop();
            for (const post of posts) {
                post.comments = post.commentCount > 0 ? comments.all({ user, post: post.id }) : [];
            }
            return { at, posts, more };
        },
        like(user, oid) {
            const at = likeOnce.immediate(user, oid);
            return { at, post: one.get({ user, post: at.post }) };
        },
        close: () => db.close(),
    };
}
