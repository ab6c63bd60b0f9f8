// Tests of the line: rights, forms, versions, lists, limits, failures, headers. No socket.
#include "http/problem.hpp"
#include "http/test_line.hpp"

namespace {

using namespace http;
using test::Answer, test::DispatchTest, test::House, test::Waiting, test::milk_path;

/// A page that shows what the house answers to `?ask=`.
Route showing_page(std::string path, Runs runs) {
    Route page{.method = "GET", .path = std::move(path)};
    page.options = {.runs = runs, .before_setup = true, .outside_api = true};
    page.page = [](Request& request, const Inside& inside) {
        const auto answer = inside(request.query.at(0).second);
        return Response::json(answer ? std::to_string(answer->status) + ' ' + answer->body : "none");
    };
    return page;
}

TEST_F(DispatchTest, HandsAListToTheWorkersOnlyWhenItFilters) {
    for (const auto* plain : {"/api/v1/notes", "/api/v1/notes?limit=5"}) {
        EXPECT_EQ(send("GET", plain).status, 200);
        EXPECT_EQ(answered, Answered::now) << plain;
    }
    EXPECT_EQ(send("GET", "/api/v1/notes?limit=5&title=Milk").status, 200);
    EXPECT_EQ(answered, Answered::later);
}

TEST_F(DispatchTest, APageGetsWhatItsCallerWouldGet) {
    pages = {showing_page("/here", Runs::here), showing_page("/apart", Runs::worker)};
    const auto ask = [&](std::string_view at, std::string_view address, Pairs headers = {}) {
        return send("GET", std::string{at} + "?ask=" + percent_encoded(address), std::move(headers)).body;
    };
    EXPECT_TRUE(ask("/here", milk_path).starts_with("200 {\"_id\":\"65a0")) << "by id";
    EXPECT_TRUE(ask("/here", "/api/v1/notes/milk").starts_with("200 ")) << "by slug";
    EXPECT_TRUE(ask("/here", "/api/v1/notes/other").starts_with("404 "));
    EXPECT_EQ(ask("/here", "/api/v1/other"), "none");
    EXPECT_EQ(ask("/here", "/here?ask=1"), "none") << "no page within a page";
    EXPECT_TRUE(ask("/here", "/api/v1/notes?limit=5").starts_with("200 "));
    EXPECT_EQ(ask("/here", "/api/v1/notes?title=Milk"), "none") << "it filters: not on the thread of the request";
    EXPECT_TRUE(ask("/apart", "/api/v1/notes?title=Milk").starts_with("200 "));
    EXPECT_TRUE(ask("/here", "/api/v1/failing").starts_with("503 "));
}

TEST_F(DispatchTest, APageIsCountedOnce) {
    pages = {showing_page("/here", Runs::here)};
    House limited{true};
    dispatch =
        std::make_unique<Dispatch>(test::routes(limited.notes), limited.hooks(), limited.limits, settings, pages);
    const auto first = send("GET", milk_path).header("RateLimit");
    const auto page = send("GET", "/here?ask=" + percent_encoded(milk_path)).header("RateLimit");
    EXPECT_TRUE(first.starts_with("\"read\";r=2399")) << first;
    EXPECT_TRUE(page.starts_with("\"read\";r=2398")) << page;
}

TEST_F(DispatchTest, OnePageAnswersWhereNothingIs) {
    EXPECT_EQ(send("GET", "/elsewhere").header("Content-Type"), "application/problem+json");
    dispatch.reset();
    Route page{.method = "GET", .path = std::string{nothing_here}};
    page.page = [](Request&, const Inside&) { return Response{.status = 404, .type = "text/html", .body = "no"}; };
    pages = {page};
    EXPECT_EQ(send("GET", "/elsewhere").body, "no");
    EXPECT_EQ(send("GET", "/api/v1/elsewhere").header("Content-Type"), "application/problem+json");
    EXPECT_EQ(send("PUT", milk_path, {bearer("ada")}).status, 405) << "an address that is there";
    EXPECT_EQ(send("POST", "/elsewhere").status, 404);
}

TEST_F(DispatchTest, AnswersWithTheProtections) {
    const auto answer = send("GET", milk_path);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, R"({"_id":"65a000000000000000000001","title":"Milk","text":"two bottles"})");
    EXPECT_EQ(answer.header("Content-Type"), "application/json");
    EXPECT_EQ(answer.header("Cache-Control"), "no-store");
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.header("Content-Security-Policy"), "default-src 'none'; frame-ancestors 'none'");
    EXPECT_EQ(answer.header("Referrer-Policy"), "same-origin");
    EXPECT_EQ(answer.header("Cross-Origin-Resource-Policy"), "same-origin");
    EXPECT_EQ(answer.header("Cross-Origin-Opener-Policy"), "same-origin");
    EXPECT_TRUE(answer.header("Permissions-Policy").starts_with("accelerometer=(), camera=()"));
    EXPECT_EQ(answer.header("Strict-Transport-Security"), "max-age=31536000; includeSubDomains");
    EXPECT_EQ(answer.header("X-Request-Id"), "id");
}

