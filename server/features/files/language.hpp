#pragma once
// Language: tags of languages, as captions carry them (BCP 47).
#include <optional>
#include <string>
#include <string_view>

namespace files {

/// The tag as it is written (RFC 5646 section 2.1.1: "zh-Hans-CN", "sr-Latn"), or nothing when it is none: language,
/// script, region and variants; extensions and private use say nothing of captions.
std::optional<std::string> language_tag(std::string_view text);

}  // namespace files
