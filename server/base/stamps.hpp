#pragma once
// Stamps: whether documents have changed since somebody looked. What is made from documents (a rendered card) may be
// kept, and is right for as long as their stamps stay what they were.
#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/id.hpp"

namespace base {

/// A fixed table of counters; a document's is found by a hash. Two documents may share one: then a change of the other
/// makes somebody look again who need not have, and nothing else. Safe from every thread.
class Stamps {
public:
    using Place = std::uint32_t;

    static Place place_of(std::string_view collection, const ObjectId& id);
    std::uint32_t at(Place place) const { return changes_[place].load(std::memory_order_acquire); }
    /// After the change is to be seen by readers, and before anybody is told that it happened.
    void changed(Place place) { changes_[place].fetch_add(1, std::memory_order_acq_rel); }

private:
    static constexpr std::size_t places = 1 << 16;
    std::array<std::atomic<std::uint32_t>, places> changes_{};
};

/// The documents that something is made from, as they were before they were read.
class Sources {
public:
    /// nullptr: nothing of it may be kept.
    explicit Sources(const Stamps* stamps) : stamps_{stamps} {}

    /// Says that the document is going to be read. Before it is read: a change in between then counts.
    void add(std::string_view collection, const ObjectId& id) {
        if (!stamps_) return;
        const auto place = Stamps::place_of(collection, id);
        seen_.push_back({place, stamps_->at(place)});
    }
    bool may_be_kept() const { return stamps_ != nullptr; }
    bool unchanged() const {
        return std::ranges::all_of(seen_, [&](const Seen& one) { return stamps_->at(one.place) == one.changes; });
    }

private:
    struct Seen {
        Stamps::Place place;
        std::uint32_t changes;
    };
    const Stamps* stamps_;
    std::vector<Seen> seen_{};
};

}  // namespace base
