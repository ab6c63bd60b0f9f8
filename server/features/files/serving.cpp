// Serving: rights at every request, then bytes.
#include "features/files/serving.hpp"

#include <algorithm>
#include <exception>

#include "base/failure.hpp"
#include "schema/files.hpp"
#include "store/blobs.hpp"
#include "store/collection.hpp"

namespace files {
namespace {

using base::Fault, base::require;
using store::eq, store::of;

constexpr const char* none = "there is no such file";

bool is_picture(const MediaFile& file) { return file.type.starts_with("image/"); }

Variant variant_of(const MediaFile& file, const std::string& tr, std::string_view accept) {
    const auto change = media::parse_transformation(tr);
    return {file._id, change, media::kind_for(change.format, accept, file.isAlpha, file.isAnimated)};
}

}  // namespace

bool Serving::is_shown_to(const auth::Caller& caller, const std::vector<FileUse>& uses) const {
    return std::any_of(uses.begin(), uses.end(), [&](const FileUse& use) {
        const auto audience = seen_.by.find(use.collection);
        return audience != seen_.by.end() && audience->second(caller, use.document);
    });
}

bool Serving::is_opened_by(const std::optional<std::string>& invitation, const std::vector<FileUse>& uses) const {
    return invitation && seen_.invites && std::any_of(uses.begin(), uses.end(), [&](const FileUse& use) {
               return seen_.invites(*invitation, use.collection, use.document);
           });
}

/// Failure not_found, or who may keep it.
Keeping Serving::admit(const auth::Caller& caller, const MediaFile& file, const Wanted& wanted) const {
    const auto uses =
        of<FileUse>(documents_)
            .list(
                {.by = &schema::indexes<FileUse>[0], .where = {eq<&FileUse::file>(file._id)}, .limit = most_uses_asked})
            .items;
    const bool is_own = caller.signed_in() && file.owner == caller.user;
    const bool is_seen = is_own || is_shown_to(caller, uses);
    require(is_seen || is_opened_by(wanted.invitation, uses), Fault::not_found, none);
    if (is_seen && !caller.signed_in()) return Keeping::everybody;
    return is_shown_to({}, uses) ? Keeping::everybody : Keeping::viewer;
}

Served Serving::show(const auth::Caller& caller, MediaFileId id, const Wanted& wanted, std::string_view accept) {
    const auto& tr = wanted.tr;
    const auto file = of<MediaFile>(documents_).find(id);
    require(file && file->state == State::ready && is_picture(*file), Fault::not_found, none);
    Served out{.keeping = admit(caller, *file, wanted), .modified = file->createdAt};
    const auto change = tr ? media::canonical(media::parse_transformation(*tr)) : std::string{};
    if (auto elsewhere = place_.address(*file, change)) {
        out.elsewhere = *std::move(elsewhere);
        out.keeping = Keeping::nobody;  // the address it leads to ends after a while
        return out;
    }
    if (tr) {
        const auto variant = variant_of(*file, *tr, accept);
        auto [bytes, sha256] = variants_.get(variant);
        out.bytes = std::move(bytes), out.version = std::move(sha256);
        out.type = media::facts(variant.kind).type;
        out.varies = variant.change.format == media::Format::automatic;
        return out;
    }
    const auto kept = blobs_.facts({id.value});
    require(kept.has_value(), Fault::not_found, none);
    out.bytes = bytes_of(blobs_.open({id.value}));
    require(out.bytes != nullptr, Fault::not_found, none);
    out.type = file->type, out.version = kept->sha256, out.name = file->filename;
    return out;
}

bool Serving::takes_long(MediaFileId id, const std::optional<std::string>& tr, std::string_view accept) {
    if (!tr) return false;
    try {
        const auto file = of<MediaFile>(documents_).find(id);
        return file && is_picture(*file) && !schema::is_elsewhere(file->url) &&
               !variants_.has(variant_of(*file, *tr, accept));
    } catch (const std::exception&) {
        return false;  // what is wrong is told by show, to who may see the file
    }
}

void Serving::sweep() {
    for (const auto id : variants_.files())
        if (!of<MediaFile>(documents_).exists({eq<&MediaFile::_id>(id)})) variants_.forget(id);
}

}  // namespace files
