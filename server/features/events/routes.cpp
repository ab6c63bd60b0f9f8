// What events, their attendance and calendar feeds answer.
#include "features/events/routes.hpp"

#include "features/events/attendance.hpp"
#include "features/events/events.hpp"
#include "features/events/feeds.hpp"

namespace events {

namespace {

constexpr http::Options admins{.permission = "admins of the community"};
constexpr http::Options members{.permission = "members of the community"};

constexpr std::string_view calendar = "text/calendar";

http::WithHeaders<FeedView, 201> make_feed(Feeds& feeds, const auth::Caller& caller) {
    auto response = http::Response::json(schema::to_json(feeds.make(caller)));
    response.headers.emplace_back("Location", "/api/v1/users/me/calendar");
    return {std::move(response)};
}

}  // namespace

std::vector<http::Route> routes(Events& events) {
    using enum http::Who;
    return http::Routes{"events", events}
        .add("GET", "/communities/{community}/events", anyone, &Events::list, "What takes place in a community",
             {.runs = http::Runs::worker})
        .add("POST", "/communities/{community}/events", user, &Events::plan, "Plan an event", admins)
        .add("GET", "/users/me/events", user, &Events::mine, "What takes place in my communities",
             {.runs = http::Runs::worker})
        .add("GET", "/events/{event}", anyone, &Events::read, "One event")
        .add("PATCH", "/events/{event}", user, &Events::edit, "Change an event", admins)
        .add("DELETE", "/events/{event}", user, &Events::remove, "Delete an event", admins)
        .add("DELETE", "/events/{event}/occurrences/{start}", user, &Events::cancel,
             "Cancel one occurrence of a series", admins)
        .add("PUT", "/events/{event}/occurrences/{start}", user, &Events::restore, "Let it take place after all",
             admins)
        .add("GET", "/events/{event}.ics", anyone, &Events::file, "One event as a calendar file",
             {.media_type = calendar})
        .take();
}

std::vector<http::Route> routes(Attendance& attendance) {
    using enum http::Who;
    return http::Routes{"events", attendance}
        .add("PUT", "/events/{event}/attendance", user, &Attendance::answer, "Say whether I come", members)
        .add("DELETE", "/events/{event}/attendance", user, &Attendance::withdraw, "Take my answer back")
        .add("GET", "/events/{event}/attendees", user, &Attendance::list, "Who comes to an event", members)
        .take();
}

std::vector<http::Route> routes(Feeds& feeds) {
    using enum http::Who;
    return http::Routes{"events", feeds}
        .add("GET", "/calendar/{secret}.ics", anyone, &Feeds::file, "My calendar, for other programs",
             {.runs = http::Runs::worker, .media_type = calendar})
        .add("GET", "/users/me/calendar", user, &Feeds::read, "Whether my calendar has an address",
             {.may_be_missing = true})
        .add("POST", "/users/me/calendar", user, &make_feed, "Make or replace my calendar's secret address",
             {.session_only = true})
        .add("DELETE", "/users/me/calendar", user, &Feeds::remove, "Take my calendar's address back")
        .take();
}

}  // namespace events
