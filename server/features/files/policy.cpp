// Who may upload what, and what suits a purpose.
#include "features/files/policy.hpp"

#include <charconv>

namespace files {

bool wants_film(Purpose purpose) { return purpose == Purpose::video; }

bool may_upload(const auth::Caller& caller, Purpose purpose) {
    return caller.signed_in() && (!wants_film(purpose) || caller.creator || caller.owner);
}

std::uint64_t most_bytes(const Limits& limits, Purpose purpose) {
    return wants_film(purpose) ? limits.film_bytes : limits.picture_bytes;
}

std::uint64_t quota_of(const Limits& limits, const auth::Caller& caller) {
    return caller.creator || caller.owner ? limits.creator_quota_bytes : limits.quota_bytes;
}

std::string unsuitable(Purpose purpose, std::optional<media::Kind> kind) {
    const bool suits = kind && (wants_film(purpose) ? media::facts(*kind).film : media::facts(*kind).picture);
    if (suits) return {};
    return wants_film(purpose)
               ? "This is not a film of a kind that is accepted: MP4, QuickTime, WebM or Matroska."
               : "This is not a picture of a kind that is accepted: JPEG, PNG, GIF, WebP, AVIF or HEIC.";
}

std::optional<media::Crop> read_crop(const std::string& text) {
    int numbers[4];
    const char* at = text.data();
    const char* const end = at + text.size();
    for (int i = 0; i < 4; ++i) {
        if (i > 0 && (at == end || *at++ != ',')) return std::nullopt;
        const auto [next, error] = std::from_chars(at, end, numbers[i]);
        if (error != std::errc{} || numbers[i] < (i < 2 ? 0 : 1)) return std::nullopt;
        at = next;
    }
    if (at != end) return std::nullopt;
    return media::Crop{numbers[0], numbers[1], numbers[2], numbers[3]};
}

bool may_be_cropped(Purpose purpose) { return purpose == Purpose::avatar || purpose == Purpose::cover; }

}  // namespace files
