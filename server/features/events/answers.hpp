#pragma once
// Answers: who said what to an event, at one of its occurrences or as a whole.
#include "features/events/occurrence.hpp"

namespace store {
class Documents;
}

namespace events {

struct Answer {
    UserId user;
    Status status = Status::going;
    base::Instant createdAt{};
};

/// A page of answers by user. It may be short and still have a next one, which begins after `next`.
struct AnswerPage {
    std::vector<Answer> items;
    std::optional<UserId> next;
};

struct AnswerQuery {
    EventId event;
    std::optional<base::Instant> start{};  ///< of the occurrence; not given: the event as a whole
    std::optional<Status> status{};
    std::optional<UserId> after{};
    int limit = 100;
};

/// Each user once: the answer to the occurrence, else the one to the whole.
AnswerPage answers(store::Documents&, const AnswerQuery&);

}  // namespace events