TEST_F(DispatchTest, FailuresAreProblems) {
    const auto missing = send("GET", "/api/v1/notes/65a000000000000000000009");
    EXPECT_EQ(missing.status, 404);
    EXPECT_EQ(missing.header("Content-Type"), "application/problem+json");
    EXPECT_TRUE(missing.has(R"("type":"/problems/not-found")")) << missing.body;
    EXPECT_TRUE(missing.has(R"("requestId":"id")"));
    const auto invalid = post("/api/v1/notes", {}, R"({"title":"this title is much too long","other":1})");
    EXPECT_EQ(invalid.status, 422);
    EXPECT_TRUE(invalid.has(R"("path":"title")")) << invalid.body;
    EXPECT_TRUE(invalid.has(R"("path":"other")")) << invalid.body;
    EXPECT_EQ(post("/api/v1/notes", {}, "{").status, 400);
    EXPECT_EQ(send("GET", "/api/v1/other").status, 404);
    EXPECT_EQ(send("GET", "/elsewhere").status, 404);
    const auto method = send("PUT", milk_path, {bearer("ada")});
    EXPECT_EQ(method.status, 405);
    EXPECT_EQ(method.header("Allow"), "DELETE, GET, HEAD, PATCH, POST");
}

TEST_F(DispatchTest, UnknownExceptionsTellNothing) {
    const auto broken = send("GET", "/api/v1/broken");
    EXPECT_EQ(broken.status, 500);
    EXPECT_TRUE(broken.has("/problems/internal"));
    EXPECT_FALSE(broken.has("secret inner detail"));
}

TEST_F(DispatchTest, WhoMayCall) {
    EXPECT_EQ(send("DELETE", milk_path).status, 401);
    EXPECT_EQ(send("DELETE", milk_path).header("WWW-Authenticate"), "Bearer");
    EXPECT_EQ(send("DELETE", milk_path, {bearer("nobody")}).status, 401);
    EXPECT_EQ(send("DELETE", milk_path, {bearer("reader")}).status, 403) << "a token that may only read";
    EXPECT_EQ(send("DELETE", "/api/v1/notes").status, 401);
    EXPECT_EQ(send("DELETE", "/api/v1/notes", {bearer("ada")}).status, 403);
    EXPECT_EQ(send("POST", "/api/v1/tokens", {bearer("ada")}).status, 403) << "not with a token";
    EXPECT_EQ(send("DELETE", milk_path, {bearer("ada")}).status, 204);
    EXPECT_EQ(send("DELETE", "/api/v1/notes", {bearer("owner")}).status, 204);
}

TEST_F(DispatchTest, BeforeSetUpOnlySomeAnswer) {
    house.set_up = false;
    const auto answer = send("GET", milk_path);
    EXPECT_EQ(answer.status, 409);
    EXPECT_TRUE(answer.has("/problems/setup-required"));
    EXPECT_EQ(send("POST", "/api/v1/echo", {}, "x").status, 200);
    EXPECT_EQ(send("GET", "/healthz").status, 200);
}

TEST_F(DispatchTest, SlugsBecomeIds) {
    EXPECT_EQ(send("GET", "/api/v1/notes/milk").status, 200);
    EXPECT_EQ(send("GET", "/api/v1/notes/bread").status, 404);
    const auto calendar = send("GET", milk_path + ".ics");
    EXPECT_EQ(calendar.status, 200);
    EXPECT_EQ(calendar.header("Content-Disposition"),
              "attachment; filename=\"mi_lk __.ics\"; filename*=UTF-8''mi%22lk%20%C3%BC.ics");
}

