// The validators that tables generate: they say what the tables say, and everything that the house writes satisfies
// them, with the arrays that MongoDB stores.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "app/collections.hpp"
#include "app/demo.hpp"
#include "app/dump_shape.hpp"
#include "features/posts/post.hpp"
#include "schema/bson_schema.hpp"
#include "schema/codec.hpp"
#include "schema/text.hpp"
#include "store/derive.hpp"
#include "store/open.hpp"

namespace {

using schema::Document, schema::Tag, schema::Value, schema::ValueView;

ValueView at(const std::string& schema, std::string_view path) { return Document{schema}.at(path); }

std::vector<std::string> texts(ValueView list) {
    std::vector<std::string> out;
    for (const auto& one : Document{list.bytes}) out.emplace_back(one.value.is_null() ? "null" : one.value.text());
    return out;
}

/// As much of $jsonSchema as bson_schema uses. Empty: the value satisfies it; else what is wrong.
std::string refusal(ValueView schema, ValueView value, const std::string& path = {});

bool is_of(ValueView value, std::string_view name) {
    static const std::map<std::string_view, Tag> tags{
        {"bool", Tag::boolean},  {"date", Tag::instant}, {"objectId", Tag::id}, {"array", Tag::list},
        {"object", Tag::object}, {"string", Tag::text},  {"int", Tag::int32},   {"double", Tag::number},
        {"long", Tag::int64},    {"null", Tag::null}};
    return tags.at(name) == value.tag;
}

bool is_within(Document schema, const char* least, const char* most, double amount) {
    const bool enough = !schema.has(least) || amount >= schema.find(least).number();
    return enough && (!schema.has(most) || amount <= schema.find(most).number());
}

std::string refusal_inside(Document schema, ValueView value, const std::string& path) {
    const Document inside{value.bytes};
    for (const auto& name : texts(schema.find("required")))
        if (value.tag == Tag::object && !inside.has(name)) return path + " lacks " + name;
    const auto properties = schema.find("properties");
    for (const auto& [name, inner] : inside) {
        const auto rule = value.tag == Tag::list ? schema.find("items") : Document{properties.bytes}.find(name);
        if (rule.tag != Tag::object) continue;
        if (auto why = refusal(rule, inner, path + '.' + std::string{name}); !why.empty()) return why;
    }
    return {};
}

std::string refusal(ValueView rule, ValueView value, const std::string& path) {
    const Document schema{rule.bytes};
    const auto type = schema.find("bsonType");
    if (type.tag == Tag::text && !is_of(value, type.text())) return path + " is no " + std::string{type.text()};
    if (type.tag == Tag::list && std::ranges::none_of(texts(type), [&](const auto& one) { return is_of(value, one); }))
        return path + " is of none of the types";
    if (const auto words = schema.find("enum"); words.tag == Tag::list) {
        const auto all = texts(words);
        const std::string word{value.is_null() ? "null" : value.text()};
        if (std::ranges::find(all, word) == all.end()) return path + " is none of the words";
    }
    if (value.is_number() && !is_within(schema, "minimum", "maximum", value.number()))
        return path + " is out of bounds";
    if (value.tag == Tag::text &&
        !is_within(schema, "minLength", "maxLength", static_cast<double>(schema::characters(value.text()))))
        return path + " has a wrong length";
    if (value.tag == Tag::list) {
        double size = 0;
        for ([[maybe_unused]] const auto& one : Document{value.bytes}) ++size;
        if (!is_within(schema, "minItems", "maxItems", size)) return path + " has a wrong size";
    }
    return value.tag == Tag::list || value.tag == Tag::object ? refusal_inside(schema, value, path) : std::string{};
}

std::string refusal(const schema::Collection& collection, const std::string& document) {
    return refusal(ValueView{Tag::object, schema::bson_schema(collection)}, {Tag::object, document},
                   std::string{collection.name});
}

std::string changed(const std::string& document, std::string_view member, const Value* value) {
    schema::Writer out;
    for (const auto& [name, before] : Document{document})
        if (name != member) out.add(name, before);
    if (value) out.add(member, *value);
    return out.take();
}

TEST(Validators, SayOfUsersWhatTheTableSays) {
    const auto users = schema::bson_schema(schema::collection<users::User>);
    EXPECT_EQ(texts(at(users, "required")),
              (std::vector<std::string>{"_id", "email", "password", "firstName", "lastName", "role"}));
    EXPECT_EQ(texts(at(users, "properties.role.enum")), (std::vector<std::string>{"student", "creator"}));
    EXPECT_EQ(at(users, "properties.email.maxLength").number(), 254);
    EXPECT_FALSE(Document{at(users, "properties.email").bytes}.has("minLength")) << "a tombstone has no address";
    EXPECT_EQ(texts(at(users, "properties.bio.bsonType")), (std::vector<std::string>{"string", "null"}));
    EXPECT_EQ(at(users, "properties.joinedCommunities.items.bsonType").text(), "objectId");
    EXPECT_EQ(texts(at(users, "properties.createdAt.bsonType")), (std::vector<std::string>{"date", "null"}));
    EXPECT_FALSE(Document{users}.has("additionalProperties"));
}

TEST(Validators, SayOfPostsWhatTheTableSays) {
    const auto posts = schema::bson_schema(schema::collection<posts::Post>);
    EXPECT_EQ(at(posts, "title").text(), "Lyceum: Post");
    EXPECT_EQ(at(posts, "properties.title.minLength").number(), 1);
    EXPECT_EQ(at(posts, "properties.title.maxLength").number(), 200);
    EXPECT_EQ(at(posts, "properties.images.maxItems").number(), 10);
    EXPECT_EQ(at(posts, "properties.images.items.maxLength").number(), 2'000);
    EXPECT_EQ(at(posts, "properties.author.bsonType").text(), "objectId");
    EXPECT_EQ(texts(at(posts, "properties.comments.items.required")), (std::vector<std::string>{"author", "content"}));
    EXPECT_EQ(texts(at(posts, "properties.likeCount.bsonType")),
              (std::vector<std::string>{"int", "long", "double", "null"}));
}

/// What a struct that nobody has filled is in BSON, with the least that its rules ask for.
std::string least_document(const schema::Table& table) {
    schema::Writer written, out;
    schema::write_bson(written, table, table.defaults());
    const auto bson = written.take();
    for (const auto& [name, value] : Document{bson}) {
        const auto& rules = table.find(name)->rules;
        if (value.tag == Tag::text && value.text().empty())
            out.add(name, std::string(static_cast<std::size_t>(std::max(rules.min, 1.0)), 'x'));
        else if (value.is_number() && value.number() < rules.min)
            out.add(name, rules.min);
        else
            out.add(name, value);
    }
    return out.take();
}

TEST(Validators, TakeTheLeastDocumentOfEveryCollection) {
    for (const auto* collection : app::collections()) {
        if (collection->name.starts_with("fs.")) continue;  // it gets none
        const auto expected = collection->name == "apitokens" ? "apitokens.scopes has a wrong size" : "";
        EXPECT_EQ(refusal(*collection, least_document(*collection->table)), expected);
    }
}

/// A store with the small demo, in a folder of its own.
class DemoStore : public testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() / ("lyceum-validators-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
        store_ = store::open(folder_, app::collections());
        app::Progress silent{false};
        app::fill_demo(store_->documents(), {.password_hash = "$argon2id$made up"}, silent);
    }
    void TearDown() override {
        store_.reset();
        std::filesystem::remove_all(folder_);
    }
    std::vector<std::string> all_of(const schema::Collection& collection) {
        std::vector<std::string> out;
        store::Query query{.limit = 500};
        do {
            const auto page = store_->documents().list(collection, query);
            for (const auto& one : page.documents)
                out.push_back(store::assemble(store_->documents(), app::collections(), collection, one));
            query.after = page.next;
        } while (query.after);
        return out;
    }

    std::filesystem::path folder_{};
    std::unique_ptr<store::Store> store_{};
};

TEST_F(DemoStore, SatisfiesEveryValidator) {
    std::size_t looked_at = 0;
    for (const auto* collection : app::collections())
        for (const auto& document : all_of(*collection)) {
            ++looked_at;
            EXPECT_EQ(refusal(*collection, document), "") << schema::to_extended_json(document);
        }
    EXPECT_GT(looked_at, 500u);
    for (const char* name :
         {"users", "communities", "posts", "courses", "videos", "events", "enrollments", "communitymemberships"})
        EXPECT_FALSE(all_of(*app::find_collection(app::collections(), name)).empty()) << name;
}

TEST_F(DemoStore, ChangedAgainstTheSchemaIsRefused) {
    const auto& users = schema::collection<users::User>;
    const auto user = all_of(users).front();
    const auto teacher = Value::of(std::string_view{"teacher"}), number = Value::of(std::int64_t{7});
    EXPECT_EQ(refusal(users, changed(user, "role", &teacher)), "users.role is none of the words");
    EXPECT_EQ(refusal(users, changed(user, "email", nullptr)), "users lacks email");
    EXPECT_EQ(refusal(users, changed(user, "bio", &number)), "users.bio is of none of the types");
    EXPECT_EQ(refusal(users, changed(user, "bio", nullptr)), "");
    EXPECT_EQ(refusal(users, changed(user, "shoeSize", &number)), "") << "what others add is theirs";
    const auto& courses = *app::find_collection(app::collections(), "courses");
    const auto negative = Value::of(-1.5);
    EXPECT_EQ(refusal(courses, changed(all_of(courses).front(), "price", &negative)), "courses.price is out of bounds");
}

}  // namespace
