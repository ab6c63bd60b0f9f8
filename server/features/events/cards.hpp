#pragma once
// What readers get of events: small cards in lists, the whole document on its own page; both with the planner's face,
// the viewer's answer and rights.
#include <memory>
#include <unordered_map>

#include "features/events/policy.hpp"
#include "features/events/schedule.hpp"
#include "features/memberships/standing.hpp"

namespace events {

struct EventViewer {
    std::optional<Status> status;    ///< to the occurrence, else to the whole; not given: no answer yet
    bool answersOccurrence = false;  ///< it is to this occurrence alone
    std::vector<Can> can;
};

/// The community that an event of one's own list comes from.
struct EventCommunity {
    CommunityId _id;
    std::string name;
    std::optional<std::string> slug;
};

/// An event in a list, at one of its times.
struct EventCard {
    EventId _id;
    std::string title;
    std::string summary;        ///< the description's first words, without markup
    base::Instant startDate{};  ///< of a series: of its first occurrence
    base::Instant endDate{};
    std::string timeZone;
    Occurrence occurrence;  ///< when it takes place this time
    std::optional<std::string> meetingLink;
    CommunityId community;
    UserId creator;
    users::Person creatorCard;
    std::optional<EventCommunity> communityCard;  ///< in lists over several communities
    bool isRecurring = false;
    std::optional<std::string> recurrencePattern;
    std::int64_t goingCount = 0;  ///< at this occurrence
    std::int64_t maybeCount = 0;
    std::int64_t notGoingCount = 0;
    EventViewer viewer;
};

/// An event's own page.
struct EventView {
    Event event;  ///< with the counts of the occurrence that was asked for
    std::string descriptionHtml;
    users::Person creatorCard;
    std::optional<Occurrence> occurrence;
    EventViewer viewer;
};

/// An event at one of its times.
struct Slot {
    std::shared_ptr<const Event> event;
    Occurrence time;
};

/// Where the viewer stands in the communities of a list.
using memberships::Standings;

/// The cards of slots, in their order. An event of a community that is not among `standings` is left out.
std::vector<EventCard> event_cards(store::Documents&, const auth::Caller&, const Standings& standings,
                                   const std::vector<Slot>&);
/// One event; `time` when one of its occurrences is meant.
EventView event_view(store::Documents&, const memberships::Standing&, const Event&, std::optional<Occurrence> time);

}  // namespace events

namespace schema {

template <>
inline constexpr auto fields<events::EventViewer> = std::array{
    field<&events::EventViewer::status>({.about = "My answer to the occurrence, else to the event as a whole"}),
    field<&events::EventViewer::answersOccurrence>({.about = "My answer is to this occurrence of a series alone"}),
    field<&events::EventViewer::can>(),
};
template <>
inline constexpr auto fields<events::EventCommunity> = std::array{
    field<&events::EventCommunity::_id>(),
    field<&events::EventCommunity::name>(),
    field<&events::EventCommunity::slug>(),
};
template <>
inline constexpr auto fields<events::EventCard> = std::array{
    field<&events::EventCard::_id>(),
    field<&events::EventCard::title>(),
    field<&events::EventCard::summary>({.about = "The description's first words"}),
    field<&events::EventCard::startDate>({.about = "Of a series: of its first occurrence"}),
    field<&events::EventCard::endDate>(),
    field<&events::EventCard::timeZone>(),
    field<&events::EventCard::occurrence>({.about = "When it takes place this time"}),
    field<&events::EventCard::meetingLink>({.about = "Answered to members only"}),
    field<&events::EventCard::community>(),
    field<&events::EventCard::creator>(),
    field<&events::EventCard::creatorCard>(),
    field<&events::EventCard::communityCard>(),
    field<&events::EventCard::isRecurring>(),
    field<&events::EventCard::recurrencePattern>(),
    field<&events::EventCard::goingCount>({.about = "Who comes to this occurrence"}),
    field<&events::EventCard::maybeCount>(),
    field<&events::EventCard::notGoingCount>(),
    field<&events::EventCard::viewer>(),
};
template <>
inline constexpr auto fields<events::EventView> = std::array{
    field<&events::EventView::event>({.flatten = true}),
    field<&events::EventView::descriptionHtml>({.about = "The description as safe HTML"}),
    field<&events::EventView::creatorCard>(),
    field<&events::EventView::occurrence>({.about = "The one that was asked for; the counts are its own"}),
    field<&events::EventView::viewer>(),
};

}  // namespace schema
