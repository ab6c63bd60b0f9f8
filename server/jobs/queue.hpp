#pragma once
// Queue: adding jobs. They are kept in the store, so that they are there exactly when what asked for them is.
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace store {
class Documents;
}

namespace jobs {

class Queue {
public:
    /// Adds one and wakes a worker. Inside a transaction it belongs to it. `payload`: at most 100,000 characters.
    /// `give_up_at`: it is tried until then, not only `most_attempts` times.
    void add(store::Documents&, std::string_view kind, std::string payload,
             std::optional<base::Instant> give_up_at = std::nullopt);

    /// Ends every wait at once.
    void wake();
    /// Waits until something was added, or so long. True: something was.
    bool wait(std::chrono::milliseconds longest);

private:
    std::mutex mutex_;
    std::condition_variable added_;
    bool is_awake_ = false;
};

}  // namespace jobs
