// Headers of tus, read strictly.
#include "features/files/tus_headers.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/encoding.hpp"
#include "base/failure.hpp"

namespace files {

using base::Failure, base::Fault;

namespace {

constexpr std::size_t sha256_bytes = 32;

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// RFC 4648 section 4, with padding or without.
std::optional<std::string> from_base64(std::string_view text) {
    std::string url{text.substr(0, text.find_last_not_of('=') + 1)};
    if (text.size() - url.size() > 2 || url.find_first_of("-_") != url.npos) return std::nullopt;
    std::ranges::replace(url, '+', '-');
    std::ranges::replace(url, '/', '_');
    return base::from_base64url(url);
}

Failure wrong(const char* path, const char* message) {
    return {Fault::invalid, "Upload-Metadata does not say what this upload is.", {{path, message}}};
}

void take(Wish& wish, std::string_view key, const std::string& value) {
    if (key == "filename") wish.filename = value;
    if (key == "crop") wish.crop = value;
    if (key != "purpose") return;
    const auto& names = schema::names_of<Purpose>;
    const auto found = std::ranges::find(names, value);
    if (found == names.end()) throw wrong("purpose", "is none of avatar, cover, post, thumbnail, video");
    wish.purpose = static_cast<Purpose>(found - names.begin());
}

}  // namespace

std::optional<std::uint64_t> read_number(std::string_view text) {
    constexpr std::size_t most_digits = 15;
    std::uint64_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (text.empty() || text.size() > most_digits || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return out;
}

Wish read_metadata(std::string_view text) {
    Wish wish;
    std::set<std::string_view> seen;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        const auto pair = trimmed(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
        const auto space = std::min(pair.find(' '), pair.size());
        const auto key = pair.substr(0, space);
        const auto value = from_base64(trimmed(pair.substr(space)));
        if (key.empty() || !value || !seen.insert(key).second)
            throw Failure{Fault::malformed, "Upload-Metadata is a list of keys, each once, with values in base64."};
        take(wish, key, *value);
    }
    if (!seen.contains("purpose")) throw wrong("purpose", "is required");
    return wish;
}

std::optional<std::string> read_checksum(std::string_view text) {
    if (text.empty()) return std::nullopt;
    constexpr std::string_view algorithm = "sha256 ";
    const auto sum = text.starts_with(algorithm) ? from_base64(trimmed(text.substr(algorithm.size()))) : std::nullopt;
    if (!sum || sum->size() != sha256_bytes)
        throw Failure{Fault::malformed, "Upload-Checksum is \"sha256 \" and the sum in base64; no other is known."};
    return base::to_hex(*sum);
}

}  // namespace files
