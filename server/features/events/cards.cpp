// What readers get of events.
#include "features/events/cards.hpp"

#include <algorithm>

#include "features/markdown/markdown.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace events {
namespace {

using store::eq, store::in, store::of;

/// The viewer's own answers to a list of events.
class Answers {
public:
    Answers(store::Documents& documents, UserId user, const std::vector<Slot>& slots) {
        if (!user || slots.empty()) return;
        std::vector<EventId> ids;
        auto first = slots.front().time.startDate, last = first;
        for (const auto& slot : slots) {
            ids.push_back(slot.event->_id);
            first = std::min(first, slot.time.startDate);
            last = std::max(last, slot.time.startDate);
        }
        std::ranges::sort(ids);
        ids.erase(std::ranges::unique(ids).begin(), ids.end());
        whole_ = of<EventAttendee>(documents)
                     .list({.by = &schema::indexes<EventAttendee>[2],
                            .where = {eq<&EventAttendee::user>(user), in<&EventAttendee::event>(ids)},
                            .limit = store::most_listed})
                     .items;
        single_ = of<OccurrenceAttendee>(documents)
                      .list({.by = &schema::indexes<OccurrenceAttendee>[2],
                             .where = {eq<&OccurrenceAttendee::user>(user), in<&OccurrenceAttendee::event>(ids),
                                       store::gte<&OccurrenceAttendee::startDate>(first),
                                       store::lte<&OccurrenceAttendee::startDate>(last)},
                             .limit = store::most_listed})
                      .items;
    }
    std::optional<Status> to(const Slot& slot) const {
        for (const auto& one : single_)
            if (one.event == slot.event->_id && one.startDate == slot.time.startDate) return one.status;
        for (const auto& one : whole_)
            if (one.event == slot.event->_id) return one.status;
        return std::nullopt;
    }

private:
    std::vector<EventAttendee> whole_;
    std::vector<OccurrenceAttendee> single_;
};

}  // namespace

std::vector<EventCard> event_cards(store::Documents& documents, const auth::Caller& caller, const Standings& standings,
                                   const std::vector<Slot>& slots) {
    std::vector<UserId> creators;
    for (const auto& slot : slots) creators.push_back(slot.event->creator);
    const users::People people{documents, creators};
    const Answers answers{documents, caller.user, slots};
    std::vector<EventCard> out;
    out.reserve(slots.size());
    for (const auto& slot : slots) {
        const auto found = standings.find(slot.event->community.value);
        if (found == standings.end()) continue;
        const Place at = found->second;
        EventCard card{
            .event = shown(at, *slot.event), .creatorCard = people[slot.event->creator], .occurrence = slot.time};
        card.viewer = {answers.to(slot), rights(at)};
        out.push_back(std::move(card));
    }
    return out;
}

EventCard event_card(store::Documents& documents, const memberships::Standing& standing, const Event& event,
                     std::optional<Occurrence> time) {
    const Standings standings{{event.community.value, standing}};
    // A series as a whole has no start of its own that an occurrence's answer could belong to.
    const Occurrence asked =
        time.value_or(event.isRecurring ? Occurrence{} : Occurrence{event.startDate, event.endDate});
    const Slot slot{std::make_shared<const Event>(event), asked};
    auto card = std::move(event_cards(documents, standing.caller, standings, {slot}).front());
    card.descriptionHtml = markdown::to_html(event.description);
    card.occurrence = time;
    return card;
}

}  // namespace events
