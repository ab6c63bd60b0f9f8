// Standing: read from the store.
#include "features/videos/standing.hpp"

#include "features/videos/policy.hpp"
#include "store/collection.hpp"

namespace videos {

using base::Fault, base::require;

std::optional<Opened> look(store::Documents& documents, const auth::Caller& caller, VideoId id) {
    auto video = store::of<Video>(documents).find(id);
    auto standing = video ? courses::look(documents, caller, video->course) : std::nullopt;
    if (!standing || !may_watch(*standing, *video)) return std::nullopt;
    return Opened{*std::move(video), *std::move(standing)};
}

Opened open(store::Documents& documents, const auth::Caller& caller, VideoId id) {
    auto opened = look(documents, caller, id);
    require(opened.has_value(), Fault::not_found, "there is no such video");
    return *std::move(opened);
}

Opened open_to_edit(store::Documents& documents, const auth::Caller& caller, VideoId id) {
    auto opened = open(documents, caller, id);
    require(courses::may_edit(opened.standing), Fault::forbidden, "only the course's creator may do this");
    return opened;
}

}  // namespace videos
