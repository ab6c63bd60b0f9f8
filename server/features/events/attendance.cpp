// Attendance: who comes to an event.
#include "features/events/attendance.hpp"

#include "features/events/answering.hpp"
#include "features/events/answers.hpp"
#include "features/events/door.hpp"
#include "features/users/people.hpp"
#include "store/documents.hpp"

namespace events {

using base::Fault, base::require;

namespace {

/// The occurrence that an answer is for; nothing: the event as a whole, as always when it takes place once.
std::optional<Occurrence> which(const Event& event, std::optional<base::Instant> start) {
    if (!start) return std::nullopt;
    const auto found = occurrence_at(event, *start);
    if (!found)
        throw base::Failure{Fault::invalid,
                            "the event does not take place at that time",
                            {{"occurrence", "is the start of no occurrence"}}};
    return event.isRecurring ? found : std::nullopt;
}

std::optional<UserId> read_user(const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    const auto id = base::ObjectId::parse(*text);
    require(id.has_value(), Fault::malformed, "the cursor is damaged");
    return UserId{*id};
}

}  // namespace

EventView Attendance::answer(const auth::Caller& caller, EventId id, const schema::Draft<AttendanceAnswer>& draft) {
    std::optional<Occurrence> time;
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, event] = enter_event(documents, caller, id);
        require(may_attend(standing), Fault::forbidden, "only members may answer; join the community first");
        time = which(event, draft.value.occurrence);
        if (time)
            put_own(documents, event, time->startDate, caller.user, draft.value.status);
        else
            put_whole(documents, event, caller.user, draft.value.status);
    });
    return view(caller, id, time);
}

EventView Attendance::withdraw(const auth::Caller& caller, EventId id, const schema::Query<WhichOccurrence>& asked) {
    std::optional<Occurrence> time;
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, event] = enter_event(documents, caller, id);
        time = which(event, asked->occurrence);
        if (time)
            remove_own(documents, id, time->startDate, caller.user);
        else
            remove_whole(documents, id, caller.user);
    });
    return view(caller, id, time);
}

EventView Attendance::view(const auth::Caller& caller, EventId id, const std::optional<Occurrence>& time) {
    const auto [standing, event] = enter_event(documents_, caller, id);
    return event_view(documents_, standing, event, time);
}

schema::Listing<AttendeeCard> Attendance::list(const auth::Caller& caller, EventId id,
                                               const schema::Query<AttendeeFilter>& filter,
                                               const schema::Paging& paging) {
    const auto [standing, event] = enter_event(documents_, caller, id);
    require(caller.signed_in(), Fault::unauthenticated, "sign in first");
    require(may_see_inside(standing), Fault::forbidden, "only members may see who comes");
    constexpr int most_rounds = 10;
    const auto time = which(event, filter->occurrence);
    AnswerQuery query{.event = id, .status = filter->status, .after = read_user(paging.after), .limit = paging.limit};
    if (time) query.start = time->startDate;
    std::vector<Answer> found;
    // A page of merged answers may be short: those who said something else about this occurrence are not in it.
    for (int round = 0; round < most_rounds && query.limit > 0 && (round == 0 || query.after); ++round) {
        const auto page = answers(documents_, query);
        found.insert(found.end(), page.items.begin(), page.items.end());
        query.after = page.next;
        query.limit -= int(page.items.size());
    }
    std::vector<UserId> ids;
    ids.reserve(found.size());
    for (const auto& one : found) ids.push_back(one.user);
    const users::People people{documents_, ids};
    schema::Listing<AttendeeCard> out;
    for (const auto& one : found) out.data.push_back({people[one.user], one.status, one.createdAt});
    if (query.after) out.next = query.after->hex();
    return out;
}

void Attendance::forget(store::Documents& documents, CommunityId community, UserId user) {
    forget_answers(documents, community, user);
}

}  // namespace events
