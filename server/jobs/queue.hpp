#pragma once
// Queue: adding jobs. They are kept in the store, so that they are there exactly when what asked for them is.
#include <condition_variable>
#include <map>
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

    /// From now on jobs of this kind wake who waits in this lane; all others do so in the lane "".
    void assign(std::string kind, std::string lane);
    /// Ends a wait in each lane at once.
    void wake();
    /// Waits until something was added to the lane, or so long. True: something was.
    bool wait(std::chrono::milliseconds longest, const std::string& lane = {});

private:
    std::mutex mutex_;
    std::condition_variable added_;
    std::map<std::string, std::string, std::less<>> lanes_{};         ///< by kind
    std::map<std::string, bool, std::less<>> is_awake_{{{}, false}};  ///< by lane
};

}  // namespace jobs
