// Tests of requests that write: each is one turn of the store's writing thread, answered when it is durable.
#include "http/turns.hpp"

#include <gtest/gtest.h>

#include "http/dispatch.hpp"
#include "http/test_house.hpp"

namespace {

using namespace http;

struct Told : Exchange {
    bool is_ready = false, more = false;
    void ready(bool more_follow) override {
        is_ready = true;
        more = more_follow;
    }
};

class TurnsTest : public testing::Test {
protected:
    TurnsTest() { house.takes_turns = true; }
    void TearDown() override { house.take_turns(); }  // or the end of the line would wait for them

    /// Sent by the person of this name; without one, by a visitor.
    std::shared_ptr<Told> send(const std::string& method, const std::string& path, const std::string& name = "ada",
                               const std::string& body = {}, const Pairs& more_headers = {}) {
        if (!dispatch)
            dispatch = std::make_unique<Dispatch>(test::routes(house.notes), house.hooks(), house.limits, settings);
        auto exchange = std::make_shared<Told>();
        auto& request = exchange->request;
        request.method = method;
        request.path = request.target = path;
        request.headers = {{"host", "school.example"}, {"content-type", "application/json"}};
        request.headers.insert(request.headers.end(), more_headers.begin(), more_headers.end());
        if (!name.empty()) request.headers.emplace_back("authorization", "Bearer " + name);
        request.body = body;
        request.remote = "192.0.2.1";
        dispatch->most_body_bytes(*exchange);
        last = dispatch->answer(exchange);
        return exchange;
    }

    test::House house;
    DispatchSettings settings{.public_url = "https://school.example", .log_requests = false};
    std::unique_ptr<Dispatch> dispatch;
    Answered last{};
};

const std::string notes = "/api/v1/notes", milk = notes + "/65a000000000000000000001";

TEST_F(TurnsTest, AWriteIsAnsweredAfterItsTurn) {
    const auto exchange = send("POST", notes, "ada", R"({"title":"Bread"})");
    EXPECT_EQ(last, Answered::later);
    EXPECT_FALSE(exchange->is_ready);
    EXPECT_EQ(house.notes.writes, 0);
    house.take_turns();
    EXPECT_TRUE(exchange->is_ready);
    EXPECT_EQ(exchange->response.status, 201);
    EXPECT_EQ(house.transactions, 1);
}

TEST_F(TurnsTest, WhatFailsIsUndoneAndSaid) {
    const auto exchange = send("POST", notes, "ada", R"({"title":"bad"})");
    house.take_turns();
    EXPECT_EQ(exchange->response.status, 409);
    EXPECT_EQ(house.notes.notes.size(), 1u);
}

TEST_F(TurnsTest, NothingIsConfirmedThatIsNotDurable) {
    const auto exchange = send("POST", notes, "ada", R"({"title":"Bread"})");
    house.take_turns(std::make_exception_ptr(base::Failure{base::Fault::out_of_space, "The disk is full."}));
    EXPECT_EQ(exchange->response.status, 507);
    EXPECT_EQ(house.notes.notes.size(), 1u);
}

TEST_F(TurnsTest, RightsAndFormAreAskedBefore) {
    EXPECT_EQ(send("DELETE", milk, "")->response.status, 401);
    EXPECT_EQ(last, Answered::now);
    EXPECT_EQ(send("DELETE", milk, "reader")->response.status, 403);
    EXPECT_EQ(send("POST", notes, "", "{}", {{"sec-fetch-site", "cross-site"}})->response.status, 403);
    EXPECT_EQ(house.waiting_turns(), 0u);
}

TEST_F(TurnsTest, ReadsTakeNone) {
    EXPECT_EQ(send("GET", milk)->response.status, 200);
    EXPECT_EQ(last, Answered::now);
    EXPECT_EQ(house.waiting_turns(), 0u);
}

TEST_F(TurnsTest, AKeySentAgainIsAnsweredFromItsRecord) {
    const Pairs key{{"idempotency-key", "k"}};
    const auto first = send("POST", notes, "ada", R"({"title":"Bread"})", key);
    house.take_turns();
    const auto again = send("POST", notes, "ada", R"({"title":"Bread"})", key);
    house.take_turns();
    EXPECT_EQ(first->response.body, again->response.body);
    EXPECT_EQ(house.notes.writes, 1);
}

TEST_F(TurnsTest, OnlyTheLastOfACommitWakes) {
    const auto first = send("DELETE", milk), second = send("DELETE", milk);
    house.take_turns();
    EXPECT_TRUE(first->more);
    EXPECT_FALSE(second->more);
    EXPECT_EQ(first->response.status, 204);
    EXPECT_EQ(second->response.status, 404);
}

TEST_F(TurnsTest, AreBounded) {
    settings.most_waiting = 1;
    const auto first = send("DELETE", milk), second = send("DELETE", milk);
    EXPECT_EQ(last, Answered::now);
    EXPECT_EQ(second->response.status, 503);
    house.take_turns();
    EXPECT_EQ(first->response.status, 204);
    send("DELETE", milk);
    EXPECT_EQ(last, Answered::later) << "there is room again";
    house.take_turns();
}

}  // namespace
