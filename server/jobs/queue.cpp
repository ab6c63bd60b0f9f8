// Queue: jobs into the store, and the wake-up of the workers.
#include "jobs/queue.hpp"

#include "jobs/job.hpp"
#include "store/collection.hpp"

namespace jobs {

void Queue::add(store::Documents& documents, std::string_view kind, std::string payload,
                std::optional<base::Instant> give_up_at) {
    Job job{.kind = std::string{kind}, .payload = std::move(payload), .dueAt = base::now(), .giveUpAt = give_up_at};
    store::of<Job>(documents).insert(job);
    wake();
}

void Queue::wake() {
    {
        const std::lock_guard lock{mutex_};
        is_awake_ = true;
    }
    added_.notify_all();
}

bool Queue::wait(std::chrono::milliseconds longest) {
    std::unique_lock lock{mutex_};
    const bool woken = added_.wait_for(lock, longest, [this] { return is_awake_; });
    is_awake_ = false;
    return woken;
}

}  // namespace jobs
