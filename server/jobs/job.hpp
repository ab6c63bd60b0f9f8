#pragma once
// A job: work that is done after the answer, at least once. Collection jobs.
#include "schema/collection.hpp"

namespace jobs {

/// `dead`: it failed too often and waits for an operator to look at its lastError.
enum class State { waiting, dead };

struct Job {
    base::Id<"jobs"> _id;
    std::string kind;     ///< names the function that does it
    std::string payload;  ///< what that function is given
    State state = State::waiting;
    base::Instant dueAt{};      ///< when to run it; while it runs, when its lease ends
    std::int64_t attempts = 0;  ///< started so often since it last succeeded
    std::int64_t every_ms = 0;  ///< above 0: runs again so long after each success
    std::optional<std::string> lastError;
    base::Instant createdAt{};
    std::optional<base::Instant> expiresAt;  ///< of a dead one
    std::optional<base::ObjectId> holder;    ///< the server that is at it (see Presence)
    std::optional<base::Instant> giveUpAt;   ///< tried until then, however often; none: `most_attempts` times
};

inline constexpr int most_attempts = 10;

}  // namespace jobs

namespace schema {

template <>
inline constexpr auto fields<jobs::Job> = std::array{
    field<&jobs::Job::_id>({.access = Access::server}),
    field<&jobs::Job::kind>({.required = true, .max = 100, .access = Access::server}),
    field<&jobs::Job::payload>({.max = 100'000, .access = Access::secret}),
    field<&jobs::Job::state>({.access = Access::server}),
    field<&jobs::Job::dueAt>({.required = true, .access = Access::server}),
    field<&jobs::Job::attempts>({.access = Access::server}),
    field<&jobs::Job::every_ms>({.access = Access::server}),
    field<&jobs::Job::lastError>({.max = 1'000, .access = Access::server}),
    field<&jobs::Job::createdAt>({.access = Access::server}),
    field<&jobs::Job::expiresAt>({.access = Access::server}),
    field<&jobs::Job::holder>({.access = Access::server}),
    field<&jobs::Job::giveUpAt>({.access = Access::server}),
};

template <>
inline constexpr auto indexes<jobs::Job> = std::array{
    index({asc<&jobs::Job::state>, asc<&jobs::Job::dueAt>, asc<&jobs::Job::_id>}),
    index({asc<&jobs::Job::expiresAt>}),
};
template <>
inline constexpr Collection collection<jobs::Job>{.name = "jobs",
                                                  .table = &table_of<jobs::Job>,
                                                  .indexes = indexes<jobs::Job>,
                                                  .expires = name_of_member<&jobs::Job::expiresAt>,
                                                  .short_lived = true};

}  // namespace schema
