// Validators by collMod. Source: MongoDB manual, "collMod", "listCollections".
#include "store/mongo/validator.hpp"

#include "base/log.hpp"
#include "schema/bson_schema.hpp"

namespace store::mongo {
namespace {

using schema::Document;
using schema::Writer;

/// What the collection has now.
struct Present {
    std::string schema{}, level{}, action{};
    bool of_others = false;
};

Present present(Talk& talk, std::string_view collection) {
    Writer ask;
    ask.add("listCollections", 1);
    ask.begin_object("filter");
    ask.add("name", collection);
    ask.end();
    const auto answer = talk.command(ask.take());
    Present out;
    for (const auto& one : Document{Document{answer}.at("cursor.firstBatch").bytes}) {
        const auto options = Document{one.value.bytes}.find("options");
        if (options.tag != schema::Tag::object) continue;
        const Document about{options.bytes};
        const auto validator = about.find("validator");
        if (validator.tag != schema::Tag::object || Document{validator.bytes}.begin() == Document::end()) continue;
        const auto schema = Document{validator.bytes}.find("$jsonSchema");
        const bool is_ours = schema.tag == schema::Tag::object &&
                             Document{schema.bytes}.find("title").text().starts_with(schema::bson_schema_title);
        out = {std::string{schema.bytes}, std::string{about.find("validationLevel").text()},
               std::string{about.find("validationAction").text()}, !is_ours};
    }
    return out;
}

void set(Talk& talk, std::string_view collection, const std::string& schema, const char* level, const char* action) {
    Writer out;
    out.add("collMod", collection);
    out.begin_object("validator");
    if (!schema.empty()) out.add("$jsonSchema", schema::ValueView{schema::Tag::object, schema});
    out.end();
    out.add("validationLevel", level);
    out.add("validationAction", action);
    talk.command(out.take());
}

}  // namespace

void keep_validator(Talk& talk, const Collection& in, Validation wanted) {
    if (in.name.starts_with("fs.")) return;  // GridFS's own: every driver writes it
    constexpr const char* level = "moderate";
    const auto now = present(talk, in.name);
    if (now.of_others) {
        if (wanted != Validation::off)
            base::log(base::Level::warning, "mongodb.validator",
                      {{"collection", in.name}, {"why", "it has a validator of others, which stays"}});
        return;
    }
    if (wanted == Validation::off) {
        if (!now.schema.empty()) set(talk, in.name, {}, "off", "error");
        return;
    }
    const char* action = wanted == Validation::error ? "error" : "warn";
    const auto schema = schema::bson_schema(in);
    if (now.schema == schema && now.level == level && now.action == action) return;
    set(talk, in.name, schema, level, action);
}

}  // namespace store::mongo
