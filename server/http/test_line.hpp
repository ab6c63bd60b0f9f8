#pragma once
// A line of requests without a socket, for tests: what is sent, and what was answered.
#include <atomic>
#include <memory>

#include <gtest/gtest.h>

#include "http/dispatch.hpp"
#include "http/target.hpp"
#include "http/test_house.hpp"

namespace http::test {

struct Answer {
    int status;
    std::string body, head;
    std::string header(std::string_view name) const {
        const auto at = head.find("\r\n" + std::string{name} + ": ");
        if (at == head.npos) return {};
        const auto from = at + name.size() + 4;
        return head.substr(from, head.find("\r\n", from) - from);
    }
    bool has(std::string_view text) const { return body.find(text) != body.npos; }
};

class DispatchTest : public testing::Test {
protected:
    House house;
    DispatchSettings settings{.public_url = "https://school.example", .log_requests = false};
    std::vector<Route> pages;
    std::unique_ptr<Dispatch> dispatch;
    std::atomic<Answered> answered{};  ///< the last request
    std::string remote = "192.0.2.1", host = "school.example";
    std::atomic<int> in_line = 0;  ///< answered by the thread that asked

    Answer send(const std::string& method, const std::string& target, Pairs headers = {},
                const std::string& body = {}) {
        if (!dispatch)
            dispatch = std::make_unique<Dispatch>(routes(house.notes), house.hooks(), house.limits, settings, pages);
        const auto exchange = std::make_shared<Waiting>();
        auto& request = exchange->request;
        request.method = method;
        request.target = target;
        EXPECT_EQ(decode_target(target, request.path, request.query), "");
        request.headers = std::move(headers);
        request.headers.emplace_back("host", host);
        request.body = body;
        request.remote = remote;
        request.id = "id";
        dispatch->most_body_bytes(*exchange);
        const auto when = dispatch->answer(exchange);
        answered = when;
        if (when == Answered::later)
            exchange->wait();
        else
            ++in_line;
        return {exchange->response.status, exchange->response.body, "\r\n" + exchange->head};
    }
    Answer post(const std::string& target, Pairs headers, const std::string& body) {
        headers.emplace_back("content-type", "application/json");
        return send("POST", target, std::move(headers), body);
    }
    static std::pair<std::string, std::string> bearer(const std::string& name) {
        return {"authorization", "Bearer " + name};
    }
};

inline const std::string milk_path = "/api/v1/notes/65a000000000000000000001";

}  // namespace http::test
