#pragma once
// JSON text, written member by member: for documents that no table describes.
#include <string>
#include <string_view>

#include "base/log.hpp"

namespace http {

inline std::string quoted(std::string_view text) {
    std::string out = "\"";
    base::append_json_escaped(out, text);
    return out += '"';
}

/// An object. `raw` values are JSON already.
class JsonObject {
public:
    JsonObject& raw(std::string_view name, std::string_view json) {
        out_ += out_.empty() ? '{' : ',';
        out_.append(quoted(name)).append(1, ':').append(json);
        return *this;
    }
    JsonObject& text(std::string_view name, std::string_view value) { return raw(name, quoted(value)); }
    bool empty() const { return out_.empty(); }
    std::string take() const { return out_.empty() ? "{}" : out_ + '}'; }

private:
    std::string out_;
};

class JsonArray {
public:
    JsonArray& raw(std::string_view json) {
        out_ += out_.empty() ? '[' : ',';
        out_ += json;
        return *this;
    }
    bool empty() const { return out_.empty(); }
    std::string take() const { return out_.empty() ? "[]" : out_ + ']'; }

private:
    std::string out_;
};

}  // namespace http
