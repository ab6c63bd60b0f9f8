// Queue: jobs into the store, and the wake-up of the workers.
#include "jobs/queue.hpp"

#include "jobs/job.hpp"
#include "store/collection.hpp"

namespace jobs {

void Queue::add(store::Documents& documents, std::string_view kind, std::string payload,
                std::optional<base::Instant> give_up_at) {
    Job job{.kind = std::string{kind}, .payload = std::move(payload), .dueAt = base::now(), .giveUpAt = give_up_at};
    store::of<Job>(documents).insert(job);
    {
        const std::lock_guard lock{mutex_};
        const auto lane = lanes_.find(kind);
        is_awake_[lane == lanes_.end() ? std::string{} : lane->second] = true;
    }
    added_.notify_all();
}

void Queue::assign(std::string kind, std::string lane) {
    const std::lock_guard lock{mutex_};
    lanes_[std::move(kind)] = lane;
    is_awake_.try_emplace(std::move(lane), false);
}

void Queue::wake() {
    {
        const std::lock_guard lock{mutex_};
        for (auto& [lane, awake] : is_awake_) awake = true;
    }
    added_.notify_all();
}

bool Queue::wait(std::chrono::milliseconds longest, const std::string& lane) {
    std::unique_lock lock{mutex_};
    auto& awake = is_awake_[lane];
    const bool woken = added_.wait_for(lock, longest, [&awake] { return awake; });
    awake = false;
    return woken;
}

}  // namespace jobs
