// Recount: which collections are parents, and one page of one of them a step.
#include "jobs/recount.hpp"

#include <algorithm>

#include "base/log.hpp"
#include "store/derive.hpp"
#include "store/key.hpp"

namespace jobs {

Recount::Recount(store::Documents& documents, store::Collections all) : documents_{documents}, all_{all} {
    for (const auto* edges : all)
        for (const auto& derived : edges->derived) {
            const bool kept = derived.what != schema::Derived::What::list || documents.stores_arrays();
            if (kept && std::ranges::find(parents_, derived.parent) == parents_.end())
                parents_.push_back(derived.parent);
        }
}

void Recount::step(int parents) {
    const std::lock_guard lock{guard_};
    if (parents_.empty()) return;
    const auto& parent = *parents_[at_];
    const auto page = documents_.list(parent, {.after = after_, .limit = parents});
    for (const auto& document : page.documents)
        // An edge that comes between the two readings looks like drift too; the second look is in a transaction.
        if (!store::recount(documents_, all_, parent, document).empty()) put_right(parent, document);
    after_ = page.next;
    if (!after_) at_ = (at_ + 1) % parents_.size();
}

void Recount::put_right(const schema::Collection& parent, const store::Bson& document) {
    const auto id = schema::Document{document}.id();
    for (const auto& drift : store::put_right(documents_, all_, parent, id)) {
        ++drift_total_;
        base::log(base::Level::error, "store.drift",
                  {{"collection", parent.name},
                   {"_id", id.hex()},
                   {"member", drift.member},
                   {"stored", store::view_of(drift.stored).number()},
                   {"counted", store::view_of(drift.counted).number()}});
    }
}

}  // namespace jobs
