// Tests of tokens: making them, cookies, bearer headers.
#include "auth/tokens.hpp"

#include <gtest/gtest.h>

namespace {

using auth::bearer_of;
using auth::cookie_of;

TEST(Tokens, AreLongAndDifferentAndStoredAsHash) {
    const auto a = auth::make_token(), b = auth::make_token();
    EXPECT_EQ(a.text.size(), 43u);
    EXPECT_EQ(a.hash.size(), 43u);
    EXPECT_NE(a.text, b.text);
    EXPECT_NE(a.text, a.hash);
    EXPECT_EQ(auth::token_hash(a.text), a.hash);
}

TEST(Tokens, CookiesByName) {
    EXPECT_EQ(cookie_of("session=abc", "session"), "abc");
    EXPECT_EQ(cookie_of("a=1; session=abc; b=2", "session"), "abc");
    EXPECT_EQ(cookie_of("a=1;session=abc", "session"), "abc");
    EXPECT_EQ(cookie_of("xsession=abc", "session"), "");
    EXPECT_EQ(cookie_of("session=a=b", "session"), "a=b");
    EXPECT_EQ(cookie_of("session=a; session=b", "session"), "") << "two of one name: one of them may be planted";
    EXPECT_EQ(cookie_of("", "session"), "");
    EXPECT_EQ(cookie_of(";;=;session", "session"), "");
}

TEST(Tokens, BearerOnly) {
    EXPECT_EQ(bearer_of("Bearer abc"), "abc");
    EXPECT_EQ(bearer_of("bearer  abc "), "abc");
    EXPECT_EQ(bearer_of("Bearer "), "");
    EXPECT_EQ(bearer_of("Basic abc"), "");
    EXPECT_EQ(bearer_of("Bearerabc"), "");
    EXPECT_EQ(bearer_of(""), "");
}

TEST(Tokens, CookieIsBoundToTheHost) {
    EXPECT_EQ(auth::session_cookie("t", true, std::chrono::hours{1}),
              "__Host-session=t; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure");
    EXPECT_EQ(auth::session_cookie("", false, std::chrono::seconds{0}),
              "session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

}  // namespace
