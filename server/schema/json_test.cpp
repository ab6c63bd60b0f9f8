// JSON out and in: escapes, refusals with a path for each problem, drafts and patches, query texts.
#include "schema/json.hpp"

#include <gtest/gtest.h>

#include "schema/codec.hpp"

namespace wire {

enum class Level { low, high };
struct Part {
    std::string name;
    std::int64_t count = 0;
    base::ObjectId owner;
};
struct Flat {
    std::string city;
};
struct Card {
    base::Id<"cards"> _id;
    std::string title, text, password, secret, fixed;
    bool on = false;
    std::int64_t whole = 5;
    double number = 0;
    base::Instant at;
    base::ObjectId owner;
    Level level = Level::low;
    std::optional<std::string> note;
    std::vector<std::string> tags;
    std::vector<Part> parts;
    std::optional<Part> part;
    std::optional<std::string> link;
    Flat flat;
    std::int64_t likes = 0;
};
struct Ask {
    std::optional<Level> level;
    std::vector<std::string> tags;
    std::vector<base::ObjectId> ids;
    std::int64_t page = 1;
    std::string must;
};

}  // namespace wire

namespace schema {
template <>
inline constexpr auto fields<wire::Part> = std::array{
    field<&wire::Part::name>({.required = true, .max = 5, .format = Format::line}),
    field<&wire::Part::count>({.min = 0}), field<&wire::Part::owner>({.required = true, .access = Access::server})};
template <>
inline constexpr auto fields<wire::Flat> = std::array{field<&wire::Flat::city>({.max = 9})};
template <>
inline constexpr auto fields<wire::Card> =
    std::array{field<&wire::Card::_id>({.access = Access::server}),
               field<&wire::Card::title>({.required = true, .max = 10, .format = Format::line}),
               field<&wire::Card::text>(),
               field<&wire::Card::password>({.access = Access::write_only}),
               field<&wire::Card::secret>({.access = Access::secret}),
               field<&wire::Card::fixed>({.access = Access::initial}),
               field<&wire::Card::on>(),
               field<&wire::Card::whole>({.min = 1, .max = 9}),
               field<&wire::Card::number>(),
               field<&wire::Card::at>(),
               field<&wire::Card::owner>(),
               field<&wire::Card::level>(),
               field<&wire::Card::note>({.min = 2}),
               field<&wire::Card::tags>({.max = 3, .each_max = 4}),
               field<&wire::Card::parts>({.min = 1, .max = 2}),
               field<&wire::Card::part>(),
               field<&wire::Card::link>({.format = Format::url}),
               field<&wire::Card::flat>({.flatten = true}),
               field<&wire::Card::likes>({.access = Access::derived})};
template <>
inline constexpr auto fields<wire::Ask> =
    std::array{field<&wire::Ask::level>(), field<&wire::Ask::tags>({.max = 3}), field<&wire::Ask::ids>(),
               field<&wire::Ask::page>({.min = 1, .max = 50}), field<&wire::Ask::must>({.required = true})};

namespace {

using base::Failure;
using base::Fault;
using base::Problem;
using wire::Card;

struct Outcome {
    Card card{};
    std::vector<Given> given{};
    std::optional<Fault> fault{};
    base::Problems problems{};
};
Outcome read(std::string_view json, Input input = Input::patch) {
    Outcome out;
    try {
        out.given = read_json(json, table_of<Card>, &out.card, input);
    } catch (const Failure& failure) {
        out.fault = failure.fault;
        out.problems = failure.problems;
    }
    return out;
}
/// The one problem of a patch: "path: message".
std::string problem(std::string_view json, Input input = Input::patch) {
    const auto out = read(json, input);
    if (out.fault != Fault::invalid) return out.fault ? "another fault" : "no fault";
    std::string text;
    for (const auto& [path, message] : out.problems)
        text.append(text.empty() ? "" : "; ").append(path).append(": ").append(message);
    return text;
}

TEST(JsonWrite, EscapesWhereverTheyStand) {
    const std::pair<char, const char*> specials[] = {{'"', "\\\""}, {'\\', "\\\\"},    {'\n', "\\n"},
                                                     {'\t', "\\t"}, {'\0', "\\u0000"}, {'\x1f', "\\u001f"},
                                                     {'\b', "\\b"}, {'\f', "\\f"},     {'\r', "\\r"}};
    for (const auto& [special, escaped] : specials)
        for (std::size_t size = 1; size <= 21; ++size)
            for (std::size_t at = 0; at < size; ++at) {
                std::string text(size, 'x'), wanted(size, 'x');
                text[at] = special;
                wanted.replace(at, 1, escaped);
                ASSERT_EQ(to_json(text), '"' + wanted + '"') << size << ' ' << at;
            }
    EXPECT_EQ(to_json(std::string{"Grüße \xF0\x9F\x98\x80 \x7F"}), "\"Grüße \xF0\x9F\x98\x80 \x7F\"");
    EXPECT_EQ(to_json(std::string{"\"\"\"\\\\\n\n########\""}), R"("\"\"\"\\\\\n\n########\"")");
}

TEST(JsonWrite, MembersAndKinds) {
    Card card;
    card.title = "t";
    card.secret = card.password = "hidden";
    card.number = 1e21;
    card.tags = {"a", "b"};
    card.flat.city = "Rome";
    EXPECT_EQ(
        to_json(card),
        R"({"_id":"000000000000000000000000","title":"t","text":"","fixed":"","on":false,"whole":5,"number":1e+21,)"
        R"("at":"1970-01-01T00:00:00.000Z","owner":"000000000000000000000000","level":"low","tags":["a","b"],)"
        R"("parts":[],"city":"Rome","likes":0})");
    EXPECT_EQ(to_json(0.1), "0.1");
    EXPECT_EQ(to_json(1.0 / 0.0), "null");
}

TEST(JsonRead, EveryKind) {
    const auto out = read(R"({"title":" t\u00fc ","on":true,"whole":7.0,"number":-0.5,"at":"2026-01-31T09:30:00Z",
        "owner":"0102030405060708090A0b0c","level":"high","note":"no","tags":["a"],"parts":[{"name":"p","count":3}],
        "part":{"name":"q"},"city":"Rome","fixed":"f","password":"p"})",
                          Input::draft);
    ASSERT_FALSE(out.fault) << problem("{}");
    EXPECT_EQ(out.card.title, "tü") << "a line is trimmed";
    EXPECT_TRUE(out.card.on);
    EXPECT_EQ(out.card.whole, 7);
    EXPECT_EQ(out.card.number, -0.5);
    EXPECT_EQ(base::to_text(out.card.at), "2026-01-31T09:30:00.000Z");
    EXPECT_EQ(out.card.owner.hex(), "0102030405060708090a0b0c");
    EXPECT_EQ(out.card.level, wire::Level::high);
    EXPECT_EQ(out.card.parts.at(0).count, 3);
    EXPECT_EQ(out.card.part->name, "q");
    EXPECT_EQ(out.card.flat.city, "Rome");
    EXPECT_EQ(out.given.size(), 14u);
}

