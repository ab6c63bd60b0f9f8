#pragma once
// A calendar feed: the secret address at which one user's events can be read. Collection calendarfeeds.
#include "features/users/user.hpp"

namespace events {

struct CalendarFeed {
    base::Id<"calendarfeeds"> _id;
    UserId user;
    std::string hash;  ///< of the address's secret part, which nobody stores
    base::Instant createdAt{};
};

/// What its owner sees of it. The address is answered once, when it is made.
struct FeedView {
    base::Instant createdAt{};
    std::optional<std::string> address;
};

}  // namespace events

namespace schema {

template <>
inline constexpr auto fields<events::CalendarFeed> = std::array{
    field<&events::CalendarFeed::_id>({.access = Access::server}),
    field<&events::CalendarFeed::user>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&events::CalendarFeed::hash>({.required = true, .access = Access::secret}),
    field<&events::CalendarFeed::createdAt>({.access = Access::server}),
};
template <>
inline constexpr auto fields<events::FeedView> = std::array{
    field<&events::FeedView::createdAt>(),
    field<&events::FeedView::address>(
        {.about = "Only in the answer that makes it: whoever knows it can read the calendar"}),
};

template <>
inline constexpr auto indexes<events::CalendarFeed> = std::array{
    unique({asc<&events::CalendarFeed::user>}),
    unique({asc<&events::CalendarFeed::hash>}),
};
template <>
inline constexpr Collection collection<events::CalendarFeed>{
    .name = "calendarfeeds", .table = &table_of<events::CalendarFeed>, .indexes = indexes<events::CalendarFeed>};

}  // namespace schema
