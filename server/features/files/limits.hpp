#pragma once
// Limits of files: what the site's operator sets, and what is fixed.
#include <chrono>
#include <cstdint>

namespace files {

inline constexpr std::uint64_t megabyte = 1u << 20;

/// What the operator sets.
struct Limits {
    std::uint64_t picture_bytes = 20 * megabyte;            ///< of a picture as it is sent
    std::uint64_t film_bytes = 4'096 * megabyte;            ///< of a film as it is sent
    std::uint64_t quota_bytes = 1'024 * megabyte;           ///< that one person keeps, with what is being sent
    std::uint64_t creator_quota_bytes = 51'200 * megabyte;  ///< the same for creators and for owners of the site
};

/// Of one person, so that counting what they have is one short walk.
inline constexpr std::int64_t most_files = 20'000;
/// Of one person: uploads that are not complete.
inline constexpr std::int64_t most_unfinished = 20;
/// While a piece comes, so many bytes at most are not yet durable.
inline constexpr std::uint64_t sync_bytes = 8 * megabyte;
/// An upload that nobody goes on with, and the answer about one that is complete. Shorter than store::unnamed_stay: the
/// bytes are still there when the upload is not.
inline constexpr std::chrono::hours upload_stay{23};
/// A file that no document names.
inline constexpr std::chrono::hours unused_stay{24};
/// Documents that one run of the collector looks at, and that one page of it has.
inline constexpr int most_collected = 2'000, collected_page = 200;

inline constexpr int pictures_at_once = 2, films_at_once = 1;
/// Longer than the longest film is worked on: nobody takes over what is at work. After a restart it is begun anew.
inline constexpr std::chrono::days film_lease{14};
inline constexpr std::chrono::minutes picture_lease{30};

}  // namespace files