TEST_F(DispatchTest, CookiesNeedProofThatTheRequestIsOurs) {
    const std::pair<std::string, std::string> cookie{"cookie", "session=ada"};
    const std::string body = R"({"title":"a"})";
    EXPECT_EQ(post("/api/v1/notes", {cookie}, body).status, 403);
    EXPECT_EQ(post("/api/v1/notes", {cookie, {"sec-fetch-site", "cross-site"}}, body).status, 403);
    EXPECT_EQ(post("/api/v1/notes", {cookie, {"sec-fetch-site", "same-origin"}}, body).status, 201);
    EXPECT_EQ(post("/api/v1/notes", {bearer("ada")}, body).status, 201);
    EXPECT_EQ(send("DELETE", milk_path, {cookie, {"sec-fetch-site", "same-origin"}}).status, 403) << "no custom header";
    const std::pair<std::string, std::string> custom{"x-requested-with", "lyceum"};
    EXPECT_EQ(send("DELETE", milk_path, {cookie, {"sec-fetch-site", "same-origin"}, custom}).status, 204);
}

TEST_F(DispatchTest, BodiesAreJson) {
    EXPECT_EQ(send("POST", "/api/v1/notes", {}, R"({"title":"a"})").status, 415);
    EXPECT_EQ(send("POST", "/api/v1/notes", {{"content-type", "text/plain"}}, R"({"title":"a"})").status, 415);
    EXPECT_EQ(
        send("POST", "/api/v1/notes", {{"content-type", "application/json; charset=utf-8"}}, R"({"title":"a"})").status,
        201);
    EXPECT_EQ(send("POST", "/api/v1/echo", {{"content-type", "text/plain"}}, "a").status, 200);
}

TEST_F(DispatchTest, CreatedHasALocation) {
    const auto made = post("/api/v1/notes", {}, R"({"title":"a"})");
    EXPECT_EQ(made.status, 201);
    const auto location = made.header("Location");
    EXPECT_TRUE(location.starts_with("/api/v1/notes/"));
    EXPECT_EQ(send("GET", location).body, made.body);
}

TEST_F(DispatchTest, VersionsAreStrongAndRevalidate) {
    const auto version = send("GET", milk_path).header("ETag");
    EXPECT_EQ(version.size(), 15u);
    EXPECT_EQ(send("GET", milk_path, {{"if-none-match", version}}).status, 304);
    EXPECT_EQ(send("GET", milk_path, {{"if-none-match", "\"x\", W/" + version}}).status, 304);
    EXPECT_EQ(send("GET", milk_path, {{"if-none-match", "\"x\""}}).status, 200);
    EXPECT_EQ(send("HEAD", milk_path).header("ETag"), version);
}

TEST_F(DispatchTest, IfMatchGuardsAChange) {
    const auto version = send("GET", milk_path).header("ETag");
    const auto edit = [&](const std::string& if_match) {
        return send("PATCH", milk_path, {bearer("ada"), {"content-type", "application/json"}, {"if-match", if_match}},
                    R"({"title":"Bread"})");
    };
    EXPECT_EQ(edit("\"other\"").status, 412);
    EXPECT_EQ(house.notes.notes.at(test::milk).title, "Milk");
    EXPECT_EQ(edit("W/" + version).status, 412) << "strong comparison";
    EXPECT_EQ(edit(version).status, 200);
    const auto again = edit(version);
    EXPECT_EQ(again.status, 412);
    EXPECT_TRUE(again.has("/problems/outdated"));
    EXPECT_EQ(edit("*").status, 200);
    EXPECT_EQ(house.transactions, 5);
}

TEST_F(DispatchTest, IfMatchGuardsHashingToo) {
    const auto version = send("GET", milk_path).header("ETag");
    EXPECT_EQ(send("POST", milk_path, {bearer("ada"), {"if-match", "\"other\""}}).status, 412);
    EXPECT_TRUE(house.notes.notes.contains(test::milk));
    EXPECT_EQ(send("POST", milk_path, {bearer("ada"), {"if-match", version}}).status, 204);
    EXPECT_EQ(house.transactions, 0);
}

