// Tests of the target: decoding once, and what is refused.
#include "http/target.hpp"

#include <gtest/gtest.h>

namespace {

using namespace http;

std::string path_of(std::string_view target) {
    std::string path;
    Pairs query;
    return decode_target(target, path, query).empty() ? path : "refused";
}

std::string query_of(std::string_view query_text) {
    std::string path, out;
    Pairs query;
    if (!decode_target("/?" + std::string{query_text}, path, query).empty()) return "refused";
    for (const auto& [name, value] : query) out += "[" + name + "=" + value + "]";
    return out;
}

TEST(Target, PathsAreDecodedOnce) {
    EXPECT_EQ(path_of("/a/b"), "/a/b");
    EXPECT_EQ(path_of("/a%20b"), "/a b");
    EXPECT_EQ(path_of("/%C3%BC"), "/ü");
    EXPECT_EQ(path_of("/%2541"), "/%41");
    EXPECT_EQ(path_of("/a+b"), "/a+b");
    EXPECT_EQ(path_of("/a/?x=1"), "/a/");
    EXPECT_EQ(path_of("//a"), "//a");
    EXPECT_EQ(path_of("/a..b/...c"), "/a..b/...c");
}

TEST(Target, AmbiguousPathsAreRefused) {
    for (const auto* bad : {"",     "a",    "?x",      "/%",         "/%4",         "/%zz",    "/%00",  "/%0a",
                            "/%7f", "/%ff", "/%c0%af", "/%ed%a0%80", "/a%2fb",      "/a%2Fb",  "/a\\b", "/a%5cb",
                            "/.",   "/..",  "/a/../b", "/a/./b",     "/a/%2e%2e/b", "/a/.%2E", "/a#b"})
        EXPECT_EQ(path_of(bad), "refused") << bad;
}

TEST(Target, Queries) {
    EXPECT_EQ(query_of(""), "");
    EXPECT_EQ(query_of("a=1&b=2"), "[a=1][b=2]");
    EXPECT_EQ(query_of("a&b="), "[a=][b=]");
    EXPECT_EQ(query_of("&&a=1&"), "[a=1]");
    EXPECT_EQ(query_of("a=b=c"), "[a=b=c]");
    EXPECT_EQ(query_of("q=a+b%2Bc"), "[q=a b+c]");
    EXPECT_EQ(query_of("q=%E2%82%AC"), "[q=€]");
    EXPECT_EQ(query_of("q=%0A"), "[q=\n]");
    for (const auto* bad : {"a=1&a=2", "a=1&%61=2", "a=%", "a=%f", "a=%00", "a=%ff", "%0a=1", "a=%c3"})
        EXPECT_EQ(query_of(bad), "refused") << bad;
    std::string many = "a0=";
    for (int i = 1; i < 64; ++i) many += "&a" + std::to_string(i) + "=";
    EXPECT_NE(query_of(many), "refused");
    EXPECT_EQ(query_of(many + "&b="), "refused");
}

TEST(Target, Encoding) {
    EXPECT_EQ(percent_encoded("a b/ü~"), "a%20b%2F%C3%BC~");
    EXPECT_TRUE(is_utf8("ü€😀"));
    for (const auto* bad : {"\x80", "\xc3", "\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf0\x80\x80\x80",
                            "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xfe", "a\xe2\x82"})
        EXPECT_FALSE(is_utf8(bad));
}

}  // namespace
