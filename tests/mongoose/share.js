// Works on a database that Lyceum serves at the same time.
import bcrypt from 'bcryptjs';
import { setTimeout as pause } from 'node:timers/promises';
import { Community, CommunityMembership, Course, Post, User } from './models.js';

/** A loaded document is changed and saved. */
export async function save({ email, bio }) {
    const user = await User.findOne({ email });
    user.bio = bio;
    await user.save();
    return { _id: user._id };
}

/** Loads a post, waits until somebody has changed it elsewhere, and then edits one comment at its position. */
export async function editComment({ post, comment, content, wait }) {
    const loaded = await Post.findById(post);
    const version = loaded.__v;
    process.stdout.write('loaded\n');
    for await (const _ of process.stdin) break;
    await pause(wait ?? 0);
    const position = loaded.comments.findIndex((one) => one._id.equals(comment));
    loaded.comments[position].content = content;
    try {
        await loaded.save();
        return { version, position, saved: true };
    } catch (error) {
        return { version, position, saved: false, error: error.name };
    }
}

/** What an application makes with create(): a person with a bcrypt hash, a community, a post and a course. */
export async function create({ email, password }) {
    const user = await User.create({
        email,
        password: await bcrypt.hash(password, 4),
        firstName: 'Mona',
        lastName: 'Goose',
        role: 'creator',
    });
    const joinedAt = new Date();
    const community = await Community.create({
        name: 'Made elsewhere',
        description: 'By another application.',
        type: 'public',
        creator: user._id,
        members: [{ user: user._id, joinedAt, role: 'admin' }],
        memberCount: 1,
    });
    await CommunityMembership.create({ user: user._id, community: community._id, role: 'admin', joinedAt });
    await User.updateOne({ _id: user._id }, { $push: { joinedCommunities: community._id } });
    const post = await Post.create({
        title: 'Hello from Mongoose',
        content: 'Both see this.',
        author: user._id,
        community: community._id,
    });
    const course = await Course.create({
        title: 'Geese',
        description: 'All about them.',
        creator: user._id,
        community: community._id,
        isPublished: true,
    });
    return { user: user._id, community: community._id, post: post._id, course: course._id };
}
