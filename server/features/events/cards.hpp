#pragma once
// What readers get of events: the document with its planner's face, safe HTML, the viewer's answer and rights.
#include <memory>
#include <unordered_map>

#include "features/events/policy.hpp"
#include "features/events/schedule.hpp"
#include "features/memberships/standing.hpp"

namespace events {

struct EventViewer {
    std::optional<Status> status;  ///< to the occurrence, else to the whole; not given: no answer yet
    std::vector<Can> can;
};

/// The community that an event of one's own list comes from.
struct EventCommunity {
    CommunityId _id;
    std::string name;
    std::optional<std::string> slug;
};

struct EventCard {
    Event event;
    std::optional<std::string> descriptionHtml;  ///< not in lists
    users::Person creatorCard;
    std::optional<EventCommunity> communityCard;  ///< in lists over several communities
    std::optional<Occurrence> occurrence;         ///< in lists: when it takes place this time
    EventViewer viewer;
};

/// An event at one of its times.
struct Slot {
    std::shared_ptr<const Event> event;
    Occurrence time;
};

/// Where the viewer stands in the communities of a list.
using Standings = std::unordered_map<base::ObjectId, memberships::Standing>;

/// The cards of slots, in their order. An event of a community that is not among `standings` is left out.
std::vector<EventCard> event_cards(store::Documents&, const auth::Caller&, const Standings& standings,
                                   const std::vector<Slot>&);
/// The card of one event; `time` when one of its occurrences is meant.
EventCard event_card(store::Documents&, const memberships::Standing&, const Event&, std::optional<Occurrence> time);

}  // namespace events

namespace schema {

template <>
inline constexpr auto fields<events::EventViewer> = std::array{
    field<&events::EventViewer::status>({.about = "My answer to the occurrence, else to the event as a whole"}),
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
    field<&events::EventCard::event>({.flatten = true}),
    field<&events::EventCard::descriptionHtml>({.about = "The description as safe HTML"}),
    field<&events::EventCard::creatorCard>(),
    field<&events::EventCard::communityCard>(),
    field<&events::EventCard::occurrence>({.about = "When it takes place this time"}),
    field<&events::EventCard::viewer>(),
};

}  // namespace schema
