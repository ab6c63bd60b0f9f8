// Tests of the gate: heads and what becomes of them, hosts, and the scan of raw bytes.
#include "http/gate.hpp"

#include <gtest/gtest.h>

#include "http/problem.hpp"

namespace {

using namespace http;

/// The status that a head gets; 0: it may go on.
int verdict(const std::string& text, Framing* framing = nullptr) {
    HeadScan scan;
    if (scan.look(text) != HeadScan::Is::whole || scan.size() != text.size()) return 400;
    Head head;
    if (!parse_head(text, head)) return 400;
    Framing own;
    const auto wrong = examine(head, Hosts{{"school.example"}}, framing ? *framing : own);
    return wrong ? problem_of(*wrong).status : 0;
}

struct Case {
    const char* what;
    std::string head;
    int status;
};

const std::string get = "GET / HTTP/1.1\r\n", post = "POST / HTTP/1.1\r\nHost: school.example\r\n", end = "\r\n";

class GateTable : public testing::TestWithParam<Case> {};

TEST_P(GateTable, Verdict) { EXPECT_EQ(verdict(GetParam().head), GetParam().status) << GetParam().what; }

INSTANTIATE_TEST_SUITE_P(
    Hosts, GateTable,
    testing::Values(Case{"ours", get + "Host: school.example" + end + end, 0},
                    Case{"any port", get + "Host: school.example:8443" + end + end, 0},
                    Case{"capitals", get + "hOST: SCHOOL.Example" + end + end, 0},
                    Case{"localhost", get + "Host: localhost:80" + end + end, 0},
                    Case{"loopback", get + "Host: 127.0.0.1" + end + end, 0},
                    Case{"loopback 6", get + "Host: [::1]:8080" + end + end, 0}, Case{"none", get + end, 400},
                    Case{"none in 1.0", "GET / HTTP/1.0\r\n\r\n", 400},
                    Case{"two", get + "Host: school.example" + end + "Host: evil.example" + end + end, 400},
                    Case{"two equal", get + "Host: school.example" + end + "Host: school.example" + end + end, 400},
                    Case{"another", get + "Host: evil.example" + end + end, 421},
                    Case{"suffix", get + "Host: evilschool.example" + end + end, 421},
                    Case{"prefix", get + "Host: school.example.evil" + end + end, 421},
                    Case{"dot", get + "Host: school.example." + end + end, 421},
                    Case{"empty", get + "Host: " + end + end, 400},
                    Case{"list", get + "Host: school.example, evil" + end + end, 400},
                    Case{"user", get + "Host: a@school.example" + end + end, 400},
                    Case{"path", get + "Host: school.example/" + end + end, 400},
                    Case{"bad port", get + "Host: school.example:8a" + end + end, 400},
                    Case{"empty port", get + "Host: school.example:" + end + end, 400},
                    Case{"address", get + "Host: 192.0.2.7" + end + end, 421}));

INSTANTIATE_TEST_SUITE_P(
    Lines, GateTable,
    testing::Values(Case{"1.0", "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n", 0},
                    Case{"2.0", "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 400}, Case{"0.9", "GET /\r\n\r\n", 400},
                    Case{"1.2", "GET / HTTP/1.2\r\nHost: localhost\r\n\r\n", 400},
                    Case{"absolute", "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
                    Case{"absolute evil", "GET http://evil/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
                    Case{"authority", "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
                    Case{"asterisk", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
                    Case{"8 bit", "GET /\xc3\xbc HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
                    Case{"control", "GET /a\x01 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
                    Case{"delete", "GET /a\x7f HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
                    Case{"two spaces", "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
                    Case{"space in target", "GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
                    Case{"tab", "GET\t/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
                    Case{"lower version", "GET / http/1.1\r\nHost: localhost\r\n\r\n", 400},
                    Case{"no method", " / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
                    Case{"own method", "BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", 0},
                    Case{"NUL", std::string{"GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n", 37}, 400}));

INSTANTIATE_TEST_SUITE_P(
    Lengths, GateTable,
    testing::Values(
        Case{"five", post + "Content-Length: 5\r\n\r\n", 0}, Case{"zero", post + "Content-Length: 0\r\n\r\n", 0},
        Case{"none", post + "\r\n", 0}, Case{"two", post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n", 400},
        Case{"two equal", post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\n", 400},
        Case{"list", post + "Content-Length: 5, 5\r\n\r\n", 400},
        Case{"plus", post + "Content-Length: +5\r\n\r\n", 400}, Case{"minus", post + "Content-Length: -5\r\n\r\n", 400},
        Case{"hex", post + "Content-Length: 0x5\r\n\r\n", 400},
        Case{"fraction", post + "Content-Length: 5.0\r\n\r\n", 400},
        Case{"empty", post + "Content-Length: \r\n\r\n", 400},
        Case{"inner space", post + "Content-Length: 5 5\r\n\r\n", 400},
        Case{"overflow", post + "Content-Length: 18446744073709551617\r\n\r\n", 400},
        Case{"chunked", post + "Transfer-Encoding: chunked\r\n\r\n", 411},
        Case{"gzip", post + "Transfer-Encoding: gzip\r\n\r\n", 411},
        Case{"identity", post + "Transfer-Encoding: identity\r\n\r\n", 411},
        Case{"xchunked", post + "Transfer-Encoding: xchunked\r\n\r\n", 411},
        Case{"TE then CL", post + "Transfer-Encoding: gzip\r\nContent-Length: 5\r\n\r\n", 411},
        Case{"chunked, identity", post + "Transfer-Encoding: chunked, identity\r\n\r\n", 411},
        Case{"two TE", post + "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n", 411},
        Case{"1.0 chunked", "POST / HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n", 411}));

INSTANTIATE_TEST_SUITE_P(
    Fields, GateTable,
    testing::Values(
        Case{"fold", post + "X: a\r\n b\r\n\r\n", 400}, Case{"fold by tab", post + "X: a\r\n\tb\r\n\r\n", 400},
        Case{"folded TE", post + "Transfer-Encoding:\r\n chunked\r\n\r\n", 400},
        Case{"space before colon", post + "X : a\r\n\r\n", 400}, Case{"no colon", post + "X\r\n\r\n", 400},
        Case{"no name", post + ": a\r\n\r\n", 400}, Case{"bare LF", "GET / HTTP/1.1\nHost: localhost\n\n", 400},
        Case{"one bare LF", post + "X: a\nY: b\r\n\r\n", 400}, Case{"bare CR", post + "X: a\rY: b\r\n\r\n", 400},
        Case{"NUL", post + std::string{"X: a\0b\r\n\r\n", 10}, 400},
        Case{"control in name", post + "X\x01: a\r\n\r\n", 400},
        Case{"two Authorization", post + "Authorization: a\r\nAuthorization: b\r\n\r\n", 400},
        Case{"two Cookie", post + "Cookie: a=1\r\nCookie: a=2\r\n\r\n", 400},
        Case{"two Origin", post + "Origin: a\r\nOrigin: b\r\n\r\n", 400},
        Case{"two Accept", post + "Accept: a\r\nAccept: b\r\n\r\n", 0},
        Case{"expect", post + "Expect: 100-continue\r\n\r\n", 0},
        Case{"other expect", post + "Expect: tea\r\n\r\n", 417},
        Case{"64 fields",
             [] {
                 std::string s = post;
                 for (int i = 0; i < 63; ++i) s += "a:\r\n";
                 return s + end;
             }(),
             0},
        Case{"65 fields",
             [] {
                 std::string s = post;
                 for (int i = 0; i < 64; ++i) s += "a:\r\n";
                 return s + end;
             }(),
             431}));

TEST(Gate, FramingIsRead) {
    Framing framing;
    EXPECT_EQ(verdict(post + "Content-Length: 12\r\nExpect: 100-Continue\r\nConnection: x, Close\r\n\r\n", &framing),
              0);
    EXPECT_EQ(framing.body_bytes, 12u);
    EXPECT_TRUE(framing.expects_continue);
    EXPECT_TRUE(framing.closes);
    Framing old;
    EXPECT_EQ(verdict("GET / HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n", &old), 0);
    EXPECT_TRUE(old.closes);
}

TEST(Gate, AddressesWhenAllAreListenedOn) {
    const Hosts all{{}, true};
    EXPECT_EQ(all.allows("192.0.2.7:80"), true);
    EXPECT_EQ(all.allows("[2001:db8::1]"), true);
    EXPECT_EQ(all.allows("evil.example"), false);
    EXPECT_EQ(all.allows("192.0.2.7.evil.example"), false);
}

TEST(HeadScan, WorksByteByByte) {
    const auto whole = post + "X: a\r\n\r\n";
    HeadScan scan;
    for (std::size_t i = 1; i < whole.size(); ++i)
        ASSERT_EQ(scan.look(std::string_view{whole}.substr(0, i)), HeadScan::Is::unfinished) << i;
    EXPECT_EQ(scan.look(whole + "GET"), HeadScan::Is::whole);
    EXPECT_EQ(scan.size(), whole.size());
}

TEST(HeadScan, SeesFoldingAcrossPieces) {
    HeadScan scan;
    EXPECT_EQ(scan.look("GET / HTTP/1.1\r\n"), HeadScan::Is::unfinished);
    EXPECT_EQ(scan.look("GET / HTTP/1.1\r\n x"), HeadScan::Is::broken);
}

}  // namespace
