#pragma once
// A server over the test house, for tests with real sockets.
#include <gtest/gtest.h>

#include "http/server.hpp"
#include "http/test_client.hpp"
#include "http/test_house.hpp"

namespace http::test {

inline const std::string host = "Host: localhost\r\n";
inline const std::string get_milk = "GET /api/v1/notes/65a000000000000000000001 HTTP/1.1\r\n" + host + "\r\n";
inline const std::string get_health = "GET /healthz HTTP/1.1\r\n" + host + "\r\n";

inline std::string post_to(const std::string& path, const std::string& body, const std::string& headers = {}) {
    return "POST " + path + " HTTP/1.1\r\n" + host + headers + "Content-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

class RunningServer : public testing::Test {
protected:
    House house;
    ServerSettings settings{.threads = 1};
    DispatchSettings dispatch_settings{.log_requests = false};
    std::vector<Route> more;
    std::unique_ptr<Dispatch> dispatch;
    std::unique_ptr<Server> server;

    std::uint16_t start() {
        server.reset();
        auto routes = test::routes(house.notes);
        routes.insert(routes.end(), more.begin(), more.end());
        dispatch = std::make_unique<Dispatch>(std::move(routes), house.hooks(), house.limits, dispatch_settings);
        server = std::make_unique<Server>(settings, *dispatch);
        server->start();
        return server->port();
    }
    static Route row(std::string method, std::string path, Runs runs, std::function<Response(Request&)> run) {
        Route route{std::move(method), std::move(path), {}, "test"};
        route.options = {.runs = runs, .most_body_bytes = 32 << 20};
        route.run = std::move(run);
        return route;
    }
};

}  // namespace http::test
