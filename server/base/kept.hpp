#pragma once
// Kept: what is made from documents, remembered for as long as they stay as they are.
#include <array>
#include <memory>
#include <mutex>
#include <vector>

#include "base/stamps.hpp"

namespace base {

/// At most `most` values of T, each by the id of the document that it shows. A value that comes to another's place
/// takes it: no order of use is kept. Safe from every thread.
template <class T>
class Kept {
public:
    using Value = std::shared_ptr<const T>;

    explicit Kept(std::size_t most) : entries_(most) {}

    /// What was kept for the document; nullptr: nothing, or something that it was made from has changed, or nothing may
    /// be kept now (see store::Documents::stamps).
    Value find(const Stamps* stamps, const ObjectId& id) {
        if (!stamps) return nullptr;
        const auto place = place_of(id);
        std::shared_ptr<const Entry> found;
        {
            const std::lock_guard lock{guard_of(place)};
            found = entries_[place];
        }
        if (!found || found->id != id || !found->sources.unchanged()) return nullptr;
        return {found, &found->value};
    }

    /// Keeps what was made from these sources. They must have been named before they were read.
    Value put(const ObjectId& id, Sources sources, T value) {
        const bool keep = sources.may_be_kept();
        auto entry = std::make_shared<const Entry>(Entry{id, std::move(value), std::move(sources)});
        Value out{entry, &entry->value};
        if (!keep) return out;
        const auto place = place_of(id);
        const std::lock_guard lock{guard_of(place)};
        entries_[place].swap(entry);
        return out;
    }

private:
    struct Entry {
        ObjectId id;
        T value;
        Sources sources;
    };
    std::size_t place_of(const ObjectId& id) const { return std::hash<ObjectId>{}(id) % entries_.size(); }
    std::mutex& guard_of(std::size_t place) { return guards_[place % guards_.size()]; }

    std::vector<std::shared_ptr<const Entry>> entries_;
    std::array<std::mutex, 16> guards_;
};

}  // namespace base
