// Tests of idempotency keys: a request that is sent again takes effect once.
#include "base/encoding.hpp"
#include "http/test_line.hpp"

namespace {

using namespace http;
using test::Answer;
using OnceTest = test::DispatchTest;

TEST_F(OnceTest, AKeyTakesEffectOnce) {
    const Pairs key{bearer("ada"), {"idempotency-key", "k1"}};
    const auto first = post("/api/v1/notes", key, R"({"title":"a"})");
    const auto second = post("/api/v1/notes", key, R"({"title":"a"})");
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(first.body, second.body);
    EXPECT_EQ(first.header("Location"), second.header("Location"));
    EXPECT_EQ(first.header("Idempotent-Replayed"), "");
    EXPECT_EQ(second.header("Idempotent-Replayed"), "true");
    EXPECT_EQ(house.notes.writes, 1);
    const auto other = post("/api/v1/notes", key, R"({"title":"b"})");
    EXPECT_EQ(other.status, 422);
    EXPECT_TRUE(other.has("/problems/idempotency-reused"));
    EXPECT_EQ(post("/api/v1/notes", {bearer("eve"), key[1]}, R"({"title":"a"})").header("Idempotent-Replayed"), "")
        << "another caller's key is another key";
    for (const auto& [stored, record] : house.records) EXPECT_EQ(stored.size(), 43u);
    EXPECT_EQ(post("/api/v1/notes", {bearer("ada"), {"idempotency-key", "k2"}}, R"({"title":"a"})")
                  .header("Idempotent-Replayed"),
              "");
}

TEST_F(OnceTest, AFailureIsNotKeptAndUndone) {
    const Pairs key{bearer("ada"), {"idempotency-key", "k1"}};
    const auto before = house.notes.notes.size();
    EXPECT_EQ(post("/api/v1/notes", key, R"({"title":"bad"})").status, 409);
    EXPECT_EQ(house.notes.notes.size(), before);
    EXPECT_TRUE(house.records.empty());
    EXPECT_EQ(post("/api/v1/notes", key, R"({"title":"good"})").status, 201);
}

TEST_F(OnceTest, SecretsAreKeptSealed) {
    const Pairs headers{
        {"cookie", "session=ada"}, {"sec-fetch-site", "same-origin"}, {"idempotency-key", "my own key"}};
    const auto first = post("/api/v1/tokens", headers, ""), second = post("/api/v1/tokens", headers, "");
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(second.body, "\"secret 1\"");
    EXPECT_EQ(second.header("Set-Cookie"), "session=secret");
    EXPECT_EQ(house.notes.writes, 1);
    ASSERT_EQ(house.records.size(), 1u);
    for (const auto& [stored, record] : house.records)
        for (const auto& text :
             {stored, record.fingerprint, record.answer, base::from_base64url(record.answer).value()})
            EXPECT_TRUE(text.find("secret") == text.npos && text.find("my own key") == text.npos) << text;
}

TEST_F(OnceTest, AVisitorsKeyIsBoundToTheRequest) {
    const Pairs key{{"idempotency-key", "k"}};
    const auto first = post("/api/v1/notes", key, R"({"title":"a"})"),
               other = post("/api/v1/notes", key, R"({"title":"b"})");
    EXPECT_EQ(other.status, 201) << "a stranger behind the same address";
    EXPECT_NE(other.body, first.body);
    EXPECT_EQ(post("/api/v1/notes", key, R"({"title":"a"})").body, first.body);
}

TEST_F(OnceTest, HashingStaysOutsideTransactions) {
    const Pairs key{{"idempotency-key", "k"}};
    EXPECT_EQ(post("/api/v1/hashed", key, "").body, "1");
    EXPECT_EQ(post("/api/v1/hashed", key, "").body, "1");
    EXPECT_EQ(house.transactions, 0);
}

TEST_F(OnceTest, AKeyAtWorkIsAConflict) {
    const Pairs key{{"idempotency-key", "k"}};
    settings.hashing_threads = 2;
    Answer meanwhile{};
    bool is_second = false;
    house.notes.while_hashing = [&] {
        if (!std::exchange(is_second, true)) meanwhile = post("/api/v1/hashed", key, "");
    };
    EXPECT_EQ(post("/api/v1/hashed", key, "").status, 201);
    EXPECT_EQ(meanwhile.status, 409);
    EXPECT_TRUE(meanwhile.has("/problems/in-progress"));
    EXPECT_EQ(meanwhile.header("Retry-After"), "1");
    EXPECT_EQ(post("/api/v1/hashed", key, "").header("Idempotent-Replayed"), "true");
    EXPECT_EQ(house.notes.writes, 1);
}

TEST_F(OnceTest, KeysHaveAShape) {
    EXPECT_EQ(post("/api/v1/notes", {{"idempotency-key", std::string(201, 'x')}}, R"({"title":"a"})").status, 400);
    EXPECT_EQ(post("/api/v1/notes", {{"idempotency-key", "a\tb"}}, R"({"title":"a"})").status, 400);
    EXPECT_EQ(post("/api/v1/notes", {{"idempotency-key", std::string(200, 'x')}}, R"({"title":"a"})").status, 201);
}

}  // namespace
