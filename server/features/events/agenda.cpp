// The agenda of a community.
#include "features/events/agenda.hpp"

#include <algorithm>
#include <charconv>

#include "store/collection.hpp"

namespace events {
namespace {

using namespace std::chrono;
using store::eq, store::of;

/// Series that may have an occurrence in the window: those that end after it begins, and those that never end.
std::vector<Event> series_between(store::Documents& documents, CommunityId community, base::Instant from,
                                  base::Instant to, int most) {
    const auto* by = &schema::indexes<Event>[2];
    const store::Filter running{eq<&Event::community>(community), eq<&Event::isRecurring>(true)};
    auto ending = running, endless = running;
    ending.push_back(store::gt<&Event::recurrenceEndsAt>(from));
    endless.push_back(store::absent<&Event::recurrenceEndsAt>());
    endless.push_back(store::lt<&Event::startDate>(to));
    auto out = of<Event>(documents)
                   .list({.by = by, .where = ending, .also = {store::lt<&Event::startDate>(to)}, .limit = most})
                   .items;
    auto more = of<Event>(documents).list({.by = by, .where = endless, .limit = most}).items;
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return out;
}

/// Calls f with single events that start in [start, to), oldest first, until it says that it has enough.
template <class F>
void each_single(store::Documents& documents, CommunityId community, base::Instant start, base::Instant to,
                 const F& f) {
    store::Query query{.by = &schema::indexes<Event>[1],
                       .where = {eq<&Event::community>(community), store::gte<&Event::startDate>(start),
                                 store::lt<&Event::startDate>(to)},
                       .also = {store::ne<&Event::isRecurring>(true)},
                       .limit = 100};
    do {
        auto page = of<Event>(documents).list(query);
        for (auto& event : page.items)
            if (!f(std::move(event))) return;
        query.after = std::move(page.next);
    } while (query.after);
}

}  // namespace

AgendaPlace place_of(const Slot& slot) { return {slot.time.startDate, slot.event->_id}; }

std::string write_place(const AgendaPlace& place) {
    return std::to_string(place.start.time_since_epoch().count()) + "." + place.event.hex();
}

AgendaPlace read_place(const std::string& text) {
    std::int64_t ms = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), ms);
    const auto dot = static_cast<std::size_t>(end - text.data());
    const auto id = dot < text.size() && text[dot] == '.' ? base::ObjectId::parse(text.substr(dot + 1)) : std::nullopt;
    base::require(error == std::errc{} && id, base::Fault::malformed, "the cursor is damaged");
    return {base::Instant{milliseconds{ms}}, {*id}};
}

std::vector<Slot> agenda(store::Documents& documents, CommunityId community, const AgendaWindow& window) {
    constexpr int most_series = 500;
    const auto after = window.after ? window.after->start : window.from - longest;
    std::vector<Slot> out;
    const auto add = [&](const std::shared_ptr<const Event>& event) {
        // One more than asked for: the one that the last page ended with starts at the same time.
        for (const auto& time : occurrences_of(*event, window.from, window.to, after, window.limit + 1)) {
            Slot slot{event, time};
            if (!window.after || place_of(slot) > *window.after) out.push_back(std::move(slot));
        }
    };
    each_single(documents, community, std::max(after, window.from - longest), window.to, [&](Event&& event) {
        add(std::make_shared<const Event>(std::move(event)));
        return int(out.size()) < window.limit;
    });
    for (auto& event : series_between(documents, community, window.from, window.to, most_series))
        add(std::make_shared<const Event>(std::move(event)));
    std::ranges::sort(out, {}, place_of);
    if (int(out.size()) > window.limit) out.resize(static_cast<std::size_t>(window.limit));
    return out;
}

std::vector<Event> events_between(store::Documents& documents, CommunityId community, base::Instant from,
                                  base::Instant to, int most) {
    auto out = series_between(documents, community, from, to, most);
    int left = most;
    each_single(documents, community, from, to, [&](Event&& event) {
        out.push_back(std::move(event));
        return --left > 0;
    });
    return out;
}

std::int64_t count_series(store::Documents& documents, CommunityId community, base::Instant at) {
    const store::Filter running{eq<&Event::community>(community), eq<&Event::isRecurring>(true)};
    auto ending = running, endless = running;
    ending.push_back(store::gt<&Event::recurrenceEndsAt>(at));
    endless.push_back(store::absent<&Event::recurrenceEndsAt>());
    return of<Event>(documents).count(ending) + of<Event>(documents).count(endless);
}

}  // namespace events
