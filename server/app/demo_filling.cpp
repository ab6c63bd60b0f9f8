// Filling: one transaction a batch.
#include "app/demo_filling.hpp"

#include "store/documents.hpp"

namespace app {

void Filling::end() {
    flush();
    progress_.end();
}

void Filling::flush() {
    if (waiting_.empty()) return;
    documents_.transact([&](store::Documents& documents) {
        for (const auto& [collection, bson] : waiting_) documents.insert(*collection, bson);
    });
    inserted_ += static_cast<std::int64_t>(waiting_.size());
    progress_.add(static_cast<std::int64_t>(waiting_.size()));
    waiting_.clear();
}

}  // namespace app
