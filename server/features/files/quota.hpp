#pragma once
// Quota: how much one person keeps and sends at the moment.
#include "auth/caller.hpp"
#include "features/files/limits.hpp"
#include "features/files/upload.hpp"

namespace store {
class Documents;
}

namespace files {

/// What is left for whom; `bytes` are those of the files and those that unfinished uploads will have.
struct Room {
    std::int64_t bytes = 0, quota = 0;
    std::int64_t files = 0, unfinished = 0;
};

Room room_of(store::Documents&, const Limits&, const auth::Caller&);
/// In the transaction that adds an upload of so many bytes. Failures conflict (too many of them) and too_large (over
/// the quota) say what to do.
void require_room(store::Documents&, const Limits&, const auth::Caller&, std::uint64_t bytes);

}  // namespace files

template <>
inline constexpr auto schema::fields<files::Room> = std::array{
    schema::field<&files::Room::bytes>({.about = "Of all files, and of what unfinished uploads will have"}),
    schema::field<&files::Room::quota>({.about = "Bytes that may be kept"}),
    schema::field<&files::Room::files>(),
    schema::field<&files::Room::unfinished>({.about = "Uploads that are not complete"}),
};
