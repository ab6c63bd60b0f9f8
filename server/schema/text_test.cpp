// The forms of texts, each with what is one and what only looks like one.
#include "schema/text.hpp"

#include <gtest/gtest.h>

namespace schema {
namespace {

void expect(bool (*is)(std::string_view), std::initializer_list<std::string_view> good,
            std::initializer_list<std::string_view> bad) {
    for (const auto text : good) EXPECT_TRUE(is(text)) << text;
    for (const auto text : bad) EXPECT_FALSE(is(text)) << text;
}

TEST(Texts, Email) {
    const std::string longest = std::string(64, 'a') + "@" + std::string(60, 'b') + "." + std::string(60, 'c') + ".org";
    const std::string too_long = std::string(65, 'a') + "@example.org";
    expect(
        is_email, {"a@example.org", "first.last+tag@sub.example.org", "o'neil@example.org", longest},
        {"", "a", "@example.org", "a@", "a@b", "a@@example.org", ".a@example.org", "a.@example.org", "a..b@example.org",
         "a b@example.org", "a@example.org\n", "a@-example.org", "a@example-.org", "a@example..org", "a@.org",
         "a@exam_ple.org", "\"a b\"@example.org", "a@example.org\r\nBcc: b@example.org", too_long});
}

TEST(Texts, Url) {
    expect(is_url, {"https://example.org", "http://example.org/a?b=c#d", "/path", "/", "/media/1.png?x=1"},
           {"",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "//host/path",
            "///x",
            "/\\host",
            "\\\\host",
            "https:/example.org",
            "https://",
            "https:///x",
            "ftp://example.org",
            "example.org",
            "https://a b",
            "https://a\tb",
            "https://a\"b",
            "https://a<b",
            " https://a",
            "java\nscript:x",
            "https://ex\xC3\xA4mple.org",
            std::string_view("/a\0b", 4)});
}

TEST(Texts, Slug) {
    expect(is_slug, {"a", "a-b", "2026", "a1-b2-c3"},
           {"", "-a", "a-", "a--b", "A", "a_b", "a b", "a/b", "\xC3\xA4", ".."});
}

TEST(Texts, Color) {
    expect(is_color, {"#000000", "#a1B2c3"}, {"", "#fff", "000000", "#0000000", "#00000g", "#00000 ", "red"});
}

TEST(Texts, Currency) { expect(is_currency, {"EUR", "USD"}, {"", "eur", "EU", "EURO", "E R"}); }

TEST(Texts, Timezone) {
    expect(is_timezone, {"UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5"},
           {"", "Mars/Olympus", "../../../etc/passwd", "/etc/passwd", "Europe", "Europe/", "Europe/Berlin/",
            "europe/../../x", "leapseconds", "zone.tab", "Europe/Berlin\n", std::string_view("UTC\0", 4)});
}

TEST(Texts, CharactersAndWhiteSpace) {
    EXPECT_EQ(characters("Grüße"), 5u);
    EXPECT_EQ(characters("\xF0\x9F\x98\x80"), 1u);
    EXPECT_EQ(trimmed(" \t a b\r\n"), "a b");
    EXPECT_EQ(trimmed(" \n"), "");
    expect(is_utf8, {"", "Grüße", "\xF0\x9F\x98\x80"},
           {"\xC3", "\xC3\x28", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80"});
    expect(is_one_line, {"", "a b", "ü"}, {"a\nb", "a\rb", "a\tb", "\x7F", std::string_view("\0", 1)});
}

}  // namespace
}  // namespace schema
