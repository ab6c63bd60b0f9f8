// Backlog: counted by the index that the workers use.
#include "jobs/backlog.hpp"

#include <algorithm>

#include "jobs/job.hpp"
#include "store/collection.hpp"

namespace jobs {

using store::eq, store::lte, store::of;

Backlog backlog(store::Documents& documents) {
    const auto jobs = of<Job>(documents);
    const auto now = base::now();
    Backlog out;
    out.due = jobs.count({eq<&Job::state>(State::waiting), lte<&Job::dueAt>(now)});
    out.dead = jobs.count({eq<&Job::state>(State::dead)});
    const auto waiting = jobs.list({.by = &schema::indexes<Job>[0],
                                    .where = {eq<&Job::state>(State::waiting)},
                                    .limit = store::most_listed})
                             .items;
    out.failing = std::ranges::count_if(waiting, [](const Job& job) { return job.lastError.has_value(); });
    if (!waiting.empty() && waiting.front().dueAt < now)
        out.oldest_s = std::chrono::duration_cast<std::chrono::seconds>(now - waiting.front().dueAt).count();
    return out;
}

std::int64_t waiting(store::Documents& documents, std::string_view kind) {
    const auto found = of<Job>(documents).list({.by = &schema::indexes<Job>[0],
                                                .where = {eq<&Job::state>(State::waiting)},
                                                .also = {eq<&Job::kind>(std::string{kind})},
                                                .limit = store::most_listed});
    return static_cast<std::int64_t>(found.items.size());
}

}  // namespace jobs
