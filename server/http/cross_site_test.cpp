// Tests of cross-site requests: every unsafe method with every claim of origin and every kind of body.
#include "http/cross_site.hpp"

#include <gtest/gtest.h>

namespace {

using namespace http;

constexpr std::string_view origin = "https://school.example";

Request request(std::string method, Pairs headers, bool signed_in) {
    Request out;
    out.method = std::move(method);
    out.headers = std::move(headers);
    out.headers.emplace_back("host", "school.example");
    if (signed_in) out.caller.user = {base::ObjectId::derived("ada")};
    return out;
}

bool free_to_go(std::string method, Pairs headers, bool signed_in = true) {
    return cross_site(request(std::move(method), std::move(headers), signed_in), origin).empty();
}

TEST(CrossSite, SafeMethodsAreFree) {
    for (const auto* method : {"GET", "HEAD", "OPTIONS"})
        EXPECT_TRUE(free_to_go(method, {{"sec-fetch-site", "cross-site"}}));
}

TEST(CrossSite, UnsafeMethodsTimesSitesTimesBodies) {
    const Pairs sites{{"sec-fetch-site", "same-origin"},
                      {"sec-fetch-site", "same-site"},
                      {"sec-fetch-site", "cross-site"},
                      {"sec-fetch-site", "none"},
                      {"origin", "https://school.example"},
                      {"origin", "http://school.example"},
                      {"origin", "https://evil.example"},
                      {"origin", "null"},
                      {"accept", "*/*"}};
    const Pairs bodies{{"content-type", "application/json"},
                       {"content-type", "text/plain"},
                       {"content-type", "application/x-www-form-urlencoded"},
                       {"content-type", "multipart/form-data"},
                       {"x-requested-with", "lyceum"},
                       {"tus-resumable", "1.0.0"},
                       {"accept-language", "en"}};
    for (const auto* method : {"POST", "PUT", "PATCH", "DELETE", "BREW"})
        for (const auto& site : sites)
            for (const auto& body : bodies) {
                const bool ours = site.second == "same-origin" || site.second == origin;
                const bool custom = body.second == "application/json" || body.first == "x-requested-with" ||
                                    body.first == "tus-resumable";
                EXPECT_EQ(free_to_go(method, {site, body}), ours && custom) << method << site.second << body.second;
            }
}

TEST(CrossSite, TheBrowsersWordCountsMoreThanOrigin) {
    EXPECT_FALSE(free_to_go("POST", {{"sec-fetch-site", "cross-site"},
                                     {"origin", "https://school.example"},
                                     {"content-type", "application/json"}}));
}

TEST(CrossSite, TokensAreFree) {
    EXPECT_TRUE(free_to_go("POST", {{"authorization", "Bearer x"}}));
    EXPECT_TRUE(free_to_go("POST", {{"authorization", "Bearer x"}, {"origin", "https://other.example"}}));
}

TEST(CrossSite, VisitorsAreRefusedOnlyWhenElsewhereIsSaid) {
    EXPECT_TRUE(free_to_go("POST", {}, false));
    EXPECT_TRUE(free_to_go("POST", {{"sec-fetch-site", "same-origin"}}, false));
    EXPECT_FALSE(free_to_go("POST", {{"sec-fetch-site", "cross-site"}}, false)) << "log-in CSRF";
    EXPECT_FALSE(free_to_go("POST", {{"origin", "https://evil.example"}}, false));
}

TEST(CrossSite, OriginOfTheSameHost) {
    auto local = request("POST", {{"origin", "http://localhost:8080"}, {"content-type", "application/json"}}, true);
    local.headers.back().second = "localhost:8080";
    EXPECT_EQ(cross_site(local, origin), "");
    local.headers.back().second = "localhost:9090";
    EXPECT_NE(cross_site(local, origin), "");
    EXPECT_NE(cross_site(local, ""), "");
}

TEST(CrossSite, Types) {
    for (const auto* json : {"application/json", "Application/JSON", "application/json;charset=utf-8",
                             "application/json ; x=y", "application/merge-patch+json"})
        EXPECT_TRUE(is_json_type(json)) << json;
    for (const auto* other :
         {"", "text/json", "application/jsonx", "application/x-json", "text/plain; application/json"})
        EXPECT_FALSE(is_json_type(other)) << other;
    EXPECT_EQ(origin_of("https://school.example:8443/path?x"), "https://school.example:8443");
    EXPECT_EQ(origin_of("school.example"), "");
}

}  // namespace
