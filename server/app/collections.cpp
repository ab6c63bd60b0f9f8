// The one list of collections.
#include "app/collections.hpp"

#include <array>

#include "app/copy_note.hpp"
#include "app/idempotency.hpp"
#include "features/courses/course.hpp"
#include "features/enrollments/enrollment.hpp"
#include "features/events/feed.hpp"
#include "features/events/occurrence.hpp"
#include "features/files/caption.hpp"
#include "features/files/imagekit_place.hpp"
#include "features/files/media_file.hpp"
#include "features/files/upload.hpp"
#include "features/mail/mail.hpp"
#include "features/memberships/invitation.hpp"
#include "features/posts/post.hpp"
#include "features/sessions/session.hpp"
#include "features/sessions/tries.hpp"
#include "features/site/secret.hpp"
#include "features/site/site.hpp"
#include "features/users/mailed_token.hpp"
#include "features/videos/video.hpp"
#include "jobs/job.hpp"
#include "jobs/presence.hpp"
#include "store/blob_file.hpp"
#include "store/removal.hpp"

namespace app {

std::span<const schema::Collection* const> collections() {
    using schema::collection;
    static constexpr std::array list{
        // The eight that the stored schema promises.
        &collection<users::User>,
        &collection<communities::Community>,
        &collection<posts::Post>,
        &collection<courses::Course>,
        &collection<videos::Video>,
        &collection<events::Event>,
        &collection<enrollments::Enrollment>,
        &collection<memberships::Membership>,
        // The edges behind their arrays and counters.
        &collection<posts::PostLike>,
        &collection<posts::PostComment>,
        &collection<posts::CommentLike>,
        &collection<courses::CourseReview>,
        &collection<videos::VideoWatch>,
        &collection<events::EventAttendee>,
        &collection<events::EventOccurrence>,
        &collection<events::OccurrenceAttendee>,
        // What belongs to accounts and to the site.
        &collection<users::UserEmail>,
        &collection<users::MailedToken>,
        &collection<sessions::Session>,
        &collection<sessions::ApiToken>,
        &collection<sessions::LoginTry>,
        &collection<memberships::Invitation>,
        &collection<enrollments::Certificate>,
        &collection<events::CalendarFeed>,
        &collection<site::Site>,
        &collection<site::Secret>,
        // Files: what people upload, who names it, what is on its way, captions, and GridFS's collection; the bytes are
        // in the store's Blobs.
        &collection<files::MediaFile>,
        &collection<files::FileUse>,
        &collection<files::Upload>,
        &collection<files::Caption>,
        &collection<files::ImageKitPicture>,
        &collection<store::BlobFile>,
        // The server's own work.
        &collection<mail::Mail>,
        &collection<jobs::Job>,
        &collection<jobs::Server>,
        &collection<store::Removal>,
        &collection<app::Idempotency>,
        &collection<app::CopyNote>,
    };
    return list;
}

}  // namespace app
