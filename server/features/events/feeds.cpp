// Feeds: a private calendar of the events of all communities that its owner is a member of.
#include "features/events/feeds.hpp"

#include <algorithm>

#include "auth/caller.hpp"
#include "auth/tokens.hpp"
#include "features/events/agenda.hpp"
#include "features/events/calendar.hpp"
#include "features/events/occurrence.hpp"
#include "store/collection.hpp"

namespace events {

using base::Fault, base::require;
using memberships::Membership;
using store::eq, store::of;
using namespace std::chrono;

namespace {

/// What a user has answered in one community.
struct Answered {
    std::vector<EventAttendee> whole;
    std::vector<OccurrenceAttendee> own;
};

Answered answered(store::Documents& documents, UserId user, CommunityId community) {
    return {of<EventAttendee>(documents)
                .list({.by = &schema::indexes<EventAttendee>[3],
                       .where = {eq<&EventAttendee::user>(user), eq<&EventAttendee::community>(community)},
                       .limit = store::most_listed})
                .items,
            of<OccurrenceAttendee>(documents)
                .list({.by = &schema::indexes<OccurrenceAttendee>[3],
                       .where = {eq<&OccurrenceAttendee::user>(user), eq<&OccurrenceAttendee::community>(community)},
                       .limit = store::most_listed})
                .items};
}

CalendarEntry entry_of(Event event, std::string link, const Answered& answers) {
    CalendarEntry out{std::move(event), std::move(link)};
    const auto whole = std::ranges::find(answers.whole, out.event._id, &EventAttendee::event);
    out.reminds = whole != answers.whole.end() && whole->status == Status::going;
    for (const auto& own : answers.own)
        if (own.event == out.event._id && (own.status == Status::going) != out.reminds)
            out.otherwise.push_back(own.startDate);
    return out;
}

std::vector<CalendarEntry> entries_of(store::Documents& documents, UserId user, const std::string& public_url,
                                      base::Instant now) {
    const auto memberships =
        of<Membership>(documents)
            .list({.by = &schema::indexes<Membership>[3],
                   .where = {eq<&Membership::user>(user), eq<&Membership::status>(memberships::Status::active)},
                   .limit = store::most_listed})
            .items;
    std::vector<CommunityId> ids;
    for (const auto& one : memberships) ids.push_back(one.community);
    std::vector<CalendarEntry> out;
    for (const auto& community : of<memberships::Community>(documents).get_all(ids)) {
        const auto answers = answered(documents, user, community._id);
        for (auto& event :
             events_between(documents, community._id, now - feed_past, now + feed_future, most_of_a_community)) {
            if (out.size() == most_in_feed) return out;
            auto link = event_link(public_url, community, event._id);
            out.push_back(entry_of(std::move(event), std::move(link), answers));
        }
    }
    return out;
}

}  // namespace

FeedView Feeds::make(const auth::Caller& caller) {
    const auto token = auth::make_token();
    CalendarFeed feed{.user = caller.user, .hash = token.hash, .createdAt = base::now()};
    documents_.transact([&](store::Documents& documents) {
        of<CalendarFeed>(documents).remove({eq<&CalendarFeed::user>(caller.user)});
        of<CalendarFeed>(documents).insert(feed);
    });
    return {feed.createdAt, public_url_ + "/api/v1/calendar/" + token.text + ".ics"};
}

FeedView Feeds::read(const auth::Caller& caller) {
    const auto feed = of<CalendarFeed>(documents_).find({eq<&CalendarFeed::user>(caller.user)});
    require(feed.has_value(), Fault::not_found, "you have no calendar address; make one first");
    return {feed->createdAt, std::nullopt};
}

void Feeds::remove(const auth::Caller& caller) {
    of<CalendarFeed>(documents_).remove({eq<&CalendarFeed::user>(caller.user)});
}

schema::File Feeds::file(const std::string& secret) {
    const auto feed = of<CalendarFeed>(documents_).find({eq<&CalendarFeed::hash>(auth::token_hash(secret))});
    const auto user = feed ? of<users::User>(documents_).find(feed->user) : std::nullopt;
    require(user && !user->deletedAt, Fault::not_found, "there is no such calendar");
    const auto now = base::now();
    // Only communities of which the owner is an active member: so the meetings' addresses may stay in.
    const auto entries = entries_of(documents_, user->_id, public_url_, now);
    return {"text/calendar; charset=utf-8", write_calendar({.name = "Lyceum", .now = now}, entries)};
}

}  // namespace events
