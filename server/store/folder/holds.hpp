#pragma once
// Holds: bytes that somebody is about to name, against bytes that the collector is about to remove.
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace store::folder {

/// The collector first condemns bytes, then asks the documents, and removes the bytes only if nobody has taken them
/// meanwhile. So who takes them never waits for the collector, which may itself wait for a transaction: theirs.
class Holds : public std::enable_shared_from_this<Holds> {
public:
    /// Until what this gives is gone, these bytes stay. They may have gone just before: look after it.
    std::shared_ptr<const void> take(const std::string& sha256);
    /// False: somebody holds them.
    bool condemn(const std::string& sha256);
    void pardon(const std::string& sha256);
    /// Calls `remove` unless somebody has taken them since; whether it did.
    bool execute(const std::string& sha256, const std::function<void()>& remove);

private:
    void give_back(const std::string& sha256);

    std::mutex guard_;
    std::unordered_map<std::string, int> held_;
    std::unordered_set<std::string> condemned_;
};

}  // namespace store::folder
