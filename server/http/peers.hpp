#pragma once
// Peers: how many connections each address has, so that one cannot take them all. Addresses count as for the limits: an
// IPv6 network (/64) is one.
#include <mutex>
#include <string>
#include <unordered_map>

#include "auth/limits.hpp"

namespace http {

/// Safe from every thread.
class Peers {
public:
    /// False: the address has `most` already, nothing was counted.
    bool enter(const std::string& address, std::size_t most) {
        const std::lock_guard lock{mutex_};
        auto& count = counts_[auth::address_key(address)];
        if (count >= most) return false;
        ++count;
        return true;
    }
    void leave(const std::string& address) {
        const std::lock_guard lock{mutex_};
        const auto found = counts_.find(auth::address_key(address));
        if (found != counts_.end() && --found->second == 0) counts_.erase(found);
    }

private:
    std::mutex mutex_;
    std::unordered_map<std::string, std::size_t> counts_;
};

}  // namespace http
