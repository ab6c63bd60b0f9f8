// Tests of what the line answers by itself: health, metrics, the API's page, the problems' pages.
#include "http/test_line.hpp"

namespace {

using namespace http;
using OwnPagesTest = test::DispatchTest;

TEST_F(OwnPagesTest, MetricsAreForThisMachineOnly) {
    settings.public_url = "http://localhost:8080";
    remote = "127.0.0.1";
    host = "localhost:8080";
    EXPECT_TRUE(send("GET", "/metrics").has("# TYPE lyceum_http_requests_total counter"));
    for (const auto* name : {"x-forwarded-for", "x-real-ip", "forwarded", "via"})
        EXPECT_EQ(send("GET", "/metrics", {{name, "192.0.2.9"}}).status, 404) << name;
    host = "school.example";
    EXPECT_EQ(send("GET", "/metrics").status, 404) << "a proxy that keeps the name";
    host = "localhost";
    remote = "192.0.2.1";
    EXPECT_EQ(send("GET", "/metrics").status, 404);
    EXPECT_EQ(send("GET", "/metrics", {bearer("owner")}).status, 404) << "nobody is asked who calls";
}

TEST_F(OwnPagesTest, MetricsOfAPublicSiteNeedAToken) {
    settings.metrics_token = "a long token";
    EXPECT_EQ(send("GET", "/metrics", {bearer("a long token")}).status, 200);
    EXPECT_EQ(send("GET", "/metrics", {bearer("another one")}).status, 404);
    remote = "127.0.0.1";
    host = "127.0.0.1:8080";
    EXPECT_EQ(send("GET", "/metrics").status, 404) << "a plain nginx sends its upstream's name and no more";
}

TEST_F(OwnPagesTest, HealthDoesNotAskWhoCalls) {
    EXPECT_EQ(send("GET", "/healthz", {bearer("nobody")}).status, 200);
    EXPECT_EQ(send("GET", "/healthz", {{"authorization", "Basic YTpi"}}).status, 200);
}

TEST_F(OwnPagesTest, OwnPages) {
    EXPECT_TRUE(send("GET", "/problems/outdated").has("If-Match"));
    EXPECT_EQ(send("GET", "/problems/none").status, 404);
    EXPECT_EQ(send("GET", "/readyz").status, 200);
    EXPECT_TRUE(send("GET", "/api").header("Content-Security-Policy").find("script-src 'self'") != std::string::npos);
    EXPECT_EQ(send("GET", "/api/docs.js").header("Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(send("GET", "/api/v1/openapi.json").status, 200);
}

}  // namespace
