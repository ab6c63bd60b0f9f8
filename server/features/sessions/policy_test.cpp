// When a session or a token counts: truth tables.
#include "features/sessions/policy.hpp"

#include <gtest/gtest.h>

namespace sessions {
namespace {

using namespace std::chrono_literals;

const base::Instant login{std::chrono::days{20'000}};

users::User ada() { return {._id = UserId::make(), .role = users::Role::creator, .isOwner = true, .epoch = 3}; }
Session session_of(const users::User& user) {
    return {._id = SessionId::make(),
            .user = user._id,
            .epoch = user.epoch,
            .createdAt = login,
            .lastSeenAt = login,
            .expiresAt = end_of(login, login)};
}

TEST(Sessions, CountUntilTheyExpire) {
    const auto user = ada();
    EXPECT_TRUE(counts(session_of(user), user, login + 13 * 24h));
    EXPECT_FALSE(counts(session_of(user), user, login + 14 * 24h));
}

TEST(Sessions, EndThirtyDaysAfterLoginHoweverOftenSeen) {
    EXPECT_EQ(end_of(login, login + 29 * 24h), login + 30 * 24h);
    auto session = session_of(ada());
    auto user = ada();
    user._id = session.user;
    session.expiresAt = login + 400 * 24h;
    EXPECT_FALSE(counts(session, user, login + 31 * 24h));
}

TEST(Sessions, EndWithTheEpochAndTheAccount) {
    auto user = ada();
    const auto session = session_of(user);
    auto other = user;
    other.epoch = 4;
    EXPECT_FALSE(counts(session, other, login));
    other = user;
    other.deletedAt = login;
    EXPECT_FALSE(counts(session, other, login));
    EXPECT_FALSE(counts(session, ada(), login));
}

TEST(ApiTokens, AreNarrowedByTheirScopes) {
    const auto user = ada();
    ApiToken token{.scopes = {Scope::read}, .user = user._id, .epoch = user.epoch};
    EXPECT_TRUE(counts(token, user, login));
    EXPECT_FALSE(caller_of(token, user).may_write);
    EXPECT_FALSE(caller_of(token, user).owner);
    token.scopes = {Scope::write};
    EXPECT_TRUE(caller_of(token, user).may_write);
    EXPECT_FALSE(caller_of(token, user).may_admin);
    EXPECT_FALSE(caller_of(token, user).owner);
    token.scopes = {Scope::admin};
    EXPECT_TRUE(caller_of(token, user).may_write);
    EXPECT_TRUE(caller_of(token, user).owner);
}

TEST(Cookies, AreSecureExceptOnThisMachine) {
    EXPECT_TRUE(cookies_are_secure("https://school.example"));
    EXPECT_TRUE(cookies_are_secure("http://school.example"));
    EXPECT_TRUE(cookies_are_secure("http://localhost.evil.example"));
    EXPECT_TRUE(cookies_are_secure("https://localhost"));
    EXPECT_FALSE(cookies_are_secure("http://localhost:8080"));
    EXPECT_FALSE(cookies_are_secure("http://127.0.0.1"));
}

}  // namespace
}  // namespace sessions
