// Answers: two lists in the same order, merged.
#include "features/events/answers.hpp"

#include <algorithm>

#include "store/collection.hpp"

namespace events {
namespace {

using store::eq, store::of;

/// The beginning of one list. Those after `end` are not known yet; nothing: these are all.
struct Part {
    std::vector<Answer> items;
    std::optional<UserId> end;
};

template <class Edge>
Part read(store::Documents& documents, store::Filter where, const AnswerQuery& asked) {
    if (asked.status) where.push_back(eq<&Edge::status>(*asked.status));
    if (asked.after) where.push_back(store::gt<&Edge::user>(*asked.after));
    const auto page = of<Edge>(documents).list(
        {.by = &schema::indexes<Edge>[asked.status ? 1 : 0], .where = std::move(where), .limit = asked.limit});
    Part out;
    out.items.reserve(page.items.size());
    for (const auto& one : page.items) out.items.push_back({one.user, one.status, one.createdAt});
    if (page.next && !out.items.empty()) out.end = out.items.back().user;
    return out;
}

/// Takes out those who have answered to the occurrence itself.
void leave_out_replaced(store::Documents& documents, std::vector<Answer>& whole, const EventOccurrence& at) {
    if (whole.empty()) return;
    std::vector<UserId> users;
    for (const auto& one : whole) users.push_back(one.user);
    const auto replaced =
        of<OccurrenceAttendee>(documents)
            .list({.by = &schema::indexes<OccurrenceAttendee>[0],
                   .where = {eq<&OccurrenceAttendee::occurrence>(at._id), store::in<&OccurrenceAttendee::user>(users)},
                   .limit = store::most_listed})
            .items;
    std::erase_if(whole, [&](const Answer& one) {
        return std::ranges::find(replaced, one.user, &OccurrenceAttendee::user) != replaced.end();
    });
}

std::optional<EventOccurrence> occurrence_of(store::Documents& documents, const AnswerQuery& asked) {
    if (!asked.start) return std::nullopt;
    return of<EventOccurrence>(documents).find(
        {eq<&EventOccurrence::event>(asked.event), eq<&EventOccurrence::startDate>(*asked.start)});
}

}  // namespace

AnswerPage answers(store::Documents& documents, const AnswerQuery& asked) {
    auto whole = read<EventAttendee>(documents, {eq<&EventAttendee::event>(asked.event)}, asked);
    Part own;
    if (const auto occurrence = occurrence_of(documents, asked)) {
        leave_out_replaced(documents, whole.items, *occurrence);
        own = read<OccurrenceAttendee>(documents, {eq<&OccurrenceAttendee::occurrence>(occurrence->_id)}, asked);
    }
    // Both lists are known up to here.
    auto end = whole.end ? whole.end : own.end;
    if (own.end) end = std::min(*end, *own.end);
    AnswerPage out{std::move(whole.items), end};
    out.items.insert(out.items.end(), own.items.begin(), own.items.end());
    if (end) std::erase_if(out.items, [&](const Answer& one) { return one.user > *end; });
    std::ranges::sort(out.items, {}, &Answer::user);
    if (int(out.items.size()) > asked.limit) {
        out.items.resize(static_cast<std::size_t>(asked.limit));
        out.next = out.items.back().user;
    }
    return out;
}

}  // namespace events
