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

std::string content_type(const std::string& type) {
    const bool bare_text = type.starts_with("text/") && type.find("charset") == std::string::npos;
    return bare_text ? type + "; charset=utf-8" : type;
}

void HeaderBlock::Defaults::add(std::string_view name, std::string_view value) {
    Line line{std::string{name}, {}};
    append_header(line.text, name, value);
    all += line.text;
    lines.push_back(std::move(line));
}

HeaderBlock::Defaults HeaderBlock::defaults(bool https, std::string_view policy) {
    Defaults out;
    out.add("Cache-Control", "no-store");
    out.add("X-Content-Type-Options", "nosniff");
    out.add("Content-Security-Policy", policy);
    out.add("Referrer-Policy", "same-origin");
    out.add("Cross-Origin-Resource-Policy", "same-origin");
    out.add("Cross-Origin-Opener-Policy", "same-origin");
    out.add("Permissions-Policy",
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
            "payment=(), "
            "usb=()");
    if (https) out.add("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    return out;
}

// Bytes of a user are opened in an origin of their own, without script: W3C CSP 3 section 6.3.2. Our own pages may show
// them in a frame, as a PDF of a lesson.
HeaderBlock::HeaderBlock(bool https)
    : trusted_{defaults(https, "default-src 'none'; frame-ancestors 'none'")},
      untrusted_{defaults(https, "sandbox; default-src 'none'; frame-ancestors 'self'")} {}

void HeaderBlock::append(std::string& out, const Response& response) const {
    if (!response.type.empty()) append_header(out, "Content-Type", content_type(response.type));
    const auto sets = [&](std::string_view name) {
        return std::any_of(response.headers.begin(), response.headers.end(),
                           [&](const auto& own) { return same_name(own.first, name); });
    };
    const auto& [lines, all] = response.untrusted ? untrusted_ : trusted_;
    if (std::none_of(lines.begin(), lines.end(), [&](const Line& line) { return sets(line.name); })) {
        out += all;
    } else {
        for (const auto& line : lines)
            if (!sets(line.name)) out += line.text;
    }
    for (const auto& [name, value] : response.headers) append_header(out, name, value);
}

}  // namespace http
