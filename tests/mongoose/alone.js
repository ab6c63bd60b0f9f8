// A database that an application has filled for itself: everything inside parents, as the seed has it, with the
// blemishes that grow over the years.
import bcrypt from 'bcryptjs';
import { EJSON } from 'bson';
import mongoose from 'mongoose';
import { Community, Course, Event, models, Post, User, Video } from './models.js';

const day = 86_400_000;
const start = Date.parse('2025-03-01T08:00:00Z');
const at = (days) => new Date(start + days * day);
const id = (number) => new mongoose.Types.ObjectId(`67c2b400${String(number).padStart(16, '0')}`);
const nobody = id(9_999);

/** Fills an empty database; `people` and `comments` say how large. The same each time but for the hashes' salt. */
export async function fill({ people = 12, comments = 0, password = 'correct horse battery' }) {
    const hash = await bcrypt.hash(password, 4);
    const users = await User.create(
        Array.from({ length: people }, (_, n) => ({
            _id: id(100 + n),
            email: n === 1 ? 'Mixed.Case@Example.org' : `user${n}@example.org`,
            password: hash,
            firstName: `First${n}`,
            lastName: `Last${n}`,
            role: n < 2 ? 'creator' : 'student',
        })),
    );
    const everybody = users.map((one) => one._id);
    const [creator, second, third] = everybody;
    const community = await Community.create({
        _id: id(1),
        name: 'Garden',
        description: 'Grow food.',
        type: 'public',
        creator,
        members: everybody.map((user, n) => ({
            _id: id(1_000 + n), user, joinedAt: at(n), role: n === 0 ? 'admin' : 'member',
        })),
        memberCount: people + 7,
    });
    await Community.create({ _id: id(2), name: 'Quiet', description: 'No lists.', type: 'private', creator: second });
    await User.updateMany({}, { $set: { joinedCommunities: [community._id] } });
    await User.updateOne({ _id: third }, { $push: { joinedCommunities: id(2) } });
    const post = await Post.create({
        _id: id(3),
        title: 'Tomatoes',
        content: 'They are **red**.',
        author: creator,
        community: community._id,
        likes: [...everybody.slice(1), second],
        comments: [
            { _id: id(2_000), author: second, content: 'Well done!', createdAt: at(2) },
            { _id: id(2_001), author: nobody, content: 'From one who is gone.', createdAt: at(3) },
            { _id: id(2_002), author: third, content: 'Mine too.', createdAt: at(4) },
            ...Array.from({ length: comments }, (_, n) => ({
                _id: id(2_100 + n), author: second, content: `Number ${n}`, createdAt: at(5 + n),
            })),
        ],
    });
    const course = await Course.create({
        _id: id(4),
        title: 'Bread',
        description: 'Flour and time.',
        creator,
        community: community._id,
        price: 0,
        isPublished: true,
        enrolledStudents: everybody.slice(2),
        enrollmentCount: 1,
        reviews: [
            { _id: id(3_000), student: second, rating: 4, comment: 'Warm.', createdAt: at(5) },
            { _id: id(3_001), student: third, rating: 5, createdAt: at(6) },
        ],
    });
    await Video.create({
        _id: id(5), title: 'Kneading', course: course._id, order: 0, duration: 60,
        watchedBy: everybody.slice(2, 5).map((student, n) => ({ student, watchedAt: at(7 + n), progress: 50 })),
    });
    await Event.create({
        _id: id(6), title: 'Seed swap', description: 'Bring seeds.', startDate: at(800), endDate: at(800.1),
        community: community._id, creator,
        attendees: everybody.slice(0, 4).map((user, n) => ({ user, status: ['going', 'maybe', 'not_going'][n % 3] })),
    });
    await blemishes(community._id, creator);
    return { people, community: community._id, post: post._id, course: course._id };
}

/** What no model would have let in: written past Mongoose. */
async function blemishes(community, creator) {
    const old = { title: 'Old', content: 'From before.', author: creator, community, __v: 0 };
    await Post.collection.insertMany([
        { ...old, _id: id(30), createdAt: '2024-05-01T10:00:00Z', updatedAt: at(0), isPinned: 'true', images: [] },
        { ...old, _id: id(31), author: nobody, createdAt: at(0), updatedAt: at(0), isPinned: false },
        { ...old, _id: id(32), title: 7, createdAt: at(0), updatedAt: at(0), isPinned: false },
        { ...old, _id: id(33) },
    ]);
    const made = { createdAt: at(1), updatedAt: at(1) };
    const course = { title: 'Sold', description: 'Once.', creator, level: 'beginner', ...made };
    await Course.collection.insertMany([
        { ...course, _id: id(40), price: '12.50', isPublished: true },
        { ...course, _id: id(41), price: 'ask me', isPublished: true },
    ]);
    await Community.collection.insertOne({
        _id: id(20), name: 'Undecided', description: 'Open or not?', creator, ...made,
    });
}

/** Two accounts with one address: no unique index could be made. */
export async function duplicate() {
    const [first] = await User.find().sort({ _id: 1 }).limit(1).lean();
    await User.collection.insertOne({ ...first, _id: id(50) });
    return { _id: id(50) };
}

/** One who has left, and whom only arrays still know. */
export async function stale({ community }) {
    const left = await User.create({
        _id: id(60), email: 'left@example.org', password: 'none', firstName: 'Lee', lastName: 'Left', role: 'student',
        joinedCommunities: [community],
    });
    await Community.updateOne({ _id: community }, { $push: { members: { user: left._id, joinedAt: at(0) } } });
    return {};
}

/** The database as it was dumped. */
export async function restore({ dump: given }) {
    const before = EJSON.deserialize(given);
    const { db } = mongoose.connection;
    await db.dropDatabase();
    for (const [name, { documents }] of Object.entries(before)) {
        if (documents.length) await db.collection(name).insertMany(documents);
        else await db.createCollection(name);
    }
    return index();
}

/** Everything in the eight collections and in all others, in order. */
export async function dump() {
    const out = {};
    const all = await mongoose.connection.db.listCollections().toArray();
    for (const { name } of all.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const collection = mongoose.connection.db.collection(name);
        out[name] = {
            indexes: (await collection.indexes()).map((index) => index.name).sort(),
            documents: (await collection.find().sort({ _id: 1 }).toArray()),
        };
    }
    return out;
}

/** The application's own indexes, as autoIndex makes them. */
export async function index() {
    for (const model of models) await model.createIndexes();
    return {};
}
