// Extended JSON: what mongoexport writes, every type both ways, and what only looks like a wrapper.
#include <cstring>
#include <limits>

#include <gtest/gtest.h>

#include "schema/bson.hpp"
#include "schema/foreign.hpp"

namespace schema {
namespace {

std::string bson(std::string_view json) {
    std::string why;
    const auto out = from_extended_json(json, &why);
    EXPECT_TRUE(out) << json << ": " << why;
    return out.value_or("");
}

// Canonical texts of the specification's corpus (github.com/mongodb/specifications, bson-corpus), one for each type.
constexpr const char* canonical[] = {
    R"({"a":{"$numberInt":"-2147483648"},"b":{"$numberLong":"9223372036854775807"}})",
    R"({"d":{"$numberDouble":"1.0"},"e":{"$numberDouble":"-0.0"},"f":{"$numberDouble":"Infinity"}})",
    R"({"d":{"$numberDouble":"0.1"},"e":{"$numberDouble":"1.234567E+06"},"f":{"$numberDouble":"1E-05"}})",
    R"({"d":{"$numberDouble":"123456.5"},"e":{"$numberDouble":"0.0001"},"f":{"$numberDouble":"NaN"}})",
    R"({"d":{"$numberDouble":"1.2345678921232E+18"},"e":{"$numberDouble":"5E-324"}})",
    R"({"a":{"$oid":"56e1fc72e0c917e9c4714161"},"b":null,"c":true,"d":"t","e":["x",{"y":false}]})",
    R"({"a":{"$date":{"$numberLong":"-284643869501"}}})",
    R"({"x":{"$binary":{"base64":"//8=","subType":"00"}},"y":{"$binary":{"base64":"//8=","subType":"02"}}})",
    R"({"x":{"$binary":{"base64":"","subType":"80"}}})",
    R"({"a":{"$regularExpression":{"pattern":"ab\\\"ab","options":"im"}}})",
    R"({"a":{"$code":"function(){}"},"b":{"$code":"x","$scope":{"y":{"$numberInt":"1"}}},"c":{"$symbol":"s"}})",
    R"({"a":{"$timestamp":{"t":4000000000,"i":42}},"b":{"$undefined":true},"c":{"$minKey":1},"d":{"$maxKey":1}})",
    R"({"a":{"$dbPointer":{"$ref":"b","$id":{"$oid":"56e1fc72e0c917e9c4714161"}}}})",
    R"({"d":{"$numberDecimal":"49.90"},"e":{"$numberDecimal":"-1.2E+10"},"f":{"$numberDecimal":"NaN"}})",
    R"({"":"","a\"\\\u0001\n":"é€😀"})",
};

TEST(ExtendedJson, CanonicalTextsComeBackAsTheyAre) {
    for (const char* text : canonical) {
        const auto bytes = bson(text);
        EXPECT_TRUE(valid(bytes)) << text;
        EXPECT_EQ(to_extended_json(bytes), text);
    }
}

