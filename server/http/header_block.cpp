// Header block: defaults and own headers put together.
#include "http/header_block.hpp"

#include <algorithm>

namespace http {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

void append_header(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ");
    const auto from = out.size();
    out.append(value);
    for (auto i = from; i < out.size(); ++i)
        if (const auto c = static_cast<unsigned char>(out[i]); (c < 0x20 && c != '\t') || c == 0x7f) out[i] = ' ';
    out.append("\r\n");
}

HeaderBlock::HeaderBlock(bool https) {
    const auto add = [this](std::string_view name, std::string_view value) {
        Line line{std::string{name}, {}};
        append_header(line.text, name, value);
        all_defaults_ += line.text;
        defaults_.push_back(std::move(line));
    };
    add("Cache-Control", "no-store");
    add("X-Content-Type-Options", "nosniff");
    add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    add("Referrer-Policy", "same-origin");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Cross-Origin-Opener-Policy", "same-origin");
    add("Permissions-Policy",
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
        "payment=(), "
        "usb=()");
    if (https) add("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}

void HeaderBlock::append(std::string& out, const Response& response) const {
    if (!response.type.empty()) {
        const bool bare_text = response.type.starts_with("text/") && response.type.find("charset") == std::string::npos;
        append_header(out, "Content-Type", bare_text ? response.type + "; charset=utf-8" : response.type);
    }
    const auto sets = [&](std::string_view name) {
        return std::any_of(response.headers.begin(), response.headers.end(),
                           [&](const auto& own) { return same_name(own.first, name); });
    };
    if (std::none_of(defaults_.begin(), defaults_.end(), [&](const Line& line) { return sets(line.name); })) {
        out += all_defaults_;
    } else {
        for (const auto& line : defaults_)
            if (!sets(line.name)) out += line.text;
    }
    for (const auto& [name, value] : response.headers) append_header(out, name, value);
}

}  // namespace http
