#pragma once
// Turns: how many requests are with the store's writing thread, so that they are bounded and none outlives the house.
#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace http {

class Turns {
public:
    explicit Turns(std::size_t most) : most_{most} {}
    /// Waits until every turn has ended.
    ~Turns() {
        std::unique_lock lock{mutex_};
        ended_.wait(lock, [this] { return running_ == 0; });
    }
    Turns(const Turns&) = delete;
    Turns& operator=(const Turns&) = delete;

    /// False: there are as many as may be.
    bool begin() {
        const std::lock_guard lock{mutex_};
        if (running_ == most_) return false;
        ++running_;
        return true;
    }
    void end() {
        const std::lock_guard lock{mutex_};
        if (--running_ == 0) ended_.notify_all();  // inside the lock: whoever waits may be gone right after it
    }

private:
    const std::size_t most_;
    std::mutex mutex_;
    std::condition_variable ended_;
    std::size_t running_ = 0;
};

}  // namespace http
