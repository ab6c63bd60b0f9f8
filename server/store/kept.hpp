#pragma once
// Kept: what is made from documents, remembered for as long as they stay as they are.
#include <functional>
#include <memory>
#include <mutex>

#include "store/documents.hpp"
#include "store/stamps.hpp"

namespace store {

/// At most `most` values of T, each by the id of the document that it shows. A value that comes to another's place takes
/// it: no order of use is kept. Safe from every thread.
template <class T>
class Kept {
public:
    using Value = std::shared_ptr<const T>;
    /// Makes a value, and says what it reads before it reads it.
    using Make = std::function<T(const std::function<void(const Collection&, base::ObjectId)>& reads)>;

    explicit Kept(std::size_t most) : slots_(most) {}

    /// What was kept for the document while nothing it was made from has changed; else what `make` makes now. Inside a
    /// transaction, and on an engine that others write to, it is always made.
    Value get(Documents& documents, const base::ObjectId& id, const Make& make) {
        const auto* stamps = documents.stamps();
        if (!stamps) return std::make_shared<const T>(make([](const Collection&, base::ObjectId) {}));
        auto& slot = slots_[std::hash<base::ObjectId>{}(id) % slots_.size()];
        if (auto found = slot.read(); found && found->id == id && found->sources.unchanged(*stamps))
            return {found, &found->value};
        Sources sources;
        auto value = make([&](const Collection& in, base::ObjectId read) { sources.add(*stamps, in.name, read); });
        const auto entry = std::make_shared<const Entry>(Entry{id, std::move(value), std::move(sources)});
        slot.write(entry);
        return {entry, &entry->value};
    }

private:
    struct Entry {
        base::ObjectId id;
        T value;
        Sources sources;
    };
    class Slot {
    public:
        std::shared_ptr<const Entry> read() {
            const std::lock_guard lock{guard_};
            return entry_;
        }
        void write(std::shared_ptr<const Entry> entry) {
            const std::lock_guard lock{guard_};
            entry_.swap(entry);  // what was there before goes after the lock is given back
        }

    private:
        std::mutex guard_;
        std::shared_ptr<const Entry> entry_;
    };
    std::vector<Slot> slots_;
};

}  // namespace store