TEST(ExtendedJson, RelaxedAndOlderTextsAreRead) {
    EXPECT_EQ(bson(R"({"a":5,"b":5000000000,"c":0.5,"d":18446744073709551615})"),
              bson(R"({"a":{"$numberInt":"5"},"b":{"$numberLong":"5000000000"},"c":{"$numberDouble":"0.5"},
                       "d":{"$numberDouble":"1.8446744073709552E+19"}})"));
    const auto date = bson(R"({"a":{"$date":{"$numberLong":"1588320000000"}}})");
    EXPECT_EQ(bson(R"({"a":{"$date":"2020-05-01T08:00:00Z"}})"), date);
    EXPECT_EQ(bson(R"({"a":{"$date":"2020-05-01T10:00:00.000+02:00"}})"), date);
    EXPECT_EQ(bson(R"({"a":{"$date":1588320000000}})"), date);
    EXPECT_EQ(bson(R"({"a":{"$binary":"//8=","$type":"00"}})"),
              bson(R"({"a":{"$binary":{"base64":"//8=","subType":"00"}}})"));
    EXPECT_EQ(bson(R"({"a":{"$uuid":"73ffd264-44b3-4c69-90e8-e7d1dfc035d4"}})"),
              bson(R"({"a":{"$binary":{"base64":"c//SZESzTGmQ6OfR38A11A==","subType":"04"}}})"));
}

TEST(ExtendedJson, WhatOnlyLooksLikeAWrapperIsADocument) {
    for (const char* text : {R"({"mood":{"$date":"x"}})", R"({"a":{"$oid":"no"}})", R"({"a":{"$numberInt":"1e3"}})",
                             R"({"a":{"$oid":"56e1fc72e0c917e9c4714161","more":"x"}})", R"({"a":{"$set":{"b":"c"}}})",
                             R"({"a":{"$ref":"b","$id":"c"}})", R"({"a":{"$minKey":"x"}})", R"({"$date":"top"})"}) {
        const auto bytes = bson(text);
        EXPECT_TRUE(valid(bytes)) << text;
        EXPECT_EQ(to_extended_json(bytes), text);
    }
}

TEST(ExtendedJson, HundredLevelsComeBack) {
    std::string text = "null";
    for (int level = 0; level < 99; ++level) text = level % 2 == 0 ? "{\"a\":" + text + "}" : "[" + text + "]";
    text = "{\"a\":" + text + "}";
    const auto bytes = bson(text);
    EXPECT_TRUE(valid(bytes));
    EXPECT_EQ(to_extended_json(bytes), text);
    EXPECT_FALSE(from_extended_json("{\"a\":" + std::string(5'000, '[') + std::string(5'000, ']') + "}"));
}

TEST(ExtendedJson, WhatIsNoDocumentIsRefused) {
    for (const char* text : {"", "{", "[]", "5", R"({"a":1)", R"({"a\u0000":1})", "{\"a\":\"\xC3\"}", R"({"a":1}{})"}) {
        std::string why;
        EXPECT_FALSE(from_extended_json(text, &why)) << text;
        EXPECT_FALSE(why.empty()) << text;
    }
}

TEST(ExtendedJson, DoublesKeepEveryBit) {
    for (double value : {0.1 + 0.2, 1e21, 1e-7, 999999.9999999999, 1000000.0, 4.9406564584124654e-324,
                         std::numeric_limits<double>::max(), -1.5}) {
        Writer out;
        out.add("v", Value{Tag::number, std::string(reinterpret_cast<const char*>(&value), sizeof value)});
        const auto bytes = out.take();
        EXPECT_EQ(bson(to_extended_json(bytes)), bytes) << value;
    }
}

TEST(Foreign, ValuesAreReadAsMeant) {
    const auto document =
        bson(R"({"price":{"$numberDecimal":"49.90"},"text":" 49 ","euro":"49 €","nan":{"$numberDouble":
        "NaN"},"iso":"2020-05-01T08:00:00Z","day":"2020-05-01","ms":1588320000000,"s":1588320000,"word":"yesterday",
        "yes":"true","one":1,"two":2,"hex":"56e1fc72e0c917e9c4714161"})");
    const auto of = [&](const char* name) { return Document{document}.find(name); };
    EXPECT_EQ(number_meant(of("price")), 49.90);
    EXPECT_EQ(number_meant(of("text")), 49);
    EXPECT_FALSE(number_meant(of("euro")) || number_meant(of("nan")) || number_meant(of("none")));
    EXPECT_EQ(base::to_text(*instant_meant(of("iso"))), "2020-05-01T08:00:00.000Z");
    EXPECT_EQ(base::to_text(*instant_meant(of("day"))), "2020-05-01T00:00:00.000Z");
    EXPECT_EQ(instant_meant(of("ms")), instant_meant(of("iso")));
    EXPECT_EQ(instant_meant(of("s")), instant_meant(of("iso")));
    EXPECT_FALSE(instant_meant(of("word")) || instant_meant(of("nan")) || instant_meant(of("yes")));
    EXPECT_EQ(boolean_meant(of("yes")), true);
    EXPECT_EQ(boolean_meant(of("one")), true);
    EXPECT_FALSE(boolean_meant(of("two")) || boolean_meant(of("word")));
    EXPECT_EQ(id_meant(of("hex")), base::ObjectId::parse("56e1fc72e0c917e9c4714161"));
    EXPECT_FALSE(id_meant(of("word")));
    EXPECT_EQ(base::to_text(made_at(*id_meant(of("hex")))), "2016-03-10T23:00:02.000Z");
}

}  // namespace
}  // namespace schema
