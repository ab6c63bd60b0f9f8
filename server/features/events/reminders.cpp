// Reminders: found by an index, posted by the page.
#include "features/events/reminders.hpp"

#include <algorithm>

#include "features/events/calendar.hpp"
#include "features/events/letter.hpp"
#include "features/mail/outbox.hpp"
#include "features/memberships/membership.hpp"
#include "store/collection.hpp"

namespace events {

using store::eq, store::of, store::set;

namespace {

constexpr int answers_a_page = 100, events_a_page = 20, least_an_event = 10;
const schema::Index* const by_reminding = &schema::indexes<Event>[5];

/// Those among them who may know of the event, and want to be reminded.
std::vector<users::User> receivers(store::Documents& documents, const std::vector<UserId>& ids, CommunityId community) {
    using memberships::Membership;
    if (ids.empty()) return {};
    const auto members = of<Membership>(documents)
                             .list({.by = &schema::indexes<Membership>[0],
                                    .where = {store::in<&Membership::user>(ids), eq<&Membership::community>(community)},
                                    .limit = store::most_listed})
                             .items;
    auto out = of<users::User>(documents).get_all(ids);
    std::erase_if(out, [&](const users::User& user) {
        const auto found = std::ranges::find(members, user._id, &Membership::user);
        const bool is_member = found != members.end() && found->status == memberships::Status::active;
        const bool may_know = is_member || user.isOwner;
        return !may_know || user.deletedAt || !user.emailVerifiedAt || !user.eventReminders;
    });
    return out;
}

}  // namespace

void Reminders::send_due(base::Instant now) {
    work_out_new(now);
    for (int left = most_answers_a_run; left > 0;) {
        const auto due = of<Event>(documents_)
                             .list({.by = by_reminding,
                                    .where = {store::lte<&Event::reminding, &Reminding::at>(now)},
                                    .limit = events_a_page})
                             .items;
        if (due.empty()) return;
        for (const auto& event : due) left -= std::max(least_an_event, send_page(event._id, now));
    }
}

void Reminders::work_out_new(base::Instant now) {
    const auto found = of<Event>(documents_)
                           .list({.by = by_reminding,
                                  .where = {store::absent<&Event::reminding, &Reminding::at>()},
                                  .limit = most_new_events_a_run})
                           .items;
    for (const auto& one : found)
        documents_.transact([&](store::Documents& documents) {
            const auto event = of<Event>(documents).find(one._id);
            if (!event || event->reminding) return;
            of<Event>(documents).touch({eq<&Event::_id>(one._id)},
                                       {set<&Event::reminding>(first_reminding(*event, now))});
        });
}

int Reminders::send_page(EventId id, base::Instant now) {
    AnswerPage page;
    documents_.transact([&](store::Documents& documents) {
        page = {};
        const auto event = of<Event>(documents).find(id);
        if (!event || !event->reminding || event->reminding->at > now) return;
        auto reminding = *event->reminding;
        const auto community = of<communities::Community>(documents).find(event->community);
        const auto lead = lead_now(reminding, now);
        const bool takes_place = occurrence_at(*event, reminding.startDate).has_value();  // else cancelled meanwhile
        if (lead && community && takes_place) page = post_page(documents, *event, *community, *lead);
        reminding.after = page.next;
        // After a long sleep, what is certainly too late is passed over at once.
        const auto too_old = now - leads.front().before;
        if (!page.next && reminding.at < too_old) reminding = {.at = too_old};
        if (!page.next) reminding = next_reminding(*event, reminding);
        of<Event>(documents).touch({eq<&Event::_id>(id)}, {set<&Event::reminding>(reminding)});
    });
    return int(page.items.size());
}

AnswerPage Reminders::post_page(store::Documents& documents, const Event& event,
                                const communities::Community& community, const Lead& lead) {
    const auto start = event.reminding->startDate;
    auto page = answers(documents,
                        {.event = event._id, .start = start, .after = event.reminding->after, .limit = answers_a_page});
    std::vector<UserId> ids;
    for (const auto& one : page.items)
        if (one.status == Status::going || (lead.maybe_too && one.status == Status::maybe)) ids.push_back(one.user);
    const Occurrence time{start, start + (event.endDate - event.startDate)};
    auto letter = reminder_letter(event, time, community, event_link(public_url_, community, event._id));
    for (const auto& user : receivers(documents, ids, community._id)) {
        letter.to = user.email;
        outbox_.post(documents, letter);
    }
    return page;
}

}  // namespace events
