// The models of an application on Mongoose, as database-schema.md has its eight collections: every field, default,
// enumeration, reference and index.
import mongoose from 'mongoose';

const { Schema } = mongoose;
const to = (ref) => ({ type: Schema.Types.ObjectId, ref });
const needed = (field) => ({ ...field, required: true });
const text = { type: String, required: true };
const flag = { type: Boolean, default: false };
const zero = { type: Number, default: 0 };
const timestamps = { timestamps: true };

const user = new Schema(
    {
        email: { ...text, unique: true },
        password: text,
        firstName: text,
        lastName: text,
        role: { ...text, enum: ['student', 'creator'], index: true },
        avatar: String,
        bio: String,
        joinedCommunities: [to('Community')],
        enrolledCourses: [to('Course')],
    },
    timestamps,
);

const community = new Schema(
    {
        name: text,
        description: text,
        type: { ...text, enum: ['public', 'private'], index: true },
        coverImage: String,
        creator: { ...needed(to('User')), index: true },
        members: [
            { user: to('User'), joinedAt: Date, role: { type: String, enum: ['admin', 'member'], default: 'member' } },
        ],
        memberCount: zero,
    },
    timestamps,
);
community.index({ 'members.user': 1 });

const post = new Schema(
    {
        title: text,
        content: text,
        images: [String],
        author: { ...needed(to('User')), index: true },
        community: needed(to('Community')),
        likes: [to('User')],
        comments: [{ author: to('User'), content: String, createdAt: Date }],
        isPinned: flag,
    },
    timestamps,
);
post.index({ community: 1, createdAt: -1 });

const course = new Schema(
    {
        title: text,
        description: text,
        thumbnail: String,
        creator: { ...needed(to('User')), index: true },
        community: { ...to('Community'), index: true },
        price: zero,
        level: { type: String, enum: ['beginner', 'intermediate', 'advanced'] },
        category: String,
        tags: [String],
        enrolledStudents: [to('User')],
        enrollmentCount: zero,
        rating: zero,
        reviews: [
            { student: to('User'), rating: { type: Number, min: 1, max: 5 }, comment: String, createdAt: Date },
        ],
        isPublished: flag,
    },
    timestamps,
);
course.index({ category: 1, level: 1 });

const video = new Schema(
    {
        title: text,
        description: String,
        course: needed(to('Course')),
        videoFileId: Schema.Types.ObjectId,
        videoUrl: String,
        thumbnail: String,
        duration: Number,
        order: Number,
        isPreview: flag,
        watchedBy: [{ student: to('User'), watchedAt: Date, progress: Number }],
    },
    timestamps,
);
video.index({ course: 1, order: 1 });

const event = new Schema(
    {
        title: text,
        description: text,
        startDate: { type: Date, required: true },
        endDate: { type: Date, required: true },
        meetingLink: String,
        community: needed(to('Community')),
        creator: needed(to('User')),
        attendees: [{ user: to('User'), status: { type: String, enum: ['going', 'maybe', 'not_going'] } }],
        isRecurring: flag,
        recurrencePattern: String,
    },
    timestamps,
);
event.index({ community: 1, startDate: 1 });

const enrollment = new Schema({
    student: needed(to('User')),
    course: { ...needed(to('Course')), index: true },
    enrolledAt: { type: Date, required: true },
    progress: zero,
    completedVideos: [to('Video')],
    lastAccessedAt: Date,
    certificateIssued: flag,
});
enrollment.index({ student: 1, course: 1 }, { unique: true });

const membership = new Schema({
    user: needed(to('User')),
    community: needed(to('Community')),
    role: { type: String, enum: ['admin', 'member'], default: 'member' },
    joinedAt: { type: Date, required: true },
    status: { type: String, enum: ['active', 'pending', 'blocked'], default: 'active' },
});
membership.index({ user: 1, community: 1 }, { unique: true });

mongoose.set('autoIndex', false);
mongoose.set('autoCreate', false);

export const User = mongoose.model('User', user);
export const Community = mongoose.model('Community', community);
export const Post = mongoose.model('Post', post);
export const Course = mongoose.model('Course', course);
export const Video = mongoose.model('Video', video);
export const Event = mongoose.model('Event', event);
export const Enrollment = mongoose.model('Enrollment', enrollment);
export const CommunityMembership = mongoose.model('CommunityMembership', membership);
export const models = [User, Community, Post, Course, Video, Event, Enrollment, CommunityMembership];

// What Lyceum keeps in these collections beside the seed's fields.
export const further = {
    users: ['isOwner', 'epoch', 'emailVerifiedAt', 'eventReminders', 'deletedAt'],
    communities: ['slug', 'topics', 'questions', 'pendingCount'],
    posts: ['likeCount', 'commentCount', 'topic', 'editedAt'],
    courses: ['currency', 'publishedAt', 'videoCount', 'ratingSum', 'ratingCount'],
    videos: [],
    events: [
        'timeZone', 'goingCount', 'maybeCount', 'notGoingCount', 'sequence', 'recurrenceEndsAt',
        'cancelledOccurrences', 'reminding',
    ],
    enrollments: ['certificateCode'],
    communitymemberships: ['answers'],
};
