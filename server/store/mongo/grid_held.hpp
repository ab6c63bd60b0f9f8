#pragma once
// Held: what somebody in this process is at work on, against the collector of this process. Other processes see it by
// its age.
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "base/id.hpp"

namespace store::mongo {

class Held : public std::enable_shared_from_this<Held> {
public:
    std::shared_ptr<const void> take(base::ObjectId what) {
        const std::lock_guard lock{guard_};
        ++held_[what];
        return {this, [self = shared_from_this(), what](const void*) {
                    const std::lock_guard given_back{self->guard_};
                    if (const auto found = self->held_.find(what); --found->second == 0) self->held_.erase(found);
                }};
    }
    /// Calls f, which is to be quick, unless somebody holds it; nobody takes it meanwhile. What f said, or false.
    bool unless_held(base::ObjectId what, const std::function<bool()>& f) {
        const std::lock_guard lock{guard_};
        return !held_.contains(what) && f();
    }

private:
    std::mutex guard_;
    std::unordered_map<base::ObjectId, int> held_;
};

}  // namespace store::mongo
