// The request target: percent-decoding, UTF-8, path and query rules.
#include "http/target.hpp"

#include <algorithm>

namespace http {
namespace {

constexpr std::size_t most_parameters = 64;

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool decode(std::string_view text, std::string& out, bool plus_is_space) {
    out.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus_is_space) {
            out += ' ';
        } else if (text[i] != '%') {
            out += text[i];
        } else {
            const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
            if (high < 0 || low < 0) return false;
            out += static_cast<char>(high << 4 | low);
            i += 2;
        }
    }
    return true;
}

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

/// A `/` that came as %2F, a backslash or a dot segment: two readers could see two different paths.
bool is_ambiguous(std::string_view raw, std::string_view path) {
    if (std::count(raw.begin(), raw.end(), '/') != std::count(path.begin(), path.end(), '/')) return true;
    if (path.find('\\') != path.npos) return true;
    for (std::size_t at = 0; at < path.size();) {
        const auto end = std::min(path.find('/', at + 1), path.size());
        const auto segment = path.substr(at + 1, end - at - 1);
        if (segment == "." || segment == "..") return true;
        at = end;
    }
    return false;
}

std::string_view decode_query(std::string_view text, Pairs& query) {
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        const auto one = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (one.empty()) continue;
        if (query.size() == most_parameters) return "The query has too many parameters.";
        const auto equals = std::min(one.find('='), one.size());
        std::string name, value;
        if (!decode(one.substr(0, equals), name, true) ||
            !decode(one.substr(std::min(equals + 1, one.size())), value, true))
            return "The query holds broken percent-encoding.";
        if (!is_utf8(name) || !is_utf8(value)) return "The query is not UTF-8.";
        if (has_control(name) || value.find('\0') != value.npos) return "The query holds a control character.";
        for (const auto& pair : query)
            if (pair.first == name) return "A parameter of the query occurs twice.";
        query.emplace_back(std::move(name), std::move(value));
    }
    return {};
}

}  // namespace

std::string_view decode_target(std::string_view target, std::string& path, Pairs& query) {
    query.clear();
    const auto question = std::min(target.find('?'), target.size());
    const auto raw = target.substr(0, question);
    if (raw.empty() || raw.front() != '/') return "The target must be a path.";
    if (target.find('#') != target.npos) return "The target holds a fragment.";
    if (!decode(raw, path, false)) return "The path holds broken percent-encoding.";
    if (!is_utf8(path)) return "The path is not UTF-8.";
    if (has_control(path)) return "The path holds a control character.";
    if (is_ambiguous(raw, path)) return "The path can be read in two ways.";
    if (question == target.size()) return {};
    return decode_query(target.substr(question + 1), query);
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const unsigned char c : text) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        if (plain)
            out += static_cast<char>(c);
        else
            out.append(1, '%').append(1, digits[c >> 4]).append(1, digits[c & 15]);
    }
    return out;
}

bool is_utf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i++]);
        if (lead < 0x80) continue;
        const std::size_t more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        if (lead < 0xc2 || lead > 0xf4 || bytes.size() - i < more) return false;
        const auto next = static_cast<unsigned char>(bytes[i]);
        if ((lead == 0xe0 && next < 0xa0) || (lead == 0xed && next > 0x9f)) return false;
        if ((lead == 0xf0 && next < 0x90) || (lead == 0xf4 && next > 0x8f)) return false;
        for (std::size_t k = 0; k < more; ++k, ++i)
            if ((static_cast<unsigned char>(bytes[i]) & 0xc0) != 0x80) return false;
    }
    return true;
}

}  // namespace http
