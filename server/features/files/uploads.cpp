// Uploads: the document says whose it is and how long it will be, the draft how long it is.
#include "features/files/uploads.hpp"

#include <algorithm>
#include <array>

#include "features/files/parts.hpp"
#include "features/files/policy.hpp"
#include "features/files/quota.hpp"
#include "features/files/receiving.hpp"
#include "features/files/work.hpp"
#include "jobs/queue.hpp"
#include "schema/files.hpp"
#include "store/blobs.hpp"
#include "store/collection.hpp"

namespace files {

using base::Failure, base::Fault, base::require;
using store::absent, store::eq, store::of, store::set, store::unset;

namespace {

std::uint64_t length_of(const Upload& upload) { return static_cast<std::uint64_t>(upload.length); }

std::string offset_is(std::uint64_t offset) {
    return "This upload is at offset " + std::to_string(offset) + ": go on from there.";
}

std::optional<media::Kind> kind_in(store::BlobDraft& draft) {
    std::array<char, media::kind_bytes> first;
    return media::kind_of({first.data(), draft.read(0, first)});
}

void add_file(UploadView& view, const MediaFile& file) {
    view.status = file.state == State::ready    ? Status::ready
                  : file.state == State::failed ? Status::failed
                                                : Status::processing;
    view.url = file.url;
    view.progress = file.progress;
    view.problem = file.problem;
    view.type = file.type;
    view.width = file.width;
    view.height = file.height;
    view.duration = file.duration;
    view.colour = file.colour;
    view.blurhash = file.blurhash;
}

void require_possible(const Limits& limits, const auth::Caller& caller, const Wish& wish) {
    require(may_upload(caller, wish.purpose), Fault::forbidden, "Only creators upload films.");
    require(wish.length > 0, Fault::invalid, "An empty file is neither a picture nor a film.");
    const auto most = most_bytes(limits, wish.purpose);
    if (wish.length > most)
        throw Failure{Fault::too_large, std::string{wants_film(wish.purpose) ? "A film" : "A picture"} +
                                            " may have at most " + std::to_string(most / megabyte) + " MB."};
    if (!wish.crop) return;
    require(may_be_cropped(wish.purpose), Fault::invalid, "Only an avatar or a cover is cropped.");
    require(read_crop(*wish.crop).has_value(), Fault::invalid, "The crop is x,y,width,height in whole pixels.");
}

}  // namespace

Upload Uploads::own(const auth::Caller& caller, UploadId id) {
    auto upload = of<Upload>(documents_).find(id);
    // An expired one is gone, whether or not somebody has swept it away.
    require(upload && upload->owner == caller.user && upload->expiresAt > base::now(), Fault::not_found,
            "there is no such upload");
    return *std::move(upload);
}

UploadView Uploads::begin(const auth::Caller& caller, const Wish& wish) {
    require_possible(limits_, caller, wish);
    Upload upload;
    documents_.transact([&](store::Documents& inside) {
        require_room(inside, limits_, caller, wish.length);
        upload = {.owner = caller.user,
                  .purpose = wish.purpose,
                  .filename = wish.filename,
                  .length = static_cast<std::int64_t>(wish.length),
                  .crop = wish.crop,
                  .expiresAt = base::now() + upload_stay};
        of<Upload>(inside).insert(upload);
    });
    ++tally_.begun;
    return {._id = upload._id, .length = upload.length, .expiresAt = upload.expiresAt};
}

/// While nobody writes, all that is there counts; a piece whose checksum was never compared does not.
std::uint64_t Uploads::durable(const Upload& upload) {
    if (upload.file) return length_of(upload);
    if (const auto known = at_work_.durable(upload._id.value)) return *known;
    const auto draft = blobs_.draft(upload._id.value);
    draft->sync();  // a server that was killed may not have come to it
    const auto size = draft->size();
    return upload.trusted ? std::min(size, static_cast<std::uint64_t>(*upload.trusted)) : size;
}

Arrived Uploads::arrived(const auth::Caller& caller, UploadId id) {
    const auto upload = own(caller, id);
    const auto offset = durable(upload);
    if (offset == length_of(upload) && !upload.file)
        if (const auto hold = at_work_.begin(id.value, offset)) return finish(upload, *blobs_.draft(id.value));
    return {offset, length_of(upload), upload.expiresAt};
}

std::unique_ptr<Receiving> Uploads::receive(const auth::Caller& caller, UploadId id, const Piece& piece) {
    auto hold = at_work_.begin(id.value, durable(own(caller, id)));
    require(hold != nullptr, Fault::conflict, "Another request is sending bytes of this upload.");
    const auto upload = own(caller, id);  // as it is now that nobody else changes it
    require(!upload.file, Fault::conflict, "This upload is complete.");
    auto draft = blobs_.draft(id.value);
    if (upload.trusted && draft->size() > static_cast<std::uint64_t>(*upload.trusted))
        draft->truncate(static_cast<std::uint64_t>(*upload.trusted));
    draft->sync();
    const auto size = draft->size();
    hold->note(size);
    if (piece.offset != size) throw Failure{Fault::conflict, offset_is(size)};
    require(piece.bytes <= length_of(upload) - size, Fault::too_large, "This is more than the upload's length.");
    const auto trusted = static_cast<std::int64_t>(size);
    if (piece.sha256) {
        const bool there = of<Upload>(documents_).update(id, {set<&Upload::trusted>(trusted)});
        require(there, Fault::not_found, "there is no such upload");
    }
    return std::make_unique<Receiving>(*this, upload, piece, std::move(hold), std::move(draft));
}

Arrived Uploads::go_on(const Upload& upload, std::uint64_t offset) {
    const auto until = base::now() + upload_stay;
    const bool there = of<Upload>(documents_)
                           .update({eq<&Upload::_id>(upload._id), absent<&Upload::file>()},
                                   {set<&Upload::expiresAt>(until), unset<&Upload::trusted>()});
    require(there, Fault::not_found, "there is no such upload");
    return {offset, length_of(upload), until};
}

Arrived Uploads::finish(const Upload& upload, store::BlobDraft& draft) {
    const auto kind = kind_in(draft);
    const auto problem = unsuitable(upload.purpose, kind);
    const auto until = base::now() + upload_stay;
    const MediaFileId id{upload._id.value};
    documents_.transact([&](store::Documents& inside) {
        const store::Filter unfinished{eq<&Upload::_id>(upload._id), absent<&Upload::file>()};
        const bool is_mine = of<Upload>(inside).update(
            unfinished, {set<&Upload::file>(id), set<&Upload::expiresAt>(until), unset<&Upload::trusted>()});
        require(is_mine || of<Upload>(inside).find(upload._id), Fault::not_found, "there is no such upload");
        if (!is_mine) return;
        MediaFile file{._id = id,
                       .owner = upload.owner,
                       .purpose = upload.purpose,
                       .filename = upload.filename,
                       .type = kind ? std::string{media::facts(*kind).type} : std::string{},
                       .bytes = problem.empty() ? upload.length : 0,
                       .url = schema::file_address(id.value),
                       .crop = upload.crop};
        if (!problem.empty()) {
            file.state = State::failed;
            file.problem = problem;
        }
        of<MediaFile>(inside).insert(file);
        if (problem.empty()) queue_.add(inside, Work::take_job, id.hex());
    });
    ++tally_.finished;
    if (!problem.empty()) {
        ++tally_.failed;
        blobs_.drop_draft(upload._id.value);
    }
    return {length_of(upload), length_of(upload), until};
}

void Uploads::end(const auth::Caller& caller, UploadId id) {
    const auto upload = own(caller, id);
    const auto hold = at_work_.begin(id.value, 0);
    require(hold != nullptr, Fault::conflict, "A request is sending bytes of this upload.");
    const bool unfinished = of<Upload>(documents_).remove({eq<&Upload::_id>(id), absent<&Upload::file>()}, 1) > 0;
    // Of a complete one only this answer ends: the file is deleted as a file.
    if (unfinished)
        blobs_.drop_draft(id.value);
    else
        of<Upload>(documents_).remove({eq<&Upload::_id>(id)}, 1);
}

UploadView Uploads::view(const auth::Caller& caller, UploadId id) {
    const auto at = arrived(caller, id);
    const auto upload = own(caller, id);
    UploadView out{._id = id,
                   .offset = static_cast<std::int64_t>(at.offset),
                   .length = upload.length,
                   .expiresAt = at.expiresAt,
                   .file = upload.file};
    if (!upload.file) return out;
    const auto file = of<MediaFile>(documents_).find(*upload.file);
    require(file.has_value(), Fault::not_found, "this file was deleted");
    add_file(out, *file);
    return out;
}

}  // namespace files
