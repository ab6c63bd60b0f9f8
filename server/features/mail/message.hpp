#pragma once
// Messages: a mail as the bytes that travel (RFC 5322, MIME).
#include "features/mail/mail.hpp"

namespace mail {

/// Who sends: shown in From.
struct Sender {
    std::string name;
    std::string address;
};

/// The message with CRLF line ends: a plain text part and a simple HTML one (multipart/alternative, RFC 2046).
/// Failure invalid when a header would hold CR, LF or NUL, or an address is none.
std::string message(const Sender& from, const Mail& mail);

/// A header's text: as it is when it is printable ASCII, else as encoded words (RFC 2047), folded. Failure invalid for
/// CR, LF and NUL.
std::string header_text(std::string_view text);

/// Text as HTML: &, <, >, " and ' escaped.
std::string html_escaped(std::string_view text);

}  // namespace mail
