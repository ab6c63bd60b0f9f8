// Messages: headers, encoded words, and the two parts in base64.
#include "features/mail/message.hpp"

#include <algorithm>
#include <cstdio>

#include "base/encoding.hpp"
#include "base/failure.hpp"
#include "base/random.hpp"
#include "schema/text.hpp"

namespace mail {
namespace {

using base::Fault, base::require;

constexpr std::size_t most_line = 76;        // RFC 2045 section 6.8
constexpr std::size_t most_word_bytes = 42;  // 56 of base64: an encoded word has at most 75 characters

bool is_printable_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}

/// Bytes of the longest start that does not cut a character.
std::size_t whole_characters(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text.size();
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return most;
}

std::string body_lines(std::string_view bytes) {
    const auto encoded = base::to_base64(bytes);
    std::string out;
    for (std::size_t at = 0; at < encoded.size(); at += most_line) out.append(encoded, at, most_line).append("\r\n");
    return out;
}

/// RFC 5322 section 3.3, in UTC. Not by strftime: its names follow the locale.
std::string date(base::Instant at) {
    static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(at - day)};
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02u %s %04d %02d:%02d:%02d +0000",
                  days[std::chrono::weekday{day}.c_encoding()], static_cast<unsigned>(date.day()),
                  months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text;
}

std::string plain_text(const Mail& mail) {
    std::string out = mail.text;
    if (mail.link) out.append("\n\n").append(*mail.link);
    return out.append("\n");
}

std::string html_text(const Mail& mail) {
    std::string out =
        "<!doctype html><html><head><meta charset=\"utf-8\"></head>"
        "<body style=\"font:16px/1.5 sans-serif;max-width:36em;margin:1em auto\">";
    std::string_view rest = mail.text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find("\n\n"), rest.size());
        out.append("<p>").append(html_escaped(rest.substr(0, end))).append("</p>");
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    if (mail.link) {
        const auto address = html_escaped(*mail.link);
        out.append("<p><a href=\"").append(address).append("\">");
        out.append(mail.linkText ? html_escaped(*mail.linkText) : address).append("</a></p>");
    }
    return out.append("</body></html>\n");
}

void add_part(std::string& out, std::string_view boundary, std::string_view type, std::string_view body) {
    out.append("--").append(boundary).append("\r\nContent-Type: ").append(type);
    out.append("; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n").append(body_lines(body));
}

/// An operator's own: its domain may be without a dot, as in noreply@localhost.
bool is_sender(const std::string& address) {
    return schema::is_email(address) || schema::is_email(address + ".invalid");
}

std::string quoted_name(std::string_view name) {
    if (!is_printable_ascii(name)) return header_text(name);
    std::string out = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

}  // namespace

std::string header_text(std::string_view text) {
    require(text.find_first_of(std::string_view{"\r\n\0", 3}) == text.npos && schema::is_utf8(text), Fault::invalid,
            "a header of a message must be one line of text");
    const bool looks_encoded = text.find("=?") != text.npos;
    if (is_printable_ascii(text) && text.size() <= 200 && !looks_encoded) return std::string{text};
    std::string out;
    while (!text.empty()) {
        const auto size = whole_characters(text, most_word_bytes);
        if (!out.empty()) out += "\r\n ";
        out.append("=?utf-8?B?").append(base::to_base64(text.substr(0, size))).append("?=");
        text.remove_prefix(size);
    }
    return out;
}

std::string html_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string message(const Sender& from, const Mail& mail) {
    require(is_sender(from.address) && schema::is_email(mail.to), Fault::invalid, "not an e-mail address");
    const auto boundary = "=_" + base::random_token(18);
    const auto domain = from.address.substr(from.address.rfind('@') + 1);
    (void)header_text(from.name);  // refuses line breaks in either form of the name
    std::string out;
    out.append("From: ").append(quoted_name(from.name)).append(" <").append(from.address).append(">\r\n");
    out.append("To: <").append(mail.to).append(">\r\n");
    out.append("Subject: ").append(header_text(mail.subject)).append("\r\n");
    out.append("Date: ").append(date(mail.createdAt)).append("\r\n");
    // Of the mail, not of the try: who receives it twice sees it once.
    out.append("Message-ID: <").append(mail._id.hex()).append("@").append(domain).append(">\r\n");
    out.append("Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n");
    out.append("Content-Type: multipart/alternative; boundary=\"").append(boundary).append("\"\r\n\r\n");
    add_part(out, boundary, "text/plain", plain_text(mail));
    add_part(out, boundary, "text/html", html_text(mail));
    return out.append("--").append(boundary).append("--\r\n");
}

}  // namespace mail
