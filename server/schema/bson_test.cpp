// BSON: writing and reading of every kind, tolerance of what others wrote, and damaged bytes.
#include "schema/bson.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "schema/codec.hpp"

namespace kinds {

enum class Mood { calm, public_, wild };
struct Inner {
    std::int64_t x = 0;
    std::optional<std::string> word;
};
struct Everything {
    base::Id<"everything"> _id;
    bool yes = false;
    std::int64_t whole = 0;
    int small = 0;
    double number = 0;
    std::string text;
    base::Instant at;
    base::ObjectId plain;
    Mood mood = Mood::calm;
    std::optional<std::int64_t> maybe;
    std::vector<std::string> words;
    std::vector<Inner> inners;
    Inner inner;
    std::optional<Inner> perhaps;
    std::vector<std::int64_t> derived;
};

}  // namespace kinds

namespace schema {
template <>
inline constexpr auto fields<kinds::Inner> = std::array{field<&kinds::Inner::x>(), field<&kinds::Inner::word>()};
template <>
inline constexpr auto fields<kinds::Everything> =
    std::array{field<&kinds::Everything::_id>(),
               field<&kinds::Everything::yes>(),
               field<&kinds::Everything::whole>(),
               field<&kinds::Everything::small>(),
               field<&kinds::Everything::number>(),
               field<&kinds::Everything::text>(),
               field<&kinds::Everything::at>(),
               field<&kinds::Everything::plain>(),
               field<&kinds::Everything::mood>(),
               field<&kinds::Everything::maybe>(),
               field<&kinds::Everything::words>(),
               field<&kinds::Everything::inners>(),
               field<&kinds::Everything::inner>(),
               field<&kinds::Everything::perhaps>(),
               field<&kinds::Everything::derived>({.access = Access::derived})};

namespace {

using kinds::Everything;
using kinds::Mood;

std::string bson(std::string_view json) { return from_extended_json(json).value(); }
Everything read(std::string_view json) { return from_bson<Everything>(bson(json)); }

Everything full() {
    Everything out;
    out._id.value = *base::ObjectId::parse("0102030405060708090a0b0c");
    out.yes = true;
    out.whole = 5'000'000'000;
    out.small = -7;
    out.number = 0.25;
    out.text = "Grüße\0x";
    out.at = base::Instant{std::chrono::milliseconds{-1}};
    out.plain = out._id.value;
    out.mood = Mood::public_;
    out.maybe = 0;
    out.words = {"a", ""};
    out.inners = {{1, "w"}, {2, {}}};
    out.inner = {3, {}};
    out.perhaps = kinds::Inner{4, "v"};
    return out;
}

TEST(Bson, EveryKindComesBack) {
    const auto in = full();
    const auto bytes = to_bson(in);
    ASSERT_TRUE(valid(bytes));
    const auto out = from_bson<Everything>(bytes);
    EXPECT_EQ(out._id, in._id);
    EXPECT_TRUE(out.yes);
    EXPECT_EQ(out.whole, 5'000'000'000);
    EXPECT_EQ(out.small, -7);
    EXPECT_EQ(out.number, 0.25);
    EXPECT_EQ(out.text, in.text);
    EXPECT_EQ(out.at, in.at);
    EXPECT_EQ(out.plain, in.plain);
    EXPECT_EQ(out.mood, Mood::public_);
    EXPECT_EQ(out.maybe, 0);
    EXPECT_EQ(out.words, in.words);
    ASSERT_EQ(out.inners.size(), 2u);
    EXPECT_EQ(out.inners[0].word, "w");
    EXPECT_EQ(out.inners[1].x, 2);
    EXPECT_EQ(out.inner.x, 3);
    EXPECT_EQ(out.perhaps->word, "v");
    EXPECT_EQ(to_bson(out), bytes);
}

TEST(Bson, WhatIsWrittenIsWhatMongooseWrites) {
    const auto bytes = to_bson(full());
    const Document document{bytes};
    EXPECT_EQ(document.find("small").tag, Tag::int32);
    EXPECT_EQ(document.find("whole").tag, Tag::number);
    EXPECT_EQ(document.find("mood").text(), "public");
    EXPECT_FALSE(document.has("derived")) << "derived lists are the store's";
    EXPECT_EQ(document.at("inner.x").whole(), 3);
    EXPECT_TRUE(document.at("inner.x.y").is_null());
    EXPECT_FALSE(Document{to_bson(Everything{})}.has("maybe")) << "an empty optional is left out";
    EXPECT_EQ(Value::of(1.0).tag, Tag::int32);
    EXPECT_EQ(Value::of(-0.0).tag, Tag::number);
    EXPECT_EQ(Value::of(2147483648.0).tag, Tag::number);
    EXPECT_EQ(Value::of(std::int64_t{-2147483648}).tag, Tag::int32);
    EXPECT_EQ(Value::of(std::nan("")).tag, Tag::number);
}

TEST(Bson, NumbersOfAnyTypeAreRead) {
    for (const char* number : {"7", R"({"$numberLong":"7"})", R"({"$numberDouble":"7.0"})"}) {
        const auto out =
            read(std::string{"{\"whole\":"} + number + ",\"number\":" + number + ",\"maybe\":" + number + "}");
        EXPECT_EQ(out.whole, 7);
        EXPECT_EQ(out.number, 7);
        EXPECT_EQ(out.maybe, 7);
    }
    EXPECT_EQ(read(R"({"whole":{"$numberDouble":"7.9"}})").whole, 7);
    EXPECT_EQ(read(R"({"whole":{"$numberDouble":"1e300"}})").whole, std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(read(R"({"whole":{"$numberDouble":"NaN"}})").whole, 0);
}

TEST(Bson, UnknownMembersAndOtherTypesAreNoObstacle) {
    const auto out =
        read(R"({"zzz":[1],"text":"t","__v":3,"yes":true,"whole":"no","mood":"furious","inner":5,"words":"w","at":1})");
    EXPECT_EQ(out.text, "t");
    EXPECT_TRUE(out.yes);
    EXPECT_EQ(out.whole, 0);
    EXPECT_EQ(out.mood, Mood::calm);
    EXPECT_TRUE(out.words.empty());
    EXPECT_EQ(out.at, base::Instant{});
    EXPECT_FALSE(read(R"({"maybe":"no"})").maybe) << "of another type: the default, which is empty";
    EXPECT_FALSE(read(R"({"perhaps":5})").perhaps);
    EXPECT_FALSE(read(R"({"maybe":null,"perhaps":null})").maybe);
}

TEST(Bson, ProblemsAreNamed) {
    base::Problems problems;
    Everything out;
    read_bson(Document{bson(R"({"whole":"no","inners":[{"x":1},{"x":"y"}],"mood":"furious"})")}, table_of<Everything>,
              &out, &problems);
    ASSERT_EQ(problems.size(), 3u);
    EXPECT_EQ(problems[0].path, "whole");
    EXPECT_EQ(problems[1].path, "mood");
    EXPECT_EQ(problems[2].path, "inners.1.x");
}

TEST(Bson, DamagedBytesEndEarlyAndAreNotValid) {
    const auto whole = to_bson(full());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto cut = whole.substr(0, size);
        EXPECT_FALSE(valid(cut));
        from_bson<Everything>(cut);
    }
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (const char byte : {'\0', '\x7F', '\xFF'}) {
            auto damaged = whole;
            damaged[at] = byte;
            from_bson<Everything>(damaged);
            static_cast<void>(valid(damaged));  // whatever it says, it comes back
            for (const auto& element : Document{damaged}) static_cast<void>(element.value.text());
        }
}

TEST(Bson, ATextWithoutALengthIsNotValid) {
    using namespace std::string_literals;
    EXPECT_FALSE(valid("\x0c\0\0\0\x02"s + "a\0\0\0\0\0\0"s));
}

TEST(Bson, TextsMustBeUtf8WhereverTheyStand) {
    for (const char* json :
         {R"({"v":"a~b"})", R"({"v":["a~b"]})", R"({"v":{"$code":"a~b"}})", R"({"v":{"$symbol":"a~b"}})",
          R"({"v":{"$regularExpression":{"pattern":"a~b","options":""}}})", R"({"v":{"$code":"a~b","$scope":{}}})",
          R"({"a~b":1})"}) {
        auto bytes = bson(json);
        EXPECT_TRUE(valid(bytes)) << json;
        bytes[bytes.find('~')] = '\xC3';
        EXPECT_FALSE(valid(bytes)) << json;
    }
}

TEST(Bson, ExtendedJsonComesBack) {
    const auto bytes = to_bson(full());
    EXPECT_EQ(from_extended_json(to_extended_json(bytes)), bytes);
    std::string why;
    EXPECT_FALSE(from_extended_json("{\"a\":", &why));
    EXPECT_FALSE(why.empty());
}

TEST(Bson, TheWriterNests) {
    Writer out;
    out.add("a", 1);
    out.begin_object("b");
    out.begin_list("c");
    out.add("0", "x");
    out.end();
    out.end();
    EXPECT_EQ(out.take(), bson(R"({"a":1,"b":{"c":["x"]}})"));
    EXPECT_EQ(out.take(), bson("{}")) << "empty afterwards";
}

}  // namespace
}  // namespace schema
