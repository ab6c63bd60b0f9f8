// Audiences: from a document to the policy that decides who sees it.
#include "app/audiences.hpp"

#include "features/courses/standing.hpp"
#include "features/memberships/memberships.hpp"
#include "features/posts/post.hpp"
#include "features/videos/video.hpp"
#include "store/collection.hpp"

namespace app {
namespace {

using auth::Caller, base::ObjectId, store::Documents, store::of;

/// As their profile: everybody's, until they leave.
bool of_user(Documents& documents, const Caller&, ObjectId id) {
    const auto user = of<users::User>(documents).find(UserId{id});
    return user && !user->deletedAt;
}

/// As its card.
bool of_community(Documents& documents, const Caller& caller, ObjectId id) {
    const auto standing = memberships::look(documents, caller, {id});
    return standing && memberships::may_know(*standing);
}

bool of_post(Documents& documents, const Caller& caller, ObjectId id) {
    const auto post = of<posts::Post>(documents).find(PostId{id});
    const auto standing = post ? memberships::look(documents, caller, post->community) : std::nullopt;
    return standing && memberships::may_see(*standing);
}

bool of_course(Documents& documents, const Caller& caller, CourseId id) {
    const auto standing = courses::look(documents, caller, id);
    return standing && courses::may_see(*standing);
}

/// Its thumbnail: as the outline. Its film is no picture: players ask videos::may_watch.
bool of_video(Documents& documents, const Caller& caller, ObjectId id) {
    const auto video = of<videos::Video>(documents).find(VideoId{id});
    return video && of_course(documents, caller, video->course);
}

}  // namespace

files::Audiences audiences(Documents& documents) {
    const auto with = [&](auto may_see) {
        return [&documents, may_see](const Caller& caller, ObjectId id) { return may_see(documents, caller, {id}); };
    };
    return {{"users", with(&of_user)},
            {"communities", with(&of_community)},
            {"posts", with(&of_post)},
            {"courses", with(&of_course)},
            {"videos", with(&of_video)}};
}

files::Invites invites(Documents& documents) {
    return [&documents](const std::string& code, std::string_view collection, ObjectId id) {
        if (collection != schema::collection<communities::Community>.name) return false;
        const auto invitation = memberships::find_valid(documents, code);
        return invitation && invitation->community == CommunityId{id};
    };
}

}  // namespace app
