#pragma once
// Recount: a slow walk over all parents that counts their edges again. What it finds should not be there: it is put
// right, logged and counted, so that somebody looks for the reason.
#include <atomic>
#include <cstdint>
#include <mutex>
#include <vector>

#include "store/documents.hpp"

namespace jobs {

class Recount {
public:
    Recount(store::Documents& documents, store::Collections all);

    /// Looks at the next so many parents; after the last one it begins again. It reads outside of transactions; only a
    /// parent that seems to be wrong is counted again and put right, each in a transaction of its own.
    void step(int parents = 200);
    /// Members that were not what their edges say, since the start. Anything but 0 is a bug.
    std::uint64_t drift_total() const { return drift_total_; }

private:
    void put_right(const schema::Collection& parent, const store::Bson& document);

    store::Documents& documents_;
    store::Collections all_;
    std::vector<const schema::Collection*> parents_{};
    std::mutex guard_{};  ///< one step at a time
    std::size_t at_ = 0;
    std::optional<store::Position> after_{};
    std::atomic<std::uint64_t> drift_total_ = 0;
};

}  // namespace jobs
