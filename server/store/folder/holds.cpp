// Holds: one lock for both sides; removing a file is quick enough to do under it.
#include "store/folder/holds.hpp"

namespace store::folder {

std::shared_ptr<const void> Holds::take(const std::string& sha256) {
    const std::lock_guard lock{guard_};
    ++held_[sha256];
    condemned_.erase(sha256);
    return {this, [self = shared_from_this(), sha256](const void*) { self->give_back(sha256); }};
}

void Holds::give_back(const std::string& sha256) {
    const std::lock_guard lock{guard_};
    if (const auto found = held_.find(sha256); --found->second == 0) held_.erase(found);
}

bool Holds::condemn(const std::string& sha256) {
    const std::lock_guard lock{guard_};
    if (held_.contains(sha256)) return false;
    condemned_.insert(sha256);
    return true;
}

void Holds::pardon(const std::string& sha256) {
    const std::lock_guard lock{guard_};
    condemned_.erase(sha256);
}

bool Holds::execute(const std::string& sha256, const std::function<void()>& remove) {
    const std::lock_guard lock{guard_};
    if (condemned_.erase(sha256) == 0) return false;
    remove();
    return true;
}

}  // namespace store::folder
