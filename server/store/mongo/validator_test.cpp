// Which commands keep a validator, asked of a database that only notes them.
#include "store/mongo/validator.hpp"

#include <gtest/gtest.h>

#include "schema/bson_schema.hpp"
#include "store/mongo/trouble.hpp"

namespace kept {
struct Thing {
    base::Id<"things"> _id;
    std::string name;
};
}  // namespace kept

template <>
inline constexpr auto schema::fields<kept::Thing> =
    std::array{schema::field<&kept::Thing::_id>(), schema::field<&kept::Thing::name>({.required = true})};
template <>
inline constexpr schema::Collection schema::collection<kept::Thing>{.name = "things",
                                                                    .table = &schema::table_of<kept::Thing>};

namespace store::mongo {
namespace {

using schema::Document;
using schema::Writer;

constexpr const schema::Collection& things = schema::collection<kept::Thing>;

/// Answers listCollections with what collMod said last.
class Noting : public Talk {
public:
    Bson options = Writer{}.take();
    int changes = 0;

    Bson command(const Bson& command) override {
        const Document asked{command};
        Writer out;
        if (asked.has("listCollections")) {
            out.begin_object("cursor");
            out.begin_list("firstBatch");
            out.begin_object("0");
            out.add("name", asked.at("filter.name"));
            out.add("options", schema::ValueView{schema::Tag::object, options});
            return out.end(), out.end(), out.end(), out.take();
        }
        EXPECT_EQ(asked.find("collMod").text(), "things");
        ++changes;
        Writer kept;
        for (const auto& [name, value] : asked)
            if (name != "collMod") kept.add(name, value);
        options = kept.take();
        return out.take();
    }
    std::vector<Bson> find(const std::string&, const Bson&, const Bson&) override { return {}; }
    std::int64_t count(const std::string&, const Bson&) override { return 0; }
    void insert(const std::string&, const Bson&) override {}
    void insert(const std::string&, std::span<const Bson>) override {}
    Updated update(const std::string&, const Bson&, const Bson&) override { return {}; }
    void put(const std::string&, const Bson&, const Bson&) override {}
    std::int64_t remove(const std::string&, const Bson&, bool) override { return 0; }
    void begin() override {}
    void commit() override {}
    void abort() noexcept override {}
};

TEST(Validator, IsSetOnceAndFollowsTheSetting) {
    Noting database;
    keep_validator(database, things, Validation::warn);
    EXPECT_EQ(Document{database.options}.at("validator.$jsonSchema").bytes, schema::bson_schema(things));
    EXPECT_EQ(Document{database.options}.find("validationLevel").text(), "moderate");
    EXPECT_EQ(Document{database.options}.find("validationAction").text(), "warn");
    keep_validator(database, things, Validation::warn);
    EXPECT_EQ(database.changes, 1);
    keep_validator(database, things, Validation::error);
    EXPECT_EQ(Document{database.options}.find("validationAction").text(), "error");
    EXPECT_EQ(database.changes, 2);
}

TEST(Validator, OfOursGoesWhenItIsOff) {
    Noting database;
    keep_validator(database, things, Validation::off);
    EXPECT_EQ(database.changes, 0);
    keep_validator(database, things, Validation::error);
    keep_validator(database, things, Validation::off);
    EXPECT_EQ(database.changes, 2);
    EXPECT_EQ(Document{database.options}.find("validator").bytes, Writer{}.take());
    EXPECT_EQ(Document{database.options}.find("validationLevel").text(), "off");
    keep_validator(database, things, Validation::off);
    EXPECT_EQ(database.changes, 2);
}

TEST(Validator, OfOthersStays) {
    Noting database;
    Writer theirs;
    theirs.begin_object("validator");
    theirs.begin_object("$jsonSchema");
    theirs.add("bsonType", "object");
    theirs.end();
    theirs.end();
    database.options = theirs.take();
    const auto before = database.options;
    keep_validator(database, things, Validation::error);
    keep_validator(database, things, Validation::off);
    EXPECT_EQ(database.changes, 0);
    EXPECT_EQ(database.options, before);
}

}  // namespace
}  // namespace store::mongo
