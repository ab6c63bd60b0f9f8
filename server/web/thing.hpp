#pragma once
// Thing: an object of schema.org as JSON-LD. Members without a value are left out.
#include <string>

#include "http/json_text.hpp"

namespace web {

class Thing {
public:
    explicit Thing(std::string_view type) { object_.text("@type", type); }
    /// The outermost one.
    static Thing document(std::string_view type) {
        Thing out{type};
        out.object_.text("@context", "https://schema.org");
        return out;
    }

    Thing& text(std::string_view name, std::string_view value) {
        if (!value.empty()) object_.text(name, value);
        return *this;
    }
    /// `json`: a number, another thing, a list.
    Thing& raw(std::string_view name, std::string_view json) {
        if (!json.empty()) object_.raw(name, json);
        return *this;
    }
    Thing& thing(std::string_view name, const Thing& value) { return raw(name, value.take()); }
    std::string take() const { return object_.take(); }

private:
    http::JsonObject object_;
};

}  // namespace web
