#pragma once
// Kept: what is made from documents, remembered for as long as they stay as they are.
#include <array>
#include <memory>
#include <mutex>
#include <vector>

#include "base/stamps.hpp"

namespace base {

/// At most about `most` values of T, each by the id of the document that it shows. They stand in sets of eight; a value
/// that finds its set full takes the place of one of them, in turn. Safe from every thread.
template <class T>
class Kept {
public:
    using Value = std::shared_ptr<const T>;

    explicit Kept(std::size_t most) : sets_((most + set_size - 1) / set_size) {}

    /// What was kept for the document; nullptr: nothing, or something that it was made from has changed, or nothing may
    /// be kept now (see store::Documents::stamps).
    Value find(const Stamps* stamps, const ObjectId& id) {
        if (!stamps) return nullptr;
        std::shared_ptr<const Entry> found;
        {
            const auto place = place_of(id);
            const std::lock_guard lock{guard_of(place)};
            for (const auto& entry : sets_[place].entries)
                if (entry && entry->id == id) found = entry;
        }
        if (!found || !found->sources.unchanged()) return nullptr;
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
        sets_[place].slot_for(id).swap(entry);
        return out;
    }

private:
    static constexpr std::size_t set_size = 8;

    struct Entry {
        ObjectId id;
        T value;
        Sources sources;
    };
    struct Set {
        std::array<std::shared_ptr<const Entry>, set_size> entries{};
        std::size_t next = 0;  ///< to go when there is no room

        std::shared_ptr<const Entry>& slot_for(const ObjectId& id) {
            for (auto& entry : entries)
                if (!entry || entry->id == id) return entry;
            return entries[next++ % set_size];
        }
    };
    std::size_t place_of(const ObjectId& id) const { return std::hash<ObjectId>{}(id) % sets_.size(); }
    std::mutex& guard_of(std::size_t place) { return guards_[place % guards_.size()]; }

    std::vector<Set> sets_;
    std::array<std::mutex, 16> guards_;
};

}  // namespace base
