#pragma once
// At work: the uploads that a request is writing to, and how much of them is durable meanwhile.
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

#include "base/id.hpp"

namespace files {

class AtWork {
public:
    /// Nobody else writes to the upload while this is there.
    class Hold {
    public:
        Hold(AtWork& all, base::ObjectId upload) : all_{all}, upload_{upload} {}
        ~Hold() {
            const std::lock_guard lock{all_.mutex_};
            all_.durable_.erase(upload_);
        }
        Hold(const Hold&) = delete;
        Hold& operator=(const Hold&) = delete;
        /// So many of its bytes are durable now.
        void note(std::uint64_t durable) {
            const std::lock_guard lock{all_.mutex_};
            all_.durable_[upload_] = durable;
        }

    private:
        AtWork& all_;
        base::ObjectId upload_;
    };

    /// `durable`: how much of it is so at present. nullptr: somebody holds it.
    std::unique_ptr<Hold> begin(base::ObjectId upload, std::uint64_t durable) {
        const std::lock_guard lock{mutex_};
        if (!durable_.try_emplace(upload, durable).second) return nullptr;
        return std::make_unique<Hold>(*this, upload);
    }
    /// Nullopt: nobody holds it.
    std::optional<std::uint64_t> durable(base::ObjectId upload) {
        const std::lock_guard lock{mutex_};
        const auto found = durable_.find(upload);
        return found == durable_.end() ? std::nullopt : std::optional{found->second};
    }

private:
    std::mutex mutex_;
    std::map<base::ObjectId, std::uint64_t> durable_;
};

}  // namespace files
