// Rows to what the API answers: posts and comments with their authors and what the viewer may do with them.

const person = row => ({ _id: row.authorId, firstName: row.firstName, lastName: row.lastName });

function postRights(user, at, author) {
    const takesPart = at.status === 'active', runs = takesPart && at.role === 'admin';
    const can = takesPart ? ['like', 'comment'] : [];
    if (takesPart && author === user) can.push('edit');
    if (runs || author === user) can.push('remove');
    if (runs) can.push('pin');
    return can;
}

function commentRights(user, at, author) {
    const takesPart = at.status === 'active';
    const can = takesPart ? ['like', 'reply'] : [];
    if (takesPart && author === user) can.push('edit');
    if ((takesPart && at.role === 'admin') || author === user) can.push('remove');
    return can;
}

function commentCard(user, at, post, row) {
    return {
        _id: row.oid,
        community: at.oid,
        post,
        author: row.authorId,
        content: row.content,
        createdAt: row.createdAt,
        likeCount: row.likeCount,
        replyCount: row.replyCount,
        contentHtml: row.contentHtml,
        authorCard: person(row),
        viewer: { liked: row.liked === 1, can: commentRights(user, at, row.author) },
    };
}

export function postCard(user, at, row) {
    return {
        _id: row.oid,
        title: row.title,
        content: row.content,
        images: [],
        imageCards: [],
        author: row.authorId,
        community: at.oid,
        isPinned: row.isPinned === 1,
        createdAt: row.createdAt,
        updatedAt: row.updatedAt,
        likeCount: row.likeCount,
        commentCount: row.commentCount,
        contentHtml: row.contentHtml,
        authorCard: person(row),
        isCut: false, // no post of the content is longer than a feed shows
        firstComments: (row.comments ?? []).map(comment => commentCard(user, at, row.oid, comment)),
        viewer: { liked: row.liked === 1, can: postRights(user, at, row.author) },
    };
}

// Where the next page goes on is in a form of each server's own.
export function feedPage(user, { at, posts, more }) {
    const last = posts.at(-1);
    const place = more ? Buffer.from(`${last.isPinned}:${last.createdAt}:${last.id}`).toString('base64url') : null;
    return { data: posts.map(post => postCard(user, at, post)), nextCursor: place };
}
