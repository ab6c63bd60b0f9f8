#pragma once
// tus 1.0.0 (tus.io/protocols/resumable-upload): what its headers hold.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "features/files/upload.hpp"

namespace files {

/// A whole number of at most 15 digits, as Upload-Offset and Upload-Length have it. Nullopt: it is none.
std::optional<std::uint64_t> read_number(std::string_view text);

/// "filename d29ybGQ,purpose YXZhdGFy,empty": a key, and behind a space its value in base64. Keys that mean nothing
/// here are left alone. Failure invalid names what is missing or wrong. `filename` comes as it was sent.
Wish read_metadata(std::string_view text);

/// "sha256 <base64>", as hexadecimal digits; none when there is no such header. Failure malformed.
std::optional<std::string> read_checksum(std::string_view text);

}  // namespace files
