// Tests of the API document: it is JSON, it has every route, and what each route says.
#include "http/openapi.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "http/openapi_answers.hpp"
#include "http/test_house.hpp"

namespace {

using namespace http;

/// Whether a text is one JSON value (RFC 8259), and no object has a key twice.
class JsonCheck {
public:
    explicit JsonCheck(std::string_view text) : text_{text} {}
    bool whole() { return value() && at_ == text_.size(); }

private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool take(char c) {
        if (peek() != c) return false;
        ++at_;
        return true;
    }
    bool word(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }
    bool text() {
        if (!take('"')) return false;
        while (peek() != '"') {
            if (static_cast<unsigned char>(peek()) < 0x20) return false;
            if (take('\\') && std::string_view{"\"\\/bfnrtu"}.find(peek()) == std::string_view::npos) return false;
            ++at_;
        }
        return take('"');
    }
    bool number() {
        const auto from = at_;
        while (std::string_view{"+-.eE0123456789"}.find(peek()) != std::string_view::npos && peek() != '\0') ++at_;
        return at_ > from;
    }
    bool object() {
        std::set<std::string_view> keys;
        if (take('}')) return true;
        do {
            const auto from = at_;
            if (!text() || !keys.insert(text_.substr(from, at_ - from)).second || !take(':') || !value()) return false;
        } while (take(','));
        return take('}');
    }
    bool array() {
        if (take(']')) return true;
        do
            if (!value()) return false;
        while (take(','));
        return take(']');
    }
    bool value() {
        if (take('{')) return object();
        if (take('[')) return array();
        if (peek() == '"') return text();
        return word("true") || word("false") || word("null") || number();
    }
    std::string_view text_;
    std::size_t at_ = 0;
};

class OpenApi : public testing::Test {
protected:
    test::Notes notes;
    const std::vector<Route> routes = test::routes(notes);
    const std::string document =
        openapi(routes, {.site = "A \"school\"", .url = "https://school.example/", .session_cookie = "__Host-session"});

    bool has(std::string_view text) const { return document.find(text) != document.npos; }
};

TEST_F(OpenApi, IsJsonWithoutRepeatedKeys) { EXPECT_TRUE(JsonCheck{document}.whole()) << document; }

TEST_F(OpenApi, HasEveryRouteWithItsOwnId) {
    std::set<std::string> ids;
    for (const auto& route : routes) {
        EXPECT_TRUE(ids.insert(operation_id(route)).second) << operation_id(route);
        EXPECT_TRUE(has("\"operationId\":\"" + operation_id(route) + "\"")) << operation_id(route);
        EXPECT_TRUE(has("\"" + route.path + "\":{")) << route.path;
        EXPECT_TRUE(has("\"summary\":\"" + route.summary + "\""));
    }
    EXPECT_TRUE(ids.contains("getNotesByNote"));
    EXPECT_TRUE(ids.contains("getNotesByNoteIcs"));
}

TEST_F(OpenApi, SaysWhatTheSignaturesSay) {
    EXPECT_TRUE(has(R"("openapi":"3.1.0")"));
    EXPECT_TRUE(has(R"("title":"A \"school\" API")"));
    EXPECT_TRUE(has(R"("url":"https://school.example/api/v1")"));
    EXPECT_TRUE(has(R"("$ref":"#/components/schemas/NoteDraft")"));
    EXPECT_TRUE(has(R"("$ref":"#/components/schemas/NotePatch")"));
    EXPECT_TRUE(has(R"("NoteDraft":{"type":"object")"));
    EXPECT_TRUE(has(R"("name":"title","in":"query","required":false,"description":"Only with this title")"));
    EXPECT_TRUE(has(R"("name":"cursor","in":"query")"));
    EXPECT_TRUE(has(R"("x-collection":"notes")"));
    EXPECT_TRUE(has(R"("x-permission":{"who":"anyone","may":"members"})"));
    EXPECT_TRUE(has(R"("x-permission":{"who":"owner"})"));
    EXPECT_TRUE(has(R"("security":[{"cookie":[]},{"bearer":[]}])")) << "session_only: no API token";
    EXPECT_TRUE(has(R"("security":[{},{"cookie":[]},{"bearer":[]},{"token":[]}])"));
    EXPECT_TRUE(has(R"("type":"apiKey","in":"cookie","name":"__Host-session")"));
    EXPECT_TRUE(has(R"("content":{"text/calendar":{"schema":{"type":"string"}}})"));
    EXPECT_TRUE(has(R"("examples":[{"title":"Milk"}])"));
    EXPECT_TRUE(has(R"("examples":["Milk"])"));
    EXPECT_TRUE(has(R"("nextCursor":{"type":["string","null"]})"));
}

TEST_F(OpenApi, ListsEveryStatusThatARouteMayGive) {
    const auto of = [this](std::string_view method, std::string_view path) {
        for (const auto& route : routes)
            if (route.method == method && route.path == path) return other_statuses(route);
        return std::vector<int>{};
    };
    const auto read = of("GET", "/notes/{note}"), write = of("POST", "/notes"), wipe = of("DELETE", "/notes");
    EXPECT_EQ(read, (std::vector{304, 400, 401, 404, 408, 409, 417, 421, 422, 429, 431, 500, 503}));
    EXPECT_EQ(write,
              (std::vector{400, 401, 403, 408, 409, 411, 412, 413, 415, 417, 421, 422, 429, 431, 500, 503, 507}));
    EXPECT_EQ(std::count(wipe.begin(), wipe.end(), 404), 0);
    for (const auto& route : routes)
        for (const int status : other_statuses(route))
            EXPECT_TRUE(has(status == 304 ? "\"NotModified\":{" : "\"Problem" + std::to_string(status) + "\":{"))
                << status;
}

}  // namespace
