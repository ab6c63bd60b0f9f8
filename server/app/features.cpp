// The one list of features: services, routes, hooks and jobs.
#include "app/features.hpp"

#include <iterator>

#include "app/audiences.hpp"
#include "app/collections.hpp"
#include "app/config.hpp"
#include "app/idempotency.hpp"
#include "features/communities/communities.hpp"
#include "features/communities/routes.hpp"
#include "features/courses/courses.hpp"
#include "features/courses/reviews.hpp"
#include "features/courses/routes.hpp"
#include "features/courses/withdrawal.hpp"
#include "features/enrollments/certificates.hpp"
#include "features/enrollments/earned.hpp"
#include "features/enrollments/enrollments.hpp"
#include "features/enrollments/progress.hpp"
#include "features/enrollments/routes.hpp"
#include "features/events/attendance.hpp"
#include "features/events/events.hpp"
#include "features/events/feeds.hpp"
#include "features/events/reminders.hpp"
#include "features/events/routes.hpp"
#include "features/files/captions_routes.hpp"
#include "features/files/collector.hpp"
#include "features/files/imagekit_place.hpp"
#include "features/files/naming.hpp"
#include "features/files/own_files.hpp"
#include "features/files/scratch.hpp"
#include "features/files/serving_routes.hpp"
#include "features/files/upload_routes.hpp"
#include "features/files/uploads.hpp"
#include "features/files/work.hpp"
#include "features/mail/outbox.hpp"
#include "features/memberships/memberships.hpp"
#include "features/memberships/routes.hpp"
#include "features/posts/comments.hpp"
#include "features/posts/posts.hpp"
#include "features/posts/preview.hpp"
#include "features/posts/routes.hpp"
#include "features/sessions/authenticator.hpp"
#include "features/sessions/credentials.hpp"
#include "features/sessions/policy.hpp"
#include "features/sessions/routes.hpp"
#include "features/sessions/sessions.hpp"
#include "features/sessions/tokens.hpp"
#include "features/site/routes.hpp"
#include "features/site/sites.hpp"
#include "features/users/exports.hpp"
#include "features/users/leaving.hpp"
#include "features/users/mailed_tokens.hpp"
#include "features/users/recovery.hpp"
#include "features/users/routes.hpp"
#include "features/users/users.hpp"
#include "features/videos/film.hpp"
#include "features/videos/routes.hpp"
#include "features/videos/videos.hpp"
#include "jobs/expiry.hpp"
#include "jobs/queue.hpp"
#include "jobs/workers.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"
#include "store/removal.hpp"

namespace app {

namespace {

/// "Lyceum <noreply@example.org>" or an address alone.
mail::Sender sender_of(const std::string& text) {
    const auto open = text.find('<'), close = text.find('>');
    if (open == std::string::npos || close == std::string::npos) return {"Lyceum", text};
    auto name = text.substr(0, open);
    while (name.ends_with(' ')) name.pop_back();
    return {name, text.substr(open + 1, close - open - 1)};
}

mail::DeliverySettings delivery_of(const Config& config) {
    return {config.smtp_url, config.smtp_user, config.smtp_password, config.smtp_plain, config.data + "/outbox"};
}

Remove remover() {
    return [](store::Documents& documents, const schema::Collection& collection, base::ObjectId id) {
        store::remove_with(documents, collections(), collection, id);
    };
}

files::Limits file_limits_of(const Config& config) {
    const auto bytes = [](int megabytes) { return static_cast<std::uint64_t>(megabytes) * files::megabyte; };
    return {bytes(config.picture_mb), bytes(config.film_mb), bytes(config.quota_mb), bytes(config.creator_quota_mb)};
}

/// The document that a request edits: the last one in its path, or the caller's own account.
std::optional<base::ObjectId> edited(const http::Request& request) {
    if (request.method == "POST") return std::nullopt;
    if (request.path_values.empty()) return request.caller.user.value;
    return base::ObjectId::parse(request.path_values.back());
}

}  // namespace

struct Features::Services {
    Services(store::Documents& d, store::Blobs& blobs, jobs::Queue& queue, auth::Limits& limits, const Config& config,
             std::optional<std::string> setup_token)
        : documents{d},
          outbox{d, queue, mail::Delivery{delivery_of(config)}, sender_of(config.mail_from)},
          secure{sessions::cookies_are_secure(config.public_url)},
          authenticator{d},
          credentials{d, limits, config.mongodb.empty() || config.interop == Interop::exclusive},
          logins{d, credentials},
          tokens{d},
          mailed{outbox, limits, config.public_url},
          accounts{d, logins, mailed, shortest_of(config), join_hook()},
          recovery{{d, logins, credentials, mailed, queue, shortest_of(config)}},
          members{d, &events::Attendance::forget},
          communities{d, remover()},
          posts{d, remover()},
          comments{d, remover()},
          courses{d, remover()},
          reviews{d},
          videos{d, remover(), queue},
          own_place{blobs},
          imagekit{d,
                   {.endpoint = config.imagekit_endpoint,
                    .private_key = config.imagekit_private_key,
                    .upload_url = config.imagekit_upload_url,
                    .files_url = config.imagekit_files_url}},
          place{imagekit.is_used() ? static_cast<files::PicturePlace&>(imagekit) : own_place},
          serving{d,
                  blobs,
                  place,
                  {audiences(d), invites(d)},
                  config.data + "/variants",
                  megabytes(config.media_variant_cache_mb)},
          players{d, blobs, config.media_signed_addresses_alone},
          captions{d},
          transcripts{d},
          found_lessons{d},
          enrollments{d},
          certificates{d, config.public_url, files::scratch_of(config.data)},
          progress{d},
          settling{d, queue},
          events{d, remover(), config.public_url},
          attendance{d},
          feeds{d, config.public_url},
          reminders{d, outbox, config.public_url},
          leaving{d, credentials, queue, collections(), leaving_hooks()},
          exports{d, collections()},
          sites{d, logins, std::move(setup_token), shortest_of(config)},
          uploads{d, blobs, queue, file_limits_of(config), tally},
          own_files{d, blobs, queue, file_limits_of(config)},
          file_work{d, blobs, queue, config.data, place, tally},
          file_collector{d, blobs},
          naming{d, collections(), config.public_url},
          session_door{logins, secure},
          user_door{accounts, recovery, leaving, exports, secure},
          site_door{sites, secure} {}

