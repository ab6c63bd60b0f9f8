// Tests of routes outside /api/v1: found, refused and described like the others.
#include <gtest/gtest.h>

#include "http/openapi.hpp"
#include "http/openapi_answers.hpp"
#include "http/test_files.hpp"
#include "http/test_server.hpp"

namespace {

using namespace http;
using namespace http::test;

struct Films {
    Delivery film(const auth::Caller&, const std::string& token, const std::string& file, const std::string& name) {
        return {.source = std::make_shared<MemorySource>(token + ' ' + file + ' ' + name), .type = "video/mp4"};
    }
};

std::vector<Route> routes_of(Films& films) {
    return Routes{"media", films}
        .add("GET", "/media/v/{token}/{file}/{name}", Who::anyone, &Films::film, "A film",
             {.outside_api = true, .media_type = "video/mp4, text/vtt"})
        .take();
}

class OutsideTest : public RunningServer {
protected:
    Films films;
    OutsideTest() { more = routes_of(films); }
    ~OutsideTest() override { server.reset(); }
    Reply ask(const std::string& method, const std::string& path) {
        Client client{server ? server->port() : start()};
        client.send(method + ' ' + path + " HTTP/1.1\r\n" + host + "\r\n");
        return client.read(method == "HEAD");
    }
};

TEST_F(OutsideTest, LivesAtTheRoot) {
    const auto reply = ask("GET", "/media/v/abc/65a000000000000000000001/captions-de.vtt");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, "abc 65a000000000000000000001 captions-de.vtt");
    EXPECT_TRUE(ask("HEAD", "/media/v/a/b/c").has("\r\nContent-Length: 5\r\n"));
    EXPECT_EQ(ask("GET", "/api/v1/media/v/a/b/c").status, 404) << "and not below the API";
    EXPECT_EQ(ask("GET", "/media/v/a/b").status, 404);
    const auto wrong = ask("DELETE", "/media/v/a/b/c");
    EXPECT_EQ(wrong.status, 405);
    EXPECT_TRUE(wrong.has("\r\nAllow: GET, HEAD\r\n"));
    EXPECT_TRUE(wrong.has("application/problem+json"));
    EXPECT_TRUE(ask("GET", "/metrics").has("GET /media/v/{token}/{file}/{name}"));
}

TEST_F(OutsideTest, TheApiDocumentNamesItsServer) {
    const auto routes = routes_of(films);
    const auto at = [&](const std::string& url) { return openapi(routes, {.url = url}); };
    const auto document = at("https://school.example/");
    const auto has = [&](std::string_view text) { return document.find(text) != document.npos; };
    EXPECT_TRUE(has(R"("/media/v/{token}/{file}/{name}":{"servers":[{"url":"https://school.example"}],"get":{)"));
    EXPECT_TRUE(has(R"("servers":[{"url":"https://school.example/api/v1"}])"));
    EXPECT_NE(at({}).find(R"("servers":[{"url":"/"}],"get")"), std::string::npos);
    EXPECT_TRUE(has(R"("content":{"video/mp4":{"schema":{"type":"string"}},"text/vtt":{)"));
    EXPECT_TRUE(has(R"("multipart/byteranges":{)"));
    EXPECT_TRUE(has(R"({"$ref":"#/components/parameters/Range"})"));
    const auto others = other_statuses(routes[0]);
    for (const int status : {304, 412, 416}) EXPECT_EQ(std::count(others.begin(), others.end(), status), 1) << status;
}

}  // namespace
