// JSON Schema of every kind of member.
#include <gtest/gtest.h>

#include "schema/json.hpp"

namespace shown {

enum class Tone { warm, cold };
struct Leaf {
    std::int64_t n = 0;
};
struct Tree {
    base::Id<"trees"> _id;
    base::Id<"people"> owner;
    bool tall = true;
    double height = 0;
    base::Instant planted;
    Tone tone = Tone::cold;
    std::vector<std::string> names;
    std::vector<Leaf> leaves;
    std::optional<Leaf> crown;
    std::string color, password, secret, kind;
    std::optional<std::string> nest;
};

}  // namespace shown

namespace schema {
template <>
inline constexpr auto fields<shown::Leaf> = std::array{field<&shown::Leaf::n>({.min = 1, .max = 5})};
template <>
inline constexpr auto fields<shown::Tree> =
    std::array{field<&shown::Tree::_id>({.access = Access::server}),
               field<&shown::Tree::owner>(),
               field<&shown::Tree::tall>(),
               field<&shown::Tree::height>({.min = 0, .max = 100'000, .example = "12.5"}),
               field<&shown::Tree::planted>(),
               field<&shown::Tree::tone>(),
               field<&shown::Tree::names>({.min = 1, .max = 3, .each_max = 9}),
               field<&shown::Tree::leaves>(),
               field<&shown::Tree::crown>(),
               field<&shown::Tree::color>({.format = Format::color, .example = "#112233"}),
               field<&shown::Tree::password>({.required = true, .access = Access::write_only}),
               field<&shown::Tree::secret>({.access = Access::secret}),
               field<&shown::Tree::kind>({.access = Access::initial}),
               field<&shown::Tree::nest>({.null_when_empty = true})};

namespace {

using shown::Tree;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(JsonSchema, EachKind) {
    const auto text = object_schema(table_of<Tree>, Side::draft);
    for (const char* part :
         {R"("owner":{"type":["string","null"],"pattern":"^[0-9a-f]{24}$","x-collection":"people"})",
          R"("tall":{"type":["boolean","null"],"default":true})",
          R"("height":{"type":["number","null"],"minimum":0,"maximum":100000,"examples":[12.5],"default":0})",
          R"("planted":{"type":["string","null"],"format":"date-time"})",
          R"("tone":{"type":["string","null"],"enum":["warm","cold",null],"default":"cold"})",
          R"("names":{"type":["array","null"],"minItems":1,"maxItems":3,"items":{"type":"string","maxLength":9}})",
          R"("leaves":{"type":["array","null"],"items":{"$ref":"#/components/schemas/LeafDraft"}})",
          R"("crown":{"anyOf":[{"$ref":"#/components/schemas/LeafDraft"},{"type":"null"}]})",
          R"("color":{"type":["string","null"],"pattern":"^#[0-9a-fA-F]{6}$","examples":["#112233"]})",
          R"("password":{"type":"string","minLength":1,"writeOnly":true})", R"("required":["password"])",
          R"("examples":[{"height":12.5,"color":"#112233","password":"text"}])"})
        EXPECT_TRUE(has(text, part)) << part << "\nin " << text;
}

TEST(JsonSchema, EachSideShowsWhatItMay) {
    const auto draft = object_schema(table_of<Tree>, Side::draft), patch = object_schema(table_of<Tree>, Side::patch),
               answer = object_schema(table_of<Tree>, Side::answer);
    EXPECT_TRUE(has(draft, "\"kind\"") && !has(patch, "\"kind\"") && has(answer, "\"kind\""));
    EXPECT_TRUE(
        has(answer, R"("_id":{"type":"string","pattern":"^[0-9a-f]{24}$","x-collection":"trees","readOnly":true})"));
    EXPECT_FALSE(has(draft, "\"_id\"") || has(answer, "\"password\""));
    EXPECT_FALSE(has(draft, "\"secret\"") || has(patch, "\"secret\"") || has(answer, "\"secret\""));
    EXPECT_TRUE(has(draft, "\"additionalProperties\":false") && !has(answer, "additionalProperties"));
    EXPECT_TRUE(has(patch, R"("leaves":{"type":["array","null"],"items":{"$ref":"#/components/schemas/LeafDraft"}})"))
        << "an object inside replaces the whole old one";
    EXPECT_FALSE(has(patch, "\"required\""));
    EXPECT_TRUE(
        has(answer, R"("required":["_id","owner","tall","height","planted","tone","names","leaves","color","kind"])"))
        << answer;
    EXPECT_EQ(component_name(table_of<Tree>, Side::patch), "TreePatch");
    std::vector<const Table*> tables;
    collect_tables(table_of<Tree>, Side::answer, tables);
    EXPECT_EQ(tables.size(), 2u);
}

TEST(JsonSchema, KnowsNullsThatAnswersHold) {
    Tree tree;
    EXPECT_TRUE(has(to_json(tree), R"("nest":null)"));
    tree.nest = "a wren's";
    EXPECT_TRUE(has(to_json(tree), R"("nest":"a wren's")"));
    const auto answer = object_schema(table_of<Tree>, Side::answer);
    EXPECT_TRUE(has(answer, R"("nest":{"anyOf":[{"type":"string"},{"type":"null"}]})")) << answer;
    EXPECT_TRUE(has(answer, R"("required":["nest"])")) << answer;
    EXPECT_TRUE(has(object_schema(table_of<Tree>, Side::draft), R"("nest":{"type":"string"})"));
}

}  // namespace
}  // namespace schema
