// The promise of the schema: one more optional field is one more line, and everything knows it.
#include <gtest/gtest.h>

#include "schema/codec.hpp"
#include "schema/json.hpp"

namespace promise {

struct Book {
    base::Id<"books"> _id;
    std::string title;
    std::optional<std::string> subtitle;  // the new member …
};

}  // namespace promise

namespace schema {
template <>
inline constexpr auto fields<promise::Book> = std::array{
    field<&promise::Book::_id>({.access = Access::server}), field<&promise::Book::title>({.required = true, .max = 20}),
    field<&promise::Book::subtitle>({.max = 10, .format = Format::line, .about = "Under the title"}),  // … and its line
};

namespace {

using promise::Book;

base::Problems problems_of(std::string_view json) {
    Book book;
    try {
        read_json(json, table_of<Book>, &book, Input::draft);
    } catch (const base::Failure& failure) {
        return failure.problems;
    }
    return {};
}

TEST(DeclaredOnce, AppearsInBson) {
    Book book{.title = "t", .subtitle = "s"};
    const auto bytes = to_bson(book);
    EXPECT_EQ(Document{bytes}.find("subtitle").text(), "s");
    EXPECT_EQ(from_bson<Book>(bytes).subtitle, "s");
    book.subtitle.reset();
    EXPECT_FALSE(Document{to_bson(book)}.has("subtitle"));
}

TEST(DeclaredOnce, AppearsInJson) {
    EXPECT_EQ(to_json(Book{.title = "t", .subtitle = "s"}),
              R"({"_id":"000000000000000000000000","title":"t","subtitle":"s"})");
    Book book;
    read_json(R"({"title":"t","subtitle":"s"})", table_of<Book>, &book, Input::draft);
    EXPECT_EQ(book.subtitle, "s");
}

TEST(DeclaredOnce, AppearsInValidation) {
    EXPECT_TRUE(problems_of(R"({"title":"t"})").empty());
    const base::Problems too_long{{"subtitle", "must have at most 10 characters"}};
    EXPECT_EQ(problems_of(R"({"title":"t","subtitle":"12345678901"})"), too_long);
    const base::Problems broken{{"subtitle", "must be one line without control characters"}};
    EXPECT_EQ(problems_of(R"({"title":"t","subtitle":"a\nb"})"), broken);
}

TEST(DeclaredOnce, AppearsInJsonSchema) {
    EXPECT_EQ(object_schema(table_of<Book>, Side::draft),
              R"({"type":"object","properties":{"title":{"type":"string","minLength":1,"maxLength":20},)"
              R"("subtitle":{"type":["string","null"],"maxLength":10,"description":"Under the title"}},)"
              R"("required":["title"],"additionalProperties":false,"examples":[{"title":"text"}]})");
    EXPECT_EQ(object_schema(table_of<Book>, Side::patch).find("\"required\""), std::string::npos);
    EXPECT_NE(object_schema(table_of<Book>, Side::answer).find("\"subtitle\""), std::string::npos);
}

}  // namespace
}  // namespace schema
