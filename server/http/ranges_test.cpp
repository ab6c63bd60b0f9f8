// Tests of ranges, conditions, dates and names: truth tables without a socket.
#include "http/ranges.hpp"

#include <gtest/gtest.h>

#include "http/disposition.hpp"
#include "http/header_block.hpp"
#include "http/http_date.hpp"

namespace {

using namespace http;
using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr auto sunday = sys_seconds{seconds{784'111'777}};  // Sun, 06 Nov 1994 08:49:37 GMT, as in RFC 9110

/// "0+5 7+3", "none" (416) or "ignored" (the whole).
std::string ranges(std::string_view header, std::uint64_t size) {
    const auto found = read_ranges(header, size);
    if (!found) return "ignored";
    if (found->empty()) return "none";
    std::string out;
    for (const auto& [from, bytes] : *found)
        out.append(out.empty() ? "" : " ").append(std::to_string(from) + '+' + std::to_string(bytes));
    return out;
}

TEST(Ranges, OneRange) {
    const std::pair<const char*, const char*> of_ten[] = {
        {"bytes=0-4", "0+5"},
        {"bytes=0-0", "0+1"},
        {"bytes=9-9", "9+1"},
        {"bytes=9-", "9+1"},
        {"bytes=0-", "0+10"},
        {"bytes=5-99", "5+5"},
        {"bytes=5-99999999999999999999999999", "5+5"},
        {"bytes=-1", "9+1"},
        {"bytes=-10", "0+10"},
        {"bytes=-11", "0+10"},
        {"bytes=-99999999999999999999999999", "0+10"},
        {"BYTES=0-4", "0+5"},
        {"bytes= 0-4 ", "0+5"},
        {"bytes=,0-4,,", "0+5"},
        // none of it is there
        {"bytes=10-", "none"},
        {"bytes=10-20", "none"},
        {"bytes=99999999999999999999999999-", "none"},
        {"bytes=-0", "none"},
        // malformed, or no bytes
        {"bytes=", "ignored"},
        {"bytes=,", "ignored"},
        {"bytes=-", "ignored"},
        {"bytes=4-2", "ignored"},
        {"bytes=a-b", "ignored"},
        {"bytes=0-4x", "ignored"},
        {"bytes=+0-4", "ignored"},
        {"bytes=0--4", "ignored"},
        {"bytes=--4", "ignored"},
        {"bytes=0 - 4", "ignored"},
        {"bytes 0-4", "ignored"},
        {"bytes=0x0-0x4", "ignored"},
        {"bytes=4", "ignored"},
        {"pages=0-4", "ignored"},
        {"", "ignored"},
    };
    for (const auto& [header, expected] : of_ten) EXPECT_EQ(ranges(header, 10), expected) << header;
}

TEST(Ranges, OfNothing) {
    EXPECT_EQ(ranges("bytes=0-", 0), "none");
    EXPECT_EQ(ranges("bytes=-0", 0), "none");
    EXPECT_EQ(ranges("bytes=-5", 0), "ignored") << "all of its last bytes: the whole";
}

TEST(Ranges, Several) {
    EXPECT_EQ(ranges("bytes=0-0,-1", 10), "0+1 9+1");
    EXPECT_EQ(ranges("bytes=8-9, 0-1 ,4-5", 10), "8+2 0+2 4+2") << "in their own order";
    EXPECT_EQ(ranges("bytes=0-1,20-30", 10), "0+2") << "what is not there is left out";
    EXPECT_EQ(ranges("bytes=20-30,40-", 10), "none");
    EXPECT_EQ(ranges("bytes=0-1,4-2", 10), "ignored") << "one that is malformed spoils all";
    EXPECT_EQ(ranges("bytes=0-3,2-4", 10), "0+4 2+3") << "two may overlap";
}

TEST(Ranges, WhatCostsMoreThanTheWholeIsIgnored) {
    EXPECT_EQ(ranges("bytes=0-,0-", 10), "ignored");
    EXPECT_EQ(ranges("bytes=0-0,0-0,0-0", 10), "ignored");
    EXPECT_EQ(ranges("bytes=0-5,5-9", 10), "ignored");
    std::string many = "bytes=0-0";
    for (std::size_t i = 1; i < most_ranges; ++i) many += ',' + std::to_string(2 * i) + '-' + std::to_string(2 * i);
    EXPECT_NE(ranges(many, 1'000), "ignored");
    EXPECT_EQ(ranges(many + ",500-500", 1'000), "ignored");
    EXPECT_EQ(ranges(many + ",5000-", 1'000), "ignored") << "those that are not there count too";
}

TEST(Ranges, ContentRange) {
    EXPECT_EQ(content_range({0, 1}, 10), "bytes 0-0/10");
    EXPECT_EQ(content_range({6'000'000'000, 500}, 7'000'000'000), "bytes 6000000000-6000000499/7000000000");
}

Request asking(const char* method, Pairs headers) {
    Request out;
    out.method = method;
    out.headers = std::move(headers);
    return out;
}

const Validators present{"\"v1\"", sunday};

TEST(Conditions, InTheOrderOfTheRfc) {
    using enum Verdict;
    const std::string before = http_date(sunday - seconds{1}), at = http_date(sunday),
                      after = http_date(sunday + seconds{1});
    struct Case {
        Pairs headers;
        Verdict expected;
    };
    const Case of_get[] = {
        {{}, go_on},
        {{{"if-match", "\"v1\""}}, go_on},
        {{{"if-match", "\"v0\", \"v1\""}}, go_on},
        {{{"if-match", "*"}}, go_on},
        {{{"if-match", "\"v0\""}}, failed},
        {{{"if-match", "W/\"v1\""}}, failed},
        {{{"if-unmodified-since", at}}, go_on},
        {{{"if-unmodified-since", after}}, go_on},
        {{{"if-unmodified-since", before}}, failed},
        {{{"if-unmodified-since", "yesterday"}}, go_on},
        {{{"if-match", "\"v1\""}, {"if-unmodified-since", before}}, go_on},  // 2 only without 1
        {{{"if-none-match", "\"v1\""}}, not_modified},
        {{{"if-none-match", "W/\"v1\""}}, not_modified},
        {{{"if-none-match", "*"}}, not_modified},
        {{{"if-none-match", "\"v0\""}}, go_on},
        {{{"if-modified-since", at}}, not_modified},
        {{{"if-modified-since", after}}, not_modified},
        {{{"if-modified-since", before}}, go_on},
        {{{"if-modified-since", "0"}}, go_on},
        {{{"if-none-match", "\"v0\""}, {"if-modified-since", after}}, go_on},  // 4 only without 3
        {{{"if-match", "\"v1\""}, {"if-none-match", "\"v1\""}}, not_modified},
        {{{"if-match", "\"v0\""}, {"if-none-match", "\"v1\""}}, failed},
        {{{"if-unmodified-since", before}, {"if-modified-since", at}}, failed},
    };
    for (const auto* method : {"GET", "HEAD"})
        for (const auto& [headers, expected] : of_get)
            EXPECT_EQ(preconditions(asking(method, headers), present), expected)
                << method << (headers.empty() ? "" : headers[0].first + headers[0].second);
    EXPECT_EQ(preconditions(asking("PUT", {{"if-none-match", "*"}}), present), failed);
    EXPECT_EQ(preconditions(asking("PUT", {{"if-modified-since", after}}), present), go_on);
    EXPECT_EQ(preconditions(asking("GET", {{"if-none-match", "\"a\","}}), {}), go_on) << "it has no version";
    EXPECT_EQ(preconditions(asking("GET", {{"if-modified-since", after}}), {"\"v1\""}), go_on) << "nor a date";
}

TEST(Conditions, IfRange) {
    const auto counts = [](std::string value, sys_seconds now = sunday + seconds{1}) {
        return range_counts(asking("GET", {{"if-range", std::move(value)}}), present, now);
    };
    EXPECT_TRUE(range_counts(asking("GET", {}), present, sunday));
    EXPECT_TRUE(counts("\"v1\""));
    EXPECT_FALSE(counts("\"v0\""));
    EXPECT_FALSE(counts("W/\"v1\""));
    EXPECT_FALSE(counts("*"));
    EXPECT_FALSE(counts("v1"));
    EXPECT_TRUE(counts(http_date(sunday)));
    EXPECT_FALSE(counts(http_date(sunday), sunday)) << "a date of this second is a weak one";
    EXPECT_FALSE(counts(http_date(sunday + seconds{1}))) << "not the same date";
    EXPECT_FALSE(counts(http_date(sunday - seconds{1})));
    EXPECT_FALSE(range_counts(asking("GET", {{"if-range", "\"\""}}), {}, sunday)) << "it has no version";
}

TEST(HttpDates, ThreeFormsAreRead) {
    EXPECT_EQ(http_date(sunday), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(http_date(sys_seconds{seconds{1'709'164'800}}), "Thu, 29 Feb 2024 00:00:00 GMT");
    EXPECT_EQ(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT"), sunday);
    EXPECT_EQ(parse_http_date("Sunday, 06-Nov-94 08:49:37 GMT"), sunday);
    EXPECT_EQ(parse_http_date("Sun Nov  6 08:49:37 1994"), sunday);
    for (const auto* bad :
         {"", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 6 Nov 1994 08:49:37 GMT",
          "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "784111777",
          "Sun, 06 Nov 1994 08:49:37 GMT ", "Xyz, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"})
        EXPECT_EQ(parse_http_date(bad), std::nullopt) << bad;
}

TEST(Disposition, NamesAreMadeSafe) {
    const std::pair<std::string, std::string> table[] = {
        {"photo.jpg", R"("photo.jpg"; filename*=UTF-8''photo.jpg)"},
        {"für.pdf", R"("f__r.pdf"; filename*=UTF-8''f%C3%BCr.pdf)"},
        {"a\"b;c%41.txt", R"("a_b;c_41.txt"; filename*=UTF-8''a%22b%3Bc%2541.txt)"},
        {"../../etc/passwd", R"("passwd"; filename*=UTF-8''passwd)"},
        {"C:\\temp\\x.exe", R"("x.exe"; filename*=UTF-8''x.exe)"},
        {"a\r\nSet-Cookie: b", R"("aSet-Cookie: b"; filename*=UTF-8''aSet-Cookie%3A%20b)"},
        {std::string{"a\0b\x7f\x1b\xc2\x85", 7}, R"("ab"; filename*=UTF-8''ab)"},
        {"x\xe2\x80\xae"
         "fdp.exe",
         R"("xfdp.exe"; filename*=UTF-8''xfdp.exe)"},
        {"..", R"("file"; filename*=UTF-8''file)"},
        {"a/", R"("file"; filename*=UTF-8''file)"},
        {"  trailing. . ", R"("trailing"; filename*=UTF-8''trailing)"},
        {"\xff\xfe.txt", R"("__.txt"; filename*=UTF-8''__.txt)"},
    };
    for (const auto& [name, expected] : table) {
        EXPECT_EQ(disposition(name, true), "attachment; filename=" + expected) << name;
        EXPECT_EQ(disposition(name, false), "inline; filename=" + expected) << name;
    }
    EXPECT_LT(disposition(std::string(5'000, 'x'), true).size(), 500u);
    EXPECT_EQ(disposition(std::string(199, 'x') + "ü", false).find("%C3"), std::string::npos) << "no half character";
}

TEST(HeaderBlock, BytesOfUsersRunNowhere) {
    Response response{.type = "text/html"};
    response.untrusted = true;
    std::string out;
    HeaderBlock{false}.append(out, response);
    EXPECT_NE(out.find("Content-Security-Policy: sandbox; default-src 'none'"), out.npos);
    EXPECT_NE(out.find("X-Content-Type-Options: nosniff\r\n"), out.npos);
    EXPECT_NE(out.find("Cross-Origin-Resource-Policy: same-origin\r\n"), out.npos);
    EXPECT_EQ(out.find("Content-Security-Policy"), out.rfind("Content-Security-Policy")) << "one policy";
}

}  // namespace
