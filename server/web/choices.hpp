#pragma once
// Choices: which coding of a file a client gets, and which language of the app a reader.
#include <span>
#include <string_view>

#include "web/pack.hpp"

namespace web {

struct Coded {
    std::string_view name;  ///< for Content-Encoding; empty: as it is
    std::string_view bytes;
};

/// The one that Accept-Encoding wants most; of equals the smallest: br, then gzip, then as it is. Who refuses all of
/// them gets the file as it is.
Coded choose_coding(std::string_view accept_encoding, const File& file);

/// Of `languages` the one that the reader has chosen (cookie "lang"), else that their browser wants most, else the
/// first.
std::string_view choose_language(std::string_view chosen, std::string_view accept_language,
                                 std::span<const std::string_view> languages);
/// "rtl" or "ltr".
std::string_view direction_of(std::string_view language);

}  // namespace web