    users::LeavingHooks leaving_hooks() {
        return {remover(), [this](store::Documents& d, UserId user) { hand_over(d, user); },
                [this](store::Documents& d, UserId user) { return posts.remove_some(d, user, store::removal_budget); }};
    }

    /// An admin who goes is none from that moment on, or two who go at once would leave a community without one.
    void hand_over(store::Documents& d, UserId user) {
        using memberships::Membership;
        members.require_may_go(user);
        store::of<Membership>(d).remove(
            {store::eq<&Membership::user>(user), store::eq<&Membership::role>(memberships::Role::admin)});
    }

    /// An invitation lets in somebody who has just registered.
    users::Join join_hook() {
        return [this](const auth::Caller& caller, const std::string& code, const std::vector<std::string>& answers) {
            const auto community = members.invitation(code).community;
            members.join(caller, community, {{.answers = answers, .invitation = code}});
        };
    }

    static std::size_t shortest_of(const Config& config) { return static_cast<std::size_t>(config.shortest_password); }

    static std::uint64_t megabytes(int count) { return static_cast<std::uint64_t>(count) << 20; }

    store::Documents& documents;
    mail::Outbox outbox;
    bool secure;
    sessions::Authenticator authenticator;
    sessions::Credentials credentials;
    sessions::Sessions logins;
    sessions::Tokens tokens;
    users::MailedTokens mailed;
    users::Users accounts;
    users::Recovery recovery;
    memberships::Memberships members;
    communities::Communities communities;
    posts::Posts posts;
    posts::Comments comments;
    posts::Previews previews{};
    courses::Courses courses;
    courses::Reviews reviews;
    videos::Videos videos;
    files::OwnPlace own_place;
    files::ImageKitPlace imagekit;
    files::PicturePlace& place;  ///< where new pictures go
    files::Serving serving;
    files::Players players;
    files::Captions captions;
    files::Transcripts transcripts;
    files::FoundLessons found_lessons;
    enrollments::Enrollments enrollments;
    enrollments::Certificates certificates;
    enrollments::Progress progress;
    enrollments::Settling settling;
    events::Events events;
    events::Attendance attendance;
    events::Feeds feeds;
    events::Reminders reminders;
    users::Leaving leaving;
    users::Exports exports;
    site::Sites sites;
    files::Tally tally{};
    files::Uploads uploads;
    files::OwnFiles own_files;
    files::Work file_work;
    files::Collector file_collector;
    files::Naming naming;
    sessions::Door session_door;
    users::Door user_door;
    site::Door site_door;
};

Features::Features(store::Store& store, jobs::Queue& queue, auth::Limits& limits, const Config& config,
                   std::optional<std::string> setup_token)
    : services_{std::make_unique<Services>(store.documents(), store.blobs(), queue, limits, config,
                                           std::move(setup_token))} {}

Features::~Features() = default;

std::vector<http::Route> Features::routes() {
    std::vector<http::Route> out;
    const auto add = [&](std::vector<http::Route> rows) {
        out.insert(out.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    };
    auto& s = *services_;
    add(site::routes(s.site_door));
    add(sessions::routes(s.session_door));
    add(sessions::routes(s.tokens));
    add(users::routes(s.user_door));
    add(communities::routes(s.communities));
    add(memberships::routes(s.members));
    add(posts::routes(s.posts));
    add(posts::routes(s.comments));
    add(posts::routes(s.previews));
    add(courses::routes(s.courses));
    add(courses::routes(s.reviews));
    add(videos::routes(s.videos));
    add(files::routes(s.serving));
    add(files::routes(s.players));
    add(files::routes(s.captions));
    add(files::routes(s.transcripts));
    add(files::routes(s.found_lessons));
    add(enrollments::routes(s.enrollments));
    add(enrollments::routes(s.progress));
    add(enrollments::routes(s.certificates));
    add(events::routes(s.events));
    add(events::routes(s.attendance));
    add(events::routes(s.feeds));
    add(files::routes(s.uploads));
    add(files::routes(s.own_files));
    return out;
}

http::Hooks Features::hooks() {
    auto& s = *services_;
    http::Hooks out;
    out.authenticate = [&s](const http::Request& request) {
        return sessions::identify(s.authenticator, request, s.secure);
    };
    out.atomically = [&s](const std::function<void()>& f) { s.documents.transact([&](store::Documents&) { f(); }); };
    out.atomically_later = [&s](std::function<void()> f, std::function<void(std::exception_ptr, bool)> done) {
        s.documents.transact_later([f = std::move(f)](store::Documents&) { f(); }, std::move(done));
    };
    out.recall = [&s](const std::string& key) { return recall(s.documents, key); };
    out.remember = [&s](const std::string& key, const http::Record& record) { remember(s.documents, key, record); };
    out.resolve = [&s](std::string_view collection, const std::string& text) {
        return collection == "communities" ? s.communities.resolve(text).value : base::ObjectId{};
    };
    out.files = [&s](const http::Request& request, std::span<const schema::FileMention> mentions) {
        return s.naming.problems(request.caller, edited(request), mentions);
    };
    out.is_set_up = [&s] { return s.sites.is_set_up(); };
    return out;
}

void Features::register_jobs(jobs::Workers& workers) {
    auto& s = *services_;
    workers.on(mail::Outbox::job, [&s](const std::string& id) { s.outbox.deliver(id); });
    workers.on(enrollments::Settling::job, [&s](const std::string& payload) { s.settling.go_on(payload); });
    workers.on(courses::withdrawal_job,
               [&s](const std::string& payload) { courses::go_on_withdrawing(s.documents, payload); });
    workers.on(users::Recovery::job, [&s](const std::string& address) { s.recovery.send_reset(address); });
    workers.every(events::Reminders::job, events::Reminders::interval,
                  [&s](const std::string&) { s.reminders.send_due(); });
    s.file_work.register_on(workers);
    s.file_work.tell_of_films(&videos::film_is_ready);
    workers.every("blobs", std::chrono::hours{1}, [&s](const std::string&) { s.file_collector.run(); });
    workers.on(files::Work::gone_job, [&s](const std::string& id) {
        const files::MediaFileId file{base::ObjectId::parse(id).value_or(base::ObjectId{})};
        s.serving.forget(file);
        s.place.forget(file);
    });
    workers.every("imagekit", std::chrono::hours{1}, [&s](const std::string&) { s.place.sweep(); });
    workers.on(users::Leaving::job, [&s](const std::string& who) { s.leaving.clear(who); });
    workers.every("seen", std::chrono::minutes{1}, [&s](const std::string&) { s.authenticator.write_seen(); });
    s.players.prepare();
    workers.every("variants", std::chrono::minutes{10}, [&s](const std::string&) { s.serving.sweep(); });
    workers.every("expiry", std::chrono::minutes{10},
                  [&s](const std::string&) { jobs::remove_expired(s.documents, collections()); });
    workers.every("removals", std::chrono::seconds{10}, [&s](const std::string&) {
        while (store::sweep(s.documents, collections())) {}
    });
}

const mail::Outbox& Features::outbox() const { return services_->outbox; }

std::string Features::metrics() const { return services_->serving.metrics(); }

void Features::stop() { services_->serving.stop(); }
const files::Tally& Features::files() const { return services_->tally; }

bool Features::can_read() const {
    try {
        store::of<site::Site>(services_->documents).find(site::site_id());
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

void Features::create_owner(const std::string& email, const std::string& password, const std::string& first,
                            const std::string& last) {
    services_->sites.create_owner(email, password, first, last);
}

}  // namespace app
