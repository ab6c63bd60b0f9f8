// Quota: counted by the indexes of owners; of each document only its size is read.
#include "features/files/quota.hpp"

#include "features/files/policy.hpp"
#include "store/collection.hpp"

namespace files {

using base::Fault, base::require;
using store::absent, store::eq, store::gt, store::of;

namespace {

constexpr int page_size = store::most_listed;

void add_files(store::Documents& documents, UserId owner, Room& room) {
    store::Query query{
        .by = &schema::indexes<MediaFile>[0], .where = {eq<&MediaFile::owner>(owner)}, .limit = page_size};
    do {
        const auto page = documents.list(schema::collection<MediaFile>, query);
        for (const auto& document : page.documents)
            room.bytes += schema::Document{document}.find(schema::name_of_member<&MediaFile::bytes>).whole();
        room.files += static_cast<std::int64_t>(page.documents.size());
        query.after = page.next;
    } while (query.after);
}

/// Those whose time is over count no more, swept away or not.
void add_uploads(store::Documents& documents, UserId owner, Room& room) {
    const auto page = of<Upload>(documents).list({.by = &schema::indexes<Upload>[0],
                                                  .where = {eq<&Upload::owner>(owner), absent<&Upload::file>()},
                                                  .also = {gt<&Upload::expiresAt>(base::now())},
                                                  .limit = page_size});
    for (const auto& upload : page.items) room.bytes += upload.length;
    room.unfinished = static_cast<std::int64_t>(page.items.size());
}

std::string in_megabytes(std::int64_t bytes) {
    return std::to_string((bytes + static_cast<std::int64_t>(megabyte) - 1) / static_cast<std::int64_t>(megabyte)) +
           " MB";
}

}  // namespace

Room room_of(store::Documents& documents, const Limits& limits, const auth::Caller& caller) {
    Room room{.quota = static_cast<std::int64_t>(quota_of(limits, caller))};
    add_files(documents, caller.user, room);
    add_uploads(documents, caller.user, room);
    return room;
}

void require_room(store::Documents& documents, const Limits& limits, const auth::Caller& caller, std::uint64_t bytes) {
    const auto room = room_of(documents, limits, caller);
    require(room.unfinished < most_unfinished, Fault::conflict,
            "Too many uploads are unfinished: finish or end some of them first.");
    require(room.files < most_files, Fault::conflict, "You have too many files: delete some that nothing uses.");
    const auto wanted = static_cast<std::int64_t>(bytes);
    if (wanted <= room.quota - room.bytes) return;
    throw base::Failure{Fault::too_large, "This needs " + in_megabytes(wanted) + ", and of your " +
                                              in_megabytes(room.quota) + " there are " + in_megabytes(room.bytes) +
                                              " in use: delete files that nothing uses, or ask the site's owner."};
}

}  // namespace files
