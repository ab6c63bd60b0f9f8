// The contract with databases that are there already: every collection, member, type, default, enumeration, reference
// and index of database-schema.md, word for word, against what is declared. Only additions may differ.
#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "app/collections.hpp"
#include "schema/codec.hpp"

namespace {

using schema::Kind, schema::Type;

struct Row {
    const char *collection, *member, *is;
};

// "!" required, "?" may be missing, "= x" default, "-> x" reference.
constexpr Row rows[] = {
    {"users", "_id", "ObjectId -> users"},
    {"users", "email", "String!"},
    {"users", "password", "String!"},
    {"users", "firstName", "String!"},
    {"users", "lastName", "String!"},
    {"users", "role", "student|creator!"},
    {"users", "avatar", "String?"},
    {"users", "bio", "String?"},
    {"users", "joinedCommunities", "[ObjectId -> communities]"},
    {"users", "enrolledCourses", "[ObjectId -> courses]"},
    {"users", "createdAt", "Date"},
    {"users", "updatedAt", "Date"},

    {"communities", "_id", "ObjectId -> communities"},
    {"communities", "name", "String!"},
    {"communities", "description", "String!"},
    {"communities", "type", "public|private!"},
    {"communities", "coverImage", "String?"},
    {"communities", "creator", "ObjectId -> users!"},
    {"communities", "members.user", "ObjectId -> users!"},
    {"communities", "members.joinedAt", "Date"},
    {"communities", "members.role", "admin|member = member"},
    {"communities", "memberCount", "Number = 0"},
    {"communities", "createdAt", "Date"},
    {"communities", "updatedAt", "Date"},

    {"posts", "_id", "ObjectId -> posts"},
    {"posts", "title", "String!"},
    {"posts", "content", "String!"},
    {"posts", "images", "[String]"},
    {"posts", "author", "ObjectId -> users!"},
    {"posts", "community", "ObjectId -> communities!"},
    {"posts", "likes", "[ObjectId -> users]"},
    {"posts", "comments.author", "ObjectId -> users!"},
    {"posts", "comments.content", "String!"},
    {"posts", "comments.createdAt", "Date"},
    {"posts", "isPinned", "Boolean = false"},
    {"posts", "createdAt", "Date"},
    {"posts", "updatedAt", "Date"},

    {"courses", "_id", "ObjectId -> courses"},
    {"courses", "title", "String!"},
    {"courses", "description", "String!"},
    {"courses", "thumbnail", "String?"},
    {"courses", "creator", "ObjectId -> users!"},
    {"courses", "community", "ObjectId -> communities?"},
    {"courses", "price", "Number = 0"},
    {"courses", "level", "beginner|intermediate|advanced?"},
    {"courses", "category", "String?"},
    {"courses", "tags", "[String]"},
    {"courses", "enrolledStudents", "[ObjectId -> users]"},
    {"courses", "enrollmentCount", "Number = 0"},
    {"courses", "rating", "Number = 0"},
    {"courses", "reviews.student", "ObjectId -> users!"},
    {"courses", "reviews.rating", "Number!"},
    {"courses", "reviews.comment", "String?"},
    {"courses", "reviews.createdAt", "Date"},
    {"courses", "isPublished", "Boolean = false"},
    {"courses", "createdAt", "Date"},
    {"courses", "updatedAt", "Date"},

    {"videos", "_id", "ObjectId -> videos"},
    {"videos", "title", "String!"},
    {"videos", "description", "String?"},
    {"videos", "course", "ObjectId -> courses!"},
    {"videos", "videoFileId", "ObjectId -> fs.files?"},
    {"videos", "videoUrl", "String?"},
    {"videos", "thumbnail", "String?"},
    {"videos", "duration", "Number?"},
    {"videos", "order", "Number = 0"},
    {"videos", "isPreview", "Boolean = false"},
    {"videos", "watchedBy.student", "ObjectId -> users!"},
    {"videos", "watchedBy.watchedAt", "Date"},
    {"videos", "watchedBy.progress", "Number = 0"},
    {"videos", "createdAt", "Date"},
    {"videos", "updatedAt", "Date"},

    {"events", "_id", "ObjectId -> events"},
    {"events", "title", "String!"},
    {"events", "description", "String!"},
    {"events", "startDate", "Date!"},
    {"events", "endDate", "Date!"},
    {"events", "meetingLink", "String?"},
    {"events", "community", "ObjectId -> communities!"},
    {"events", "creator", "ObjectId -> users!"},
    {"events", "attendees.user", "ObjectId -> users!"},
    {"events", "attendees.status", "going|maybe|not_going = going"},
    {"events", "isRecurring", "Boolean = false"},
    {"events", "recurrencePattern", "String?"},
    {"events", "createdAt", "Date"},
    {"events", "updatedAt", "Date"},

    {"enrollments", "_id", "ObjectId -> enrollments"},
    {"enrollments", "student", "ObjectId -> users!"},
    {"enrollments", "course", "ObjectId -> courses!"},
    {"enrollments", "enrolledAt", "Date!"},
    {"enrollments", "progress", "Number = 0"},
    {"enrollments", "completedVideos", "[ObjectId -> videos]"},
    {"enrollments", "lastAccessedAt", "Date?"},
    {"enrollments", "certificateIssued", "Boolean = false"},

    {"communitymemberships", "_id", "ObjectId -> communitymemberships"},
    {"communitymemberships", "user", "ObjectId -> users!"},
    {"communitymemberships", "community", "ObjectId -> communities!"},
    {"communitymemberships", "role", "admin|member = member"},
    {"communitymemberships", "joinedAt", "Date!"},
    {"communitymemberships", "status", "active|pending|blocked = active"},
};

struct Key {
    const char *collection, *name;
    bool unique;
};
constexpr Key keys[] = {
    {"users", "email_1", true},
    {"users", "role_1", false},
    {"communities", "creator_1", false},
    {"communities", "type_1", false},
    {"communities", "members.user_1", false},
    {"posts", "community_1_createdAt_-1", false},
    {"posts", "author_1", false},
    {"courses", "creator_1", false},
    {"courses", "community_1", false},
    {"courses", "category_1_level_1", false},
    {"videos", "course_1_order_1", false},
    {"events", "community_1_startDate_1", false},
    {"enrollments", "student_1_course_1", true},
    {"enrollments", "course_1", false},
    {"communitymemberships", "user_1_community_1", true},
};

std::string words_of(const Type& type) {
    switch (type.kind) {
        case Kind::boolean: return "Boolean";
        case Kind::integer:
        case Kind::number: return "Number";
        case Kind::text: return "String";
        case Kind::instant: return "Date";
        case Kind::id: return "ObjectId -> " + std::string{type.collection};
        case Kind::list: return "[" + words_of(*type.element) + "]";
        case Kind::optional: return words_of(*type.element) + "?";
        case Kind::object: return "object";
        case Kind::enumeration: break;
    }
    std::string out;
    for (const auto name : type.names) out.append(out.empty() ? "" : "|").append(name);
    return out;
}

std::string default_of(const schema::Field& field, const schema::Table& table) {
    const auto owned = schema::to_value(*field.type, field.at_const(table.defaults()));
    const schema::ValueView value = owned;
    switch (field.type->kind) {
        case Kind::boolean: return value.boolean() ? " = true" : " = false";
        case Kind::integer:
        case Kind::number: return " = " + std::to_string(value.whole());
        case Kind::enumeration: return " = " + std::string{value.text()};
        default: return {};
    }
}

void describe(const schema::Table& table, const std::string& before, std::map<std::string, std::string>& out) {
    for (const auto& field : table.fields) {
        const auto name = before + std::string{field.name};
        const bool objects = field.type->kind == Kind::list && field.type->element->kind == Kind::object;
        if (objects) describe(*field.type->element->table, name + ".", out);
        out[name] = words_of(*field.type) + (field.rules.required ? "!" : default_of(field, table));
    }
}

const schema::Collection* declared(std::string_view name) {
    const auto all = app::collections();
    const auto found = std::ranges::find(all, name, [](const auto* one) { return one->name; });
    return found == all.end() ? nullptr : *found;
}

TEST(SeedContract, EveryMemberIsDeclaredAsTheSchemaSays) {
    std::map<std::string, std::map<std::string, std::string>> described;
    for (const auto* one : app::collections()) describe(*one->table, {}, described[std::string{one->name}]);
    for (const auto& row : rows) {
        ASSERT_TRUE(declared(row.collection)) << row.collection;
        EXPECT_EQ(described[row.collection][row.member], row.is) << row.collection << '.' << row.member;
    }
}

TEST(SeedContract, ReviewsRateFromOneToFive) {
    const auto& element = *declared("courses")->table->find("reviews")->type->element;
    const auto& rules = element.table->find("rating")->rules;
    EXPECT_EQ(rules.min, 1);
    EXPECT_EQ(rules.max, 5);
}

TEST(SeedContract, TheFifteenIndexesHaveTheirNames) {
    EXPECT_EQ(std::size(keys), 15U);
    for (const auto& key : keys) {
        const auto indexes = declared(key.collection)->indexes;
        const auto found = std::ranges::find(indexes, key.name, &schema::Index::name);
        ASSERT_NE(found, indexes.end()) << key.collection << ' ' << key.name;
        EXPECT_EQ(found->unique, key.unique) << key.name;
        EXPECT_FALSE(found->sparse) << key.name;
    }
}

/// Unknown additions must be harmless to who writes without knowing them.
TEST(SeedContract, WhatWeAddIsNeverRequired) {
    for (const char* name :
         {"users", "communities", "posts", "courses", "videos", "events", "enrollments", "communitymemberships"})
        for (const auto& field : declared(name)->table->fields) {
            const bool promised = std::ranges::any_of(rows, [&](const Row& row) {
                const std::string_view member{row.member};
                return row.collection == std::string_view{name} && member.substr(0, member.find('.')) == field.name;
            });
            EXPECT_TRUE(promised || !field.rules.required) << name << '.' << field.name;
        }
}

}  // namespace
