// Tests of the API document: it is JSON, it has every route, and what each route says.
#include "http/openapi.hpp"

#include <set>

#include <gtest/gtest.h>

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
    const std::string document = openapi(routes, "A \"school\"", "https://school.example/");

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
    EXPECT_TRUE(has(R"("security":[{"cookie":[]}])"));
    EXPECT_TRUE(has(R"("examples":["Milk"])"));
    EXPECT_TRUE(has(R"("nextCursor":{"type":["string","null"]})"));
}

}  // namespace
