#pragma once
// Peers: how many connections each address has, so that one cannot take them all.
#include <mutex>
#include <string>
#include <unordered_map>

namespace http {

/// Safe from every thread.
class Peers {
public:
    /// False: the address has `most` already, nothing was counted.
    bool enter(const std::string& address, std::size_t most) {
        const std::lock_guard lock{mutex_};
        auto& count = counts_[address];
        if (count >= most) return false;
        ++count;
        return true;
    }
    void leave(const std::string& address) {
        const std::lock_guard lock{mutex_};
        const auto found = counts_.find(address);
        if (found != counts_.end() && --found->second == 0) counts_.erase(found);
    }

private:
    std::mutex mutex_;
    std::unordered_map<std::string, std::size_t> counts_;
};

}  // namespace http
