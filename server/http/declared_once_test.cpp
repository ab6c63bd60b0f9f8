// The promise of the schema, at the API's end: one more field in one line stands in OpenAPI, in each of its places.
#include <gtest/gtest.h>

#include "http/openapi.hpp"

namespace promise_api {

struct Book {
    base::Id<"books"> _id;
    std::string title;
    std::optional<std::string> subtitle;  // the new member …
};

}  // namespace promise_api

namespace schema {
template <>
inline constexpr auto fields<promise_api::Book> = std::array{
    field<&promise_api::Book::_id>({.access = Access::server}),
    field<&promise_api::Book::title>({.required = true, .max = 20}),
    field<&promise_api::Book::subtitle>({.max = 10, .about = "Under the title"}),  // … and its line
};
}  // namespace schema

namespace {

using promise_api::Book;

TEST(DeclaredOnce, AppearsInOpenApi) {
    const auto& table = schema::table_of<Book>;
    const auto route = [&](const char* method, schema::Side side) {
        return http::Route{.method = method,
                           .path = "/books",
                           .summary = "A book",
                           .feature = "books",
                           .body = &table,
                           .body_side = side,
                           .shape = http::Shape::one,
                           .answer = &schema::type_of<Book>};
    };
    const auto document = http::openapi({route("POST", schema::Side::draft), route("PATCH", schema::Side::patch)});
    constexpr const char* line = R"("subtitle":{"type":"string","maxLength":10,"description":"Under the title"})";
    for (const auto side : {schema::Side::answer, schema::Side::draft, schema::Side::patch}) {
        const auto whole = schema::object_schema(table, side);
        EXPECT_NE(whole.find(line), std::string::npos) << whole;
        EXPECT_NE(document.find(whole), std::string::npos) << document;
    }
}

}  // namespace
