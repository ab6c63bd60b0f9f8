// What readers get of events.
#include "features/events/cards.hpp"

#include <algorithm>
#include <map>

#include "features/events/occurrence.hpp"
#include "features/markdown/markdown.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace events {
namespace {

using store::eq, store::in, store::of;

/// The events of a list, and from which start to which.
struct Range {
    explicit Range(const std::vector<Slot>& slots) {
        if (slots.empty()) return;
        first = last = slots.front().time.startDate;
        for (const auto& slot : slots) {
            ids.push_back(slot.event->_id);
            first = std::min(first, slot.time.startDate);
            last = std::max(last, slot.time.startDate);
        }
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    }
    std::vector<EventId> ids;
    base::Instant first{}, last{};
};

/// The viewer's own answers to a list of events.
class Answers {
public:
    Answers(store::Documents& documents, UserId user, const Range& range) {
        if (!user || range.ids.empty()) return;
        whole_ = of<EventAttendee>(documents)
                     .list({.by = &schema::indexes<EventAttendee>[2],
                            .where = {eq<&EventAttendee::user>(user), in<&EventAttendee::event>(range.ids)},
                            .limit = store::most_listed})
                     .items;
        single_ = of<OccurrenceAttendee>(documents)
                      .list({.by = &schema::indexes<OccurrenceAttendee>[2],
                             .where = {eq<&OccurrenceAttendee::user>(user), in<&OccurrenceAttendee::event>(range.ids),
                                       store::gte<&OccurrenceAttendee::startDate>(range.first),
                                       store::lte<&OccurrenceAttendee::startDate>(range.last)},
                             .limit = store::most_listed})
                      .items;
    }
    EventViewer to(const Slot& slot, const Place& at) const {
        for (const auto& one : single_)
            if (one.event == slot.event->_id && one.startDate == slot.time.startDate)
                return {one.status, true, rights(at)};
        for (const auto& one : whole_)
            if (one.event == slot.event->_id) return {one.status, false, rights(at)};
        return {.can = rights(at)};
    }

private:
    std::vector<EventAttendee> whole_;
    std::vector<OccurrenceAttendee> single_;
};

/// What counts at the occurrences of a list: the answers to the whole, less those replaced, and those given there.
class Counts {
public:
    Counts(store::Documents& documents, const Range& range) {
        if (range.ids.empty()) return;
        // A list holds every occurrence of its events between its first and its last start, so these are no more.
        for (auto& one : of<EventOccurrence>(documents)
                             .list({.by = &schema::indexes<EventOccurrence>[0],
 .where = {in<&EventOccurrence::event>(range.ids), store::gte<&EventOccurrence::startDate>(range.first),
           store::lte<&EventOccurrence::startDate>(range.last)},
 .limit = store::most_listed})
                             .items)
            at_.emplace(std::pair{one.event, one.startDate}, one);
    }
    template <class Counted>
    void put(const Slot& slot, Counted& out) const {
        const auto found = at_.find({slot.event->_id, slot.time.startDate});
        const auto here = found == at_.end() ? EventOccurrence{} : found->second;
        out.goingCount = slot.event->goingCount - here.goingReplaced + here.goingCount;
        out.maybeCount = slot.event->maybeCount - here.maybeReplaced + here.maybeCount;
        out.notGoingCount = slot.event->notGoingCount - here.notGoingReplaced + here.notGoingCount;
    }

private:
    std::map<std::pair<EventId, base::Instant>, EventOccurrence> at_;
};

EventCard card_of(const Event& event, const Place& at, const std::string& summary) {
    EventCard out{._id = event._id,
                  .title = event.title,
                  .summary = summary,
                  .startDate = event.startDate,
                  .endDate = event.endDate,
                  .timeZone = event.timeZone,
                  .community = event.community,
                  .creator = event.creator,
                  .isRecurring = event.isRecurring,
                  .recurrencePattern = event.recurrencePattern};
    if (may_see_inside(at)) out.meetingLink = event.meetingLink;
    return out;
}

}  // namespace

std::vector<EventCard> event_cards(store::Documents& documents, const auth::Caller& caller, const Standings& standings,
                                   const std::vector<Slot>& slots) {
    constexpr std::size_t summary_characters = 200;
    std::vector<UserId> creators;
    creators.reserve(slots.size());
    for (const auto& slot : slots) creators.push_back(slot.event->creator);
    const users::People people{documents, creators};
    const Range range{slots};
    const Answers answers{documents, caller.user, range};
    const Counts counts{documents, range};
    std::map<EventId, std::string> summaries;  // a series has many slots
    std::vector<EventCard> out;
    out.reserve(slots.size());
    for (const auto& slot : slots) {
        const auto& event = *slot.event;
        const auto found = standings.find(event.community.value);
        if (found == standings.end()) continue;
        auto& summary = summaries[event._id];
        if (summary.empty()) summary = markdown::to_text(event.description, summary_characters);
        auto card = card_of(event, found->second, summary);
        card.occurrence = slot.time;
        card.creatorCard = people[event.creator];
        card.viewer = answers.to(slot, found->second);
        counts.put(slot, card);
        out.push_back(std::move(card));
    }
    return out;
}

EventView event_view(store::Documents& documents, const memberships::Standing& standing, const Event& event,
                     std::optional<Occurrence> time) {
    // A series as a whole has no start of its own that an occurrence's answer could belong to.
    const Occurrence asked =
        time.value_or(event.isRecurring ? Occurrence{} : Occurrence{event.startDate, event.endDate});
    const Slot slot{std::make_shared<const Event>(event), asked};
    const Range range{{slot}};
    const users::People people{documents, std::span{&event.creator, 1}};
    EventView out{.event = shown(standing, event),
                  .descriptionHtml = markdown::to_html(event.description),
                  .creatorCard = people[event.creator],
                  .occurrence = time,
                  .viewer = Answers{documents, standing.caller.user, range}.to(slot, standing)};
    Counts{documents, range}.put(slot, out.event);
    return out;
}

}  // namespace events
