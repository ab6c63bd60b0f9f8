#pragma once
// Blanks around the values of HTTP's header fields (OWS, RFC 9110 section 5.6.3).
#include <string_view>

namespace base {

/// The text without the spaces and tabs at its ends.
inline std::string_view without_blanks(std::string_view text) {
    while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    return text;
}

}  // namespace base
