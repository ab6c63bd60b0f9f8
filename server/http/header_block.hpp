#pragma once
// Header block: the header lines of an answer, with the protections that every answer carries unless it says otherwise.
#include <string>

#include "http/request.hpp"

namespace http {

class HeaderBlock {
public:
    /// `https`: the public address is https, so browsers are told to use nothing else (RFC 6797).
    explicit HeaderBlock(bool https);
    /// Appends lines with CRLF: Content-Type, the protections, the response's own. Line ends in values become spaces.
    void append(std::string& out, const Response& response) const;

private:
    struct Line {
        std::string name, text;
    };
    struct Defaults {
        std::vector<Line> lines;
        std::string all;  ///< of an answer that sets none of them: almost every one
        void add(std::string_view name, std::string_view value);
    };
    static Defaults defaults(bool https, std::string_view policy);
    const Defaults trusted_, untrusted_;
};

/// A media type as it is sent: text says its charset.
std::string content_type(const std::string& type);
/// One header line; no line end can get in.
void append_header(std::string& out, std::string_view name, std::string_view value);

}  // namespace http
