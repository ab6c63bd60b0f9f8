#pragma once
// Pass: what the address of a film says: who may watch which lesson's film until when, signed. Pure.
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"
#include "features/files/media_file.hpp"

namespace files {

struct Pass {
    base::Instant until{};
    UserId viewer;  ///< none: a visitor
    VideoId video;
    MediaFileId file;
    bool operator==(const Pass&) const = default;
};

/// URL-safe base64 of the members and their HMAC.
std::string write_pass(const Pass&, std::string_view key);
/// Nothing: it was not signed with this key, or its time is over.
std::optional<Pass> read_pass(std::string_view text, std::string_view key, base::Instant now);

}  // namespace files