TEST_F(DispatchTest, ListsArePagedAndCursorsBound) {
    const auto page = send("GET", "/api/v1/notes?title=Milk&limit=1");
    EXPECT_EQ(page.status, 200);
    const auto link = page.header("Link");
    ASSERT_TRUE(link.starts_with("</api/v1/notes?title=Milk&limit=1&cursor=")) << link;
    const auto next = link.substr(1, link.find('>') - 1);
    EXPECT_EQ(send("GET", next).status, 200);
    EXPECT_TRUE(send("GET", next).has("\"nextCursor\":null"));
    const auto cursor = next.substr(next.find("cursor="));
    EXPECT_EQ(send("GET", "/api/v1/notes?limit=50&title=Milk&" + cursor).status, 200) << "the limit may change";
    const auto other = send("GET", "/api/v1/notes?title=Bread&" + cursor);
    EXPECT_EQ(other.status, 422) << "the filter may not";
    EXPECT_TRUE(other.has(R"("path":"cursor")"));
    EXPECT_EQ(send("GET", "/api/v1/notes?title=Milk&" + cursor + "A").status, 422);
    EXPECT_EQ(send("GET", "/api/v1/notes?cursor=").status, 422);
    for (const auto* bad : {"limit=0", "limit=101", "limit=x", "limit=", "limit=1x", "limit=-1", "other=1"})
        EXPECT_EQ(send("GET", std::string{"/api/v1/notes?"} + bad).status, 422) << bad;
    EXPECT_EQ(send("GET", milk_path + "?a=1").status, 422);
}

TEST_F(DispatchTest, LimitsAreSaidAndKept) {
    House strict{true};
    Dispatch limited{test::routes(strict.notes), strict.hooks(), strict.limits, settings};
    Answer last{};
    int good = 0;
    for (int i = 0; i < 700; ++i) {
        const auto exchange = std::make_shared<Waiting>();
        exchange->request.method = "DELETE";
        exchange->request.path = exchange->request.target = milk_path;
        exchange->request.remote = "192.0.2.1";
        limited.most_body_bytes(*exchange);
        limited.answer(exchange);
        exchange->wait();
        last = {exchange->response.status, exchange->response.body, "\r\n" + exchange->head};
        good += last.status == 401;
    }
    EXPECT_GE(good, 600);
    EXPECT_EQ(last.status, 429);
    EXPECT_EQ(last.header("RateLimit-Policy"), "\"write\";q=600;w=60");
    EXPECT_TRUE(last.header("RateLimit").starts_with("\"write\";r=0;t=")) << last.header("RateLimit");
    EXPECT_FALSE(last.header("Retry-After").empty());
}

TEST_F(DispatchTest, WhatWentWrongInsideStaysInside) {
    const auto failed = send("GET", "/api/v1/failing");
    EXPECT_EQ(failed.status, 503);
    EXPECT_EQ(failed.header("Retry-After"), "1");
    EXPECT_FALSE(failed.has("secret inner detail"));
}

TEST_F(DispatchTest, WhatIsMissingIsToldInOneWay) {
    const auto body = send("GET", "/api/v1/notes/65a000000000000000000009").body;
    EXPECT_EQ(send("GET", "/api/v1/notes/bread").body, body) << "no such slug";
    EXPECT_EQ(send("GET", "/api/v1/notes/65a000000000000000000009.ics").body, body);
    EXPECT_EQ(send("GET", "/api/v1/none").body, body);
}

TEST_F(DispatchTest, ProblemsAreCounted) {
    std::string many = "{\"a0\":1";
    for (int i = 1; i < 20'000; ++i) many += ",\"a" + std::to_string(i) + "\":1";
    const auto answer = post("/api/v1/notes", {}, many + "}");
    EXPECT_EQ(answer.status, 422);
    EXPECT_LT(answer.body.size(), most_problems * 100);
    EXPECT_TRUE(answer.has("\"path\":\"a0\""));
}

TEST_F(DispatchTest, SearchesRunOnWorkersAndCountAsSuch) {
    send("GET", "/api/v1/notes");
    EXPECT_EQ(in_line, 1);
    EXPECT_TRUE(send("GET", "/api/v1/notes?title=Milk&search=").header("RateLimit").starts_with("\"read\""));
    EXPECT_TRUE(send("GET", "/api/v1/notes?search=milk").header("RateLimit").starts_with("\"search\""));
    EXPECT_EQ(in_line, 1);
}

TEST_F(DispatchTest, AnotherLimitIsNotNamedAsTheLines) {
    const auto refused = send("GET", "/api/v1/refused");
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.header("RateLimit"), "");
}

TEST_F(DispatchTest, FilesHaveVersions) {
    const auto version = send("GET", milk_path + ".ics").header("ETag");
    EXPECT_EQ(version.size(), 15u);
    EXPECT_EQ(send("GET", milk_path + ".ics", {{"if-none-match", version}}).status, 304);
}

}  // namespace