TEST(JsonRead, WhatIsNoJsonIsMalformed) {
    for (const std::string json :
         {"", "{", "[]", "1", "null", "\"a\"", "{\"a\":1,}", "{} x", "{'a':1}", "{\"title\":\"\xC3\x28\"}",
          "{\"title\":\"\\ud800\"}", "{\"title\":\"a\",\"title\":\"b\"}", "{\"title\":\"a\",\"t\\u0069tle\":\"b\"}",
          "{\"x\":1,\"x\":2}", "{\"parts\":[{\"name\":\"a\",\"name\":\"b\"}]}", "{\"whole\":01}", "{\"number\":NaN}"})
        EXPECT_EQ(read(json).fault, Fault::malformed) << json;
}

TEST(JsonRead, DepthIsBounded) {
    const auto nested = [](int levels) {
        return "{\"x\":" + std::string(levels - 1, '[') + std::string(levels - 1, ']') + "}";
    };
    EXPECT_EQ(read(nested(31)).fault, Fault::invalid) << "x is not known, but it was read";
    EXPECT_EQ(read(nested(33)).fault, Fault::malformed);
    EXPECT_EQ(read(nested(100'000)).fault, Fault::malformed);
    EXPECT_FALSE(read("{\"text\":\"" + std::string(3'000'000, 'x') + "\"}").fault) << "long is not deep";
    EXPECT_EQ(read(nested(33)).fault, Fault::malformed) << "also after a long one";
}

TEST(JsonRead, MembersThatClientsMayNotWrite) {
    EXPECT_EQ(problem(R"({"colour":1})"), "colour: is not known here");
    EXPECT_EQ(problem(R"({"_id":"0102030405060708090a0b0c"})"), "_id: cannot be set");
    EXPECT_EQ(problem(R"({"secret":"s"})"), "secret: cannot be set");
    EXPECT_EQ(problem(R"({"likes":1})"), "likes: cannot be set");
    EXPECT_EQ(problem(R"({"fixed":"s"})"), "fixed: cannot be set");
    EXPECT_EQ(problem(R"({"flat":{"city":"x"}})"), "flat: is not known here") << "its members stand beside the others";
    EXPECT_EQ(problem(R"({"part":{"name":"a","owner":"0102030405060708090a0b0c"}})"), "part.owner: cannot be set");
    EXPECT_EQ(problem(R"({"__proto__":{}})"), "__proto__: is not known here");
}

TEST(JsonRead, WrongTypesForEachKind) {
    const std::tuple<const char*, std::vector<const char*>, const char*> table[] = {
        {"title", {"1", "true", "[]", "{}"}, "must be a text"},
        {"on", {"1", "\"true\"", "[]"}, "must be true or false"},
        {"whole", {"\"1\"", "1.5", "1e30", "true", "9007199254740993"}, "must be a whole number"},
        {"number", {"\"1\"", "true", "[]"}, "must be a number"},
        {"at", {"\"yesterday\"", "\"2026-02-30T00:00:00Z\""}, "must be a date, as 2026-01-31T09:30:00Z"},
        {"owner", {"\"12\"", "\"zzzzzzzzzzzzzzzzzzzzzzzz\""}, "must be an id of 24 hexadecimal digits"},
        {"level", {"\"middle\"", "\"\"", "\"LOW\""}, "must be one of: low, high"},
        {"tags", {"\"a\"", "{}", "1"}, "must be a list"},
        {"part", {"\"a\"", "[]", "1"}, "must be an object"},
    };
    for (const auto& [name, values, message] : table)
        for (const auto* value : values)
            EXPECT_EQ(problem(std::string{"{\""} + name + "\":" + value + "}"), std::string{name} + ": " + message)
                << value;
    EXPECT_EQ(problem(R"({"tags":["a",1]})"), "tags.1: must be a text");
    EXPECT_EQ(problem(R"({"tags":[null]})"), "tags.0: must be a text");
}

TEST(JsonRead, RulesNameEachProblemOnce) {
    EXPECT_EQ(problem("{}", Input::draft), "title: is required");
    EXPECT_EQ(problem(R"({"title":"   "})"), "title: must not be empty");
    EXPECT_EQ(problem(R"({"title":"12345678901"})"), "title: must have at most 10 characters");
    EXPECT_EQ(problem(R"({"title":"üüüüüüüüüü"})"), "no fault") << "characters, not bytes";
    EXPECT_EQ(problem(R"({"title":"a\nb"})"), "title: must be one line without control characters");
    EXPECT_EQ(problem(R"({"text":"a\u0000b"})"), "text: must not contain NUL");
    EXPECT_EQ(problem(R"({"whole":0})"), "whole: must be at least 1");
    EXPECT_EQ(problem(R"({"whole":10})"), "whole: must be at most 9");
    EXPECT_EQ(problem(R"({"note":"x"})"), "note: must have at least 2 characters");
    EXPECT_EQ(problem(R"({"tags":["a","b","c","d"]})"), "tags: must have at most 3 entries");
    EXPECT_EQ(problem(R"({"tags":["a","12345"]})"), "tags.1: must have at most 4 characters");
    EXPECT_TRUE(read(R"({"tags":["","b"]})").problems.empty()) << "what is left open keeps its neighbours' places";
    EXPECT_EQ(problem(R"({"parts":[]})"), "parts: must have at least 1 entries");
    EXPECT_EQ(problem(R"({"parts":[{"name":"a"},{"name":"123456"}]})"), "parts.1.name: must have at most 5 characters");
    EXPECT_EQ(problem(R"({"part":{"name":"a","count":-1}})"), "part.count: must be at least 0");
    EXPECT_EQ(problem(R"({"part":{"count":1}})"), "part.name: is required");
    EXPECT_EQ(problem(R"({"title":"t","part":{"count":1}})", Input::draft), "part.name: is required");
    EXPECT_EQ(problem(R"x({"link":"javascript:alert(1)"})x").substr(0, 5), "link:");
    EXPECT_EQ(problem(R"({"city":"1234567890"})"), "city: must have at most 9 characters");
    EXPECT_EQ(read(R"({"whole":0,"note":"x","x":1})").problems.size(), 3u);
}

TEST(JsonRead, APatchWithNullRemoves) {
    const auto out = read(R"({"note":null,"whole":3})");
    ASSERT_EQ(out.given.size(), 2u);
    EXPECT_TRUE(out.given[0].null);
    EXPECT_EQ(out.given[0].field->name, "note");
    EXPECT_FALSE(out.given[1].null);
    EXPECT_EQ(problem(R"({"title":null})"), "title: is required");
    EXPECT_TRUE(read("{}").given.empty());
}

struct Asked {
    wire::Ask ask{};
    std::string problems{};
};
Asked ask(const std::vector<std::pair<std::string, std::string>>& given) {
    Asked out;
    try {
        read_texts(given, table_of<wire::Ask>, &out.ask);
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.fault, Fault::invalid);
        for (const auto& [path, message] : failure.problems) out.problems += path + ": " + message + ";";
    }
    return out;
}

TEST(Texts, AreReadByName) {
    const auto out = ask({{"level", "high"},
                          {"page", "7"},
                          {"must", "m"},
                          {"tags", "a,b"},
                          {"tags", "c"},
                          {"ids", "0102030405060708090a0b0c,0102030405060708090a0b0d"}});
    EXPECT_EQ(out.problems, "");
    EXPECT_EQ(out.ask.level, wire::Level::high);
    EXPECT_EQ(out.ask.page, 7);
    EXPECT_EQ(out.ask.tags, (std::vector<std::string>{"a", "b", "c"})) << "comma-separated, or repeated";
    EXPECT_EQ(out.ask.ids.size(), 2u);
}

TEST(Texts, ProblemsAreNamed) {
    EXPECT_EQ(ask({}).problems, "must: is required;");
    EXPECT_EQ(ask({{"must", "m"}, {"page", "x"}}).problems, "page: must be a number;");
    EXPECT_EQ(ask({{"must", "m"}, {"page", "1.5"}}).problems, "page: must be a whole number;");
    EXPECT_EQ(ask({{"must", "m"}, {"page", "51"}}).problems, "page: must be at most 50;");
    EXPECT_EQ(ask({{"must", "m"}, {"level", "x"}}).problems, "level: must be one of: low, high;");
    EXPECT_EQ(ask({{"must", "m"}, {"what", "x"}}).problems, "what: is not known here;");
    EXPECT_EQ(ask({{"must", "m"}, {"ids", "x"}}).problems, "ids: must be an id of 24 hexadecimal digits;");
    EXPECT_EQ(ask({{"must", "m"}, {"tags", "a,b,c,d"}}).problems, "tags: must have at most 3 entries;");
}

}  // namespace
}  // namespace schema
