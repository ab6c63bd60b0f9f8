#pragma once
// Events: plan, read, change, remove; a community's agenda and one's own.
#include "features/events/agenda.hpp"
#include "features/events/cards.hpp"
#include "features/removal.hpp"
#include "schema/input.hpp"

namespace events {

/// Which part of an agenda: from now on for 90 days when nothing is said; at most 400 days.
struct EventWindow {
    std::optional<base::Instant> from;
    std::optional<base::Instant> to;
};

/// Which occurrence of a series is meant, by its start; not given: the event as a whole.
struct WhichOccurrence {
    std::optional<base::Instant> occurrence;
};

/// Series of one community that have not ended.
inline constexpr int most_series = 200;

class Events {
public:
    /// `public_url`: the site's address, for links in calendar files; may be empty.
    Events(store::Documents& documents, Remove remove, std::string public_url = {})
        : documents_{documents}, remove_{std::move(remove)}, public_url_{std::move(public_url)} {}

    /// What takes place in the window, by start; a series once for each occurrence.
    schema::Listing<EventCard> list(const auth::Caller&, CommunityId, const schema::Query<EventWindow>&,
                                    const schema::Paging&);
    /// The same over all communities that the caller is a member of.
    schema::Listing<EventCard> mine(const auth::Caller&, const schema::Query<EventWindow>&, const schema::Paging&);
    schema::Created<EventView> plan(const auth::Caller&, CommunityId, const schema::Draft<Event>&);
    EventView read(const auth::Caller&, EventId, const schema::Query<WhichOccurrence>&);
    /// Another start, rule or zone takes back what is said about single occurrences: answers and cancellations. The
    /// answers to the event as a whole stay.
    EventView edit(const auth::Caller&, EventId, const schema::Patch<Event>&);
    void remove(const auth::Caller&, EventId);
    /// One occurrence of a series, by its start as the API writes instants. To do either twice does no harm.
    void cancel(const auth::Caller&, EventId, const std::string& start);
    EventView restore(const auth::Caller&, EventId, const std::string& start);
    /// The event as a calendar file.
    schema::File file(const auth::Caller&, EventId);

private:
    void set_cancelled(const auth::Caller&, EventId, const std::string& start, bool cancelled);
    void forget_occurrences(store::Documents&, EventId);

    store::Documents& documents_;
    Remove remove_;
    std::string public_url_;
};

}  // namespace events

namespace schema {

template <>
inline constexpr auto fields<events::EventWindow> = std::array{
    field<&events::EventWindow::from>({.about = "What ends after this; now when it is not given"}),
    field<&events::EventWindow::to>({.about = "What starts before this; 90 days after `from` when it is not given"}),
};
template <>
inline constexpr auto fields<events::WhichOccurrence> = std::array{
    field<&events::WhichOccurrence::occurrence>({.about = "The start of one occurrence of a series"}),
};

}  // namespace schema
